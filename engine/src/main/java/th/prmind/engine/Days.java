package th.prmind.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads days: 31 สิงหาคม 2566, 31 ส.ค. 66, ๖–๑๗ ก.ย. ๖๖, 25/9/2566, สิ้นเดือนพฤศจิกายน, August 31, 2023. */
final class Days {

    /** Every way to write a month, with its number. */
    static final Map<String, Integer> MONTHS = new LinkedHashMap<>();

    private static final int[] LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final List<String> WEEKDAYS = List.of(
            "วันจันทร์", "วันอังคาร", "วันพุธ", "วันพฤหัสบดี", "วันพฤหัส", "วันศุกร์", "วันเสาร์", "วันอาทิตย์");

    static {
        for (String[] row : Tables.read("months.tsv")) {
            for (String written : row[1].split(" ")) {
                if (!written.isEmpty()) {
                    MONTHS.put(written, Integer.parseInt(row[0]));
                }
            }
        }
    }

    private Days() {}

    private record Read(int end, int value) {}

    /** The day whose month is written here, or null when these letters are part of something else. */
    static Value.@Nullable Day month(NormalText t, int start, int end, int month) {
        boolean latin = NormalText.latin(t.at(start));
        if (latin
                && (NormalText.latin(t.at(start - 1))
                        || NormalText.latin(t.at(end))
                        || t.at(end - 1) != '.' && t.at(end) == '\'')) {
            return null;
        }
        // มีคน holds มีค, กพ. stands in abbreviations of offices: a short form needs a day or a year beside it.
        boolean full = end - start >= 5 && !latin || end - start >= 6;
        if (!full && !latin && (NormalText.thai(t.at(end)) && !digitBefore(t, start) || NormalText.hangs(t.at(end)))) {
            return null;
        }
        int from = t.skipSpacesBack(start, 2);
        if (t.endsWith("เดือน", from)) {
            from = t.skipSpacesBack(from - 5, 1);
        } else if (t.at(from - 1) == '/' && NormalText.digit(t.at(from - 2))) {
            from--;
        }
        int day = 0;
        int firstDay = 0;
        int begin = start;
        Read d = latin && t.endsWith("of", from) ? before(t, t.skipSpacesBack(from - 2, 1)) : before(t, from);
        if (d != null && d.value >= 1 && d.value <= 31) {
            day = d.value;
            firstDay = day;
            begin = d.end;
            int k = t.skipSpacesBack(begin, 2);
            int join = t.at(k - 1) == '-'
                    ? 1
                    : t.endsWith("ถึงวันที่", k)
                            ? 9
                            : t.endsWith("ถึง", k)
                                    ? 3
                                    : t.endsWith("และ", k) ? 3 : t.endsWith("to", k) && latin ? 2 : 0;
            if (join > 0) {
                Read d0 = before(t, t.skipSpacesBack(k - join, 2));
                if (d0 != null && d0.value >= 1 && d0.value < day) {
                    firstDay = d0.value;
                    begin = d0.end;
                }
            }
        } else {
            begin = t.endsWith("เดือน", t.skipSpacesBack(start, 1)) ? t.skipSpacesBack(start, 1) - 5 : start;
        }
        int finish = end;
        int year = 0;
        if (latin && day == 0) {
            Read after = after(t, t.skipSpaces(end, 1));
            if (after != null && after.value >= 1 && after.value <= 31 && t.at(after.end) != ':') {
                day = after.value;
                firstDay = day;
                finish = ordinalEnd(t, after.end);
                int k = t.skipSpaces(finish, 1);
                Read d2 = t.at(k) == '-' ? after(t, t.skipSpaces(k + 1, 1)) : null;
                if (d2 != null && d2.value > day && d2.value <= 31) {
                    day = d2.value;
                    finish = d2.end;
                }
            }
        }
        Read y = year(t, finish, latin, full || day > 0);
        if (y != null) {
            year = y.value;
            finish = y.end;
        }
        if (day == 0 && year == 0) {
            boolean named = t.endsWith("เดือน", t.skipSpacesBack(start, 1));
            boolean told = t.startsWith("นี้", t.skipSpaces(end, 1))
                    || t.startsWith("ที่ผ่านมา", t.skipSpaces(end, 1))
                    || t.startsWith("ปี", t.skipSpaces(end, 1));
            if (latin || !(full || named) || !(named || told || t.endsWith("สิ้น", t.skipSpacesBack(start, 1)))) {
                return null;
            }
        }
        int b = t.skipSpacesBack(begin, 1);
        if (day == 0 && (t.endsWith("สิ้น", b) || t.endsWith("สิ้นเดือน", b) || t.endsWith("วันสุดท้ายของ", b))) {
            day = LENGTHS[month - 1];
            firstDay = day;
            begin = b - (t.endsWith("สิ้น", b) ? 4 : t.endsWith("สิ้นเดือน", b) ? 9 : 13);
        }
        begin = withName(t, begin);
        return new Value.Day(begin, finish, firstDay, month, year, day, month, year);
    }

    private static boolean digitBefore(NormalText t, int start) {
        int i = t.skipSpacesBack(start, 2);
        return NormalText.digit(t.at(i - 1)) || t.at(i - 1) == '-';
    }

    private static int ordinalEnd(NormalText t, int i) {
        return t.startsWith("st", i) || t.startsWith("nd", i) || t.startsWith("rd", i) || t.startsWith("th", i)
                ? i + 2
                : i;
    }

    /** Takes วันที่, วันศุกร์ที่ before a day into its span. */
    private static int withName(NormalText t, int begin) {
        int i = t.skipSpacesBack(begin, 2);
        if (t.endsWith("วันที่", i)) {
            return i - 6;
        }
        if (t.endsWith("ที่", i)) {
            int j = t.skipSpacesBack(i - 3, 1);
            for (String w : WEEKDAYS) {
                if (t.endsWith(w, j)) {
                    return j - w.length();
                }
            }
        }
        return begin;
    }

