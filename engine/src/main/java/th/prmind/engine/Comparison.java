package th.prmind.engine;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** Sets a value of a draft beside a value of a brief. */
final class Comparison {

    enum Relation {
        /** The same value, perhaps in another form. */
        SAME,
        /** The same value, less exactly told, in a way that its words allow. */
        ROUNDED,
        /** A value of the same kind that is another. */
        DIFFERENT,
        /** Values that cannot be set beside each other. */
        UNLIKE
    }

    /**
     * How two values stand to each other.
     *
     * @param near for different values, how much one looks like a slip of the other's (0 to 1): figures swapped, a nought
     *     too many, the right day of another month
     * @param fit how well unit and kind agree (0 to 1)
     */
    record Result(Relation relation, double near, double fit) {
        static final Result UNLIKE = new Result(Relation.UNLIKE, 0, 0);
    }

    private Comparison() {}

    /** Whether two values can be set beside each other at all; cheaper than comparing them. */
    static boolean comparable(Value brief, String unit, Value draft, NormalText t) {
        if (brief instanceof Value.Quantity b) {
            return draft instanceof Value.Quantity d && fit(b, unit, d, t) > 0;
        }
        return brief.getClass() == draft.getClass();
    }

    /**
     * Compares.
     *
     * @param brief the brief's value
     * @param unit a unit that no list knows, as the brief writes it, or empty
     * @param draft the value found in {@code t}
     */
    static Result of(Value brief, String unit, Value draft, NormalText t) {
        return switch (brief) {
            case Value.Quantity b -> draft instanceof Value.Quantity d ? quantity(b, unit, d, t) : Result.UNLIKE;
            case Value.Day b -> draft instanceof Value.Day d ? day(b, d) : Result.UNLIKE;
            case Value.Year b -> draft instanceof Value.Year d ? year(b, d) : Result.UNLIKE;
            case Value.Ordinal b ->
                draft instanceof Value.Ordinal d && d.noun().equals(b.noun())
                        ? new Result(d.number() == b.number() ? Relation.SAME : Relation.DIFFERENT, 0, 1)
                        : Result.UNLIKE;
            case Value.Clock b -> draft instanceof Value.Clock d ? clock(b, d) : Result.UNLIKE;
            case Value.Section b -> draft instanceof Value.Section d ? section(b, d) : Result.UNLIKE;
            case Value.Named b -> draft instanceof Value.Named d ? named(b, d) : Result.UNLIKE;
            case Value.Code b -> draft instanceof Value.Code d ? code(b, d) : Result.UNLIKE;
        };
    }

    // Quantities

    private static Result quantity(Value.Quantity b, String unit, Value.Quantity d, NormalText t) {
        double fit = fit(b, unit, d, t);
        if (fit == 0) {
            return Result.UNLIKE;
        }
        double by = b.measure().equals("percent") && d.measure().equals("times")
                ? 100
                : b.measure().equals("times") && d.measure().equals("percent") ? 0.01 : 1;
        double low = d.low() * by;
        double high = d.high() * by;
        double grain = d.grain() * by;
        boolean briefRange = b.low() != b.high();
        boolean draftRange = low != high;
        if (briefRange != draftRange) {
            // One end of a range told alone ("สูงสุด 1.7 ล้านบาท") is no other value; anything else is no like value.
            double one = briefRange ? low : b.low();
            double end1 = briefRange ? b.low() : low;
            double end2 = briefRange ? b.high() : high;
            return equal(one, end1) || equal(one, end2) ? new Result(Relation.ROUNDED, 0, fit * 0.8) : Result.UNLIKE;
        }
        if (equal(low, b.low()) && equal(high, b.high())) {
            return new Result(Relation.SAME, 1, fit);
        }
        if (b.measure().equals("duration") && !draftRange && duration(b, d)) {
            return new Result(Relation.SAME, 1, fit);
        }
        if (rounded(b, low, grain, d) && (!draftRange || rounds(high, b.high(), grain))) {
            return new Result(Relation.ROUNDED, 1, fit);
        }
        // Figures are compared as they are written, so only in one unit; money and masses also across units.
        boolean sameUnit = b.factor() == d.factor()
                || b.measure().equals("baht")
                || b.measure().equals("count");
        double unitOf = sameUnit ? b.factor() : 0;
        double near = !sameUnit
                ? 0
                : briefRange
                        ? Math.min(Slip.of(b.low() / unitOf, low / unitOf), Slip.of(b.high() / unitOf, high / unitOf))
                        : Slip.of(b.low() / unitOf, low / unitOf);
        if (b.measure().equals("percent") && (low == 0 || low == 100)) {
            near = 0;
        }
        if (briefRange && (equal(low, b.low()) || equal(high, b.high()))) {
            near = Math.max(near, 0.6);
        }
        return new Result(Relation.DIFFERENT, near, fit);
    }

