package th.prmind.platform.notify;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.time.Dates;

/**
 * How one person wants to be told.
 *
 * @param quietFrom start of the hours in which only urgent notices go out; the same as their end: there are none
 * @param quietWeekends whether all Saturday and Sunday are quiet too
 * @param digestAt when the day's notices go out in one piece
 * @param language in which they are written
 * @param usual what holds where nothing was chosen
 */
record Preferences(
        LocalTime quietFrom,
        LocalTime quietTo,
        boolean quietWeekends,
        LocalTime digestAt,
        String language,
        Choice usual,
        Map<Way, Choice> choices) {

    static final Preferences USUAL = new Preferences(
            LocalTime.of(20, 0), LocalTime.of(7, 0), false, LocalTime.of(8, 0), "th", Choice.DIGEST, Map.of());

    /** What a group is told, it is told at once; it has a night's rest like everybody. */
    static final Preferences OF_GROUPS =
            new Preferences(USUAL.quietFrom, USUAL.quietTo, false, USUAL.digestAt, "th", Choice.AT_ONCE, Map.of());

    Preferences {
        choices = Map.copyOf(choices);
    }

    /** What is chosen for: one kind of notices by one transport. */
    record Way(Notice.Kind kind, String transport) {}

    enum Choice {
        AT_ONCE,
        DIGEST,
        IN_APP;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Choice of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /**
     * When a notice goes out.
     *
     * @param gathered the moment for which it is gathered with others; null when it goes alone and now
     */
    record Going(@Nullable Instant gathered) {}

    Choice choice(Notice.Kind kind, String transport) {
        return choices.getOrDefault(new Way(kind, transport), kind.byWish() ? Choice.IN_APP : usual);
    }

    /** Empty when the person wants this kind in the app alone. */
    Optional<Going> going(Notice.Kind kind, boolean urgent, String transport, Instant now) {
        Choice choice = choice(kind, transport);
        if (choice == Choice.IN_APP) {
            return Optional.empty();
        }
        if (urgent) {
            return Optional.of(new Going(null));
        }
        if (choice == Choice.DIGEST) {
            return Optional.of(new Going(nextDigest(now)));
        }
        Instant loud = endOfQuiet(now);
        return Optional.of(new Going(loud.equals(now) ? null : loud));
    }

    Instant nextDigest(Instant now) {
        ZonedDateTime digest = now.atZone(Dates.BANGKOK).with(digestAt);
        while (!digest.toInstant().isAfter(now) || quietDay(digest.toLocalDate())) {
            digest = digest.plusDays(1);
        }
        return digest.toInstant();
    }

    /** The moment itself when it is not quiet. */
    Instant endOfQuiet(Instant now) {
        ZonedDateTime at = now.atZone(Dates.BANGKOK);
        while (true) {
            if (quietDay(at.toLocalDate())) {
                at = at.toLocalDate().plusDays(1).atStartOfDay(Dates.BANGKOK);
            } else if (quietHour(at.toLocalTime())) {
                boolean tomorrow = !at.toLocalTime().isBefore(quietTo);
                at = at.toLocalDate().plusDays(tomorrow ? 1 : 0).atTime(quietTo).atZone(Dates.BANGKOK);
            } else {
                return at.toInstant();
            }
        }
    }

    private boolean quietDay(LocalDate day) {
        return quietWeekends && (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY);
    }

    private boolean quietHour(LocalTime time) {
        return quietFrom.isAfter(quietTo)
                ? !time.isBefore(quietFrom) || time.isBefore(quietTo)
                : !time.isBefore(quietFrom) && time.isBefore(quietTo);
    }
}
