package th.prmind.review;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.network.InPlaceOf;
import th.prmind.network.Rights;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.web.NotAllowed;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Refusal;

/** A second person approves, or asks for changes. */
@Component
public class DecideReview {

    private final Reviews reviews;
    private final ReviewDesk desk;
    private final Rights rights;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecideReview(
            Reviews reviews,
            ReviewDesk desk,
            Rights rights,
            CurrentActor currentActor,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reviews = reviews;
        this.desk = desk;
        this.rights = rights;
        this.currentActor = currentActor;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal when it was decided already, or the actor wrote or submitted it */
    @Transactional
    public Review approve(UUID id, @Nullable String words) {
        Review review = take(id);
        boolean late = review.state() == Review.State.DEBT;
        return decide(
                review,
                late ? Review.State.PAID : Review.State.APPROVED,
                late ? Verdict.APPROVED_LATE : Verdict.APPROVED,
                words == null || words.isBlank() ? null : words.strip());
    }

    /** What went out in an emergency stays a debt: the words reach its authors, and only an approval pays it. */
    @Transactional
    public Review requestChanges(UUID id, String words) {
        if (words.isBlank()) {
            throw new Refusal("review.words-missing");
        }
        Review review = take(id);
        Review.State state = review.state() == Review.State.DEBT ? Review.State.DEBT : Review.State.CHANGES_REQUESTED;
        return decide(review, state, Verdict.CHANGES_REQUESTED, words.strip());
    }

    private Review take(UUID id) {
        Review review = reviews.take(id).orElseThrow(NotFound::new);
        if (!review.waits()) {
            throw new Refusal("review.decided-already");
        }
        Actor actor = currentActor.get();
        if (review.excluded().contains(actor.id())) {
            throw new Refusal("review.own-work");
        }
        if (!desk.mayDecide(review, actor)) {
            throw new NotAllowed(actor.id() + " may not decide review " + id);
        }
        return review;
    }

    private Review decide(Review review, Review.State state, Verdict verdict, @Nullable String words) {
        Actor actor = currentActor.get();
        UUID by = actor.id();
        Optional<InPlaceOf> inPlaceOf = rights.approvesInPlaceOf(actor, review.unit(), review.excluded());
        reviews.decide(review.id(), state, clock.instant(), by, inPlaceOf.orElse(null), words);
        Map<String, Object> detail = new HashMap<>(Map.of("review", review.id()));
        inPlaceOf.ifPresent(place -> detail.put("in-place", place.style().code()));
        if (words != null) {
            detail.put("words", words);
        }
        audit.record(
                switch (verdict) {
                    case APPROVED -> "approve";
                    case APPROVED_LATE -> "approve-late";
                    case CHANGES_REQUESTED -> "request-changes";
                },
                review.subject(),
                detail);
        events.publishEvent(new ReviewDecided(review.subject(), verdict, by, words));
        return review;
    }
}
