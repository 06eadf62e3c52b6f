package th.prmind.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.network.PersonDirectory;
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
    private final ChooseRoute route;
    private final WhoApproves whoApproves;
    private final PersonDirectory people;
    private final TellReviewers tellReviewers;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    ReviewDesk(
            Reviews reviews,
            ChooseRoute route,
            WhoApproves whoApproves,
            PersonDirectory people,
            TellReviewers tellReviewers,
            CurrentActor currentActor,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.reviews = reviews;
        this.route = route;
        this.whoApproves = whoApproves;
        this.people = people;
        this.tellReviewers = tellReviewers;
        this.currentActor = currentActor;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** The steps that a thing would go through if the current actor handed it in now. */
    public List<PlannedStep> plan(UUID unit, Set<UUID> authors, Matter matter) {
        Set<UUID> excluded = excluded(authors);
        return route.steps(unit, matter).stream()
                .map(step -> new PlannedStep(
                        step,
                        whoApproves.of(step, excluded).values().stream()
                                .flatMap(Set::stream)
                                .distinct()
                                .flatMap(person -> people.known(person).stream())
                                .toList()))
                .toList();
    }

    /**
     * Asks for a review in the name of the current actor; one still open is withdrawn.
     *
     * @param authors everybody who wrote the subject; they and the submitter may not decide
     * @param note what the reviewer should know, or null
     * @param matter by what its route is chosen
     * @throws Refusal when in one of the steps nobody is left who may approve
     */
    @Transactional
    public Review submit(SubjectRef subject, UUID unit, Set<UUID> authors, @Nullable String note, Matter matter) {
        withdraw(subject.id());
        Review review = add(subject, unit, authors, note, Review.State.OPEN, null, matter);
        audit.record("submit", subject, Map.of("review", review.id()));
        return review;
    }

    /**
     * Notes that a thing goes out unread. The debt stands for all to see until somebody else approves late.
     *
     * @throws Refusal without a reason, or when nobody could ever approve late
     */
    @Transactional
    public Review emergency(SubjectRef subject, UUID unit, Set<UUID> authors, String reason, Matter matter) {
        if (reason.isBlank()) {
            throw new Refusal("review.emergency.reason-missing");
        }
        withdraw(subject.id());
        Review review = add(subject, unit, authors, null, Review.State.DEBT, reason.strip(), matter);
        audit.record("release-in-emergency", subject, Map.of("review", review.id(), "reason", reason.strip()));
        return review;
    }

    /** Takes an open review back, if there is one. A debt stays. */
    @Transactional
    public void withdraw(UUID subject) {
        latest(subject).filter(review -> review.state() == Review.State.OPEN).ifPresent(review -> {
            reviews.withdraw(review.id(), clock.instant());
            tellReviewers.settle(review.subject());
            audit.record("withdraw-review", review.subject(), Map.of("review", review.id()));
        });
    }

    /** The review handed in last, whatever became of it. */
    public Optional<Review> latest(UUID subject) {
        return reviews.latest(subject);
    }

    /** Whether this person may decide the review's present step: an approver of it who neither wrote nor submitted the thing. */
    public boolean mayDecide(Review review, Actor actor) {
        return whoApproves.of(review).values().stream().anyMatch(people -> people.contains(actor.id()));
    }

    /** Whether the person decided about the thing that was handed in last, or may decide about it. */
    public boolean takesPart(UUID subject, Actor actor) {
        return latest(subject).filter(review -> decides(review, actor)).isPresent();
    }

    boolean takesPart(Review review, Actor actor) {
        return review.excluded().contains(actor.id()) || decides(review, actor);
    }

    private boolean decides(Review review, Actor actor) {
        return review.decisions().stream()
                        .anyMatch(decision -> decision.person().equals(actor.id()))
                || mayDecide(review, actor);
    }

    private Set<UUID> excluded(Set<UUID> authors) {
        Set<UUID> excluded = new HashSet<>(authors);
        excluded.add(currentActor.get().id());
        return excluded;
    }

    private Review add(
            SubjectRef subject,
            UUID unit,
            Set<UUID> authors,
            @Nullable String note,
            Review.State state,
            @Nullable String emergency,
            Matter matter) {
        Set<UUID> excluded = excluded(authors);
        List<ReviewStep> steps = new ArrayList<>(route.steps(unit, matter));
        for (ReviewStep step : steps) {
            if (whoApproves.of(step, excluded).isEmpty()) {
                throw step.name() == null
                        ? new Refusal("review.nobody-left")
                        : new Refusal("review.nobody-left-in-step", step.name());
            }
        }
        steps.set(0, steps.getFirst().started(clock.instant()));
        Review review = new Review(
                ids.next(),
                subject,
                unit,
                authors,
                currentActor.get().id(),
                clock.instant(),
                note == null || note.isBlank() ? null : note.strip(),
                state,
                emergency,
                null,
                null,
                null,
                null,
                steps);
        reviews.add(review);
        tellReviewers.stepBegan(review);
        return review;
    }
}
