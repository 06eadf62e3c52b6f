package th.prmind.review;

import java.util.EnumSet;
import java.util.Set;

/**
 * What about a thing decides by which route it is approved.
 *
 * @param type its content type, or the kind of thing where it has none
 * @param topics slugs
 * @param sensitive what in its words asks for a specialist
 */
public record Matter(String type, Set<String> topics, Set<Sensitivity> sensitive) {

    public Matter {
        topics = Set.copyOf(topics);
        sensitive = sensitive.isEmpty() ? Set.of() : EnumSet.copyOf(sensitive);
    }
}
