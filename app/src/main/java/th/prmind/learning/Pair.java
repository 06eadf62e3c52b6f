package th.prmind.learning;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A participant and a speaker who go the way together.
 *
 * @param goal of the participant, in their own words
 * @param outcome what became of it; empty while they go on
 */
record Pair(
        UUID id,
        UUID programme,
        UUID person,
        UUID speaker,
        String goal,
        Instant made,
        @Nullable Instant ended,
        String outcome) {}
