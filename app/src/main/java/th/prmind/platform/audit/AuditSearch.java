package th.prmind.platform.audit;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted.
 *
 * @param units whose people acted; the one who asks may read these
 * @param system whether what no person did is wanted too
 * @param words which the thing's title holds; empty: any
 * @param named people whose names hold those words
 * @param action empty: any
 * @param person who acted; null: anybody
 * @param subject the one thing; null: any
 * @param from the first instant; null: from the beginning
 * @param to the instant behind the last; null: until now
 */
public record AuditSearch(
        Set<UUID> units,
        boolean system,
        String words,
        Set<UUID> named,
        String action,
        @Nullable UUID person,
        @Nullable UUID subject,
        @Nullable Instant from,
        @Nullable Instant to) {

    public AuditSearch {
        units = Set.copyOf(units);
        named = Set.copyOf(named);
    }
}
