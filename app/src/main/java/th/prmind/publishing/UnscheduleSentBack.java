package th.prmind.publishing;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import th.prmind.review.ReviewDecided;
import th.prmind.review.Verdict;

/** Takes the set time back from what was sent back to its writers after its approval: the approval turned out to be none. */
@Component
class UnscheduleSentBack {

    private final ReleaseEdition releaseEdition;

    UnscheduleSentBack(ReleaseEdition releaseEdition) {
        this.releaseEdition = releaseEdition;
    }

    @EventListener
    void decided(ReviewDecided decision) {
        if (decision.verdict() == Verdict.CHANGES_REQUESTED
                && decision.subject().kind().equals("edition")) {
            releaseEdition.unscheduleEdition(decision.subject().id());
        }
    }
}
