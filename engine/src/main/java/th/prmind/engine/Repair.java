package th.prmind.engine;

/** Writes the brief's value so that it fits where the wrong one stands: Thai digits stay Thai, a short month stays short. */
final class Repair {

    private static final String[] MONTHS = {
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
        String out = fact.value instanceof Value.Day right
                        && wrong instanceof Value.Day day
                        && !right.range()
                        && right.day() > 0
                        && right.year() > 0
                ? day(right, day, found)
                : fact.written;
        return thaiDigits(found) ? inThaiDigits(out) : out;
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
            String month = java.time.Month.of(right.month())
                    .getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.ENGLISH);
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
