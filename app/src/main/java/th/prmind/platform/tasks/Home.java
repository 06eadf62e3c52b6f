package th.prmind.platform.tasks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import th.prmind.platform.identity.Actor;

/** What the home page shows. */
record Home(Actor actor, List<Task> tasks) {

    Map<Task.Kind, List<Task>> byKind() {
        return tasks.stream().collect(Collectors.groupingBy(Task::kind, LinkedHashMap::new, Collectors.toList()));
    }
}
