package th.prmind.platform.notify;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notice as it lies in somebody's inbox. */
record Received(
        UUID id,
        UUID recipient,
        Notice notice,
        Instant at,
        @Nullable Instant readAt) {

    boolean unread() {
        return readAt == null;
    }

    /** Marks it read and leads to the very thing. */
    String url() {
        return "/me/notices/" + id;
    }
}
