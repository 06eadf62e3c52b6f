package th.prmind.content;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Why writers left findings as they are. */
@Repository
class Reasons {

    private final JdbcClient jdbc;

    Reasons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param key of the finding, the same over later saves */
    record Reason(String key, String reason, UUID by) {}

    List<Reason> of(UUID edition) {
        return jdbc.sql("SELECT finding, reason, given_by FROM content.reason WHERE edition = ? ORDER BY given_at")
                .param(edition)
                .query((row, _) -> new Reason(
                        row.getString("finding"), row.getString("reason"), row.getObject("given_by", UUID.class)))
                .list();
    }

    /** In place of an earlier one; an empty reason takes it back. */
    void put(UUID edition, Reason reason, Instant at) {
        if (reason.reason().isEmpty()) {
            jdbc.sql("DELETE FROM content.reason WHERE edition = ? AND finding = ?")
                    .param(edition)
                    .param(reason.key())
                    .update();
            return;
        }
        jdbc.sql("""
                        INSERT INTO content.reason VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (edition, finding) DO UPDATE SET reason = excluded.reason, given_by = excluded.given_by,
                            given_at = excluded.given_at""")
                .param(edition)
                .param(reason.key())
                .param(reason.reason())
                .param(reason.by())
                .param(Timestamp.from(at))
                .update();
    }

    /** A correction begins with the reasons that hold for the text that it corrects. */
    void copy(UUID from, UUID to) {
        jdbc.sql("""
                        INSERT INTO content.reason SELECT ?, finding, reason, given_by, given_at FROM content.reason
                        WHERE edition = ?""").param(to).param(from).update();
    }
}
