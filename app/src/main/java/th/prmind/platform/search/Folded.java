package th.prmind.platform.search;

import java.util.Locale;

/**
 * Text as search compares it: without invisible characters, one spelling for what looks the same, small Latin letters,
 * Arabic digits.
 *
 * @param at where each character of {@code text} stands in the original, with the original's length at the end
 */
record Folded(String text, int[] at) {

    static Folded of(String original) {
        StringBuilder folded = new StringBuilder(original.length());
        int[] at = new int[original.length() + 1];
        for (int i = 0; i < original.length(); i++) {
            char c = fold(original.charAt(i));
            int last = folded.length() - 1;
            if (c == 0) {
                continue;
            }
            if (c == 'า' && last >= 0 && folded.charAt(last) == 'ํ') {
                folded.setCharAt(last, 'ำ');
                continue;
            }
            if (c == 'เ' && last >= 0 && folded.charAt(last) == 'เ') {
                folded.setCharAt(last, 'แ');
                continue;
            }
            at[folded.length()] = i;
            folded.append(c);
        }
        at[folded.length()] = original.length();
        return new Folded(folded.toString(), java.util.Arrays.copyOf(at, folded.length() + 1));
    }

    /** The character as compared, or NUL for one that is never seen. */
    private static char fold(char c) {
        if (c >= '๐' && c <= '๙') {
            return (char) ('0' + (c - '๐'));
        }
        if (c >= 'A' && c <= 'Z') {
            return (char) (c + 32);
        }
        if (c < 0x80) {
            return c;
        }
        if (c == '\u00A0') {
            return ' ';
        }
        if ((c >= '\u200B' && c <= '\u200F') || c == '\uFEFF' || c == '\u00AD' || c == '\u2060') {
            return 0;
        }
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return fold((char) (c - 0xFEE0));
        }
        return c < 0x0E00 || c > 0x0E7F ? lower(c) : c;
    }

    private static char lower(char c) {
        String lower = String.valueOf(c).toLowerCase(Locale.ROOT);
        return lower.length() == 1 ? lower.charAt(0) : c;
    }
}
