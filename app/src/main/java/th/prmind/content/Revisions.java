package th.prmind.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class Revisions {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Revisions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The first one first. */
    List<Revision> of(UUID edition) {
        return jdbc.sql("SELECT * FROM content.revision WHERE edition = ? ORDER BY number")
                .param(edition)
                .query(this::read)
                .list();
    }

    Optional<Revision> find(UUID edition, int number) {
        return jdbc.sql("SELECT * FROM content.revision WHERE edition = ? AND number = ?")
                .param(edition)
                .param(number)
                .query(this::read)
                .optional();
    }

    Optional<Revision> latest(UUID edition) {
        return jdbc.sql("SELECT * FROM content.revision WHERE edition = ? ORDER BY number DESC LIMIT 1")
                .param(edition)
                .query(this::read)
                .optional();
    }

    /**
     * Keeps the working text of an edition as it is. Where it is the latest revision's already, nothing is added, unless it
     * is handed in, so that every submission has a revision of its own.
     */
    void cut(Edition edition, Revision.Cause cause, Instant at) {
        Optional<Revision> latest = latest(edition.id());
        if (cause != Revision.Cause.SUBMIT
                && latest.isPresent()
                && latest.get().title().equals(edition.title())
                && latest.get().body().equals(edition.bodyJson())) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO content.revision (edition, number, author, cut_at, cause, title, body, text)
                        VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?)""")
                .param(edition.id())
                .param(latest.map(Revision::number).orElse(0) + 1)
                .param(edition.savedBy())
                .param(Timestamp.from(at))
                .param(cause.code())
                .param(edition.title())
                .param(edition.bodyJson().toString())
                .param(edition.text())
                .update();
    }

    private Revision read(ResultSet row, int number) throws SQLException {
        return new Revision(
                row.getObject("edition", UUID.class),
                row.getInt("number"),
                row.getObject("author", UUID.class),
                row.getTimestamp("cut_at").toInstant(),
                Revision.Cause.of(row.getString("cause")),
                row.getString("title"),
                json.readTree(row.getString("body")),
                row.getString("text"));
    }
}
