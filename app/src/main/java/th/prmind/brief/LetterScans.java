package th.prmind.brief;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Scans of the official letters, one a version. */
@Repository
class LetterScans {

    private final JdbcClient jdbc;

    LetterScans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param type PDF, JPEG or PNG, as sniffed from the bytes */
    record Scan(String name, String type, byte[] bytes) {}

    Optional<String> name(UUID brief, int version) {
        return jdbc.sql("SELECT name FROM brief.letter_scan WHERE brief = ? AND version = ?")
                .params(brief, version)
                .query(String.class)
                .optional();
    }

    Optional<Scan> find(UUID brief, int version) {
        return jdbc.sql("SELECT name, type, bytes FROM brief.letter_scan WHERE brief = ? AND version = ?")
                .params(brief, version)
                .query((row, _) -> new Scan(row.getString("name"), row.getString("type"), row.getBytes("bytes")))
                .optional();
    }

    void put(UUID brief, int version, Scan scan, Instant at) {
        jdbc.sql("""
                        INSERT INTO brief.letter_scan VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (brief, version) DO UPDATE
                        SET name = excluded.name, type = excluded.type, bytes = excluded.bytes, uploaded = excluded.uploaded""")
                .params(brief, version, scan.name(), scan.type(), scan.bytes(), Timestamp.from(at))
                .update();
    }

    void copy(UUID brief, int from, int to, Instant at) {
        jdbc.sql("""
                        INSERT INTO brief.letter_scan SELECT brief, ?, name, type, bytes, ? FROM brief.letter_scan
                        WHERE brief = ? AND version = ?""").params(to, Timestamp.from(at), brief, from).update();
    }
}
