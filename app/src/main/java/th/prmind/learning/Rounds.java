package th.prmind.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rounds with their sessions. */
@Repository
class Rounds {

    private final JdbcClient jdbc;

    Rounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of their days. */
    List<Round> of(UUID programme) {
        return of(List.of(programme)).getOrDefault(programme, List.of());
    }

    Map<UUID, List<Round>> of(Collection<UUID> programmes) {
        Map<UUID, List<Round.Session>> sessions = new HashMap<>();
        jdbc.sql("""
                        SELECT session.* FROM learning.session JOIN learning.round ON round.id = session.round
                        WHERE round.programme = ANY (?) ORDER BY session.round, session.position""").param(programmes.toArray(UUID[]::new)).query(row -> {
            sessions.computeIfAbsent(row.getObject("round", UUID.class), _ -> new ArrayList<>())
                    .add(session(row));
        });
        Map<UUID, List<Round>> rounds = new LinkedHashMap<>();
        jdbc.sql("SELECT * FROM learning.round WHERE programme = ANY (?) ORDER BY day, starts, number")
                .param(programmes.toArray(UUID[]::new))
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    rounds.computeIfAbsent(row.getObject("programme", UUID.class), _ -> new ArrayList<>())
                            .add(round(row, sessions.getOrDefault(id, List.of())));
                });
        return rounds;
    }

    Optional<Round> find(UUID programme, int number) {
        return of(programme).stream().filter(round -> round.number() == number).findFirst();
    }

    int nextNumber(UUID programme) {
        return jdbc.sql("SELECT coalesce(max(number), 0) + 1 FROM learning.round WHERE programme = ?")
                .param(programme)
                .query(Integer.class)
                .single();
    }

    void add(Round round) {
        jdbc.sql("""
                        INSERT INTO learning.round (id, programme, number, title, day, starts, ends, place, online_url,
                            sequence, changed_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(round.id())
                .param(round.programme())
                .param(round.number())
                .param(round.title())
                .param(round.day())
                .param(round.starts())
                .param(round.ends())
                .param(round.place())
                .param(round.onlineUrl())
                .param(round.sequence())
                .param(Timestamp.from(round.changedAt()))
                .update();
        addSessions(round);
    }

    void update(Round round) {
        jdbc.sql("""
                        UPDATE learning.round SET title = ?, day = ?, starts = ?, ends = ?, place = ?, online_url = ?,
                            sequence = ?, changed_at = ? WHERE id = ?""")
                .param(round.title())
                .param(round.day())
                .param(round.starts())
                .param(round.ends())
                .param(round.place())
                .param(round.onlineUrl())
                .param(round.sequence())
                .param(Timestamp.from(round.changedAt()))
                .param(round.id())
                .update();
        jdbc.sql("DELETE FROM learning.session WHERE round = ?")
                .param(round.id())
                .update();
        addSessions(round);
    }

    void cancel(UUID round, String why, Instant at) {
        jdbc.sql("""
                        UPDATE learning.round SET cancelled = ?, cancelled_why = ?, sequence = sequence + 1, changed_at = ?
                        WHERE id = ? AND cancelled IS NULL""").params(Timestamp.from(at), why, Timestamp.from(at), round).update();
    }

    /** Only while nobody could know of it. */
    void remove(UUID round) {
        jdbc.sql("DELETE FROM learning.round WHERE id = ?").param(round).update();
    }

    private void addSessions(Round round) {
        int position = 0;
        for (Round.Session session : round.sessions()) {
            jdbc.sql("INSERT INTO learning.session VALUES (?, ?, ?, ?, ?, ?, ?)")
                    .param(session.id())
                    .param(round.id())
                    .param(++position)
                    .param(session.starts())
                    .param(session.ends())
                    .param(session.title())
                    .param(session.speaker())
                    .update();
        }
    }

    private static Round.Session session(ResultSet row) throws SQLException {
        return new Round.Session(
                row.getObject("id", UUID.class),
                row.getObject("starts", LocalTime.class),
                row.getObject("ends", LocalTime.class),
                row.getString("title"),
                row.getObject("speaker", UUID.class));
    }

    private static Round round(ResultSet row, List<Round.Session> sessions) throws SQLException {
        @Nullable Timestamp cancelled = row.getTimestamp("cancelled");
        return new Round(
                row.getObject("id", UUID.class),
                row.getObject("programme", UUID.class),
                row.getInt("number"),
                row.getString("title"),
                row.getObject("day", LocalDate.class),
                row.getObject("starts", LocalTime.class),
                row.getObject("ends", LocalTime.class),
                row.getString("place"),
                row.getString("online_url"),
                row.getInt("sequence"),
                row.getTimestamp("changed_at").toInstant(),
                cancelled == null ? null : cancelled.toInstant(),
                row.getString("cancelled_why"),
                sessions);
    }
}
