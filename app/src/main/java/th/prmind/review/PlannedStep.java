package th.prmind.review;

import java.util.List;
import th.prmind.platform.identity.Actor;

/**
 * A step that a thing would go through if it were handed in now.
 *
 * @param approvers who could decide in it; nobody, where the unit has yet to say who
 */
public record PlannedStep(ReviewStep step, List<Actor> approvers) {

    public PlannedStep {
        approvers = List.copyOf(approvers);
    }

    /** Message key of what the step is called where its route gives it no name. */
    public String key() {
        return StepShown.key(step);
    }
}
