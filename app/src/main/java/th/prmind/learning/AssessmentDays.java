package th.prmind.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import th.prmind.platform.time.Dates;

/** When what is asked. Rounds that were cancelled count as none. */
record AssessmentDays(List<Round> held) {

    static AssessmentDays of(List<Round> rounds) {
        return new AssessmentDays(
                rounds.stream().filter(round -> round.cancelled() == null).toList());
    }

    /** Until the end of the first round's day. */
    boolean before(LocalDate today) {
        return held.isEmpty() || !today.isAfter(held.getFirst().day());
    }

    /** From the beginning of the last round. */
    boolean after(Instant now) {
        return !held.isEmpty() && !now.isBefore(held.getLast().startsAt());
    }

    /** Whether it can be answered, and corrected: the one before until its last day, the one after until the programme ends. */
    boolean open(Sitting.Stage stage, Programme programme, Instant now) {
        return programme.state() != Programme.State.ENDED
                && (stage == Sitting.Stage.BEFORE ? before(Dates.day(now)) : after(now));
    }

    /** The last day of the one before; empty while there are no rounds, and for the one after. */
    Optional<LocalDate> closes(Sitting.Stage stage) {
        return stage == Sitting.Stage.AFTER || held.isEmpty()
                ? Optional.empty()
                : Optional.of(held.getFirst().day());
    }

    /** The day on which a head of office is first asked; empty while there are no rounds. */
    Optional<LocalDate> followUp(int months) {
        return held.isEmpty()
                ? Optional.empty()
                : Optional.of(held.getLast().day().plusMonths(months));
    }
}
