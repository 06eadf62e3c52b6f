package th.prmind.learning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Refusal;

/** Offering time to talk, and booking it. */
@Component
class KeepOfficeHours {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 240;
    private static final int LONGEST_TEXT = 500;

    private final OfficeHours hours;
    private final ApplicationEventPublisher events;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    KeepOfficeHours(
            OfficeHours hours,
            ApplicationEventPublisher events,
            CurrentActor currentActor,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.hours = hours;
        this.events = events;
        this.currentActor = currentActor;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param bySpeaker whether the speaker withdrew the hour; else the participant booked it or gave it back */
    record Booked(
            Programme programme,
            Speaker speaker,
            OfficeHour hour,
            UUID booking,
            UUID person,
            boolean cancelled,
            boolean bySpeaker) {}

    /** @throws Refusal when day, time or length are none, it lies behind, or they offer that time already */
    @Transactional
    void offer(Adviser adviser, String day, String time, String minutes, String place) {
        @Nullable LocalDate on = Typed.day(day);
        @Nullable LocalTime at = Typed.time(time);
        @Nullable Integer length = Typed.count(minutes, SHORTEST, LONGEST);
        if (on == null || at == null || length == null) {
            throw new Refusal("learning.hour.wrong", SHORTEST, LONGEST);
        }
        Instant starts = on.atTime(at).atZone(Dates.BANGKOK).toInstant();
        String where = place.strip();
        if (!starts.isAfter(clock.instant())) {
            throw new Refusal("learning.hour.behind");
        }
        if (where.isEmpty() || where.length() > LONGEST_TEXT) {
            throw new Refusal("learning.hour.place");
        }
        boolean added =
                hours.add(new OfficeHour(ids.next(), adviser.speaker().id(), starts, length, where, null, null));
        if (!added) {
            throw new Refusal("learning.hour.twice");
        }
        audit.record(
                "offer-hour",
                speakers(adviser.programme()),
                Map.of("speaker", adviser.speaker().id(), "starts", starts));
    }

    /** Whoever had booked it is told. */
    @Transactional
    void withdraw(Adviser adviser, UUID id) {
        OfficeHour hour = hours.find(id)
                .filter(each -> each.speaker().equals(adviser.speaker().id()))
                .orElseThrow(NotFound::new);
        hours.withdraw(id, clock.instant());
        if (hour.booking() != null) {
            hours.cancel(hour.booking().id(), clock.instant());
            events.publishEvent(new Booked(
                    adviser.programme(),
                    adviser.speaker(),
                    hour,
                    hour.booking().id(),
                    hour.booking().person(),
                    true,
                    true));
        }
        audit.record(
                "withdraw-hour",
                speakers(adviser.programme()),
                Map.of("speaker", adviser.speaker().id(), "starts", hour.starts()));
    }

    /** @throws Refusal when somebody else was quicker, or it lies behind */
    @Transactional
    void book(Programme programme, Speaker speaker, OfficeHour hour, String about) {
        if (about.strip().length() > LONGEST_TEXT) {
            throw new Refusal("learning.enrol.aim-long", LONGEST_TEXT);
        }
        if (!hour.starts().isAfter(clock.instant())) {
            throw new Refusal("learning.hour.behind");
        }
        UUID person = currentActor.get().id();
        UUID booking = ids.next();
        boolean booked = hour.free()
                && hours.book(new OfficeHour.Booking(booking, hour.id(), person, about.strip(), clock.instant(), null));
        if (!booked) {
            throw new Refusal("learning.hour.taken");
        }
        audit.record("book-hour", speakers(programme), Map.of("speaker", speaker.id(), "starts", hour.starts()));
        events.publishEvent(new Booked(programme, speaker, hour, booking, person, false, false));
    }

    /** The participant gives it back. */
    @Transactional
    void cancel(Programme programme, Speaker speaker, OfficeHour hour) {
        OfficeHour.@Nullable Booking booking = hour.booking();
        if (booking == null || !booking.person().equals(currentActor.get().id())) {
            throw new NotFound();
        }
        hours.cancel(booking.id(), clock.instant());
        audit.record("cancel-hour", speakers(programme), Map.of("speaker", speaker.id(), "starts", hour.starts()));
        events.publishEvent(new Booked(programme, speaker, hour, booking.id(), booking.person(), true, false));
    }

    private static SubjectRef speakers(Programme programme) {
        return programme.ref().at(programme.url() + "/advisers");
    }
}
