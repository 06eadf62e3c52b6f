package th.prmind.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.time.Dates;

/**
 * One workshop of a programme: a day with its sessions.
 *
 * @param number counts the rounds of a programme from 1 and stays, whatever becomes of the others
 * @param starts null while the hours are not known; so is {@code ends} then
 * @param place empty while it is not known
 * @param onlineUrl where those join who are not in the room
 * @param sequence rises with each change that somebody's calendar must learn of
 * @param cancelledWhy as the participants were told; null unless it was cancelled
 */
record Round(
        UUID id,
        UUID programme,
        int number,
        String title,
        LocalDate day,
        @Nullable LocalTime starts,
        @Nullable LocalTime ends,
        String place,
        @Nullable String onlineUrl,
        int sequence,
        Instant changedAt,
        @Nullable Instant cancelled,
        @Nullable String cancelledWhy,
        List<Session> sessions) {

    /**
     * One topic of a round.
     *
     * @param starts null while the hours are not known; so is {@code ends} then
     * @param speaker null where nobody speaks, such as at lunch, or it is not settled yet
     */
    record Session(
            UUID id,
            @Nullable LocalTime starts,
            @Nullable LocalTime ends,
            String title,
            @Nullable UUID speaker) {}

    /** Its beginning, or that of its day. */
    Instant startsAt() {
        return day.atTime(starts == null ? LocalTime.MIN : starts)
                .atZone(Dates.BANGKOK)
                .toInstant();
    }

    /** Its end, or that of its day. */
    Instant endsAt() {
        return ends == null
                ? Dates.endOf(day)
                : day.atTime(ends).atZone(Dates.BANGKOK).toInstant();
    }

    /** Whether somebody who has noted the one in a calendar must learn of the other. */
    boolean differsInCalendar(Round other) {
        return !title.equals(other.title)
                || !day.equals(other.day)
                || !Objects.equals(starts, other.starts)
                || !Objects.equals(ends, other.ends)
                || !place.equals(other.place)
                || !Objects.equals(onlineUrl, other.onlineUrl);
    }

    Round changed(int newSequence, Instant at) {
        return new Round(
                id,
                programme,
                number,
                title,
                day,
                starts,
                ends,
                place,
                onlineUrl,
                newSequence,
                at,
                cancelled,
                cancelledWhy,
                sessions);
    }
}
