package th.prmind.learning;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.tasks.Task;
import th.prmind.platform.tasks.TaskSource;

/** Field work that a participant has still to hand in. Asked on every page, so by one query. */
@Component
class FieldWorkTasks implements TaskSource {

    private final JdbcClient jdbc;

    FieldWorkTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Task> tasksOf(Actor actor) {
        return jdbc.sql("""
                        SELECT assignment.*, programme.slug FROM learning.enrolment
                        JOIN learning.programme ON programme.id = enrolment.programme AND programme.state = 'open'
                        JOIN learning.assignment ON assignment.programme = programme.id
                        WHERE enrolment.person = ? AND enrolment.state = 'enrolled' AND NOT EXISTS (
                            SELECT FROM learning.work
                            WHERE work.assignment = assignment.id AND work.person = enrolment.person)
                        ORDER BY assignment.due LIMIT 50""")
                .param(actor.id())
                .query((row, _) -> new Task(
                        Task.Kind.FIELD_WORK,
                        new SubjectRef(
                                "assignment",
                                row.getObject("id", UUID.class),
                                row.getString("title"),
                                "/programmes/" + row.getString("slug") + "/assignments/" + row.getInt("number")),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }
}
