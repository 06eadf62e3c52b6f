package th.prmind.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about a text.
 *
 * @param resolved when it was seen to; null while open
 */
public record Comment(
        UUID id,
        UUID subject,
        UUID author,
        Instant at,
        String text,
        Anchor anchor,
        @Nullable Instant resolved,
        @Nullable UUID resolvedBy) {}
