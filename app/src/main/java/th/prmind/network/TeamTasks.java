package th.prmind.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What teams have to do. The team, or who holds a task, is the scope of every question. */
@Repository
class TeamTasks {

    private static final String ORDER = " ORDER BY due NULLS LAST, made_at, id";

    private final JdbcClient jdbc;

    TeamTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next due first. */
    List<TeamTask> openOf(UUID team) {
        return jdbc.sql("SELECT * FROM network.team_task WHERE team = ? AND done IS NULL" + ORDER)
                .param(team)
                .query(TeamTasks::read)
                .list();
    }

    /** What was done last, first. */
    List<TeamTask> doneOf(UUID team, int limit) {
        return jdbc.sql(
                        "SELECT * FROM network.team_task WHERE team = ? AND done IS NOT NULL ORDER BY done DESC LIMIT ?")
                .params(team, limit)
                .query(TeamTasks::read)
                .list();
    }

    Optional<TeamTask> find(UUID team, UUID task) {
        return jdbc.sql("SELECT * FROM network.team_task WHERE team = ? AND id = ?")
                .params(team, task)
                .query(TeamTasks::read)
                .optional();
    }

    /** By id alone: for notices, whose reader the team is asked about. */
    Optional<TeamTask> find(UUID task) {
        return jdbc.sql("SELECT * FROM network.team_task WHERE id = ?")
                .param(task)
                .query(TeamTasks::read)
                .optional();
    }

    /** What that person does in the team and has not done yet. */
    List<TeamTask> held(UUID team, UUID person) {
        return jdbc.sql("SELECT * FROM network.team_task WHERE team = ? AND holder = ? AND done IS NULL" + ORDER)
                .params(team, person)
                .query(TeamTasks::read)
                .list();
    }

    /** What nobody does who still belongs to the team. */
    List<TeamTask> unheld(UUID team, LocalDate day) {
        return jdbc.sql("""
                        SELECT * FROM network.team_task t WHERE team = :team AND done IS NULL AND NOT EXISTS
                            (SELECT FROM network.team_member m JOIN network.person p ON p.id = m.person AND p.active
                                AND coalesce(p.last_day, :day) >= :day
                             WHERE m.team = t.team AND m.person = t.holder AND coalesce(m.last_day, :day) >= :day)""" + ORDER)
                .param("team", team)
                .param("day", day)
                .query(TeamTasks::read)
                .list();
    }

    void add(TeamTask task) {
        jdbc.sql("""
                        INSERT INTO network.team_task (id, team, what, holder, due, made_by, made_at)
                        VALUES (:id, :team, :what, :holder, :due, :madeBy, :madeAt)""")
                .param("id", task.id())
                .param("team", task.team())
                .param("what", task.what())
                .param("holder", task.holder())
                .param("due", task.due())
                .param("madeBy", task.madeBy())
                .param("madeAt", Timestamp.from(task.madeAt()))
                .update();
    }

    void change(TeamTask task) {
        @Nullable Instant done = task.done();
        jdbc.sql("""
                        UPDATE network.team_task SET what = :what, holder = :holder, due = :due, done = :done, done_by = :doneBy
                        WHERE team = :team AND id = :id""")
                .param("what", task.what())
                .param("holder", task.holder())
                .param("due", task.due())
                .param("done", done == null ? null : Timestamp.from(done))
                .param("doneBy", task.doneBy())
                .param("team", task.team())
                .param("id", task.id())
                .update();
    }

    /** Who is gone does nothing any more. */
    void release(UUID team, UUID holder) {
        jdbc.sql("UPDATE network.team_task SET holder = NULL WHERE team = ? AND holder = ? AND done IS NULL")
                .params(team, holder)
                .update();
    }

    void handTo(UUID team, UUID holder, UUID successor) {
        jdbc.sql("UPDATE network.team_task SET holder = ? WHERE team = ? AND holder = ? AND done IS NULL")
                .params(successor, team, holder)
                .update();
    }

    private static TeamTask read(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp done = row.getTimestamp("done");
        return new TeamTask(
                row.getObject("id", UUID.class),
                row.getObject("team", UUID.class),
                row.getString("what"),
                row.getObject("holder", UUID.class),
                row.getObject("due", LocalDate.class),
                row.getObject("made_by", UUID.class),
                row.getTimestamp("made_at").toInstant(),
                done == null ? null : done.toInstant(),
                row.getObject("done_by", UUID.class));
    }
}
