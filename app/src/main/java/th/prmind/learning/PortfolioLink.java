package th.prmind.learning;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Leave to see some of an officer's works and certificates, for whoever has the link. No {@code Grant}: it is the
 * officer's own, not their unit's, nobody takes it over, and it may last until they take it back.
 *
 * @param name for whom, as the officer calls them
 * @param gains whether what they learned stands there
 * @param readings whether figures stand beside the works
 * @param notes whether what speakers said stands beside them
 * @param until null: until it is taken back
 */
record PortfolioLink(
        UUID id,
        UUID person,
        String name,
        List<UUID> works,
        List<UUID> certificates,
        boolean gains,
        boolean readings,
        boolean notes,
        Instant madeAt,
        @Nullable Instant until,
        @Nullable Instant withdrawn) {

    /** Whether it still shows anything. */
    enum State {
        OPEN,
        ENDED,
        WITHDRAWN;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    State state(Instant now) {
        if (withdrawn != null) {
            return State.WITHDRAWN;
        }
        return until == null || now.isBefore(until) ? State.OPEN : State.ENDED;
    }
}
