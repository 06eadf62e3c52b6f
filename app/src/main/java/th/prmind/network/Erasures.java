package th.prmind.network;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Erasures {

    private final JdbcClient jdbc;

    Erasures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Erasure> latest(UUID person) {
        return jdbc.sql("SELECT * FROM network.erasure WHERE person = ? ORDER BY asked DESC LIMIT 1")
                .param(person)
                .query(Erasure.class)
                .optional();
    }

    List<Erasure> waiting(Collection<UUID> units) {
        return jdbc.sql("""
                        SELECT e.* FROM network.erasure e JOIN network.person p ON p.id = e.person
                        WHERE e.outcome IS NULL AND p.unit = ANY (?) ORDER BY e.asked""")
                .param(units.toArray(UUID[]::new))
                .query(Erasure.class)
                .list();
    }

    void ask(UUID id, UUID person, Instant at, @Nullable String words) {
        jdbc.sql("INSERT INTO network.erasure (id, person, asked, words) VALUES (?, ?, ?, ?)")
                .param(id)
                .param(person)
                .param(Timestamp.from(at))
                .param(words)
                .update();
    }

    /** @return whether it still waited */
    boolean decide(UUID person, Instant at, @Nullable UUID by, String outcome, @Nullable String reason) {
        return jdbc.sql("""
                                UPDATE network.erasure SET decided = ?, decided_by = ?, outcome = ?, reason = ?
                                WHERE person = ? AND outcome IS NULL""")
                        .param(Timestamp.from(at))
                        .param(by)
                        .param(outcome)
                        .param(reason)
                        .param(person)
                        .update()
                > 0;
    }
}
