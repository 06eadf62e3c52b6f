package th.prmind.publishing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CourtesyCopies {

    private final JdbcClient jdbc;

    CourtesyCopies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A copy that nobody of the unit has noted yet. */
    record Waiting(UUID release, String title, Instant sent) {}

    void add(UUID release, UUID unit, Instant sent) {
        jdbc.sql("INSERT INTO publishing.courtesy_copy (release, unit, sent) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(release, unit, Timestamp.from(sent))
                .update();
    }

    /** Of what is still live; the oldest first. */
    List<Waiting> waiting(Collection<UUID> units, int most) {
        return jdbc.sql("""
                        SELECT r.id AS release, r.title, min(c.sent) AS sent FROM publishing.courtesy_copy c
                        JOIN publishing.release r ON r.id = c.release AND r.state = 'LIVE'
                        WHERE c.unit = ANY(?) AND c.noted IS NULL GROUP BY r.id, r.title ORDER BY sent LIMIT ?""")
                .param(units.toArray(UUID[]::new))
                .param(most)
                .query(Waiting.class)
                .list();
    }

    boolean waits(UUID release, Collection<UUID> units) {
        return jdbc.sql("""
                        SELECT count(*) FROM publishing.courtesy_copy
                        WHERE release = ? AND unit = ANY(?) AND noted IS NULL""")
                        .param(release)
                        .param(units.toArray(UUID[]::new))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** @return whether there was one that nobody had noted */
    boolean note(UUID release, Collection<UUID> units, Instant at, UUID by) {
        return jdbc.sql("""
                        UPDATE publishing.courtesy_copy SET noted = ?, noted_by = ?
                        WHERE release = ? AND unit = ANY(?) AND noted IS NULL""")
                        .param(Timestamp.from(at))
                        .param(by)
                        .param(release)
                        .param(units.toArray(UUID[]::new))
                        .update()
                > 0;
    }
}
