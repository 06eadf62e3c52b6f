package th.prmind.learning;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Handouts {

    private static final String COLUMNS = "id, round, title, url, media_type, added_by, added_at";

    private final JdbcClient jdbc;

    Handouts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, List<Handout>> of(Collection<UUID> rounds) {
        return jdbc
                .sql("SELECT " + COLUMNS + " FROM learning.handout WHERE round = ANY (?) ORDER BY added_at, id")
                .param(rounds.toArray(UUID[]::new))
                .query(Handout.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Handout::round));
    }

    Optional<Handout> find(UUID round, UUID id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM learning.handout WHERE round = ? AND id = ?")
                .params(round, id)
                .query(Handout.class)
                .optional();
    }

    byte[] bytes(UUID id) {
        return jdbc.sql("SELECT bytes FROM learning.handout WHERE id = ?")
                .param(id)
                .query((row, _) -> row.getBytes(1))
                .single();
    }

    void add(Handout handout, byte @Nullable [] bytes) {
        jdbc.sql("""
                        INSERT INTO learning.handout (id, round, title, url, media_type, bytes, added_by, added_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(handout.id())
                .param(handout.round())
                .param(handout.title())
                .param(handout.url())
                .param(handout.mediaType())
                .param(bytes)
                .param(handout.addedBy())
                .param(Timestamp.from(handout.addedAt()))
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("DELETE FROM learning.handout WHERE id = ?").param(id).update();
    }
}
