package th.prmind.review;

import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.network.Rights;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.web.Refusal;

/** Where the owner of a thing hands it in for review. Whether the actor may hand it in, the owner has asked before. */
@Component
public class ReviewDesk {

    private final Reviews reviews;
    private final Rights rights;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    ReviewDesk(Reviews reviews, Rights rights, CurrentActor currentActor, Audit audit, Ids ids, Clock clock) {
        this.reviews = reviews;
        this.rights = rights;
        this.currentActor = currentActor;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Asks for a review in the name of the current actor; one still open is withdrawn.
     *
     * @param authors everybody who wrote the subject; they and the submitter may not decide
     * @param note what the reviewer should know, or null
     * @throws Refusal when there is nobody left who may approve
     */
    @Transactional
    public Review submit(SubjectRef subject, UUID unit, Set<UUID> authors, @Nullable String note) {
        withdraw(subject.id());
        Review review = add(subject, unit, authors, note, Review.State.OPEN, null);
        audit.record("submit", subject, Map.of("review", review.id()));
        return review;
    }

    /**
     * Notes that a thing goes out unread. The debt stands for all to see until somebody else approves late.
     *
     * @throws Refusal without a reason, or when nobody could ever approve late
     */
    @Transactional
    public Review emergency(SubjectRef subject, UUID unit, Set<UUID> authors, String reason) {
        if (reason.isBlank()) {
            throw new Refusal("review.emergency.reason-missing");
        }
        withdraw(subject.id());
        Review review = add(subject, unit, authors, null, Review.State.DEBT, reason.strip());
        audit.record("release-in-emergency", subject, Map.of("review", review.id(), "reason", reason.strip()));
        return review;
    }

    /** Takes an open review back, if there is one. A debt stays. */
    @Transactional
    public void withdraw(UUID subject) {
        latest(subject).filter(review -> review.state() == Review.State.OPEN).ifPresent(review -> {
            reviews.decide(review.id(), Review.State.WITHDRAWN, clock.instant(), null, null, null);
            audit.record("withdraw-review", review.subject(), Map.of("review", review.id()));
        });
    }

    /** The review handed in last, whatever became of it. */
    public Optional<Review> latest(UUID subject) {
        return reviews.latest(subject);
    }

    /** Whether this person may decide this review: an approver of its unit who neither wrote nor submitted it. */
    public boolean mayDecide(Review review, Actor actor) {
        return review.waits()
                && rights.approversFor(review.unit(), review.excluded()).contains(actor.id());
    }

    private Review add(
            SubjectRef subject,
            UUID unit,
            Set<UUID> authors,
            @Nullable String note,
            Review.State state,
            @Nullable String emergency) {
        UUID submitter = currentActor.get().id();
        Set<UUID> excluded = new HashSet<>(authors);
        excluded.add(submitter);
        if (rights.approversFor(unit, excluded).isEmpty()) {
            throw new Refusal("review.nobody-left");
        }
        Review review = new Review(
                ids.next(),
                subject,
                unit,
                authors,
                submitter,
                clock.instant(),
                note == null || note.isBlank() ? null : note.strip(),
                state,
                emergency,
                null,
                null,
                null,
                null);
        reviews.add(review);
        return review;
    }
}
