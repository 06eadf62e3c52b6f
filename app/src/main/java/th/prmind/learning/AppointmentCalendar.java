package th.prmind.learning;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import th.prmind.platform.time.Dates;

/** A booked office hour for a calendar (RFC 5545): the same event when it is given back, one SEQUENCE higher and cancelled. */
final class AppointmentCalendar {

    private AppointmentCalendar() {}

    /** For a file that somebody puts into their calendar themselves. */
    static String of(OfficeHour hour, OfficeHour.Booking booking, String summary, String page) {
        return ProgrammeCalendar.of(List.of(event(hour, booking, summary, page)), List.of());
    }

    /**
     * For a letter, which says what is to be done with it; that asks for an organizer (RFC 5546, 3.2.1).
     *
     * @param booking of that hour, also one that was given back
     * @param summary who meets whom
     * @param page where it can be given back
     * @param from address from which the letter comes
     */
    static String sent(OfficeHour hour, OfficeHour.Booking booking, String summary, String page, String from) {
        VEvent event = event(hour, booking, summary, page);
        event.add(new Organizer(URI.create("mailto:" + from)));
        return ProgrammeCalendar.of(
                List.of(event),
                List.of(booking.cancelled() == null ? ImmutableMethod.PUBLISH : ImmutableMethod.CANCEL));
    }

    private static VEvent event(OfficeHour hour, OfficeHour.Booking booking, String summary, String page) {
        boolean cancelled = booking.cancelled() != null;
        List<Property> of = List.of(
                new Uid(booking.id() + "@prmind"),
                new DtStamp(Objects.requireNonNullElse(booking.cancelled(), booking.at())),
                new Sequence(cancelled ? 1 : 0),
                new Summary(summary),
                new Location(hour.place()),
                new Description(booking.about()),
                new Url(URI.create(page)),
                cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED,
                new DtStart<>(hour.starts().atZone(Dates.BANGKOK)),
                new DtEnd<>(hour.ends().atZone(Dates.BANGKOK)));
        return new VEvent(new PropertyList(of));
    }
}
