package th.prmind.engine;

import java.util.Arrays;

/**
 * A text in the one form that everything else reads: no zero-width characters, one kind of space and of quotation mark,
 * Arabic digits, ํา written ำ, เเ written แ, Latin letters small. It keeps the way back to the text it came from.
 */
final class NormalText {

    /** The normal form of each character by itself; 0 for one that is left out. */
    private static final char[] NORMAL = new char[65536];

    static {
        for (int c = 0; c < NORMAL.length; c++) {
            NORMAL[c] = normal((char) c);
        }
    }

    /** The normal form. */
    final char[] chars;

    final int length;
    private final String original;
    /** Start of each character in the original, or null while every character has kept its place. */
    private final int @Nullable [] from;

    /** End of each character in the original, or null while every character has kept its place. */
    private final int @Nullable [] to;

    private NormalText(String original, char[] chars, int length, int @Nullable [] from, int @Nullable [] to) {
        this.original = original;
        this.chars = chars;
        this.length = length;
        this.from = from;
        this.to = to;
    }

    static NormalText of(String text) {
        char[] out = text.toCharArray();
        int n = out.length;
        int at = 0;
        while (at < n) {
            char c = NORMAL[out[at]];
            if (c == 0 || merged(out, at, c) != 0) {
                return shortened(text, out, at);
            }
            out[at++] = c;
        }
        return new NormalText(text, out, n, null, null);
    }

    /** Goes on from the first character that does not keep its place. */
    private static NormalText shortened(String text, char[] out, int first) {
        int n = out.length;
        int[] from = identity(n);
        int[] to = new int[n + 1];
        Arrays.setAll(to, i -> i + 1);
        int at = first;
        for (int i = first; i < n; i++) {
            char c = NORMAL[out[i]];
            if (c == 0) {
                continue;
            }
            switch (merged(out, at, c)) {
                case 0 -> {
                    out[at] = c;
                    from[at] = i;
                    to[at] = i + 1;
                    at++;
                }
                case 1 -> {
                    out[at - 1] = c == 'เ' ? 'แ' : 'ำ';
                    to[at - 1] = i + 1;
                }
                default -> {
                    out[at - 2] = out[at - 1];
                    out[at - 1] = 'ำ';
                    to[at - 1] = i + 1;
                    to[at - 2] = i + 1;
                }
            }
        }
        return new NormalText(text, out, at, from, to);
    }

    private static int[] identity(int n) {
        int[] a = new int[n];
        Arrays.setAll(a, i -> i);
        return a;
    }

    /** The normal form of one character; 0 for one that is left out. */
    private static char normal(char c) {
        if (c < 0x80) {
            if (c >= 'A' && c <= 'Z') {
                return (char) (c + 32);
            }
            return c == '\t' || c == '\u000b' || c == '\f' ? ' ' : c == '\r' ? '\n' : c == 0 ? ' ' : c;
        }
        if (c >= '๐' && c <= '๙') {
            return (char) ('0' + (c - '๐'));
        }
        return switch (c) {
            case '\u00a0', '\u1680', '\u2000', '\u2001', '\u2002', '\u2003', '\u2004', '\u2005', '\u2006' -> ' ';
            case '\u2007', '\u2008', '\u2009', '\u200a', '\u202f', '\u205f', '\u3000' -> ' ';
            case '\u2028', '\u2029', '\u0085' -> '\n';
            case '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060', '\ufeff', '\u00ad', '\ufe0f' -> 0;
            case '\u201c', '\u201d', '\u201e', '\u201f', '\u00ab', '\u00bb' -> '"';
            case '\u2018', '\u2019', '\u201a', '\u201b', '\u0060', '\u00b4' -> '\'';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\u02d7', '\u00ac' -> '-';
            case '\uff05' -> '%';
            // Glyphs that old Thai fonts keep for marks set lower or further left.
            case '\uf701' -> 'ิ';
            case '\uf702' -> 'ี';
            case '\uf703' -> 'ึ';
            case '\uf704' -> 'ื';
            case '\uf705', '\uf70a', '\uf713' -> '่';
            case '\uf706', '\uf70b', '\uf714' -> '้';
            case '\uf707', '\uf70c', '\uf715' -> '๊';
            case '\uf708', '\uf70d', '\uf716' -> '๋';
            case '\uf709', '\uf70e', '\uf717' -> '์';
            case '\uf710' -> 'ั';
            case '\uf711' -> 'ํ';
            case '\uf712' -> '็';
            default -> {
                if (c >= '\uff10' && c <= '\uff19') {
                    yield (char) ('0' + (c - '\uff10'));
                }
                yield c;
            }
        };
    }

    /** With how many characters before it a character is one sign written as several code points: เเ, ํ+า, ํ with a tone and า. */
    private static int merged(char[] out, int at, char c) {
        if (c == 'เ') {
            return at > 0 && out[at - 1] == 'เ' ? 1 : 0;
        }
        if (c != 'า') {
            return 0;
        }
        if (at > 0 && out[at - 1] == 'ํ') {
            return 1;
        }
        return at > 1 && out[at - 2] == 'ํ' && tone(out[at - 1]) ? 2 : 0;
    }

    static boolean tone(char c) {
        return c >= '่' && c <= '๋';
    }

    /** Whether a character belongs to Thai writing. */
    static boolean thai(char c) {
        return c >= 'ก' && c <= '๎' && c != '฿';
    }

    static boolean latin(char c) {
        return c >= 'a' && c <= 'z';
    }

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether a character hangs on the consonant before it, so that no word begins with it. */
    static boolean hangs(char c) {
        return c == 'ะ' || c == 'า' || c == 'ำ' || c == 'ๅ' || c == 'ั' || c >= 'ิ' && c <= 'ฺ' || c >= '็' && c <= '๎';
    }

    char at(int i) {
        return i >= 0 && i < length ? chars[i] : '\n';
    }

    boolean startsWith(String s, int at) {
        int n = s.length();
        if (at < 0 || at + n > length) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            if (chars[at + i] != s.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    boolean endsWith(String s, int end) {
        return startsWith(s, end - s.length());
    }

    int skipSpaces(int i, int atMost) {
        int k = 0;
        while (k < atMost && i < length && chars[i] == ' ') {
            i++;
            k++;
        }
        return i;
    }

    int skipSpacesBack(int i, int atMost) {
        int k = 0;
        while (k < atMost && i > 0 && chars[i - 1] == ' ') {
            i--;
            k++;
        }
        return i;
    }

    String text(int start, int end) {
        return new String(chars, start, Math.max(0, end - start));
    }

    /** Where a character of the normal form begins in the original. */
    int originalStart(int i) {
        return i >= length ? original.length() : from == null ? i : from[i];
    }

    /** Where a stretch of the normal form that ends before {@code end} ends in the original. */
    int originalEnd(int end) {
        return end <= 0 ? 0 : to == null ? end : to[end - 1];
    }

    String original(int start, int end) {
        return original.substring(originalStart(start), originalEnd(end));
    }

    String original() {
        return original;
    }
}
