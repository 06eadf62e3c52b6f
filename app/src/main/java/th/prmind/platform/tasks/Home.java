package th.prmind.platform.tasks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.help.FirstDay;
import th.prmind.platform.identity.Actor;

/** What the home page shows; the first day only on the first days. */
record Home(Actor actor, List<Task> tasks, FirstDay.@Nullable Walk firstDay, List<HomeOffers.Offer> offers) {

    Map<Task.Kind, List<Task>> byKind() {
        return tasks.stream().collect(Collectors.groupingBy(Task::kind, LinkedHashMap::new, Collectors.toList()));
    }
}
