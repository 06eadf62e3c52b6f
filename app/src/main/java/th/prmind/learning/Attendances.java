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

/** Who was there, and when the doors were open. */
@Repository
class Attendances {

    private final JdbcClient jdbc;

    Attendances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The door of one half of a round.
     *
     * @param closed null while people may check in
     */
    record Door(
            UUID round, Half half, Instant opened, @Nullable Instant closed) {}

    Optional<Door> door(UUID round, Half half) {
        return jdbc.sql("SELECT * FROM learning.door WHERE round = ? AND half = ?")
                .params(round, half.code())
                .query((row, _) -> {
                    @Nullable Timestamp closed = row.getTimestamp("closed");
                    return new Door(
                            round,
                            half,
                            row.getTimestamp("opened").toInstant(),
                            closed == null ? null : closed.toInstant());
                })
                .optional();
    }

    /** Opens it; who came early is there from now on. */
    void open(UUID round, Half half, Instant at) {
        jdbc.sql("""
                        INSERT INTO learning.door (round, half, opened) VALUES (?, ?, ?)
                        ON CONFLICT (round, half) DO UPDATE SET closed = NULL""").params(round, half.code(), Timestamp.from(at)).update();
        jdbc.sql("UPDATE learning.attendance SET state = 'present' WHERE round = ? AND half = ? AND state = 'early'")
                .params(round, half.code())
                .update();
    }

    void close(UUID round, Half half, Instant at) {
        jdbc.sql("UPDATE learning.door SET closed = ? WHERE round = ? AND half = ?")
                .params(Timestamp.from(at), round, half.code())
                .update();
    }

    List<Attendance> of(UUID round) {
        return jdbc.sql("SELECT * FROM learning.attendance WHERE round = ?")
                .param(round)
                .query(Attendances::read)
                .list();
    }

    /** In all rounds of a programme. */
    List<Attendance> ofProgramme(UUID programme) {
        return jdbc.sql("""
                        SELECT attendance.* FROM learning.attendance JOIN learning.round ON round.id = attendance.round
                        WHERE round.programme = ?""").param(programme).query(Attendances::read).list();
    }

    Optional<Attendance> find(UUID round, Half half, UUID person) {
        return jdbc.sql("SELECT * FROM learning.attendance WHERE round = ? AND half = ? AND person = ?")
                .params(round, half.code(), person)
                .query(Attendances::read)
                .optional();
    }

    /** What was marked later holds, whenever it arrives: a list kept without network comes in late. */
    void put(Attendance attendance) {
        jdbc.sql("""
                        INSERT INTO learning.attendance (round, half, person, state, why, marked_by, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (round, half, person) DO UPDATE SET state = excluded.state, why = excluded.why,
                            marked_by = excluded.marked_by, at = excluded.at
                        WHERE attendance.at <= excluded.at""")
                .params(
                        attendance.round(),
                        attendance.half().code(),
                        attendance.person(),
                        attendance.state().code(),
                        attendance.why(),
                        attendance.markedBy(),
                        Timestamp.from(attendance.at()))
                .update();
    }

    private static Attendance read(ResultSet row, int number) throws SQLException {
        return new Attendance(
                row.getObject("round", UUID.class),
                Half.of(row.getString("half")),
                row.getObject("person", UUID.class),
                Attendance.State.of(row.getString("state")),
                row.getString("why"),
                row.getObject("marked_by", UUID.class),
                row.getTimestamp("at").toInstant());
    }
}
