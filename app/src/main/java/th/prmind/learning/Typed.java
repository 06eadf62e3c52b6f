package th.prmind.learning;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** What the fields of a form send, read; null where it is not what was asked for. */
final class Typed {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;
    private static final int LONGEST_URL = 2_000;

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static @Nullable String orNull(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }

    /** A day as a browser sends one; a Buddhist year typed by hand is none. */
    static @Nullable LocalDate day(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR ? day : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A time of the day, 09:30 or 9.30. */
    static @Nullable LocalTime time(String typed) {
        String digits = typed.strip().replace('.', ':');
        try {
            return LocalTime.parse(digits.indexOf(':') == 1 ? "0" + digits : digits);
        } catch (DateTimeException e) {
            return null;
        }
    }

    static @Nullable Integer count(String typed, int least, int most) {
        if (!typed.strip().matches("\\d{1,9}")) {
            return null;
        }
        int count = Integer.parseInt(typed.strip());
        return count >= least && count <= most ? count : null;
    }

    /** An address on the web. */
    static @Nullable String url(String typed) {
        String link = typed.strip();
        try {
            URI address = URI.create(link);
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            return web && address.getHost() != null && link.length() <= LONGEST_URL ? link : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
