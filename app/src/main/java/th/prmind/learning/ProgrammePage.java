package th.prmind.learning;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.prmind.network.Unit;

/**
 * What the page of a programme shows.
 *
 * @param audience whose people may sign up; empty: everybody's
 * @param handouts by round
 * @param runs whether the reader runs it
 * @param signedIn whether the reader is one of the network; else hand-outs and links to join are not shown
 * @param mine the reader's own place or wish for one
 * @param mayAsk whether the reader may ask for a place today
 * @param handedIn assignments that the reader has answered
 * @param speaks as which speaker the reader speaks there; null: as none
 */
record ProgrammePage(
        Programme programme,
        Unit unit,
        List<Round> rounds,
        Map<UUID, Speaker> speakers,
        Map<UUID, List<Handout>> handouts,
        List<Unit> audience,
        boolean runs,
        boolean signedIn,
        @Nullable Enrolment mine,
        boolean mayAsk,
        List<Assignment> assignments,
        Set<UUID> handedIn,
        @Nullable UUID speaks,
        Instant now) {

    boolean begun(Round round) {
        return !now.isBefore(round.startsAt());
    }

    /** Whether the reader has a seat. */
    boolean takesPart() {
        return mine != null && mine.state() == Enrolment.State.ENROLLED;
    }

    @Nullable
    Speaker speaker(@Nullable UUID id) {
        return id == null ? null : speakers.get(id);
    }

    List<Handout> handouts(Round round) {
        return signedIn ? handouts.getOrDefault(round.id(), List.of()) : List.of();
    }
}
