package th.prmind.platform.tasks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import th.prmind.platform.identity.Actor;

/** What waits for each person, and how much of it there is, which stands beside the first of the places on every page. */
@Component
public class OpenTasks {

    private static final Comparator<Task> ORDER =
            Comparator.comparing(Task::kind).thenComparing(Task::since);

    /* Every page asks for the count; reading all modules' tasks for each would be the dearest part of many. */
    private static final Duration FRESH = Duration.ofSeconds(20);

    private final List<TaskSource> sources;
    private final Clock clock;
    private final Map<UUID, Count> counts = new ConcurrentHashMap<>();

    OpenTasks(List<TaskSource> sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    private record Count(int tasks, Instant at) {}

    /** The most pressing first. */
    List<Task> of(Actor actor) {
        List<Task> tasks = sources.stream()
                .flatMap(source -> source.tasksOf(actor).stream())
                .sorted(ORDER)
                .toList();
        counts.put(actor.id(), new Count(tasks.size(), clock.instant()));
        return tasks;
    }

    /** At most twenty seconds old, and never older than the person's own last deed. */
    public int count(Actor actor) {
        Count known = counts.get(actor.id());
        if (known != null && known.at().plus(FRESH).isAfter(clock.instant())) {
            return known.tasks();
        }
        try {
            return of(actor).size();
        } catch (DataAccessException e) {
            return 0; // The page that says what is wrong has the frame too, and must come out.
        }
    }

    void forget(UUID person) {
        counts.remove(person);
    }
}
