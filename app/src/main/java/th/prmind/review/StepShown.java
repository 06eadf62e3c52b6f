package th.prmind.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import th.prmind.network.InPlaceOf;
import th.prmind.platform.identity.Actor;

/**
 * A step of a review as its reader sees it.
 *
 * @param present whether it is its turn
 * @param waitsFor who may still decide it; nobody before its turn and after
 * @param daysLate whole days since its time was up; negative before
 */
record StepShown(ReviewStep step, boolean present, List<Actor> waitsFor, List<Told> decisions, long daysLate) {

    /** A decision, by whom, in whose place, and who wrote it down; the reader's own may be confirmed. */
    record Told(
            Decision decision,
            Actor by,
            @Nullable Actor absent,
            @Nullable Actor recordedBy,
            boolean confirmable) {

        InPlaceOf.@Nullable Style style() {
            return decision.inPlaceOf() == null ? null : decision.inPlaceOf().style();
        }
    }

    /** Message key of what the step is called where its route gives it no name. */
    String key() {
        return key(step);
    }

    static String key(ReviewStep step) {
        return step.sensitive() == null
                ? "review.step.usual"
                : "review.step.sensitive." + step.sensitive().code();
    }

    boolean late() {
        return present && daysLate >= 0;
    }
}
