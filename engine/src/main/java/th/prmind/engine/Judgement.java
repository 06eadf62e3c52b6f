package th.prmind.engine;

import java.util.List;

/**
 * Judges two figures that stand at the same place of two texts and differ. Precision first: what is not clearly about the same
 * thing is another referent.
 */
final class Judgement {

    /** Equal characters needed right before and right behind the figures, and in the neighbourhood. */
    private static final int LEFT = 6;

    private static final int RIGHT = 3;
    private static final int CONTEXT = 60;

    /** Equal characters needed on either side where it is not known that the texts tell one event. */
    private static final int EITHER_SIDE = 8;

    /** Equal characters that speak for one statement even where no other figure does. */
    private static final int CLEAR = 70;

    /** Characters around a figure that make a place elsewhere the same statement. */
    private static final int ELSEWHERE = 10;

    /** Places in a text, on either side, in which the neighbours of a figure are asked whether they agree. */
    private static final int NEIGHBOURHOOD = 300;

    private static final int SUMMARY = 5;

    private final Masked a;
    private final Masked b;
    private final List<Compare.Aligned> aligned;
    private final boolean strict;
    private final boolean summary;

    Judgement(Masked a, Masked b, List<Compare.Aligned> aligned, boolean strict) {
        this.a = a;
        this.b = b;
        this.aligned = aligned;
        this.strict = strict;
        this.summary = isSummary(a, b);
    }

    /** Whether one text is so much longer that it is the summary of a meeting, of which the other tells one item. */
    static boolean isSummary(Masked a, Masked b) {
        return Math.max(a.text().length, b.text().length) > SUMMARY * Math.min(a.text().length, b.text().length);
    }

    /** Whether two numbers are one value: in figures and words of scale, in years of either era, in years of two digits. */
    static boolean isSame(Masked.Number a, Masked.Number b) {
        if (a.value() == b.value() || a.written().equals(b.written())) {
            return a.value() == b.value();
        }
        double low = Math.min(a.value(), b.value());
        double high = Math.max(a.value(), b.value());
        boolean eras = high - low == 543 && low >= 1900 && low <= 2100;
        boolean shortYear = (high - low == 2500 || high - low == 2000) && low >= 10 && low <= 99;
        return eras || shortYear || Math.abs(high - low) < 1e-9 * high;
    }

    Compare.Difference difference(Compare.Aligned pair) {
        Compare.Verdict verdict = verdict(pair);
        return new Compare.Difference(verdict, stated(a, pair.a()), stated(b, pair.b()), reason(verdict, pair));
    }

    private Compare.Verdict verdict(Compare.Aligned pair) {
        if (isFootnote(pair.a(), pair.b()) || isFootnote(pair.b(), pair.a())) {
            return Compare.Verdict.FOOTNOTE;
        }
        if (isRounded(pair.a(), pair.b()) || isRounded(pair.b(), pair.a())) {
            return Compare.Verdict.ROUNDING;
        }
        boolean contradicts = isSameThing(pair)
                && !(strict && (isMoment(a, pair.a()) || isMoment(b, pair.b())))
                && !standsElsewhere(pair.a(), a, b, pair.b())
                && !standsElsewhere(pair.b(), b, a, pair.a())
                && !standsBeside(pair.a(), a, pair.b(), b)
                && !standsBeside(pair.b(), b, pair.a(), a)
                && neighboursAgree(pair);
        return contradicts ? Compare.Verdict.CONTRADICTION : Compare.Verdict.OTHER_REFERENT;
    }

    private boolean isSameThing(Compare.Aligned pair) {
        int side = Math.min(pair.before(), pair.behind());
        boolean byWords = pair.left() >= LEFT
                && pair.right() >= RIGHT
                && pair.context() >= CONTEXT
                && (!strict || side >= EITHER_SIDE);
        boolean byFigures = summary
                && pair.left() >= LEFT - 2
                && pair.right() >= RIGHT
                && pair.context() >= CONTEXT - 20
                && side >= EITHER_SIDE - 2
                && aligned.stream().anyMatch(near -> isTelling(near, pair));
        return byWords || byFigures;
    }

