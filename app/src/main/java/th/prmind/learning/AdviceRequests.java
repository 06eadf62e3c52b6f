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
class AdviceRequests {

    private static final String WAITS = "answered_at IS NULL AND ended_at IS NULL";

    private final JdbcClient jdbc;

    AdviceRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AdviceRequest> find(UUID id) {
        return jdbc.sql("SELECT * FROM learning.advice_request WHERE id = ?")
                .param(id)
                .query(AdviceRequests::read)
                .optional();
    }

    /** The oldest first. */
    List<AdviceRequest> of(UUID work) {
        return jdbc.sql("SELECT * FROM learning.advice_request WHERE work = ? ORDER BY asked_at, id")
                .param(work)
                .query(AdviceRequests::read)
                .list();
    }

    /** Those not taken back: who waits first, the longest waiting before the others; then the answered, the latest first. */
    List<AdviceRequest> queue(UUID speaker) {
        return jdbc.sql("""
                        SELECT * FROM learning.advice_request WHERE speaker = ? AND ended_at IS NULL
                        ORDER BY answered_at DESC NULLS FIRST, asked_at, id LIMIT 200""").param(speaker).query(AdviceRequests::read).list();
    }

    /** In a programme, in the order in which they were asked. */
    List<AdviceRequest> ofProgramme(UUID programme) {
        return jdbc.sql("""
                        SELECT request.* FROM learning.advice_request request
                        JOIN learning.speaker ON speaker.id = request.speaker
                        WHERE speaker.programme = ? AND request.ended_at IS NULL ORDER BY asked_at, request.id""").param(programme).query(AdviceRequests::read).list();
    }

    /** Nobody has answered since before that moment, and the speaker was not reminded. */
    List<AdviceRequest> silent(Instant before) {
        return jdbc.sql("SELECT * FROM learning.advice_request WHERE " + WAITS
                        + " AND nudged_at IS NULL AND asked_at < ? ORDER BY asked_at, id")
                .param(Timestamp.from(before))
                .query(AdviceRequests::read)
                .list();
    }

    /** The one that waits, of a work with a speaker. */
    Optional<AdviceRequest> waiting(UUID work, UUID speaker) {
        return jdbc.sql("SELECT * FROM learning.advice_request WHERE work = ? AND speaker = ? AND " + WAITS)
                .params(work, speaker)
                .query(AdviceRequests::read)
                .optional();
    }

    void add(AdviceRequest request) {
        jdbc.sql("""
                        INSERT INTO learning.advice_request (id, work, speaker, version, question, asked_at)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .params(
                        request.id(),
                        request.work(),
                        request.speaker(),
                        request.version(),
                        request.question(),
                        Timestamp.from(request.asked()))
                .update();
    }

    void answer(UUID id, Instant at) {
        set("answered_at", id, at);
    }

    void end(UUID id, Instant at) {
        set("ended_at", id, at);
    }

    void nudge(UUID id, Instant at) {
        set("nudged_at", id, at);
    }

    private void set(String column, UUID id, Instant at) {
        jdbc.sql("UPDATE learning.advice_request SET " + column + " = ? WHERE id = ? AND " + WAITS)
                .params(Timestamp.from(at), id)
                .update();
    }

    private static AdviceRequest read(ResultSet row, int number) throws SQLException {
        return new AdviceRequest(
                row.getObject("id", UUID.class),
                row.getObject("work", UUID.class),
                row.getObject("speaker", UUID.class),
                row.getInt("version"),
                row.getString("question"),
                row.getTimestamp("asked_at").toInstant(),
                instant(row.getTimestamp("answered_at")),
                instant(row.getTimestamp("ended_at")),
                instant(row.getTimestamp("nudged_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
