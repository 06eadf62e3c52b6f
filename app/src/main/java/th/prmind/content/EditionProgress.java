package th.prmind.content;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import th.prmind.review.ReviewDecided;

/** Moves editions along when reviewers decide about them, and when they go out. */
@Component
class EditionProgress {

    private final Editions editions;
    private final Clock clock;

    EditionProgress(Editions editions, Clock clock) {
        this.editions = editions;
        this.clock = clock;
    }

    /** A debt changes nothing here: what went out stays out until it is corrected or withdrawn. */
    @EventListener
    void decided(ReviewDecided decision) {
        if (!decision.subject().kind().equals("edition")) {
            return;
        }
        switch (decision.verdict()) {
            case APPROVED -> move(decision.subject().id(), Edition.State.IN_REVIEW, Edition.State.APPROVED);
            case CHANGES_REQUESTED -> sendBack(decision.subject().id());
            case APPROVED_LATE -> {}
        }
    }

    /** Out of the review; or, when an approval turned out to be none, out of what it had led to. */
    private void sendBack(UUID id) {
        editions.lock(id)
                .filter(edition -> switch (edition.state()) {
                    case IN_REVIEW, APPROVED, SCHEDULED -> true;
                    case DRAFT, CHANGES_REQUESTED, RELEASED, WITHDRAWN, SUPERSEDED -> false;
                })
                .ifPresent(edition -> editions.move(id, Edition.State.CHANGES_REQUESTED, clock.instant()));
    }

    @EventListener
    void released(Edition.Released release) {
        Edition edition = editions.lock(release.edition()).orElseThrow();
        editions.move(edition.id(), Edition.State.RELEASED, clock.instant());
        @Nullable UUID corrected = edition.supersedes();
        if (corrected != null) {
            move(corrected, Edition.State.RELEASED, Edition.State.SUPERSEDED);
        }
    }

    @EventListener
    void scheduled(Edition.Scheduled schedule) {
        move(schedule.edition(), Edition.State.APPROVED, Edition.State.SCHEDULED);
    }

    @EventListener
    void unscheduled(Edition.Unscheduled schedule) {
        move(schedule.edition(), Edition.State.SCHEDULED, Edition.State.APPROVED);
    }

    @EventListener
    void withdrawn(Edition.Withdrawn withdrawal) {
        editions.move(withdrawal.edition(), Edition.State.WITHDRAWN, clock.instant());
    }

    private void move(UUID id, Edition.State from, Edition.State to) {
        editions.lock(id)
                .filter(edition -> edition.state() == from)
                .ifPresent(edition -> editions.move(id, to, clock.instant()));
    }
}
