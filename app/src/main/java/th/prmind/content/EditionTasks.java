package th.prmind.content;

import java.util.List;
import org.springframework.stereotype.Component;
import th.prmind.network.Rights;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.tasks.Task;
import th.prmind.platform.tasks.TaskSource;

/** What a writer has on the desk: drafts, and texts that came back from review. */
@Component
class EditionTasks implements TaskSource {

    private final EditionRows rows;
    private final Rights rights;

    EditionTasks(EditionRows rows, Rights rights) {
        this.rows = rows;
        this.rights = rights;
    }

    @Override
    public List<Task> tasksOf(Actor actor) {
        return rows.waitingFor(actor.id(), rights.readable(actor)).stream()
                .map(EditionTasks::task)
                .toList();
    }

    private static Task task(EditionRows.Row row) {
        return row.state() == Edition.State.CHANGES_REQUESTED
                ? new Task(Task.Kind.CHANGE, row.ref(), row.stateSince())
                : new Task(
                        Task.Kind.WRITE,
                        new SubjectRef("edition", row.id(), row.title(), "/editions/" + row.id() + "/edit"),
                        row.savedAt());
    }
}