    /** How well the units agree: 0 when the figures count different things. */
    private static double fit(Value.Quantity b, String unit, Value.Quantity d, NormalText t) {
        if (unit.isEmpty() && !b.measure().equals(d.measure()) && !share(b) && !share(d)) {
            return 0;
        }
        if (!b.per().isEmpty()
                && !d.per().isEmpty()
                && !b.per().startsWith(d.per())
                && !d.per().startsWith(b.per())) {
            return 0;
        }
        double per = b.per().isEmpty() == d.per().isEmpty() ? 1 : b.per().isEmpty() ? 0.45 : 0.9;
        if (b.per().isEmpty() && d.per().equals("ปี") && b.measure().equals("duration")) {
            per = 1;
        }
        if (!unit.isEmpty()) {
            return t.startsWith(unit, t.skipSpaces(d.afterFigure(), 2)) ? per : 0;
        }
        if (b.measure().isEmpty() || d.measure().isEmpty()) {
            return b.measure().isEmpty() && d.measure().isEmpty() ? 0.5 : 0;
        }
        if (!b.measure().equals(d.measure())) {
            return share(b) && share(d) ? per * 0.9 : 0;
        }
        if (!b.measure().equals("count") || b.unit().equals(d.unit())) {
            return per;
        }
        return Collections.disjoint(b.kin(), d.kin()) ? 0 : per * 0.85;
    }

    /** Whether a figure tells a share of a whole: 120% or 1.2 เท่า. */
    private static boolean share(Value.Quantity q) {
        return q.measure().equals("percent") || q.measure().equals("times");
    }

    private static boolean equal(double a, double b) {
        return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
    }

    /** 30 วัน is a month, 24 เดือน two years, 12 เดือน a year of 365 days. */
    private static boolean duration(Value.Quantity b, Value.Quantity d) {
        if (b.factor() == d.factor()) {
            return false;
        }
        double ratio = d.low() / b.low();
        return ratio > 0.97 && ratio < 1.03;
    }

    private static boolean rounded(Value.Quantity b, double low, double grain, Value.Quantity d) {
        double brief = b.low();
        boolean hedged = d.bound() != Value.Bound.NONE || d.rest();
        int places = places(low, grain);
        if (b.bound() == Value.Bound.OVER
                && (d.bound() == Value.Bound.NONE || brief / b.factor() >= 1000)
                && d.bound() != Value.Bound.UNDER
                && low > brief
                && low < brief + b.grain()
                && low / brief < 1.1
                && places > places(brief, b.grain())) {
            // กว่า 65,000 told exactly: 65,682.
            return true;
        }
        if (!hedged && (places < 2 || b.measure().equals("count") && grain < 100)) {
            return false;
        }
        if (d.bound() == Value.Bound.OVER) {
            // กว่า 7,000,000 of 7,395,000: cut off, not rounded up.
            return low <= brief
                    && low >= brief * 0.9
                    && Math.floor(brief / grain) * grain >= low * (1 - 1e-9)
                    && brief - low < grain;
        }
        if (d.bound() == Value.Bound.UNDER) {
            return low >= brief && low - brief <= Math.max(grain, brief * 0.03);
        }
        return rounds(low, brief, grain) && (hedged || Math.abs(low - brief) <= 0.03 * Math.abs(brief));
    }

    private static boolean rounds(double draft, double brief, double grain) {
        return Math.abs(draft - brief) <= grain / 2 * (1 + 1e-9) && Math.abs(draft - brief) <= 0.1 * Math.abs(brief);
    }

    private static int places(double v, double grain) {
        return v == 0
                ? 1
                : (int) Math.round(Math.floor(Math.log10(Math.abs(v)) + 1e-9) - Math.floor(Math.log10(grain) + 1e-9))
                        + 1;
    }

    // Days, years, times

    private static Result day(Value.Day b, Value.Day d) {
        if (b.month() == 0 || d.month() == 0) {
            return Result.UNLIKE;
        }
        if (b.range() != d.range()) {
            // A deadline told as the end of a run, or the first day of a run told alone, is not another day.
            boolean end = b.range()
                    ? same(b.day(), b.month(), b.year(), d.day(), d.month(), d.year())
                            || same(b.toDay(), b.toMonth(), b.toYear(), d.day(), d.month(), d.year())
                    : same(b.day(), b.month(), b.year(), d.day(), d.month(), d.year())
                            || same(b.day(), b.month(), b.year(), d.toDay(), d.toMonth(), d.toYear());
            return end ? new Result(Relation.ROUNDED, 0, 0.8) : Result.UNLIKE;
        }
        double first = Slip.ofDays(b.day(), b.month(), b.year(), d.day(), d.month(), d.year());
        if (!b.range()) {
            double fit = d.day() == 0 && b.day() > 0 ? 0.5 : 1;
            return first < 0 ? new Result(Relation.SAME, 1, fit) : new Result(Relation.DIFFERENT, first, fit);
        }
        double last = Slip.ofDays(b.toDay(), b.toMonth(), b.toYear(), d.toDay(), d.toMonth(), d.toYear());
        if (first < 0 && last < 0) {
            return new Result(Relation.SAME, 1, 1);
        }
        double near = first < 0 ? Math.max(0.6, last) : last < 0 ? Math.max(0.6, first) : Math.min(first, last);
        return new Result(Relation.DIFFERENT, near, 1);
    }

