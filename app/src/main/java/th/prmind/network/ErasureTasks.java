package th.prmind.network;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.tasks.Task;
import th.prmind.platform.tasks.TaskSource;

/** Wishes to be erased wait for those who keep the person's unit. The law gives thirty days. */
@Component
class ErasureTasks implements TaskSource {

    private final Erasures erasures;
    private final People people;
    private final Rights rights;

    ErasureTasks(Erasures erasures, People people, Rights rights) {
        this.erasures = erasures;
        this.people = people;
        this.rights = rights;
    }

    @Override
    public List<Task> tasksOf(Actor actor) {
        Set<UUID> kept = rights.units(actor, Role.OPERATOR);
        if (kept.isEmpty()) {
            return List.of();
        }
        return erasures.waiting(kept).stream()
                .filter(each -> !each.person().equals(actor.id()))
                .limit(50)
                .map(each -> new Task(Task.Kind.ERASE, subject(each.person()), each.asked()))
                .toList();
    }

    private SubjectRef subject(UUID person) {
        SubjectRef ref = people.find(person).orElseThrow().ref();
        return new SubjectRef(ref.kind(), ref.id(), ref.title(), ref.titleEnglish(), "/people/" + person + "/erasure");
    }
}
