package th.prmind.learning;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's place in a programme, or their wish for one.
 *
 * @param unit where they worked when they asked
 * @param aim what they hope for, in their own words; may be empty
 * @param since since when it is in that state; the waiting list is in this order
 * @param decidedBy the head who answered, or the organiser; null while nobody has
 * @param why reason of a refusal or of leaving; may be empty
 */
record Enrolment(
        UUID id,
        UUID programme,
        UUID person,
        UUID unit,
        String aim,
        State state,
        Instant since,
        @Nullable UUID decidedBy,
        String why) {

    enum State {
        /** Waits for the head of their office. */
        ASKED,
        /** The head agrees, but there is no seat; moves up when one becomes free. */
        WAITING,
        ENROLLED,
        DECLINED,
        LEFT;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
