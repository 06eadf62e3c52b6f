package th.prmind.exchange;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import th.prmind.platform.time.Dates;

/**
 * What seven days brought for one reader.
 *
 * @param monday the day on which it goes out; the week is the seven days before
 * @param written by others, in the topics and the province that the reader follows
 * @param waiting questions that nobody has answered, whenever they were asked
 * @param helped questions that found their answer; none of them stands in {@code written} as well
 */
record Week(LocalDate monday, List<PostList.Row> written, List<PostList.Row> waiting, List<PostList.Row> helped) {

    /** Questions that go on waiting are no news. */
    boolean nothingNew() {
        return written.isEmpty() && helped.isEmpty();
    }

    /** The latest that went out or could have. */
    static LocalDate latest(LocalDate today) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Empty for what is no Monday. */
    static Optional<LocalDate> monday(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed);
            return Optional.of(day)
                    .filter(each ->
                            each.getDayOfWeek() == DayOfWeek.MONDAY && each.getYear() > 2000 && each.getYear() < 2200);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Instant from(LocalDate monday) {
        return monday.minusWeeks(1).atStartOfDay(Dates.BANGKOK).toInstant();
    }

    static Instant to(LocalDate monday) {
        return monday.atStartOfDay(Dates.BANGKOK).toInstant();
    }

    static String url(LocalDate monday) {
        return "/exchange/weeks/" + monday;
    }
}
