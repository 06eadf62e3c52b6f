package th.prmind.learning;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Time that a speaker offers to talk.
 *
 * @param place a room, or the address of a call
 * @param booking whose it is; null while it is free
 */
record OfficeHour(
        UUID id,
        UUID speaker,
        Instant starts,
        int minutes,
        String place,
        @Nullable Instant withdrawn,
        @Nullable Booking booking) {

    /** @param about what they want to talk of; may be empty */
    record Booking(
            UUID id,
            UUID officeHour,
            UUID person,
            String about,
            Instant at,
            @Nullable Instant cancelled) {}

    Instant ends() {
        return starts.plusSeconds(60L * minutes);
    }

    boolean free() {
        return withdrawn == null && booking == null;
    }
}
