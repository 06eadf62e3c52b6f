package th.prmind.review;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import th.prmind.network.PersonDirectory;
import th.prmind.platform.identity.Actor;

/** Puts names to the steps of a review. */
@Component
class StepsShown {

    private final WhoApproves whoApproves;
    private final PersonDirectory people;
    private final Clock clock;

    StepsShown(WhoApproves whoApproves, PersonDirectory people, Clock clock) {
        this.whoApproves = whoApproves;
        this.people = people;
        this.clock = clock;
    }

    List<StepShown> of(Review review, Actor reader) {
        Instant now = clock.instant();
        return review.steps().stream()
                .map(step -> new StepShown(
                        step,
                        review.waits() && step.equals(review.present()),
                        review.waits() && step.equals(review.present()) ? waitsFor(review) : List.of(),
                        step.decisions().stream()
                                .map(decision -> told(decision, reader))
                                .toList(),
                        step.daysLate(now)))
                .toList();
    }

    List<Actor> waitsFor(Review review) {
        return whoApproves.of(review).values().stream()
                .flatMap(Set::stream)
                .distinct()
                .flatMap(person -> people.known(person).stream())
                .toList();
    }

    private StepShown.Told told(Decision decision, Actor reader) {
        return new StepShown.Told(
                decision,
                people.known(decision.person()).orElseThrow(),
                decision.inPlaceOf() == null
                        ? null
                        : people.known(decision.inPlaceOf().absent()).orElse(null),
                decision.onPaper() == null
                        ? null
                        : people.known(decision.onPaper().recordedBy()).orElse(null),
                decision.openFor(reader.id()));
    }
}
