package th.prmind.engine;

import java.util.Set;

/** Reads a figure together with its hedge, its unit and what it is for each of: ไม่น้อยกว่า 1.2 ล้านบาทต่อราย. */
final class Quantities {

    private static final Units.Unit PERCENT = new Units.Unit("%", "percent", 1, Set.of());

    private Quantities() {}

    /** The quantity whose digits begin here, or null when the digits count nothing. */
    static Value.@Nullable Quantity digits(NormalText t, int at) {
        Numbers.Figure f = Numbers.digits(t, at);
        // MLR -2.25% is a distance from another figure.
        int sign = t.skipSpacesBack(at, 1);
        if (f == null
                || (t.at(sign - 1) == '-' || t.at(sign - 1) == '+')
                        && NormalText.latin(t.at(t.skipSpacesBack(sign - 1, 1) - 1))) {
            return null;
        }
        return read(t, at, f);
    }

    /** The quantity whose number words begin here, or null. */
    static Value.@Nullable Quantity words(NormalText t, int at) {
        Numbers.Figure f = Numbers.words(t, at);
        if (f == null || NormalText.hangs(t.at(f.end()))) {
            return null;
        }
        Value.Quantity q = read(t, at, f);
        if (q == null) {
            return null;
        }
        // A lone number word is often part of another word (สามารถ, ห้าง): it counts only with a unit close behind.
        if (f.words() < 2 && f.value() >= 100) {
            return null;
        }
        boolean close = q.end() > f.end() && t.skipSpaces(f.end(), 1) + 1 >= f.end();
        return q.measure().isEmpty() || !close && f.words() < 2 ? null : q;
    }

    /** ครึ่งปี, ครึ่งหนึ่ง, หนึ่งในสาม, 1 ใน 3: parts of a whole. */
    static Value.@Nullable Quantity part(NormalText t, int at) {
        if (t.startsWith("ครึ่ง", at) || t.startsWith("กึ่ง", at)) {
            int n = t.startsWith("ครึ่ง", at) ? 5 : 4;
            int i = at + n;
            if (t.startsWith("หนึ่ง", i)) {
                return hedged(t, at, i + 5, 50, 50, 1, PERCENT, "", false);
            }
            Units.Unit u = Units.at(t, i);
            if (u == null || !u.measure().equals("duration")) {
                return null;
            }
            return hedged(
                    t, at, i + u.written().length(), u.factor() / 2, u.factor() / 2, u.factor() / 10, u, "", false);
        }
        Numbers.Figure part = NormalText.digit(t.at(at)) ? Numbers.digits(t, at) : Numbers.words(t, at);
        if (part == null || part.value() < 1 || part.value() > 20) {
            return null;
        }
        int i = t.skipSpaces(part.end(), 1);
        if (!t.startsWith("ใน", i)) {
            return null;
        }
        int j = t.skipSpaces(i + 2, 1);
        Numbers.Figure whole = NormalText.digit(t.at(j)) ? Numbers.digits(t, j) : Numbers.words(t, j);
        if (whole == null
                || whole.value() <= part.value()
                || whole.value() > 20
                || Units.at(t, t.skipSpaces(whole.end(), 1)) != null) {
            return null;
        }
        double share = 100 * part.value() / whole.value();
        return hedged(t, at, whole.end(), share, share, 1, PERCENT, "", false);
    }

    private static Value.@Nullable Quantity read(NormalText t, int at, Numbers.Figure f) {
        double low = f.value();
        double high = low;
        double grain = f.grain();
        int end = f.end();
        boolean more = f.more();
        int i = t.skipSpaces(end, 1);

        // A range: 5-50 ล้านบาท, 4 แสนถึง 1.7 ล้านบาท. The first end takes the scale and unit of the second.
        Units.Unit between = Units.at(t, i);
        int r = rangeSign(
                t, between == null ? i : t.skipSpaces(i + between.written().length(), 1));
        if (r > 0) {
            Numbers.Figure second = NormalText.digit(t.at(r)) ? Numbers.digits(t, r) : Numbers.words(t, r);
            if (second != null && second.value() > 0) {
                double scale = second.scaled() && !f.scaled() && between == null ? second.grain() : 1;
                double first = low;
                if (scale > 1) {
                    double unscaled = scaleOf(t, r, second);
                    first = low * unscaled;
                }
                if (first < second.value() || between != null) {
                    low = first;
                    high = second.value();
                    grain = second.grain();
                    end = second.end();
                    i = t.skipSpaces(end, 1);
                    more |= second.more();
                }
            }
        }
        if (t.startsWith("กว่า", i) && !t.startsWith("กว่าจะ", i)) {
            more = true;
            i = t.skipSpaces(i + 4, 1);
            end = i;
        } else if (t.startsWith("เศษ", i)) {
            more = true;
            i = t.skipSpaces(i + 3, 1);
        }
        boolean percentWord = t.endsWith("ร้อยละ", t.skipSpacesBack(at, 2));
        Units.Unit unit = percentWord ? PERCENT : Units.at(t, i);
        if (unit == null) {
            int j = t.skipSpaces(f.end(), 3);
            unit = Units.at(t, j);
            i = unit == null ? i : j;
        }
        // ลบ.ม. is a volume; ลบ. alone is a million baht.
        if (unit != null && !percentWord) {
            end = i + unit.written().length();
        }
        return hedged(t, at, end, low, high, grain, unit, "", more);
    }

