package th.prmind.brief;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question on a brief, or a doubt about one of its facts; the answer stands on the brief for all to see.
 *
 * @param fact id of the fact that is doubted, or null for a question about the whole
 */
record Challenge(
        UUID id,
        UUID brief,
        UUID unit,
        UUID person,
        Instant at,
        @Nullable String fact,
        String text,
        @Nullable String answer,
        @Nullable UUID answeredBy,
        @Nullable Instant answeredAt) {

    boolean open() {
        return answer == null;
    }
}
