package th.prmind.engine;

import java.util.LinkedHashSet;
import java.util.Set;

/** Reads sections of an act: มาตรา 37 และมาตรา 39, ม.37, มาตรา 9 วรรคสอง, มาตรา 5 (3) และ (4), มาตรา 39/1, มาตรา 8 ทวิ. */
final class Sections {

    private static final String[] ORDERS = {"หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"};

    private Sections() {}

    /** The sections named from the word มาตรา that ends at {@code after}, or null. */
    static Value.@Nullable Section read(NormalText t, int start, int after) {
        Set<String> numbers = new LinkedHashSet<>();
        int i = after;
        int end = -1;
        for (int turn = 0; turn < 40; turn++) {
            int k = t.skipSpaces(i, 2);
            int from = k;
            while (NormalText.digit(t.at(k)) && k - from < 4) {
                k++;
            }
            if (k == from || NormalText.digit(t.at(k))) {
                break;
            }
            // "และ 5 แห่ง" after a section is no further section.
            if (turn > 0 && Units.at(t, t.skipSpaces(k, 1)) != null && !t.startsWith("วรรค", t.skipSpaces(k, 1))) {
                break;
            }
            StringBuilder number = new StringBuilder(t.text(from, k));
            if (t.at(k) == '/' && NormalText.digit(t.at(k + 1))) {
                int f = k + 1;
                while (NormalText.digit(t.at(f))) {
                    f++;
                }
                number.append(t.text(k, f));
                k = f;
            }
            int j = t.skipSpaces(k, 1);
            for (String latin : new String[] {"ทวิ", "ตรี", "จัตวา", "เบญจ"}) {
                if (t.startsWith(latin, j)) {
                    number.append(' ').append(latin);
                    k = j + latin.length();
                    j = t.skipSpaces(k, 1);
                }
            }
            if (t.startsWith("วรรค", j)) {
                int v = t.skipSpaces(j + 4, 1);
                for (int o = 0; o < ORDERS.length; o++) {
                    if (t.startsWith(ORDERS[o], v)) {
                        number.append(" วรรค ").append(o + 1);
                        k = v + ORDERS[o].length();
                    }
                }
                if (NormalText.digit(t.at(v))) {
                    number.append(" วรรค ").append(t.at(v));
                    k = v + 1;
                }
                j = t.skipSpaces(k, 1);
            }
            if (t.at(j) == '(') {
                int c = j + 1;
                while (NormalText.digit(t.at(c)) && c - j < 4) {
                    c++;
                }
                if (t.at(c) == ')' && c > j + 1) {
                    number.append(t.text(j, c + 1));
                    k = c + 1;
                }
            }
            numbers.add(number.toString());
            end = k;
            int next = t.skipSpaces(k, 1);
            if (t.at(next) == ',') {
                next++;
            }
            next = t.skipSpaces(next, 1);
            if (t.startsWith("และ", next)
                    || t.startsWith("หรือ", next)
                    || t.startsWith("กับ", next)
                    || t.startsWith("ถึง", next)) {
                next += t.startsWith("หรือ", next) ? 4 : 3;
                next = t.skipSpaces(next, 1);
            } else if (t.at(next) == '-') {
                next++;
            } else if (next == t.skipSpaces(k, 1) && !t.startsWith("มาตรา", next)) {
                break;
            }
            if (t.startsWith("มาตรา", next)) {
                next += 5;
            } else if (t.startsWith("ม.", next)) {
                next += 2;
            }
            i = next;
        }
        return numbers.isEmpty() ? null : new Value.Section(start, end, numbers);
    }
}
