package th.prmind.network;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.sheets.SheetFile;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Refusal;
import th.prmind.platform.web.Texts;
import th.prmind.platform.web.View;

/** Keeps a table that was sent, tells what it would do, and takes it over whole or not at all. */
@Component
class TakeIntake {

    private static final Duration LIFE = Duration.ofHours(24);

    private final Intakes intakes;
    private final PeopleIntake people;
    private final UnitsIntake units;
    private final CurrentActor currentActor;
    private final Texts texts;
    private final Ids ids;
    private final Clock clock;

    TakeIntake(
            Intakes intakes,
            PeopleIntake people,
            UnitsIntake units,
            CurrentActor currentActor,
            Texts texts,
            Ids ids,
            Clock clock) {
        this.intakes = intakes;
        this.people = people;
        this.units = units;
        this.currentActor = currentActor;
        this.texts = texts;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws Refusal when the file is no table of this kind; nothing is kept then */
    @Transactional
    public Intake keep(Intake.Kind kind, String fileName, byte[] content, View view) {
        rows(content, kind, view);
        intakes.removeBefore(clock.instant().minus(LIFE));
        Intake intake =
                new Intake(ids.next(), kind, fileName, currentActor.get().id(), clock.instant(), content);
        intakes.add(intake);
        return intake;
    }

    IntakePlan plan(Intake intake, View view) {
        List<IntakeRow> rows = rows(intake.content(), intake.kind(), view);
        return switch (intake.kind()) {
            case PEOPLE -> people.plan(rows, view);
            case UNITS -> units.plan(rows, view);
        };
    }

    Intake find(UUID id, Intake.Kind kind) {
        return intakes.find(id, kind, currentActor.get().id())
                .filter(intake -> intake.sentAt().plus(LIFE).isAfter(clock.instant()))
                .orElseThrow(NotFound::new);
    }

    /**
     * @param mark of the plan that was seen
     * @return what was done
     * @throws Refusal when it is no longer the plan that was seen
     */
    @Transactional
    public IntakePlan apply(Intake intake, String mark, View view) {
        if (!intakes.remove(intake.id())) {
            throw new NotFound();
        }
        IntakePlan plan = plan(intake, view);
        if (!plan.applicable() || !plan.mark().equals(mark)) {
            throw new Refusal("network.intake.plan-changed");
        }
        List<IntakeRow> rows = rows(intake.content(), intake.kind(), view);
        switch (intake.kind()) {
            case PEOPLE -> people.apply(rows, view);
            case UNITS -> units.apply(rows, view);
        }
        return plan;
    }

    private List<IntakeRow> rows(byte[] content, Intake.Kind kind, View view) {
        return IntakeRow.of(SheetFile.read(content), kind, texts, view.lang());
    }
}
