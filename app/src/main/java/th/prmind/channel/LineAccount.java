package th.prmind.channel;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.identity.SubjectRef;

/**
 * The Official Account by which a unit, and the units beneath that have none, speak in LINE. Its secrets stay in the
 * database, sealed.
 *
 * @param basicId by which people find it ({@code @prmind})
 * @param checkedAt when LINE last answered about it
 * @param trouble what keeps it from sending; null when nothing does
 * @param quota messages that it may send this month; null without a limit, or when LINE has not said
 * @param used messages that it has sent this month; null when LINE has not said
 */
record LineAccount(
        UUID id,
        UUID unit,
        String name,
        String basicId,
        UUID setBy,
        Instant setAt,
        Instant checkedAt,
        @Nullable Trouble trouble,
        @Nullable Long quota,
        @Nullable Long used) {

    private static final double NEARLY = 0.8;

    enum Trouble {
        /** LINE does not know the token any more. */
        TOKEN,
        /** The month's messages are used up. */
        QUOTA;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Trouble of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Where its people add it as a friend. */
    String friendUrl() {
        return "https://line.me/R/ti/p/" + (basicId.startsWith("@") ? "%40" + basicId.substring(1) : basicId);
    }

    boolean nearlyUsed() {
        return quota != null && used != null && used >= quota * NEARLY;
    }

    SubjectRef ref(String unitSlug) {
        return new SubjectRef("line-account", id, "LINE " + name, "/units/" + unitSlug + "/line");
    }
}
