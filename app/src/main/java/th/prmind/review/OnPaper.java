package th.prmind.review;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.images.ImageType;
import th.prmind.platform.images.UprightImage;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.NotAllowed;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Refusal;

/**
 * Approvals that were given on paper or in LINE. Whoever takes part writes them down, with a photograph; the approver is
 * still a second person, is told, and may say that the approval is not theirs.
 */
@Component
class OnPaper {

    /** How long the approver is asked whether it is theirs. */
    static final Duration CONTESTABLE = Duration.ofDays(30);

    private static final int LONGER_SIDE = 1_600;

    private final Reviews reviews;
    private final ReviewSteps steps;
    private final DecideReview decide;
    private final List<ReviewedSubject> subjects;
    private final TellReviewers tellReviewers;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Dates dates;
    private final Clock clock;

    OnPaper(
            Reviews reviews,
            ReviewSteps steps,
            DecideReview decide,
            List<ReviewedSubject> subjects,
            TellReviewers tellReviewers,
            CurrentActor currentActor,
            Audit audit,
            ApplicationEventPublisher events,
            Dates dates,
            Clock clock) {
        this.reviews = reviews;
        this.steps = steps;
        this.decide = decide;
        this.subjects = subjects;
        this.tellReviewers = tellReviewers;
        this.currentActor = currentActor;
        this.audit = audit;
        this.events = events;
        this.dates = dates;
        this.clock = clock;
    }

    /**
     * Writes down that somebody approved the present step elsewhere.
     *
     * @param approver one of those who may decide the step
     * @param photograph of the signed paper or of the words in LINE, in a file
     * @throws Refusal when the file is no picture, the day lies ahead or before the thing was handed in, or the approver
     *     wrote it
     */
    @Transactional
    Review record(
            UUID id,
            UUID approver,
            Decision.Medium medium,
            LocalDate givenOn,
            byte[] photograph,
            @Nullable String words) {
        Review review = decide.take(id, approver);
        if (givenOn.isAfter(dates.today())) {
            throw new Refusal("review.paper.day-ahead");
        }
        if (givenOn.isBefore(Dates.day(review.submitted()))) {
            throw new Refusal("review.paper.day-before", Dates.longDate(Dates.day(review.submitted()), true));
        }
        ImageType.require(photograph);
        byte[] jpeg = UprightImage.read(photograph).jpeg(LONGER_SIDE);
        DecideReview.Approved approved = decide.approve(
                review,
                approver,
                words == null || words.isBlank() ? null : words.strip(),
                new Decision.OnPaper(medium, givenOn, currentActor.get().id(), null, null));
        approved.decisions().forEach(decision -> steps.addEvidence(decision.id(), jpeg));
        tellReviewers.recorded(approved.review(), approver);
        return approved.review();
    }

    /** The approver says that it is theirs. */
    @Transactional
    void confirm(UUID id) {
        Review review = reviews.take(id).orElseThrow(NotFound::new);
        own(review);
        review.decisions().stream()
                .filter(decision -> decision.openFor(currentActor.get().id()))
                .forEach(decision -> steps.confirm(decision.id(), clock.instant()));
        audit.record("confirm-approval", review.subject(), Map.of("review", id));
    }

    /**
     * The approver says that it is not theirs. What is not out yet goes back to its writers; what is out is a debt that
     * somebody has to approve late. Where nothing rests on it any more, it is only noted.
     */
    @Transactional
    void contest(UUID id, String words) {
        if (words.isBlank()) {
            throw new Refusal("review.words-missing");
        }
        Review review = reviews.take(id).orElseThrow(NotFound::new);
        Decision contested = own(review);
        UUID actor = currentActor.get().id();
        review.decisions().stream()
                .filter(decision -> decision.openFor(actor))
                .forEach(decision -> steps.contest(decision.id(), clock.instant()));
        audit.record("contest-approval", review.subject(), Map.of("review", id, "words", words.strip()));
        if (!counts(review)) {
            return;
        }
        steps.reopen(id, contested.step(), clock.instant());
        if (isOut(review)) {
            reviews.owe(id, words.strip());
            tellReviewers.stepBegan(reviews.find(id).orElseThrow());
        } else {
            reviews.decide(id, Review.State.CHANGES_REQUESTED, refused(contested, words.strip()));
            events.publishEvent(new ReviewDecided(review.subject(), Verdict.CHANGES_REQUESTED, actor, words.strip()));
        }
    }

    /** Whether anything still rests on the review: not once it was sent back or taken back, or the thing was handed in anew. */
    private boolean counts(Review review) {
        boolean last = reviews.latest(review.subject().id())
                .filter(latest -> latest.id().equals(review.id()))
                .isPresent();
        return last
                && switch (review.state()) {
                    case OPEN, APPROVED, DEBT, PAID -> true;
                    case CHANGES_REQUESTED, WITHDRAWN -> false;
                };
    }

    private Decision own(Review review) {
        UUID actor = currentActor.get().id();
        return review.decisions().stream()
                .filter(decision -> decision.openFor(actor))
                .findFirst()
                .orElseThrow(() -> new NotAllowed(actor + " has no recorded approval in review " + review.id()));
    }

    private Decision refused(Decision contested, String words) {
        return new Decision(
                contested.id(),
                contested.step(),
                contested.person(),
                contested.inPlaceOf(),
                false,
                clock.instant(),
                words,
                contested.onPaper());
    }

    private boolean isOut(Review review) {
        return review.state() == Review.State.DEBT
                || review.state() == Review.State.PAID
                || subjects.stream()
                        .filter(subject -> subject.supports(review.subject().kind()))
                        .anyMatch(subject -> subject.isOut(review.subject().id()));
    }
}
