package th.prmind.review;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.network.InPlaceOf;
import th.prmind.network.Rights;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.web.NotAllowed;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Refusal;

/** A second person approves, which leads on to the next step or ends the review, or asks for changes. */
@Component
public class DecideReview {

    private final Reviews reviews;
    private final ReviewSteps steps;
    private final WhoApproves whoApproves;
    private final Rights rights;
    private final TellReviewers tellReviewers;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    DecideReview(
            Reviews reviews,
            ReviewSteps steps,
            WhoApproves whoApproves,
            Rights rights,
            TellReviewers tellReviewers,
            CurrentActor currentActor,
            Audit audit,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.reviews = reviews;
        this.steps = steps;
        this.whoApproves = whoApproves;
        this.rights = rights;
        this.tellReviewers = tellReviewers;
        this.currentActor = currentActor;
        this.audit = audit;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Approves in the present step.
     *
     * @return the review as it stands then; still waiting where steps are left
     * @throws Refusal when it was decided already, or the actor wrote or submitted it
     */
    @Transactional
    public Review approve(UUID id, @Nullable String words) {
        UUID actor = currentActor.get().id();
        Review review = take(id, actor);
        return approve(review, actor, blankToNull(words), null).review();
    }

    /** An approval and the decisions that stand for it: one, or one for each role that the person exercises. */
    record Approved(Review review, List<Decision> decisions) {}

    Approved approve(Review review, UUID by, @Nullable String words, Decision.@Nullable OnPaper onPaper) {
        ReviewStep step = review.present();
        Instant now = clock.instant();
        List<UUID> roles = whoApproves.of(review).entrySet().stream()
                .filter(role -> role.getValue().contains(by))
                .map(Map.Entry::getKey)
                // Their own role first: it is the one that counts where one is enough.
                .sorted((a, b) -> Boolean.compare(b.equals(by), a.equals(by)))
                .limit(step.everybody() ? Integer.MAX_VALUE : 1)
                .toList();
        List<Decision> decisions = roles.stream()
                .map(role ->
                        new Decision(ids.next(), step.number(), by, inPlaceOf(by, role), true, now, words, onPaper))
                .toList();
        decisions.forEach(decision -> steps.decide(review.id(), decision));
        Review after = reviews.find(review.id()).orElseThrow();
        audit(review, review.state() == Review.State.DEBT ? "approve-late" : "approve", decisions.getFirst());
        if (step.everybody() && !whoApproves.of(after).isEmpty()) {
            return new Approved(after, decisions);
        }
        steps.done(review.id(), step.number(), now);
        if (step.number() == review.steps().size()) {
            end(review, decisions.getFirst());
        }
        Review left = reviews.find(review.id()).orElseThrow();
        if (left.waits()) {
            tellReviewers.stepBegan(left);
        }
        return new Approved(left, decisions);
    }

    private void end(Review review, Decision last) {
        boolean late = review.state() == Review.State.DEBT;
        reviews.decide(review.id(), late ? Review.State.PAID : Review.State.APPROVED, last);
        events.publishEvent(new ReviewDecided(
                review.subject(), late ? Verdict.APPROVED_LATE : Verdict.APPROVED, last.person(), last.words()));
    }

    /** What went out in an emergency stays a debt: the words reach its authors, and only an approval pays it. */
    @Transactional
    public Review requestChanges(UUID id, String words) {
        if (words.isBlank()) {
            throw new Refusal("review.words-missing");
        }
        UUID actor = currentActor.get().id();
        Review review = take(id, actor);
        UUID role = whoApproves.of(review).entrySet().stream()
                .filter(each -> each.getValue().contains(actor))
                .map(Map.Entry::getKey)
                .min((a, b) -> Boolean.compare(b.equals(actor), a.equals(actor)))
                .orElseThrow();
        Decision decision = new Decision(
                ids.next(),
                review.present().number(),
                actor,
                inPlaceOf(actor, role),
                false,
                clock.instant(),
                words.strip(),
                null);
        steps.decide(id, decision);
        reviews.decide(
                id, review.state() == Review.State.DEBT ? Review.State.DEBT : Review.State.CHANGES_REQUESTED, decision);
        audit(review, "request-changes", decision);
        events.publishEvent(new ReviewDecided(review.subject(), Verdict.CHANGES_REQUESTED, actor, decision.words()));
        return review;
    }

    /**
     * Holds the review's row for one who decides.
     *
     * @throws Refusal when it was decided already, by them or by others, or they wrote or submitted it
     */
    Review take(UUID id, UUID by) {
        Review review = reviews.take(id).orElseThrow(NotFound::new);
        if (!review.waits()) {
            throw new Refusal("review.decided-already");
        }
        if (review.excluded().contains(by)) {
            throw new Refusal("review.own-work");
        }
        if (whoApproves.of(review).values().stream().noneMatch(people -> people.contains(by))) {
            if (review.decisions().stream()
                    .anyMatch(decision -> decision.person().equals(by))) {
                throw new Refusal("review.decided-by-you");
            }
            throw new NotAllowed(by + " may not decide review " + id, "review.not-yours");
        }
        return review;
    }

    private @Nullable InPlaceOf inPlaceOf(UUID person, UUID role) {
        return role.equals(person) ? null : rights.standsInFor(person, role).orElseThrow();
    }

    private void audit(Review review, String action, Decision decision) {
        Map<String, Object> detail = new HashMap<>(Map.of("review", review.id()));
        if (review.steps().size() > 1) {
            detail.put("step", decision.step());
        }
        if (decision.inPlaceOf() != null) {
            detail.put("in-place", decision.inPlaceOf().style().code());
        }
        if (decision.onPaper() != null) {
            detail.put("medium", decision.onPaper().medium().code());
            detail.put("approver", decision.person());
        }
        if (decision.words() != null) {
            detail.put("words", decision.words());
        }
        audit.record(action, review.subject(), detail);
    }

    private static @Nullable String blankToNull(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
