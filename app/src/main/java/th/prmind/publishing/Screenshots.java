package th.prmind.publishing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Screenshots {

    private final JdbcClient jdbc;

    Screenshots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID release, Screenshot screenshot, byte[] jpeg) {
        jdbc.sql("INSERT INTO publishing.screenshot (id, release, number, sha256, jpeg) VALUES (?, ?, ?, ?, ?)")
                .params(screenshot.id(), release, screenshot.number(), screenshot.sha256(), jpeg)
                .update();
    }

    List<Screenshot> of(UUID release) {
        return jdbc.sql("SELECT id, number, sha256 FROM publishing.screenshot WHERE release = ? ORDER BY number")
                .param(release)
                .query(Screenshot.class)
                .list();
    }

    Optional<byte[]> jpeg(UUID release, UUID id) {
        return jdbc.sql("SELECT jpeg FROM publishing.screenshot WHERE release = ? AND id = ?")
                .params(release, id)
                .query((row, _) -> row.getBytes("jpeg"))
                .optional();
    }
}
