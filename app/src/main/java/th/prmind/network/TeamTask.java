package th.prmind.network;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.time.Dates;

/**
 * Something that a team has to do.
 *
 * @param holder who does it; null while nobody does
 * @param due by when; null where it does not matter
 * @param done when it was; null while it waits
 */
record TeamTask(
        UUID id,
        UUID team,
        String what,
        @Nullable UUID holder,
        @Nullable LocalDate due,
        UUID madeBy,
        Instant madeAt,
        @Nullable Instant done,
        @Nullable UUID doneBy) {

    boolean late(LocalDate today) {
        return done == null && due != null && due.isBefore(today);
    }

    /** With its day and its team, by which one knows it among other tasks. */
    SubjectRef ref(Team its) {
        return new SubjectRef(
                "team-task",
                id,
                what + (due == null ? "" : " (" + Dates.date(due, true) + ")") + " · " + its.name(),
                what + (due == null ? "" : " (" + Dates.date(due, false) + ")") + " · " + its.name(),
                "/teams/" + team + "/tasks/" + id);
    }
}
