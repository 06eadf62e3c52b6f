package th.prmind.review;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The steps by which a unit's texts are approved, and those of the units beneath that set no route of their own.
 *
 * @param type of content for which it is; null for every type
 * @param topic slug for which it is; null for every topic
 * @param sensitive where it is the specialist's step that such words add to whatever route is taken; else null
 */
record Route(
        UUID id,
        UUID unit,
        @Nullable String type,
        @Nullable String topic,
        @Nullable Sensitivity sensitive,
        List<RouteStep> steps) {

    static final int MOST_STEPS = 3;

    Route {
        steps = List.copyOf(steps);
    }

    boolean fits(Matter matter) {
        return sensitive == null
                && (type == null || type.equals(matter.type()))
                && (topic == null || matter.topics().contains(topic));
    }

    /** How narrowly it says for what it is: a type counts for more than a topic. */
    int narrowness() {
        return (type == null ? 0 : 2) + (topic == null ? 0 : 1);
    }
}
