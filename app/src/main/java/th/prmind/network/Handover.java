package th.prmind.network;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that a person holds goes to a successor.
 *
 * @param day the successor's first
 * @param accountEnds whether the person's account ends the day before
 * @param carriedOut when what lay on the desk went over; null while the day is still to come
 */
record Handover(
        UUID id,
        UUID person,
        UUID successor,
        LocalDate day,
        boolean accountEnds,
        UUID madeBy,
        Instant madeAt,
        @Nullable Instant carriedOut) {}
