package th.prmind.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Writes days and times as Thai officials do (26 ก.ย. 2566, 10.42 น.), and in English beside. */
@Component
public class Dates {

    public static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private static final String[] SHORT = {
        "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."
    };
    private static final String[] LONG = {
        "มกราคม",
        "กุมภาพันธ์",
        "มีนาคม",
        "เมษายน",
        "พฤษภาคม",
        "มิถุนายน",
        "กรกฎาคม",
        "สิงหาคม",
        "กันยายน",
        "ตุลาคม",
        "พฤศจิกายน",
        "ธันวาคม"
    };
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_LONG = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Clock clock;

    Dates(Clock clock) {
        this.clock = clock;
    }

    /** 26 ก.ย. 2566 or 26 Sep 2023. */
    public static String date(LocalDate day, boolean thai) {
        return thai
                ? day.getDayOfMonth() + " " + SHORT[day.getMonthValue() - 1] + " " + (day.getYear() + 543)
                : ENGLISH.format(day);
    }

    /** 26 กันยายน 2566 or 26 September 2023. */
    public static String longDate(LocalDate day, boolean thai) {
        return thai
                ? day.getDayOfMonth() + " " + LONG[day.getMonthValue() - 1] + " " + (day.getYear() + 543)
                : ENGLISH_LONG.format(day);
    }

    /** กันยายน 2566 or September 2023. */
    public static String month(LocalDate day, boolean thai) {
        return longDate(day, thai).substring(longDate(day, thai).indexOf(' ') + 1);
    }

    /** 10.42 น. or 10:42. */
    public static String time(LocalTime time, boolean thai) {
        return thai
                ? "%02d.%02d น.".formatted(time.getHour(), time.getMinute())
                : "%02d:%02d".formatted(time.getHour(), time.getMinute());
    }

    /** Today only the time, else day and time. */
    public String dateTime(Instant at, boolean thai) {
        ZonedDateTime there = at.atZone(BANGKOK);
        String time = time(there.toLocalTime(), thai);
        LocalDate day = there.toLocalDate();
        if (day.equals(today())) {
            return (thai ? "วันนี้ " : "today ") + time;
        }
        return date(day, thai) + " " + time;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BANGKOK);
    }

    /** The moment at which a day is over. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(BANGKOK).toInstant();
    }

    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, BANGKOK);
    }
}
