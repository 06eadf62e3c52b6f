package th.prmind.engine;

import java.util.Arrays;

/**
 * Text made coarse for finding the same words again, however they were typed: spaces, punctuation and invisible characters
 * left out, Latin letters small, Thai digits Arabic, น้ํา, นํ้า and น้ำ alike, เเ and แ alike. Not for reading.
 *
 * @param text the folded characters
 * @param marks the place in the original of every 256th folded character
 * @param original the text as it was
 */
record Fold(char[] text, int[] marks, String original) {

    private static final int MARK_BITS = 8;

    /** What each character becomes; 0 where it is left out. */
    private static final char[] TO = table();

    private static char[] table() {
        char[] to = new char[1 << 16];
        for (int c = 0; c < to.length; c++) {
            if (Character.isLetterOrDigit(c)) {
                to[c] = (char) Character.toLowerCase(c);
            }
        }
        for (char mark = '\u0E31'; mark <= '\u0E4E'; mark++) {
            to[mark] = Character.getType(mark) == Character.NON_SPACING_MARK ? mark : to[mark];
        }
        for (int digit = 0; digit < 10; digit++) {
            to['๐' + digit] = (char) ('0' + digit);
        }
        // Sara am is typed as one sign or as two with the tone mark anywhere between; without its circle all are one.
        to['ำ'] = 'า';
        to['ํ'] = 0;
        to['แ'] = 'เ';
        return to;
    }

    static Fold of(String original) {
        return new Folding().of(original);
    }

    /** Folds one text after another in one room, so that only what is kept takes memory. For one thread. */
    static final class Folding {

        private char[] folded = new char[0];
        private int[] marks = new int[0];

        Fold of(String original) {
            int length = original.length();
            if (length >= folded.length) {
                folded = new char[length + length / 2 + 1];
                marks = new int[(folded.length >> MARK_BITS) + 1];
            }
            int n = 0;
            char before = 0;
            for (int i = 0; i < length; i++) {
                char c = TO[original.charAt(i)];
                if (isKept(c, before)) {
                    if ((n & (1 << MARK_BITS) - 1) == 0) {
                        marks[n >> MARK_BITS] = i;
                    }
                    folded[n++] = c;
                    before = c;
                }
            }
            return new Fold(
                    Arrays.copyOf(folded, n), Arrays.copyOf(marks, (n + (1 << MARK_BITS) - 1) >> MARK_BITS), original);
        }
    }

    /** What a character becomes; 0 where it is left out. */
    static char to(char c) {
        return TO[c];
    }

    static boolean isKept(char c, char before) {
        return c != 0 && (c != 'เ' || before != 'เ');
    }

    /** The place in the original of a folded character. */
    int place(int folded) {
        int n = folded >> MARK_BITS << MARK_BITS;
        int place = marks[folded >> MARK_BITS];
        char before = text[n];
        while (n < folded) {
            place++;
            char c = TO[original.charAt(place)];
            if (isKept(c, before)) {
                n++;
                before = c;
            }
        }
        return place;
    }
}