    /** Whether a figure close by is the same in both texts and so rare that it speaks for one statement; years are not. */
    private static boolean isTelling(Compare.Aligned near, Compare.Aligned pair) {
        return near.agrees()
                && near.stretch() == pair.stretch()
                && Math.abs(near.a().place() - pair.a().place()) <= Compare.AROUND
                && near.a().written().length() >= 3
                && !(near.a().grain() == 1
                        && near.a().value() >= 1900
                        && near.a().value() < 2700);
    }

    /** One digit more, from 1 to 9, at the end of a figure of at least two digits: 281 for 28¹, 101.331 for 101.33¹. */
    static boolean isFootnote(Masked.Number plain, Masked.Number marked) {
        String p = plain.written();
        String m = marked.written();
        return p.length() >= 2 && m.length() == p.length() + 1 && m.startsWith(p) && m.charAt(p.length()) != '0';
    }

    /** Whether the first is the second less exactly: cut or rounded at its last place, or hedged and not far off. */
    static boolean isRounded(Masked.Number coarse, Masked.Number exact) {
        double gap = Math.abs(coarse.value() - exact.value());
        if (exact.grain() < coarse.grain() && gap < coarse.grain()) {
            return true;
        }
        return coarse.hedged() && roundness(coarse.value()) > gap && gap <= 0.1 * Math.abs(exact.value());
    }

    /** What one in the last place that is not nought is worth. */
    private static double roundness(double value) {
        double place = 1;
        while (place < 1e15 && value >= place * 10 && value % (place * 10) == 0) {
            place *= 10;
        }
        return place;
    }

