package th.prmind.review;

import java.util.List;
import org.springframework.stereotype.Component;
import th.prmind.network.Rights;
import th.prmind.platform.identity.Actor;

/** The reviews that still wait and that a person may see. */
@Component
class WaitingReviews {

    private final Reviews reviews;
    private final Rights rights;

    WaitingReviews(Reviews reviews, Rights rights) {
        this.reviews = reviews;
        this.rights = rights;
    }

    /** The oldest first. */
    List<Review> of(Actor actor) {
        return reviews.waiting(
                rights.readable(actor), rights.approverReach(actor), rights.approverRoles(actor), actor.id());
    }
}
