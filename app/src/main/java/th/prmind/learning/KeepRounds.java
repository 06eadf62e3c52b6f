package th.prmind.learning;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.web.Refusal;

/** Adds, changes and cancels the rounds of a programme. Who may, the caller has asked. */
@Component
class KeepRounds {

    private static final int LONGEST_REASON = 500;

    private final Rounds rounds;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    KeepRounds(Rounds rounds, ApplicationEventPublisher events, Audit audit, Ids ids, Clock clock) {
        this.rounds = rounds;
        this.events = events;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** A public round that participants may have noted is not where, when or whether it was. */
    record Moved(Programme programme, Round round, boolean cancelled) {}

    @Transactional
    Round add(Programme programme, RoundForm form, String usualTitle) {
        Round round = form.read(
                ids.next(), programme.id(), rounds.nextNumber(programme.id()), 0, clock.instant(), usualTitle, ids);
        rounds.add(round);
        audit.record("add-round", at(programme, round), Map.of("round", round.number()));
        return round;
    }

    /** @throws Refusal when it was cancelled */
    @Transactional
    void change(Programme programme, Round before, RoundForm form) {
        if (before.cancelled() != null) {
            throw new Refusal("learning.round.cancelled-already");
        }
        Round read = form.read(
                        before.id(),
                        programme.id(),
                        before.number(),
                        before.sequence(),
                        before.changedAt(),
                        before.title(),
                        ids)
                .keeping(before);
        boolean moved = read.differsInCalendar(before);
        Round round = moved ? read.changed(before.sequence() + 1, clock.instant()) : read;
        rounds.update(round);
        audit.record("change-round", at(programme, before), Map.of("round", before.number(), "moved", moved));
        if (moved && programme.state() == Programme.State.OPEN) {
            events.publishEvent(new Moved(programme, round, false));
        }
    }

    /**
     * Cancels a public round, which stays to be seen as cancelled; removes one that nobody has seen.
     *
     * @throws Refusal when a public one is cancelled without a reason
     */
    @Transactional
    void cancel(Programme programme, Round round, String why) {
        if (programme.state() == Programme.State.DRAFT) {
            rounds.remove(round.id());
            audit.record("remove-round", programme.ref(), Map.of("round", round.number()));
            return;
        }
        String reason = why.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new Refusal("learning.round.why-missing");
        }
        if (round.cancelled() == null) {
            rounds.cancel(round.id(), reason, clock.instant());
            audit.record("cancel-round", at(programme, round), Map.of("round", round.number()));
            events.publishEvent(new Moved(programme, round, true));
        }
    }

    private static SubjectRef at(Programme programme, Round round) {
        return programme.ref().at(programme.url() + "#round-" + round.number());
    }
}
