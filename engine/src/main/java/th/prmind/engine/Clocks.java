package th.prmind.engine;

/** Reads times of day: 09.00 น., 13.30-16.00 น., เก้าโมงเช้า, บ่ายสอง, สองทุ่ม, ตีห้า, เที่ยง, 9:00 a.m. */
final class Clocks {

    private Clocks() {}

    /** The time whose digits begin here, or null. */
    static Value.@Nullable Clock digits(NormalText t, int at) {
        int first = minutes(t, at);
        if (first < 0) {
            return null;
        }
        int end = at + width(t, at);
        int second = first;
        int i = t.skipSpaces(end, 1);
        if (t.at(i) == '-' || t.startsWith("ถึง", i)) {
            int j = t.skipSpaces(i + (t.at(i) == '-' ? 1 : 3), 1);
            int m = minutes(t, j);
            if (m >= 0) {
                second = m;
                end = j + width(t, j);
                i = t.skipSpaces(end, 1);
            }
        }
        boolean colon = t.at(at + (t.at(at + 1) == ':' ? 1 : 2)) == ':';
        if (t.startsWith("น.", i)) {
            end = i + 2;
        } else if (t.startsWith("นาฬิกา", i)) {
            end = i + 6;
        } else if (t.at(i) == 'น' && !NormalText.thai(t.at(i + 1))) {
            end = i + 1;
        } else if (t.startsWith("p.m", i) || t.startsWith("pm", i)) {
            end = i + (t.at(i + 1) == '.' ? 3 : 2);
            first += first < 720 ? 720 : 0;
            second += second < 720 ? 720 : 0;
        } else if (t.startsWith("a.m", i) || t.startsWith("am", i) && !NormalText.latin(t.at(i + 2))) {
            end = i + (t.at(i + 1) == '.' ? 3 : 2);
        } else if (t.startsWith("hrs", i)) {
            end = i + 3;
        } else if (!colon && !t.endsWith("เวลา", t.skipSpacesBack(at, 1))) {
            return null;
        }
        return new Value.Clock(at, end, first, second);
    }

    private static int width(NormalText t, int at) {
        return NormalText.digit(t.at(at + 1)) ? 5 : 4;
    }

    private static int minutes(NormalText t, int at) {
        if (!NormalText.digit(t.at(at)) || NormalText.digit(t.at(at - 1))) {
            return -1;
        }
        int i = at;
        int h = t.at(i++) - '0';
        if (NormalText.digit(t.at(i))) {
            h = h * 10 + (t.at(i++) - '0');
        }
        if (t.at(i) != '.' && t.at(i) != ':'
                || !NormalText.digit(t.at(i + 1))
                || !NormalText.digit(t.at(i + 2))
                || NormalText.digit(t.at(i + 3))) {
            return -1;
        }
        int m = (t.at(i + 1) - '0') * 10 + (t.at(i + 2) - '0');
        return h > 24 || m > 59 ? -1 : h * 60 + m;
    }

    /** The spoken time around the word โมง, ทุ่ม, บ่าย, ตี, เที่ยง that stands here, or null. */
    static Value.@Nullable Clock spoken(NormalText t, int start, int end) {
        String word = t.text(start, end);
        switch (word) {
            case "โมง", "ทุ่ม" -> {
                int[] n = numberBefore(t, start);
                if (n == null) {
                    return null;
                }
                int finish = end;
                int minutes = n[1] * 60;
                if (word.equals("ทุ่ม")) {
                    minutes += 18 * 60;
                } else if (t.startsWith("เช้า", end)) {
                    finish = end + 4;
                } else if (t.startsWith("เย็น", end)) {
                    finish = end + 4;
                    minutes += 12 * 60;
                } else if (t.endsWith("บ่าย", n[0])) {
                    n[0] -= 4;
                    minutes += 12 * 60;
                }
                if (t.startsWith("ครึ่ง", finish)) {
                    minutes += 30;
                    finish += 5;
                }
                return minutes > 24 * 60 ? null : new Value.Clock(n[0], finish, minutes, minutes);
            }
            case "บ่ายโมง" -> {
                boolean half = t.startsWith("ครึ่ง", end);
                return new Value.Clock(start, half ? end + 5 : end, half ? 810 : 780, half ? 810 : 780);
            }
            case "เที่ยงวัน", "เที่ยงตรง" -> {
                return new Value.Clock(start, end, 720, 720);
            }
            case "เที่ยงคืน" -> {
                return new Value.Clock(start, end, 1440, 1440);
            }
            default -> {
                return null;
            }
        }
    }

    /** Where the number before a word begins, and its value; or null. */
    private static int @Nullable [] numberBefore(NormalText t, int end) {
        int e = t.skipSpacesBack(end, 1);
        if (NormalText.digit(t.at(e - 1))) {
            int i = e;
            while (i > 0 && e - i < 2 && NormalText.digit(t.at(i - 1))) {
                i--;
            }
            int v = Integer.parseInt(t.text(i, e));
            return v >= 1 && v <= 11 && !NormalText.digit(t.at(i - 1)) && t.at(i - 1) != '.' ? new int[] {i, v} : null;
        }
        String[] words = {"หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า", "สิบเอ็ด", "สิบ"};
        int[] values = {1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 10};
        for (int w = 0; w < words.length; w++) {
            if (t.endsWith(words[w], e)) {
                return new int[] {e - words[w].length(), values[w]};
            }
        }
        return null;
    }
}
