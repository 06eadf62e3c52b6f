package th.prmind.review;

import java.util.List;
import java.util.Map;
import th.prmind.platform.identity.Actor;

/** @param approvers whose approval of the present step may be written down */
record PaperApprovalPage(Review review, List<Actor> approvers, PaperApprovalForm form, Map<String, String> errors) {

    String stepKey() {
        return StepShown.key(review.present());
    }
}
