package th.prmind.learning;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.network.Unit;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.web.Refusal;

/** Sets up a programme, changes it, opens it to the public and ends it. Who may, the caller has asked. */
@Component
class KeepProgramme {

    private final Programmes programmes;
    private final Rounds rounds;
    private final Enrol enrol;
    private final UnitDirectory units;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    KeepProgramme(
            Programmes programmes,
            Rounds rounds,
            Enrol enrol,
            UnitDirectory units,
            CurrentActor currentActor,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.programmes = programmes;
        this.rounds = rounds;
        this.enrol = enrol;
        this.units = units;
        this.currentActor = currentActor;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    Programme add(ProgrammeForm form) {
        Programme programme = form.applied(blank(form), units);
        programmes.add(programme);
        audit.record("add", programme.ref(), Map.of());
        return programme;
    }

    private Programme blank(ProgrammeForm form) {
        return new Programme(
                ids.next(),
                form.slug(),
                units.findBySlug(form.unit())
                        .map(Unit::id)
                        .orElseGet(() -> currentActor.get().unit()),
                form.title(),
                null,
                form.purpose(),
                null,
                java.util.List.of(),
                1,
                java.util.List.of(),
                null,
                Programme.State.DRAFT,
                null,
                currentActor.get().id(),
                clock.instant(),
                null,
                null);
    }

    /** Who waits for a seat gets one where there are more now. */
    @Transactional
    void change(Programme before, ProgrammeForm form) {
        Programme programme = form.applied(before, units);
        programmes.update(programme);
        audit.record("change", programme.ref(), Map.of());
        if (programme.state() == Programme.State.OPEN) {
            enrol.moveUp(programme);
        }
    }

    /** @throws Refusal when it has no round yet, or is public already */
    @Transactional
    void open(Programme programme) {
        if (rounds.of(programme.id()).stream().allMatch(round -> round.cancelled() != null)) {
            throw new Refusal("learning.programme.no-round");
        }
        move(programme, Programme.State.DRAFT, Programme.State.OPEN, "open");
    }

    /** @throws Refusal when it is not open */
    @Transactional
    void end(Programme programme) {
        move(programme, Programme.State.OPEN, Programme.State.ENDED, "end");
    }

    /** @throws Refusal when it has not ended */
    @Transactional
    void reopen(Programme programme) {
        move(programme, Programme.State.ENDED, Programme.State.OPEN, "reopen");
    }

    private void move(Programme programme, Programme.State from, Programme.State to, String action) {
        if (!programmes.move(programme.id(), from, to, clock.instant())) {
            throw new Refusal("learning.programme.moved");
        }
        audit.record(action, programme.ref(), Map.of());
    }
}
