package th.prmind.review;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of a review, as its route stood when the thing was handed in.
 *
 * @param number from 1
 * @param name null for the one step of a unit without a route
 * @param unit whose approvers decide, where no people are named or none of those named is left
 * @param people who decides by name; may be empty
 * @param everybody whether all of them have to approve
 * @param days within which it should be decided
 * @param sensitive which words of the text added it; null for a step of the route
 * @param started null before its turn
 * @param done when it was approved; else null
 */
public record ReviewStep(
        int number,
        @Nullable String name,
        @Nullable String nameEnglish,
        UUID unit,
        Set<UUID> people,
        boolean everybody,
        int days,
        @Nullable Sensitivity sensitive,
        @Nullable Instant started,
        @Nullable Instant done,
        List<Decision> decisions) {

    static final int USUAL_DAYS = 2;

    public ReviewStep {
        people = Set.copyOf(people);
        decisions = List.copyOf(decisions);
    }

    /** One whose turn has not come. */
    static ReviewStep of(
            int number,
            @Nullable String name,
            @Nullable String nameEnglish,
            UUID unit,
            Set<UUID> people,
            boolean everybody,
            int days,
            @Nullable Sensitivity sensitive) {
        return new ReviewStep(
                number, name, nameEnglish, unit, people, everybody, days, sensitive, null, null, List.of());
    }

    ReviewStep started(Instant at) {
        return new ReviewStep(number, name, nameEnglish, unit, people, everybody, days, sensitive, at, done, decisions);
    }

    /** By whole days; negative before its time is up, and where it has not begun. */
    long daysLate(Instant now) {
        return started == null || done != null
                ? -1
                : Duration.between(started.plus(Duration.ofDays(days)), now).toDays()
                        + (now.isBefore(started.plus(Duration.ofDays(days))) ? -1 : 0);
    }

    boolean late(Instant now) {
        return daysLate(now) >= 0;
    }
}
