package th.prmind.review;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of a route.
 *
 * @param unit whose approvers decide, where {@code who} names a unit
 * @param people who decides, where {@code who} names people
 * @param everybody whether all of them have to approve; else one is enough
 * @param days within which it should be decided
 */
record RouteStep(
        String name,
        @Nullable String nameEnglish,
        Who who,
        @Nullable UUID unit,
        Set<UUID> people,
        boolean everybody,
        int days) {

    RouteStep {
        people = Set.copyOf(people);
    }
}
