package th.prmind.engine;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;

/** Writes the brief's value so that it fits where the wrong one stands: Thai digits stay Thai, a short month stays short. */
final class Repair {

    static final String[] MONTHS = {
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
    private static final String[] SHORT = {
        "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."
    };

    private Repair() {}

    static String of(NormalText t, FactPattern fact, Value wrong) {
        String found = t.original(wrong.start(), wrong.end());
        String out = fact.written;
        if (fact.value instanceof Value.Day right
                && wrong instanceof Value.Day day
                && !right.range()
                && right.day() > 0
                && right.year() > 0) {
            out = day(right, day, found);
        } else if (fact.value instanceof Value.Quantity right && wrong instanceof Value.Quantity q) {
            String figure = figure(fact, right, q, t);
            if (figure != null) {
                String tail = t.original(q.figure(), q.afterFigure());
                boolean digit =
                        NormalText.digit(figure.charAt(figure.length() - 1)) && NormalText.thai(t.at(q.afterFigure()));
                String space = digit || tail.endsWith(" ") || tail.endsWith("\u00a0") ? " " : "";
                out = t.original(q.start(), q.figure()) + figure + space + t.original(q.afterFigure(), q.end());
            }
        }
        return fitted(t, wrong, thaiDigits(found) ? inThaiDigits(out) : out);
    }

    /** The brief's figure for the place of the wrong one, so that the draft's own unit and hedge stay; or null. */
    private static @Nullable String figure(FactPattern fact, Value.Quantity right, Value.Quantity wrong, NormalText t) {
        boolean single =
                right.low() == right.high() && wrong.low() == wrong.high() && wrong.figure() < wrong.afterFigure();
        // 1 ใน 5 is no figure that a unit could follow.
        if (fact.plain.text(right.figure(), right.afterFigure()).contains("ใน")) {
            return null;
        }
        if (!single || right.bound() != wrong.bound() || !right.measure().equals(wrong.measure())) {
            return null;
        }
        if (NormalText.latin(t.at(wrong.end() - 1)) && wrong.factor() > 0) {
            double n = right.low() / wrong.factor();
            boolean millions = n >= 1e6 && right.measure().equals("baht");
            return new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ENGLISH))
                            .format(millions ? n / 1e6 : n)
                    + (millions ? " million" : "");
        }
        return right.factor() == wrong.factor() && NormalText.digit(t.at(wrong.figure()))
                ? fact.plain.text(right.figure(), right.afterFigure()).strip()
                : null;
    }

    /** Leaves out what the words before or behind the span say already: ไม่เกิน, สายด่วน, ขึ้นไป, ตลอดสาย. */
    private static String fitted(NormalText t, Value wrong, String repair) {
        String out = repair;
        String normal = Tables.normal(out);
        if (normal.length() != out.length()) {
            return out;
        }
        String before = t.text(Math.max(0, wrong.start() - 20), wrong.start()).stripTrailing();
        for (int n = Math.min(before.length(), normal.length() - 1); n >= 3; n--) {
            if (before.endsWith(normal.substring(0, n).strip()) && boundary(normal, n)) {
                out = out.substring(n).stripLeading();
                break;
            }
        }
        normal = Tables.normal(out);
        String behind =
                t.text(wrong.end(), Math.min(t.length, wrong.end() + 20)).stripLeading();
        for (int n = Math.min(behind.length(), normal.length() - 1); n >= 3; n--) {
            int cut = normal.length() - n;
            if (behind.startsWith(normal.substring(cut).strip()) && boundary(normal, cut)) {
                return out.substring(0, cut).stripTrailing();
            }
        }
        return out;
    }

    /** Whether no figure and no Thai cluster is cut in two here. */
    private static boolean boundary(String s, int at) {
        return !NormalText.hangs(s.charAt(at)) && !NormalText.digit(s.charAt(at)) || s.charAt(at - 1) == ' ';
    }

    private static String day(Value.Day right, Value.Day wrong, String found) {
        String normal = Tables.normal(found);
        boolean christian = normal.matches("(?s).*\\b(19|20)\\d\\d\\b.*");
        int year = christian ? right.year() - 543 : right.year();
        if (normal.matches("\\D*\\d{1,2}/\\d{1,2}/\\d{2,4}")) {
            return normal.replaceFirst("\\d{1,2}/\\d{1,2}/(\\d\\d)(\\d\\d)?$", "") + right.day() + "/" + right.month()
                    + "/" + (normal.matches(".*/\\d{4}") ? year : year % 100);
        }
        boolean latin = normal.matches("(?s).*[a-z].*");
        if (latin) {
            String month = Month.of(right.month()).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            return right.day() + " " + month + " " + (right.year() - 543);
        }
        boolean shortMonth = normal.indexOf('.') >= 0;
        boolean named = normal.startsWith("วันที่");
        StringBuilder out = new StringBuilder(named ? "วันที่ " : "");
        out.append(right.day()).append(' ').append(shortMonth ? SHORT[right.month() - 1] : MONTHS[right.month() - 1]);
        if (wrong.year() > 0) {
            boolean two = normal.matches("(?s).*\\D\\d\\d$") && !christian;
            out.append(' ').append(two ? year % 100 : year);
        }
        return out.toString();
    }

    private static boolean thaiDigits(String s) {
        return s.chars().anyMatch(c -> c >= '๐' && c <= '๙');
    }

    private static String inThaiDigits(String s) {
        StringBuilder out = new StringBuilder(s.length());
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            out.append(NormalText.digit(c) ? (char) ('๐' + (c - '0')) : c);
        }
        return out.toString();
    }
}
