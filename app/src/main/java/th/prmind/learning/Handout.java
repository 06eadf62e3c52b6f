package th.prmind.learning;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What participants of a round are given to take along: a file or a link.
 *
 * @param url where it lies elsewhere; null for a file
 * @param mediaType as sniffed from its bytes; null for a link
 */
record Handout(
        UUID id,
        UUID round,
        String title,
        @Nullable String url,
        @Nullable String mediaType,
        UUID addedBy,
        Instant addedAt) {}
