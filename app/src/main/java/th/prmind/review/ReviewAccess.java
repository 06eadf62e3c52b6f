package th.prmind.review;

import java.util.UUID;
import org.springframework.stereotype.Component;
import th.prmind.network.Rights;
import th.prmind.network.Role;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.web.NotAllowed;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Refusal;

/** Who may see a review, and who may write down an approval that came on paper. */
@Component
class ReviewAccess {

    private final Reviews reviews;
    private final ReviewDesk desk;
    private final Rights rights;
    private final CurrentActor currentActor;

    ReviewAccess(Reviews reviews, ReviewDesk desk, Rights rights, CurrentActor currentActor) {
        this.reviews = reviews;
        this.desk = desk;
        this.rights = rights;
        this.currentActor = currentActor;
    }

    /** Reviews are seen by those who take part in them and by those who may read the unit's unpublished work. */
    Review visible(UUID id) {
        Review review = reviews.find(id).orElseThrow(NotFound::new);
        if (!maySee(review, currentActor.get())) {
            throw new NotFound();
        }
        return review;
    }

    /** One who lost the role while its page was open is told so, and nothing of whether there is such a review. */
    void decidable(UUID id) {
        Actor actor = currentActor.get();
        if (reviews.find(id).filter(review -> maySee(review, actor)).isEmpty()) {
            throw new NotAllowed(actor.id() + " may not see review " + id, "review.not-yours");
        }
    }

    boolean maySee(Review review, Actor actor) {
        return desk.takesPart(review, actor) || rights.readable(actor).contains(review.unit());
    }

    /** Those of the office that wrote it: the signed paper comes back to them. */
    boolean mayRecord(Review review) {
        Actor actor = currentActor.get();
        return review.excluded().contains(actor.id())
                || rights.may(actor, Role.WRITER, review.unit())
                || rights.may(actor, Role.APPROVER, review.unit());
    }

    /** @throws Refusal when it is decided */
    Review recordable(UUID id) {
        Review review = visible(id);
        if (!mayRecord(review)) {
            throw new NotAllowed(currentActor.get().id() + " may not record approvals of " + id);
        }
        if (!review.waits()) {
            throw new Refusal("review.decided-already");
        }
        return review;
    }
}