    /** A number of one or two digits that ends here: its value, and where it begins. */
    private static @Nullable Read before(NormalText t, int end) {
        int e = t.endsWith("st", end) || t.endsWith("nd", end) || t.endsWith("rd", end) || t.endsWith("th", end)
                ? end - 2
                : end;
        int i = e;
        while (i > 0 && e - i < 3 && NormalText.digit(t.at(i - 1))) {
            i--;
        }
        if (i == e
                || e - i > 2
                || (t.at(i - 1) == '.' || t.at(i - 1) == ',' || t.at(i - 1) == ':') && NormalText.digit(t.at(i - 2))) {
            return null;
        }
        return new Read(i, Integer.parseInt(t.text(i, e)));
    }

    private static @Nullable Read after(NormalText t, int at) {
        int i = at;
        while (i - at < 3 && NormalText.digit(t.at(i))) {
            i++;
        }
        return i == at || i - at > 2 ? null : new Read(i, Integer.parseInt(t.text(at, i)));
    }

    /** The year that follows a month, in the Buddhist era. */
    private static @Nullable Read year(NormalText t, int at, boolean latin, boolean shortToo) {
        int i = at;
        if (t.at(i) == '.' || t.at(i) == ',' || t.at(i) == '/') {
            i++;
        }
        i = t.skipSpaces(i, 2);
        for (String word : new String[] {"พ.ศ.", "พ.ศ", "พศ.", "ค.ศ.", "ปี"}) {
            if (t.startsWith(word, i)) {
                i = t.skipSpaces(i + word.length(), 1);
                break;
            }
        }
        if (t.at(i) == '\'') {
            i++;
        }
        int n = 0;
        while (NormalText.digit(t.at(i + n)) && n < 6) {
            n++;
        }
        if (n == 4 || n == 5) {
            // A fifth digit is a footnote mark that lost its place above the line.
            int y = buddhist(Integer.parseInt(t.text(i, i + 4)));
            return y == 0 ? null : new Read(i + 4, y);
        }
        if (n == 2 && shortToo) {
            char c = t.at(i + 2);
            boolean more = (c == ':' || c == ',' || c == '.') && NormalText.digit(t.at(i + 3)) || c == '%';
            int y = Integer.parseInt(t.text(i, i + 2));
            if (!more && (y >= 50 || latin && y >= 10) && Units.at(t, t.skipSpaces(i + 2, 1)) == null) {
                return new Read(i + 2, latin && y < 50 ? 2000 + y + 543 : 2500 + y);
            }
        }
        return null;
    }

    /** A year of four digits in the Buddhist era; 0 when it can be no year. */
    static int buddhist(int year) {
        return year >= 2400 && year <= 2699 ? year : year >= 1900 && year <= 2100 ? year + 543 : 0;
    }

    /** 25/9/2566, 25-09-2566, or null. */
    static Value.@Nullable Day figures(NormalText t, int at) {
        Read d = after(t, at);
        if (d == null
                || d.value < 1
                || d.value > 31
                || NormalText.digit(t.at(at - 1))
                || t.at(at - 1) == '/'
                || t.at(at - 1) == '.') {
            return null;
        }
        char sign = t.at(d.end);
        if (sign != '/' && sign != '-' && sign != '.') {
            return null;
        }
        Read m = after(t, d.end + 1);
        if (m == null || m.value < 1 || m.value > 12 || t.at(m.end) != sign) {
            return null;
        }
        int i = m.end + 1;
        int n = 0;
        while (NormalText.digit(t.at(i + n)) && n < 5) {
            n++;
        }
        if (n != 4 && !(n == 2 && sign == '/')) {
            return null;
        }
        int y = Integer.parseInt(t.text(i, i + n));
        int year = n == 4 ? buddhist(y) : y >= 50 ? 2500 + y : 2000 + y + 543;
        return year == 0 ? null : new Value.Day(withName(t, at), i + n, d.value, m.value, year, d.value, m.value, year);
    }

    /** Joins days that a dash or ถึง connects into one run, and gives a run's first day the year of its last. */
    static List<Value> joined(NormalText t, List<Value> values) {
        List<Value> out = new ArrayList<>(values.size());
        for (Value v : values) {
            Value last = out.isEmpty() ? null : out.getLast();
            if (v instanceof Value.Day b
                    && last instanceof Value.Day a
                    && !a.range()
                    && !b.range()
                    && a.day() > 0
                    && b.day() > 0
                    && b.start() >= a.end()
                    && b.start() - a.end() <= 12
                    && joins(t, a.end(), b.start())) {
                out.removeLast();
                int year = a.year() > 0 ? a.year() : b.year() > 0 && a.month() > b.month() ? b.year() - 1 : b.year();
                out.add(new Value.Day(a.start(), b.end(), a.day(), a.month(), year, b.day(), b.month(), b.year()));
            } else {
                out.add(v);
            }
        }
        return out;
    }

    private static boolean joins(NormalText t, int from, int to) {
        String between = t.text(from, to).strip();
        return between.equals("-")
                || between.equals("ถึง")
                || between.equals("จนถึง")
                || between.equals("to")
                || between.equals("until")
                || between.equals("ถึงวันที่")
                || between.equals("จนถึงวันที่");
    }

    static boolean monthBeginsAt(NormalText t, int at) {
        for (String m : MONTHS.keySet()) {
            if (m.length() >= 4 && t.startsWith(m, at)) {
                return true;
            }
        }
        return false;
    }
}
