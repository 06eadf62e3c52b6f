package th.prmind.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Intakes {

    private final JdbcClient jdbc;

    Intakes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Intake intake) {
        jdbc.sql("INSERT INTO network.intake VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        intake.id(),
                        intake.kind().code(),
                        intake.fileName(),
                        intake.sentBy(),
                        Timestamp.from(intake.sentAt()),
                        intake.content())
                .update();
    }

    Optional<Intake> find(UUID id, Intake.Kind kind, UUID sentBy) {
        return jdbc.sql("SELECT * FROM network.intake WHERE id = ? AND kind = ? AND sent_by = ?")
                .params(id, kind.code(), sentBy)
                .query(Intakes::read)
                .optional();
    }

    /** @return whether it was still there: of two who take it over at once, one does */
    boolean remove(UUID id) {
        return jdbc.sql("DELETE FROM network.intake WHERE id = ?").param(id).update() > 0;
    }

    void removeBefore(Instant then) {
        jdbc.sql("DELETE FROM network.intake WHERE sent_at < ?")
                .param(Timestamp.from(then))
                .update();
    }

    private static Intake read(ResultSet row, int number) throws SQLException {
        return new Intake(
                row.getObject("id", UUID.class),
                Intake.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("file_name"),
                row.getObject("sent_by", UUID.class),
                row.getTimestamp("sent_at").toInstant(),
                row.getBytes("content"));
    }
}
