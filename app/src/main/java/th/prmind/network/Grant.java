package th.prmind.network;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.identity.SubjectRef;

/**
 * Leave for somebody without an account to do one thing with one thing, until a moment. Whoever has its link has the leave.
 *
 * @param subject what it is about, and nothing else
 * @param unit whose thing that is
 * @param name who the link was given to, as the person who made it calls them
 * @param madeBy who gave it, or has taken over from them
 * @param until when it ends
 * @param opened when it was last opened; null while nobody has
 */
public record Grant(
        UUID id,
        Act act,
        SubjectRef subject,
        UUID unit,
        String name,
        UUID madeBy,
        Instant madeAt,
        Instant until,
        @Nullable Instant withdrawn,
        @Nullable Instant opened) {

    /** What may be done. */
    public enum Act {
        /** Read one text and say something about it. */
        COMMENT(Duration.ofDays(31)),
        /** Read the works of a programme about which one was asked, and advise on them, as long as it lasts. */
        ADVISE(Duration.ofDays(366));

        private final Duration longest;

        Act(Duration longest) {
            this.longest = longest;
        }

        /** No grant of this kind ends later than so long from now. */
        public Duration longest() {
            return longest;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Act of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether it still lets its holder in. */
    public enum State {
        OPEN,
        ENDED,
        WITHDRAWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public State state(Instant now) {
        if (withdrawn != null) {
            return State.WITHDRAWN;
        }
        return now.isBefore(until) ? State.OPEN : State.ENDED;
    }
}
