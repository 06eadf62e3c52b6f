package th.prmind.learning;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * Whether somebody was there in one half of a round.
 *
 * @param why reason of an absence; may be empty
 * @param markedBy themselves, by the code shown in the room, or who keeps the list
 */
record Attendance(UUID round, Half half, UUID person, State state, String why, UUID markedBy, Instant at) {

    enum State {
        /** Checked in before the door was open; counts as soon as it opens. */
        EARLY,
        PRESENT,
        ABSENT;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
