package th.prmind.learning;

import java.net.URI;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import th.prmind.platform.time.Dates;

/**
 * The rounds of a programme as a calendar (RFC 5545). An event keeps its UID for good; what participants must learn of
 * raises its SEQUENCE; a cancelled round stays as a cancelled event, so that calendars take it away.
 */
final class ProgrammeCalendar {

    private ProgrammeCalendar() {}

    /** @param base address under which we are reached, without a slash at its end */
    static String of(Programme programme, List<Round> rounds, String base) {
        return of(
                rounds.stream().map(round -> event(programme, round, base)).toList(),
                List.of(
                        ImmutableMethod.PUBLISH,
                        new XProperty("X-WR-CALNAME", programme.title()),
                        new XProperty("X-PUBLISHED-TTL", "PT1H")));
    }

    /** @param more what this calendar says of itself, its METHOD among it */
    static String of(List<VEvent> events, List<Property> more) {
        List<CalendarComponent> components = new ArrayList<>(List.of(zone()));
        components.addAll(events);
        List<Property> head = new ArrayList<>(List.of(
                new ProdId("-//PR MIND//Programme//TH"), ImmutableVersion.VERSION_2_0, ImmutableCalScale.GREGORIAN));
        head.addAll(more);
        return new Calendar(new PropertyList(head), new ComponentList<>(components)).toString();
    }

    private static VEvent event(Programme programme, Round round, String base) {
        List<Property> of = new ArrayList<>(List.of(
                new Uid(round.id() + "@prmind"),
                new DtStamp(round.changedAt()),
                new LastModified(round.changedAt()),
                new Sequence(round.sequence()),
                new Summary(round.title() + " · " + programme.title()),
                new Location(round.place()),
                new Description(described(round)),
                new Url(URI.create(base + programme.url())),
                round.cancelled() == null ? ImmutableStatus.VEVENT_CONFIRMED : ImmutableStatus.VEVENT_CANCELLED));
        if (round.starts() == null || round.ends() == null) {
            of.add(new DtStart<>(round.day()));
        } else {
            of.add(new DtStart<>(ZonedDateTime.of(round.day(), round.starts(), Dates.BANGKOK)));
            of.add(new DtEnd<>(ZonedDateTime.of(round.day(), round.ends(), Dates.BANGKOK)));
        }
        return new VEvent(new PropertyList(of));
    }

    private static String described(Round round) {
        List<String> lines = new ArrayList<>();
        if (round.cancelledWhy() != null) {
            lines.add(round.cancelledWhy());
        }
        round.sessions()
                .forEach(session -> lines.add(
                        session.starts() == null
                                ? session.title()
                                : session.starts() + "–" + session.ends() + " " + session.title()));
        return String.join("\n", lines);
    }

    /** Thailand has kept +07:00 since 1920 and knows no summer time. */
    private static VTimeZone zone() {
        Standard standard = new Standard(new PropertyList(List.of(
                new DtStart<>(java.time.LocalDateTime.of(1970, 1, 1, 0, 0)),
                new TzOffsetFrom(ZoneOffset.ofHours(7)),
                new TzOffsetTo(ZoneOffset.ofHours(7)))));
        return new VTimeZone(
                new PropertyList(List.of(new TzId(Dates.BANGKOK.getId()))), new ComponentList<>(List.of(standard)));
    }
}