    private static double scaleOf(NormalText t, int at, Numbers.Figure figure) {
        Numbers.Figure plain = bare(t, at);
        return plain == null || plain.value() == 0
                ? 1
                : Math.pow(10, Math.round(Math.log10(figure.value() / plain.value())));
    }

    private static Numbers.@Nullable Figure bare(NormalText t, int at) {
        int i = at;
        double v = 0;
        double place = 0;
        while (NormalText.digit(t.at(i)) || t.at(i) == ',' || t.at(i) == '.' && NormalText.digit(t.at(i + 1))) {
            if (t.at(i) == '.') {
                place = 1;
            } else if (t.at(i) != ',') {
                v = v * 10 + (t.at(i) - '0');
                place *= 10;
            }
            i++;
        }
        return i == at ? null : new Numbers.Figure(i, place > 1 ? v / place : v, 1, 0, false, false);
    }

    private static int rangeSign(NormalText t, int i) {
        int j = t.at(i) == ' ' ? i + 1 : i;
        if (t.at(j) == '-') {
            j = t.skipSpaces(j + 1, 1);
        } else if (t.startsWith("จนถึง", j)) {
            j = t.skipSpaces(j + 5, 1);
        } else if (t.startsWith("ถึง", j)) {
            j = t.skipSpaces(j + 3, 1);
        } else if (t.startsWith("to ", j)) {
            j += 3;
        } else {
            return -1;
        }
        return j;
    }

    /** Adds what stands around figure and unit: hedges before, กว่า and ขึ้นไป behind, ต่อราย, รายละ. */
    private static Value.Quantity hedged(
            NormalText t,
            int figure,
            int end,
            double low,
            double high,
            double grain,
            Units.@Nullable Unit unit,
            String given,
            boolean more) {
        int afterFigure = unit == null || !t.endsWith(unit.written(), end)
                ? end
                : end - unit.written().length();
        Value.Bound bound = more ? Value.Bound.OVER : Value.Bound.NONE;
        String per = given;
        if (unit != null) {
            int i = t.skipSpaces(end, 1);
            int n = t.startsWith("ต่อ", i) ? 3 : t.at(i) == '/' ? 1 : t.startsWith("per ", i) ? 4 : 0;
            if (n > 0) {
                Units.Unit each = Units.at(t, t.skipSpaces(i + n, 1));
                if (each != null) {
                    per = each.written();
                    end = t.skipSpaces(i + n, 1) + per.length();
                }
            }
            if (t.startsWith("กว่า", end) && !t.startsWith("กว่าจะ", end)) {
                bound = Value.Bound.OVER;
                end += 4;
            } else if (t.startsWith("เศษ", end) || t.startsWith("ขึ้นไป", t.skipSpaces(end, 1))) {
                bound = Value.Bound.OVER;
                end = t.startsWith("เศษ", end) ? end + 3 : t.skipSpaces(end, 1) + 6;
            }
        }
        int start = figure;
        int before = t.skipSpacesBack(start, 2);
        if (t.endsWith("ร้อยละ", before)) {
            start = before - 6;
        } else if (t.endsWith("ละ", before) && unit != null) {
            Units.Unit each = Units.before(t, before - 2);
            if (each != null) {
                per = each.written();
                start = before - 2 - per.length();
            }
        }
        for (int turn = 0; turn < 2; turn++) {
            int from = t.skipSpacesBack(start, 1);
            for (Units.Hedge h : Units.HEDGES) {
                if (t.at(from - 1) == h.last() && t.endsWith(h.word(), from)) {
                    if (bound == Value.Bound.NONE || bound == Value.Bound.ABOUT) {
                        bound = h.bound();
                    }
                    start = from - h.word().length();
                    break;
                }
            }
        }
        before = t.skipSpacesBack(start, 1);
        if (per.isEmpty() && unit != null && t.endsWith("ละ", before) && !t.endsWith("ร้อยละ", before)) {
            Units.Unit each = Units.before(t, before - 2);
            if (each != null) {
                per = each.written();
                start = before - 2 - per.length();
            }
        } else if (t.endsWith("ร้อยละ", before) && unit == PERCENT) {
            start = before - 6;
        }
        boolean rest = t.endsWith("อีก", t.skipSpacesBack(start, 1));
        double factor = unit == null ? 1 : unit.factor();
        boolean part = unit != null && (t.startsWith("ครึ่ง", figure) || t.startsWith("กึ่ง", figure));
        double by = part ? 1 : factor;
        return new Value.Quantity(
                start,
                end,
                low * by,
                high * by,
                grain * by,
                bound,
                unit == null ? "" : unit.measure(),
                unit == null ? "" : unit.written(),
                factor,
                unit == null ? Set.of() : unit.kin(),
                per,
                rest,
                figure,
                afterFigure);
    }
}
