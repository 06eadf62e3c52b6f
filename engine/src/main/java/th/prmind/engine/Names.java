package th.prmind.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads names of places, systems and bodies, each with its sort: จังหวัดสมุทรสาคร, ห้องประชุม อก.1, คลองรางเตย. */
final class Names {

    /** Every written form of a province with its one full name. */
    static final Map<String, String> PROVINCES = new HashMap<>();

    /** Every word that opens a name, with the sort of name. */
    static final Map<String, String> HEADS = new HashMap<>();

    private static final int LONGEST = 48;

    /** Words at which a name written without a space ends. */
    private static final List<String> STOPS = List.of(
            "เป็น",
            "ซึ่ง",
            "โดย",
            "เพื่อ",
            "จังหวัด",
            "อำเภอ",
            "ตำบล",
            "จ.",
            "อ.",
            "ต.",
            "ได้",
            "เมื่อ",
            "ร่วม",
            "รวมถึง",
            "และ",
            "พร้อมด้วย",
            "พร้อมทั้ง",
            "จำนวน",
            "ที่ผ่าน",
            "ซึ่ง",
            "มีความ",
            "มีระยะ",
            "อาคาร",
            "ชั้น");

    static {
        for (String[] row : Tables.read("provinces.tsv")) {
            String name = Tables.normal(row[0]);
            PROVINCES.put(name, name);
            if (row.length > 1) {
                for (String other : row[1].split("\\|")) {
                    PROVINCES.put(Tables.normal(other), name);
                }
            }
        }
        for (String[] row : Tables.read("names.tsv")) {
            HEADS.put(Tables.normal(row[0]), row[1]);
        }
    }

    private Names() {}

    /** The province written here, with จังหวัด or จ. before it taken in; or null where the letters mean something else. */
    static Value.@Nullable Named province(NormalText t, int start, int end) {
        String written = t.text(start, end);
        String name = PROVINCES.get(written);
        if (name == null) {
            return null;
        }
        int i = t.skipSpacesBack(start, 1);
        int head = t.endsWith("จังหวัด", i)
                ? 7
                : t.endsWith("จ.", i) && !NormalText.thai(t.at(i - 3)) ? 2 : t.endsWith("จว.", i) ? 3 : 0;
        boolean latin = NormalText.latin(t.at(start));
        if (latin && (NormalText.latin(t.at(start - 1)) || NormalText.latin(t.at(end)))) {
            return null;
        }
        // เลย, ตาก and Nan are also everyday words.
        if (head == 0
                && end - start <= (latin ? 5 : 4)
                && !written.startsWith("กทม")
                && !t.startsWith("province", t.skipSpaces(end, 1))) {
            return null;
        }
        if (head == 0
                && (t.endsWith("ถนน", i)
                        || t.endsWith("ถ.", i)
                        || t.endsWith("มหาวิทยาลัย", i)
                        || t.endsWith("วัด", i))) {
            return null;
        }
        if (NormalText.hangs(t.at(end))) {
            return null;
        }
        return new Value.Named(head == 0 ? start : i - head, end, "province", "จังหวัด", name);
    }

    /** The name that follows a word which opens names, or null where none follows. */
    static Value.@Nullable Named headed(NormalText t, int start, int after, String sort) {
        String head = t.text(start, after);
        if (head.endsWith(".") && NormalText.thai(t.at(start - 1))
                || NormalText.latin(head.charAt(0)) && NormalText.latin(t.at(start - 1))) {
            return null;
        }
        int i = t.at(after) == 'ฯ' ? after + 1 : after;
        if (t.at(i) == ' ') {
            i++;
            char c = t.at(i);
            boolean named = NormalText.latin(c)
                    || NormalText.digit(c)
                    || c == '"'
                    || c == '\''
                    || i > after + 1
                    || head.endsWith(".")
                    || abbreviation(t, i);
            if (!named) {
                return sort.equals("venue") ? new Value.Named(start, after, sort, head, "") : null;
            }
        }
        int end;
        int from = i;
        char quote = t.at(i);
        if (quote == '"' || quote == '\'' || quote == '(') {
            from = i + 1;
            int close = from;
            char shut = quote == '(' ? ')' : quote;
            while (close < t.length && close - from < LONGEST && t.at(close) != shut && t.at(close) != '\n') {
                close++;
            }
            if (t.at(close) != shut) {
                return null;
            }
            return new Value.Named(
                    start, close + 1, sort, head, t.text(from, close).strip());
        }
        end = from;
        boolean latin = NormalText.latin(t.at(from)) || NormalText.digit(t.at(from));
        // กรมสวัสดิการและคุ้มครองแรงงาน: และ is part of many an office's name.
        boolean office = sort.equals("agency") || sort.equals("ministry");
        while (end < t.length && end - from < LONGEST) {
            char c = t.at(end);
            boolean in = NormalText.thai(c) && c != 'ฯ'
                    || NormalText.latin(c)
                    || NormalText.digit(c)
                    || c == '.'
                    || c == '-'
                    || c == '/'
                    || c == ' ' && latin && NormalText.latin(t.at(end + 1));
            if (!in || end > from + 1 && stops(t, end) && !(office && t.startsWith("และ", end))) {
                break;
            }
            end++;
        }
        while (end > from && (t.at(end - 1) == '.' && !abbreviation(t, from) || t.at(end - 1) == '-')) {
            end--;
        }
        if (end == from) {
            return sort.equals("venue") ? new Value.Named(start, after, sort, head, "") : null;
        }
        int finish = t.at(end) == 'ฯ' ? end + 1 : end;
        return new Value.Named(start, finish, sort, head, t.text(from, end));
    }

    private static boolean abbreviation(NormalText t, int i) {
        return NormalText.thai(t.at(i)) && (t.at(i + 1) == '.' || NormalText.thai(t.at(i + 1)) && t.at(i + 2) == '.');
    }

    private static boolean stops(NormalText t, int at) {
        char first = t.at(at);
        for (String s : STOPS) {
            if (s.charAt(0) == first && t.startsWith(s, at)) {
                return true;
            }
        }
        return false;
    }
}
