package th.prmind.brief;

import java.sql.ResultSet;
import java.sql.SQLException;
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
class Challenges {

    private final JdbcClient jdbc;

    Challenges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open ones first, then the newest first. */
    List<Challenge> of(UUID brief) {
        return jdbc.sql("SELECT * FROM brief.challenge WHERE brief = ? ORDER BY answered_at IS NOT NULL, at DESC")
                .param(brief)
                .query(Challenges::read)
                .list();
    }

    Optional<Challenge> find(UUID id) {
        return jdbc.sql("SELECT * FROM brief.challenge WHERE id = ?")
                .param(id)
                .query(Challenges::read)
                .optional();
    }

    /** Unanswered ones on the briefs that these units own, the oldest first. */
    List<Challenge> open(Collection<UUID> owners) {
        return jdbc.sql("""
                        SELECT c.* FROM brief.challenge c JOIN brief.brief b ON b.id = c.brief
                        WHERE c.answer IS NULL AND b.owner_unit = ANY(?) ORDER BY c.at LIMIT 50""")
                .param(owners.toArray(UUID[]::new))
                .query(Challenges::read)
                .list();
    }

    void add(Challenge challenge) {
        jdbc.sql("INSERT INTO brief.challenge VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(challenge.id())
                .param(challenge.brief())
                .param(challenge.unit())
                .param(challenge.person())
                .param(Timestamp.from(challenge.at()))
                .param(challenge.fact())
                .param(challenge.text())
                .param(challenge.answer())
                .param(challenge.answeredBy())
                .param(challenge.answeredAt() == null ? null : Timestamp.from(challenge.answeredAt()))
                .update();
    }

    void answer(UUID id, String answer, UUID by, Instant at) {
        jdbc.sql("UPDATE brief.challenge SET answer = ?, answered_by = ?, answered_at = ? WHERE id = ?")
                .params(answer, by, Timestamp.from(at), id)
                .update();
    }

    private static Challenge read(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp answeredAt = row.getTimestamp("answered_at");
        return new Challenge(
                row.getObject("id", UUID.class),
                row.getObject("brief", UUID.class),
                row.getObject("unit", UUID.class),
                row.getObject("person", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("fact"),
                row.getString("text"),
                row.getString("answer"),
                row.getObject("answered_by", UUID.class),
                answeredAt == null ? null : answeredAt.toInstant());
    }
}
