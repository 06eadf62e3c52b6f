package th.prmind.learning;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FollowUps {

    private final JdbcClient jdbc;

    FollowUps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<FollowUp> of(UUID programme) {
        return jdbc.sql("SELECT * FROM learning.follow_up WHERE programme = ? ORDER BY months, at")
                .param(programme)
                .query(FollowUp.class)
                .list();
    }

    Optional<FollowUp> find(UUID programme, UUID person, int months) {
        return of(programme).stream()
                .filter(each -> each.person().equals(person) && each.months() == months)
                .findFirst();
    }

    void put(FollowUp followUp) {
        jdbc.sql("""
                        INSERT INTO learning.follow_up (programme, person, months, applies, comment, head, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (programme, person, months) DO UPDATE SET applies = excluded.applies,
                            comment = excluded.comment, head = excluded.head, at = excluded.at""")
                .params(
                        followUp.programme(),
                        followUp.person(),
                        followUp.months(),
                        followUp.applies(),
                        followUp.comment(),
                        followUp.head(),
                        Timestamp.from(followUp.at()))
                .update();
    }
}
