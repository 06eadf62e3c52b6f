package th.prmind.exchange;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step in looking after what was written.
 *
 * @param words the post, or one of its answers
 * @param settled of a report: when a moderator decided on it; null while it waits
 */
record Step(
        UUID id,
        UUID post,
        UUID words,
        Act act,
        UUID by,
        Instant at,
        String why,
        @Nullable Instant settled) {

    enum Act {
        /** Somebody says that it should not stand there. */
        REPORT,
        /** A moderator finds that it may. */
        KEEP,
        HIDE,
        RESTORE,
        /** The writer answers the moderators. */
        REPLY;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Act of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
