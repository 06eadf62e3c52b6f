package th.prmind.network;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish to be erased, and what came of it.
 *
 * @param words of the person; null where the time that we keep things was over
 * @param outcome {@code erased} or {@code refused}; null while it waits
 * @param reason why it was refused, for the person to read
 */
record Erasure(
        UUID id,
        UUID person,
        Instant asked,
        @Nullable String words,
        @Nullable Instant decided,
        @Nullable UUID decidedBy,
        @Nullable String outcome,
        @Nullable String reason) {

    boolean waits() {
        return outcome == null;
    }
}
