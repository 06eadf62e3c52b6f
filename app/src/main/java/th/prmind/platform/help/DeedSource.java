package th.prmind.platform.help;

import java.util.Map;
import java.util.function.Predicate;
import th.prmind.platform.identity.Actor;

/**
 * Tells what of a module somebody has done at least once, so that the steps of their first day tick themselves off. Every
 * module that can see such a deed in its own state implements it.
 */
public interface DeedSource {

    /** Whether a person did it, by the name that the step has in the files of {@code tours}. */
    Map<String, Predicate<Actor>> deeds();
}
