package th.prmind.engine;

import java.util.List;

/**
 * Tells where a text repeats what somebody else said: a rumour, a post, a claim that it sets right. What an official says is
 * the office's own word, with or without quotation marks.
 */
final class Quotation {

    /** How far before a place, or before the mark that opens its quotation, the words that make it a claim may stand. */
    private static final int REACH = 120;

    /** How long a quotation may be, so that a mark left open does not make one of all that follows. */
    private static final int LONGEST = 300;

    private static final List<String> CLAIMS = words("claim");
    private static final List<String> SOURCES = words("source");
    private static final List<String> TURNS = words("turn");

    private Quotation() {}

    private static List<String> words(String sort) {
        return Tables.read("quotations.tsv").stream()
                .filter(row -> row[1].equals(sort))
                .map(row -> Tables.normal(row[0]))
                .toList();
    }

    /** Whether what stands at a place is part of what somebody else is said to have claimed. */
    static boolean holds(NormalText t, Layout layout, int at) {
        int line = layout.lineStart(layout.line(at));
        int open = opened(t, Math.max(line, at - LONGEST), at);
        if (open < 0) {
            return claimed(t, Math.max(line, at - REACH), at, CLAIMS);
        }
        int from = Math.max(line, open - REACH);
        return claimed(t, from, open, CLAIMS) || claimed(t, from, open, SOURCES);
    }

    /** Where the quotation begins in which a place lies, or -1; one mark opens and the next closes. */
    private static int opened(NormalText t, int from, int at) {
        int open = -1;
        for (int i = from; i < at; i++) {
            if (t.at(i) == '"') {
                open = open < 0 ? i : -1;
            }
        }
        return open;
    }

    /** Whether one of some words stands in a stretch, and neither a turn nor the end of a quotation behind it. */
    private static boolean claimed(NormalText t, int from, int to, List<String> words) {
        String before = t.text(from, to);
        int last = last(before, words);
        return last >= 0 && last > last(before, TURNS) && last > before.lastIndexOf('"');
    }

    private static int last(String text, List<String> words) {
        return words.stream().mapToInt(text::lastIndexOf).max().orElse(-1);
    }
}
