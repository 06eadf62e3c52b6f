package th.prmind.engine;

/** Reads years and what is counted in order: ปีงบประมาณ 2567, ฤดูการผลิตปี 2565/2566, ปี 62 ถึง 65, ครั้งที่ 2, ไตรมาส 3. */
final class Years {

    private Years() {}

    /** The year after a word for years that ends at {@code after}, or null. */
    static Value.@Nullable Year read(NormalText t, int start, int after) {
        boolean fiscal = t.text(start, after).contains("งบประมาณ")
                || t.text(start, after).startsWith("fiscal");
        int i = t.skipSpaces(after, 1);
        for (String era : new String[] {"งบประมาณ", "การผลิต", "กาลผลิต", "หีบ", "ปี", "พ.ศ.", "ค.ศ.", "บัญชี"}) {
            if (t.startsWith(era, i)) {
                fiscal |= era.equals("งบประมาณ");
                i = t.skipSpaces(i + era.length(), 1);
            }
        }
        int first = year(t, i, 0);
        if (first == 0) {
            return null;
        }
        int end = i + digits(t, i);
        int last = first;
        int j = t.skipSpaces(end, 1);
        int n = t.at(j) == '/' || t.at(j) == '-' ? 1 : t.startsWith("ถึง", j) ? 3 : t.startsWith("และ", j) ? 3 : 0;
        if (n > 0) {
            int k = t.skipSpaces(j + n, 1);
            if (t.startsWith("ปี", k)) {
                k = t.skipSpaces(k + 2, 1);
            }
            int second = year(t, k, first);
            if (second > first && second - first < 60) {
                last = second;
                end = k + digits(t, k);
            }
        }
        return new Value.Year(start, end, first, last, fiscal);
    }

    private static int digits(NormalText t, int at) {
        int n = 0;
        while (n < 5 && NormalText.digit(t.at(at + n))) {
            n++;
        }
        return Math.min(n, 4);
    }

    private static int year(NormalText t, int at, int first) {
        int n = 0;
        while (n < 6 && NormalText.digit(t.at(at + n))) {
            n++;
        }
        if (n == 4 || n == 5) {
            return Days.buddhist(Integer.parseInt(t.text(at, at + 4)));
        }
        if (n == 2
                && (t.at(at + 2) != '.' && t.at(at + 2) != ',' || !NormalText.digit(t.at(at + 3)))
                && t.at(at + 2) != '%') {
            int y = Integer.parseInt(t.text(at, at + 2));
            return y >= 40 || first > 0 ? 2500 + y : 0;
        }
        return 0;
    }

    /** The place in an order that follows its noun (ครั้งที่), or null. */
    static Value.@Nullable Ordinal ordinal(NormalText t, int start, int after, String noun) {
        int i = t.skipSpaces(after, 1);
        if (t.startsWith("แรก", i) && after == i) {
            return new Value.Ordinal(start, i + 3, noun, 1);
        }
        if (t.startsWith("ที่", i)) {
            i = t.skipSpaces(i + 3, 1);
        } else if (!noun.equals("ไตรมาส") && !noun.equals("เฟส")) {
            return null;
        }
        if (NormalText.digit(t.at(i))) {
            int n = 0;
            int k = i;
            while (k - i < 3 && NormalText.digit(t.at(k))) {
                n = n * 10 + (t.at(k++) - '0');
            }
            return NormalText.digit(t.at(k)) ? null : new Value.Ordinal(start, k, noun, n);
        }
        Numbers.Figure f = Numbers.words(t, i);
        return f == null || f.value() < 1 || f.value() > 99
                ? null
                : new Value.Ordinal(start, f.end(), noun, (int) f.value());
    }
}
