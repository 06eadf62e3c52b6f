package th.prmind.network;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who belongs to a team.
 *
 * @param lastDay for who is with it for a while only; null otherwise
 */
record TeamMember(
        UUID team,
        UUID person,
        boolean coordinates,
        Instant since,
        UUID addedBy,
        @Nullable LocalDate lastDay) {}
