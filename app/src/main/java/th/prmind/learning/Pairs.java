package th.prmind.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Pairs {

    private final JdbcClient jdbc;

    Pairs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a programme, also those that have ended; the latest first. */
    List<Pair> of(UUID programme) {
        return jdbc.sql("SELECT * FROM learning.pair WHERE programme = ? ORDER BY made_at DESC, id")
                .param(programme)
                .query(Pairs::read)
                .list();
    }

    /** Who goes with a speaker now. */
    List<Pair> with(UUID speaker) {
        return jdbc.sql("SELECT * FROM learning.pair WHERE speaker = ? AND ended_at IS NULL ORDER BY made_at, id")
                .param(speaker)
                .query(Pairs::read)
                .list();
    }

    /** With whom somebody goes now. */
    Optional<Pair> find(UUID programme, UUID person) {
        return jdbc.sql("SELECT * FROM learning.pair WHERE programme = ? AND person = ? AND ended_at IS NULL")
                .params(programme, person)
                .query(Pairs::read)
                .optional();
    }

    /** @return whether they went with nobody yet */
    boolean add(Pair pair) {
        return jdbc.sql("""
                        INSERT INTO learning.pair (id, programme, person, speaker, goal, made_at) VALUES (?, ?, ?, ?, ?, ?)
                        ON CONFLICT DO NOTHING""")
                        .params(
                                pair.id(),
                                pair.programme(),
                                pair.person(),
                                pair.speaker(),
                                pair.goal(),
                                Timestamp.from(pair.made()))
                        .update()
                == 1;
    }

    void end(UUID id, String outcome, Instant at) {
        jdbc.sql("UPDATE learning.pair SET ended_at = ?, outcome = ? WHERE id = ? AND ended_at IS NULL")
                .params(Timestamp.from(at), outcome, id)
                .update();
    }

    private static Pair read(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp ended = row.getTimestamp("ended_at");
        return new Pair(
                row.getObject("id", UUID.class),
                row.getObject("programme", UUID.class),
                row.getObject("person", UUID.class),
                row.getObject("speaker", UUID.class),
                row.getString("goal"),
                row.getTimestamp("made_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("outcome"));
    }
}
