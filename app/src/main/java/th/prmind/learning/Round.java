package th.prmind.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    /** A session that was in the plan before stays the same one: by its title, else by where it stands. */
    Round keeping(Round before) {
        List<Session> left = new ArrayList<>(before.sessions);
        @Nullable UUID[] kept = new UUID[sessions.size()];
        for (int i = 0; i < kept.length; i++) {
            String called = sessions.get(i).title();
            Optional<Session> same =
                    left.stream().filter(each -> each.title().equals(called)).findFirst();
            kept[i] = same.map(Session::id).orElse(null);
            same.ifPresent(left::remove);
        }
        List<Session> all = new ArrayList<>();
        for (int i = 0; i < kept.length; i++) {
            Session session = sessions.get(i);
            if (kept[i] == null && i < before.sessions.size() && left.remove(before.sessions.get(i))) {
                kept[i] = before.sessions.get(i).id();
            }
            all.add(new Session(
                    kept[i] == null ? session.id() : kept[i],
                    session.starts(),
                    session.ends(),
                    session.title(),
                    session.speaker()));
        }
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
                sequence,
                changedAt,
                cancelled,
                cancelledWhy,
                all);
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
