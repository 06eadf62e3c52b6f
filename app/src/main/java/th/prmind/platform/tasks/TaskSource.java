package th.prmind.platform.tasks;

import java.util.List;
import th.prmind.platform.identity.Actor;

/** Tells what of a module waits for a person. Every module that makes people wait implements it. */
public interface TaskSource {

    /** At most some fifty, the oldest first. */
    List<Task> tasksOf(Actor actor);
}
