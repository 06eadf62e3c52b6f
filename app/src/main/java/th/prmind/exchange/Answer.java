package th.prmind.exchange;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says to a post.
 *
 * @param unit in which the writer worked when writing it
 * @param withdrawn when its writer took it back
 */
record Answer(
        UUID id,
        UUID post,
        String text,
        UUID author,
        UUID unit,
        Instant at,
        @Nullable Instant changed,
        @Nullable Instant withdrawn,
        @Nullable Hidden hidden) {

    boolean shown() {
        return withdrawn == null && hidden == null;
    }
}
