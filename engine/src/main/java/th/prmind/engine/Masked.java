package th.prmind.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A folded text in which every number, in digits or in words (หกหมื่นห้าพัน), is one and the same sign, so that two texts that differ in their figures still lie side
 * by side.
 *
 * @param text folded characters, {@link #NUMBER} for each number
 * @param numbers the numbers, in order
 * @param original the text as it was
 */
record Masked(char[] text, Number[] numbers, String original) {

    static final char NUMBER = '0';

    /** Digits of a number; longer ones are codes. */
    private static final int LONGEST = 18;

    /** Spaces between a number and its word of scale; more of them part two columns. */
    private static final int MOST_SPACES = 40;

    /** Words before a figure that let it be rounded; กว่า and เกือบ stand behind and before. */
    private static final List<String> HEDGES = List.of("กว่า", "ประมาณ", "ราว", "เกือบ", "เกิน", "เฉียด", "น้อยกว่า");

    /**
     * A number of a text.
     *
     * @param place its sign in the masked text
     * @param start its first digit in the original
     * @param written its digits in Arabic figures, with point and without commas
     * @param value with the scale that follows (ล้าน)
     * @param grain what one in the last written place is worth
     * @param hedged whether a word beside it lets it be rounded
     * @param counts whether it is a value at all: not the number of a list item, nor part of an address on the web
     */
    record Number(
            int place,
            int start,
            int end,
            String written,
            double value,
            double grain,
            boolean hedged,
            boolean counts) {}

    static Masked of(String original) {
        NormalText t = NormalText.of(original);
        String text = t.text(0, t.length);
        char[] masked = new char[t.length];
        List<Number> numbers = new ArrayList<>();
        int n = 0;
        char before = 0;
        int endBefore = -1;
        for (int i = 0; i < t.length; i++) {
            char c = Fold.to(t.at(i));
            Number number = null;
            int end = i;
            if (isDigit(c)) {
                end = numberEnd(text, i);
                number = inDigits(t, text, n, i, end, numbers.isEmpty() ? null : numbers.getLast(), endBefore);
            } else if (Numbers.mayBegin(t.at(i)) && inWords(t, i) instanceof Numbers.Figure figure) {
                end = figure.end();
                number = inWords(t, text, n, i, figure);
            }
            if (number != null) {
                numbers.add(number);
                masked[n++] = NUMBER;
                before = NUMBER;
                endBefore = end;
                i = end - 1;
            } else if (Fold.isKept(c, before)) {
                masked[n++] = c;
                before = c;
            }
        }
        return new Masked(Arrays.copyOf(masked, n), numbers.toArray(Number[]::new), original);
    }

    /** The figure of several number words (หกหมื่นห้าพัน) that begins here and counts something; else null. */
    private static Numbers.@Nullable Figure inWords(NormalText t, int at) {
        Numbers.Figure figure = Numbers.words(t, at);
        return figure != null && figure.words() > 1 && Quantities.words(t, at) != null ? figure : null;
    }

    private static Number inWords(NormalText t, String text, int place, int start, Numbers.Figure figure) {
        return new Number(
                place,
                t.originalStart(start),
                t.originalEnd(figure.end()),
                BigDecimal.valueOf(figure.value()).stripTrailingZeros().toPlainString(),
                figure.value(),
                figure.grain(),
                figure.more() || isHedged(text, start, figure.end()),
                true);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isDigitAt(String text, int at) {
        return at >= 0 && at < text.length() && isDigit(Fold.to(text.charAt(at)));
    }

    private static int numberEnd(String text, int start) {
        int end = start;
        while (isDigitAt(text, end)
                || (end < text.length()
                        && (text.charAt(end) == ',' || text.charAt(end) == '.')
                        && isDigitAt(text, end + 1))) {
            end++;
        }
        return end;
    }

    private static Number inDigits(
            NormalText t, String text, int place, int start, int end, @Nullable Number before, int endBefore) {
        StringBuilder written = new StringBuilder();
        for (int i = start; i < end; i++) {
            char c = Fold.to(text.charAt(i));
            if (isDigit(c) || (text.charAt(i) == '.' && written.indexOf(".") < 0)) {
                written.append(isDigit(c) ? c : '.');
            }
        }
        int from = t.originalStart(start);
        int to = t.originalEnd(end);
        if (written.length() > LONGEST) {
            return new Number(place, from, to, written.substring(0, LONGEST), 0, 1, false, false);
        }
        int point = written.indexOf(".");
        boolean stop = end + 1 < text.length() && text.charAt(end) == '.' && text.charAt(end + 1) == ' ';
        int after = t.skipSpaces(stop ? end + 1 : end, MOST_SPACES);
        Numbers.Scale scale = Numbers.scale(t, after);
        double of = scale == null ? 1 : scale.of();
        return new Number(
                place,
                from,
                to,
                written.toString(),
                Double.parseDouble(written.toString()) * of,
                of * (point < 0 ? 1 : Math.pow(10, point + 1 - written.length())),
                isHedged(text, start, scale == null ? after : scale.end()),
                !isItemNumber(text, start, end)
                        && !isReference(text, start, before, endBefore)
                        && !isTelephone(text, start)
                        && !isPartOfAddress(text, start));
    }

    private static boolean isHedged(String text, int start, int after) {
        String before = text.substring(Math.max(0, start - 12), start).strip();
        String behind =
                text.substring(after, Math.min(text.length(), after + 20)).strip();
        return HEDGES.stream().anyMatch(before::endsWith)
                || behind.startsWith("กว่า")
                || behind.startsWith("เศษ")
                || behind.contains("กว่า");
    }

    /** 3. or 12.3 or (4) or 5) at the head of an item. */
    private static boolean isItemNumber(String text, int start, int end) {
        int before = start - 1;
        boolean bracket = before >= 0 && text.charAt(before) == '(';
        boolean closed = end < text.length() && text.charAt(end) == ')';
        if (closed && (bracket || isLineStart(text, before))) {
            return true;
        }
        boolean point = end < text.length() && text.charAt(end) == '.';
        boolean dotted = text.substring(start, end).indexOf('.') >= 0;
        return (point || dotted || closed) && isLineStart(text, before);
    }

    /** Words before the number of an item in a list, a page, an annex. */
    private static final List<String> REFERENCES = List.of(
            "ข้อ",
            "ข้อที่",
            "ข้อย่อย",
            "หน้า",
            "หน้าที่",
            "ลำดับ",
            "ลำดับที่",
            "รายการที่",
            "เรื่องที่",
            "ภาคผนวก",
            "ตาราง",
            "ตารางที่",
            "วาระ",
            "วาระที่");

    /** ข้อ 12.3 และ 12.4: a place in a document, not a value. */
    private static boolean isReference(String text, int start, @Nullable Number before, int endBefore) {
        String words = text.substring(Math.max(0, start - 14), start).strip();
        if (REFERENCES.stream().anyMatch(words::endsWith)) {
            return true;
        }
        return before != null
                && !before.counts
                && start - endBefore <= 8
                && List.of("และ", "ถึง", "หรือ", "-", "–", ",")
                        .contains(text.substring(endBefore, start).strip());
    }

    /** Parts of a telephone number, however it is parted. */
    private static boolean isTelephone(String text, int start) {
        String words = text.substring(Math.max(0, start - 24), start);
        return words.contains("โทร") || words.contains("หมายเลข") || words.contains("สายด่วน");
    }

    private static boolean isLineStart(String text, int before) {
        int i = before;
        while (i >= 0 && text.charAt(i) != '\n' && !Character.isLetterOrDigit(text.charAt(i))) {
            i--;
        }
        return i < 0 || text.charAt(i) == '\n';
    }

    private static boolean isPartOfAddress(String text, int start) {
        int from = start;
        while (from > 0 && start - from < 200 && !Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        String word = text.substring(from, start);
        return word.contains("://") || word.contains("www.") || word.contains("@");
    }

    /** The number whose sign stands at a place, or null. */
    @Nullable
    Number at(int place) {
        int low = firstFrom(place);
        return low < numbers.length && numbers[low].place == place ? numbers[low] : null;
    }

    /** The first number at or after a place: its index, or their count. */
    int firstFrom(int place) {
        int low = 0;
        int high = numbers.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (numbers[middle].place < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