    /**
     * Whether the other text tells this value too, at a place like the one here: then the two places that were laid side by side
     * are about different things.
     */
    private static boolean standsElsewhere(Masked.Number number, Masked here, Masked there, Masked.Number notThis) {
        for (Masked.Number other : there.numbers()) {
            if (other != notThis && isSame(number, other)) {
                int left = equalLeft(here.text(), number.place(), there.text(), other.place());
                int right = equalRight(here.text(), number.place(), there.text(), other.place());
                if (left + right >= ELSEWHERE) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a text tells the other's value too, of the same unit and close by: จากร้อยละ 30 เป็นร้อยละ 35. */
    private static boolean standsBeside(Masked.Number number, Masked here, Masked.Number other, Masked there) {
        for (int i = here.firstFrom(number.place() - NEIGHBOURHOOD);
                i < here.numbers().length && here.numbers()[i].place() <= number.place() + NEIGHBOURHOOD;
                i++) {
            Masked.Number near = here.numbers()[i];
            if (near != number
                    && isSame(near, other)
                    && equalRight(here.text(), near.place(), there.text(), other.place()) >= RIGHT) {
                return true;
            }
        }
        return false;
    }

    private static int equalLeft(char[] text, int place, char[] other, int otherPlace) {
        int n = 0;
        while (n < Compare.AROUND
                && place - n > 0
                && otherPlace - n > 0
                && text[place - n - 1] == other[otherPlace - n - 1]) {
            n++;
        }
        return n;
    }

    private static int equalRight(char[] text, int place, char[] other, int otherPlace) {
        int n = 0;
        while (n < Compare.AROUND
                && place + n + 1 < text.length
                && otherPlace + n + 1 < other.length
                && text[place + n + 1] == other[otherPlace + n + 1]) {
            n++;
        }
        return n;
    }

    /** A slip stands alone; where the figures around it differ too, the statement is another one of the same kind. */
    private boolean neighboursAgree(Compare.Aligned pair) {
        int agreeing = 0;
        int differing = 0;
        boolean alone = true;
        for (Compare.Aligned near : aligned) {
            int distance = Math.abs(near.a().place() - pair.a().place());
            if (near.stretch() == pair.stretch() && distance <= NEIGHBOURHOOD) {
                boolean agrees = near.agrees()
                        || isRounded(near.a(), near.b())
                        || isRounded(near.b(), near.a())
                        || isFootnote(near.a(), near.b())
                        || isFootnote(near.b(), near.a());
                agreeing += agrees ? 1 : 0;
                boolean differs = !agrees && !isReordered(near);
                differing += differs ? 1 : 0;
                alone &= !differs || distance == 0 || distance > Compare.AROUND;
            }
        }
        if (!strict) {
            return differing <= 1 + agreeing / 2;
        }
        int needed = !summary ? 4 : pair.context() >= CLEAR ? 0 : 1;
        return alone && agreeing >= needed && differing <= 1 + agreeing / 6;
    }

    /** Whether the texts tell the same figures in another order: each stands close by in the other. */
    private boolean isReordered(Compare.Aligned near) {
        return standsNear(b, near.b(), near.a()) && standsNear(a, near.a(), near.b());
    }

    private static boolean standsNear(Masked text, Masked.Number here, Masked.Number value) {
        for (int i = text.firstFrom(here.place() - Compare.AROUND);
                i < text.numbers().length && text.numbers()[i].place() <= here.place() + Compare.AROUND;
                i++) {
            if (text.numbers()[i] != here && isSame(text.numbers()[i], value)) {
                return true;
            }
        }
        return false;
    }

    /** Characters at the head of a text in which it tells its own day. */
    private static final int HEAD = 600;

    /** When the text itself speaks, or which of a series it tells: two texts of a series differ there, and neither is wrong. */
    private boolean isMoment(Masked text, Masked.Number number) {
        String original = text.original();
        String before = original.substring(Math.max(0, number.start() - 24), number.start())
                .strip();
        String behind = original.substring(number.end(), Math.min(original.length(), number.end() + 8))
                .strip();
        boolean hour = before.endsWith("เวลา")
                || behind.startsWith("น.")
                || behind.startsWith("นาฬิกา")
                || behind.startsWith("hrs");
        boolean series = before.endsWith("ครั้งที่")
                || before.endsWith("ฉบับที่")
                || behind.startsWith("/25")
                || behind.startsWith("/๒๕");
        boolean month = Days.MONTHS.keySet().stream().anyMatch(behind::startsWith);
        boolean own = !summary || number.start() < HEAD || before.endsWith("ณ วันที่") || before.endsWith("วันนี้ (");
        return hour || series || (month && own);
    }

    private static Compare.Stated stated(Masked text, Masked.Number number) {
        String original = text.original();
        int start = number.start();
        int least = Math.max(0, start - 120);
        while (start > least && original.charAt(start - 1) != '\n') {
            start--;
        }
        int end = number.end();
        int most = Math.min(original.length(), end + 80);
        while (end < most && original.charAt(end) != '\n') {
            end++;
        }
        return new Compare.Stated(
                number.start(), number.end(), original.substring(number.start(), number.end()), start, end);
    }

    private static Finding.Reason reason(Compare.Verdict verdict, Compare.Aligned pair) {
        return switch (verdict) {
            case CONTRADICTION ->
                new Finding.Reason(
                        "ข้อความเดียวกันแต่ตัวเลขต่างกัน โปรดตรวจกับต้นทางว่าค่าใดถูก",
                        "the same statement with another figure; ask the source which is right");
            case ROUNDING ->
                new Finding.Reason("ค่าเดียวกัน บอกละเอียดไม่เท่ากัน", "the same value, told less exactly");
            case FOOTNOTE ->
                new Finding.Reason("เลขเชิงอรรถติดกับตัวเลข", "a footnote mark stands glued to the figure");
            case OTHER_REFERENT ->
                new Finding.Reason(
                        "ข้อความคล้ายกันแต่ " + pair.a().written() + " กับ "
                                + pair.b().written() + " ไม่ได้พูดถึงเรื่องเดียวกัน",
                        "the statements are alike, but the values are about different things");
        };
    }
}
