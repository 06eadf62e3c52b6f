package th.prmind.exchange;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.tasks.Task;
import th.prmind.platform.tasks.TaskSource;

/** Reports that wait for a moderator. */
@Component
class ModerationTasks implements TaskSource {

    private final Steps steps;
    private final PostAccess access;

    ModerationTasks(Steps steps, PostAccess access) {
        this.steps = steps;
        this.access = access;
    }

    @Override
    public List<Task> tasksOf(Actor actor) {
        Set<UUID> moderated = access.moderated(actor);
        return moderated.isEmpty()
                ? List.of()
                : steps.waiting(moderated, actor.id()).stream()
                        .map(waiting -> new Task(
                                Task.Kind.MODERATE,
                                waiting.post().ref(),
                                waiting.report().at()))
                        .toList();
    }
}
