package th.prmind.brief;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a unit said it will do about a brief.
 *
 * @param version of the brief that the unit had read
 * @param result what came of it, in one line; null until the unit reports back
 */
record Acknowledgement(
        UUID brief,
        UUID unit,
        int version,
        UUID person,
        Instant at,
        String line,
        @Nullable String result,
        @Nullable UUID resultBy,
        @Nullable Instant resultAt) {}