    private static boolean same(int day, int month, int year, int day2, int month2, int year2) {
        return Slip.ofDays(day, month, year, day2, month2, year2) < 0;
    }

    private static Result year(Value.Year b, Value.Year d) {
        if (b.from() == d.from() && b.to() == d.to()) {
            return new Result(Relation.SAME, 1, b.fiscal() == d.fiscal() ? 1 : 0.9);
        }
        return new Result(Relation.DIFFERENT, 0.2, b.fiscal() == d.fiscal() ? 1 : 0.6);
    }

    private static Result clock(Value.Clock b, Value.Clock d) {
        if (b.from() == d.from() && (b.to() == d.to() || b.from() == b.to() || d.from() == d.to())) {
            return new Result(Relation.SAME, 1, 1);
        }
        boolean halfDay = Math.abs(b.from() - d.from()) == 720 && b.from() < 720;
        return new Result(Relation.DIFFERENT, halfDay ? 0.4 : 0.2, 1);
    }

    // Sections, names, codes

    private static Result section(Value.Section b, Value.Section d) {
        if (b.numbers().equals(d.numbers())) {
            return new Result(Relation.SAME, 1, 1);
        }
        if (b.numbers().containsAll(d.numbers()) || bare(b.numbers()).equals(bare(d.numbers()))) {
            return new Result(Relation.ROUNDED, 1, 1);
        }
        Set<String> common = new HashSet<>(b.numbers());
        common.retainAll(d.numbers());
        double near = common.isEmpty() ? 0.1 : 0.8;
        for (String x : b.numbers()) {
            for (String y : d.numbers()) {
                if (!x.equals(y) && x.length() == y.length() && x.length() >= 2 && Slip.edits(x, y) == 1) {
                    near = Math.max(near, 0.6);
                }
            }
        }
        return new Result(Relation.DIFFERENT, near, 1);
    }

    /** Sections without paragraph and sub-section. */
    private static Set<String> bare(Set<String> numbers) {
        Set<String> out = new HashSet<>();
        for (String n : numbers) {
            int cut = 0;
            while (cut < n.length() && (NormalText.digit(n.charAt(cut)) || n.charAt(cut) == '/')) {
                cut++;
            }
            out.add(n.substring(0, cut));
        }
        return out;
    }

    private static Result named(Value.Named b, Value.Named d) {
        if (!b.sort().equals(d.sort())) {
            return Result.UNLIKE;
        }
        String x = letters(b.head() + b.name());
        String y = letters(d.head() + d.name());
        String bareX = letters(b.name());
        String bareY = letters(d.name());
        if (bareY.isEmpty() && !b.sort().equals("venue")) {
            return Result.UNLIKE;
        }
        if (x.equals(y)
                || y.startsWith(x)
                || bareX.equals(bareY)
                || !bareX.isEmpty() && bareY.startsWith(bareX)
                || shortened(x, y)) {
            return new Result(Relation.SAME, 1, 1);
        }
        return new Result(Relation.DIFFERENT, bareX.length() > 4 && Slip.edits(bareX, bareY) <= 2 ? 0.8 : 0.2, 1);
    }

    static String letters(String s) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (Character.isLetterOrDigit(c) && c != 'ฯ' || NormalText.thai(c) && c != 'ฯ') {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Whether the second is the first cut short: it begins the same way, and the rest of it stands later in the first. */
    private static boolean shortened(String full, String cut) {
        if (cut.length() >= full.length() || cut.length() < 5) {
            return false;
        }
        int same = 0;
        while (same < cut.length() && full.charAt(same) == cut.charAt(same)) {
            same++;
        }
        return same == cut.length() || same >= 4 && full.indexOf(cut.substring(same), same) >= 0;
    }

    private static Result code(Value.Code b, Value.Code d) {
        if (b.digits().equals(d.digits())) {
            return new Result(Relation.SAME, 1, 1);
        }
        if (b.digits().length() != d.digits().length()) {
            return Result.UNLIKE;
        }
        return new Result(Relation.DIFFERENT, Slip.edits(b.digits(), d.digits()) <= 2 ? 0.8 : 0.1, 1);
    }
}
