package th.prmind.engine;

import java.util.Arrays;

/** Paragraphs and sentences of a text; Thai parts sentences by spaces and by the words that open a new one. */
final class Layout {

    private static final String[] OPENERS = {
        "ทั้งนี้",
        "นอกจากนี้",
        "นอกจากนั้น",
        "อย่างไรก็ตาม",
        "อย่างไรก็ดี",
        "อีกทั้ง",
        "สำหรับ",
        "ส่วน",
        "ขณะที่",
        "ขณะเดียวกัน",
        "ดังนั้น",
        "ด้าน",
        "โดยเมื่อ",
        "พร้อมกันนี้",
        "ในการนี้",
        "โอกาสนี้",
        "ต่อมา",
        "ล่าสุด",
        "จากนั้น",
        "รวมทั้ง",
        "แต่",
        "however",
        "meanwhile",
        "in addition"
    };

    private final NormalText t;
    /** Start of each line. */
    private final int[] lines;

    Layout(NormalText t) {
        this.t = t;
        int n = 1;
        for (int i = 0; i < t.length; i++) {
            if (t.chars[i] == '\n') {
                n++;
            }
        }
        lines = new int[n];
        int k = 1;
        for (int i = 0; i < t.length; i++) {
            if (t.chars[i] == '\n') {
                lines[k++] = i + 1;
            }
        }
    }

    /** Whether most letters are Latin: a text in English, where the brief is met by its English words. */
    boolean latin() {
        int latin = 0;
        int thai = 0;
        for (int i = 0; i < Math.min(t.length, 4_000); i++) {
            latin += NormalText.latin(t.chars[i]) ? 1 : 0;
            thai += NormalText.thai(t.chars[i]) ? 1 : 0;
        }
        return latin > 2 * thai;
    }

    int line(int at) {
        int i = Arrays.binarySearch(lines, at);
        return i >= 0 ? i : -i - 2;
    }

    int lines() {
        return lines.length;
    }

    int lineStart(int line) {
        return lines[line];
    }

    int lineEnd(int line) {
        return line + 1 < lines.length ? lines[line + 1] - 1 : t.length;
    }

    /** Where the sentence around a place begins. */
    int sentenceStart(int at) {
        int from = lineStart(line(at));
        int least = Math.max(from, at - 400);
        for (int i = at; i > least; i--) {
            if (breaks(i)) {
                return t.skipSpaces(i, 4);
            }
        }
        int k = least;
        while (k > from && k < at && t.chars[k] != ' ') {
            k++;
        }
        return t.skipSpaces(k < at ? k : least, 4);
    }

    /** Where the sentence around a place ends. */
    int sentenceEnd(int at) {
        int to = lineEnd(line(Math.max(0, Math.min(at, t.length) - 1)));
        int most = Math.min(to, at + 400);
        for (int i = at + 1; i < most; i++) {
            if (breaks(i)) {
                return t.skipSpacesBack(i, 4);
            }
        }
        int k = most;
        while (k < to && t.chars[k] != ' ') {
            k++;
        }
        return k;
    }

    /** Whether a new sentence begins here: after a full stop of a Latin sentence, or at a space before an opening word. */
    private boolean breaks(int i) {
        if (t.at(i - 1) != ' ') {
            return false;
        }
        char before = t.at(i - 2);
        if (before == '.' && NormalText.latin(t.at(i - 3)) && NormalText.latin(t.at(i))
                || before == '!'
                || before == '?') {
            return true;
        }
        for (String o : OPENERS) {
            if (t.startsWith(o, i)) {
                return true;
            }
        }
        return false;
    }

    /** How many line breaks lie between a line and a place, counted to three at most. */
    int linesFrom(int line, int at) {
        int n = 0;
        while (n < 3 && line - n > 0 && at < lines[line - n]) {
            n++;
        }
        while (n < 3 && line + n + 1 < lines.length && at >= lines[line + n + 1]) {
            n++;
        }
        return n;
    }

    /** How many line breaks lie between two places. */
    int linesBetween(int a, int b) {
        return Math.abs(line(a) - line(b));
    }
}
