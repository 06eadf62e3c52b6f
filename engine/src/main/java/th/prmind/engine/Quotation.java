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

    /** How far before a quotation a claim may be announced, when nobody else speaks in between: some three sentences. */
    private static final int FAR = 300;

    /** How far behind words without marks a denial of them may begin. */
    private static final int DENIED = 48;

    /** How far behind a quotation whoever said it is named. */
    private static final int BEHIND = 80;

    private static final List<String> CLAIMS = words("claim");
    private static final List<String> SOURCES = words("source");
    private static final List<String> TURNS = words("turn");
    private static final List<String> DENIALS = words("denial");
    private static final List<String> SPEECH = words("speech");
    private static final List<String> SAYING = words("saying");

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
        int end = layout.lineEnd(layout.line(at));
        int open = opened(t, Math.max(line, at - LONGEST), at);
        if (open < 0) {
            return claimed(t, Math.max(line, at - REACH), at, CLAIMS) || denied(t, at, Math.min(end, at + DENIED));
        }
        int close = t.text(at, Math.min(end, at + LONGEST)).indexOf('"');
        return claimed(t, Math.max(line, open - REACH), open, CLAIMS)
                || claimed(t, Math.max(line, open - REACH), open, SOURCES)
                || announced(t, layout, open)
                || (close >= 0 && namedBehind(t, at + close + 1, Math.min(end, at + close + 1 + BEHIND)));
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

    /** Whether a claim was announced some sentences before its words, or on the line before, and nobody else spoke since. */
    private static boolean announced(NormalText t, Layout layout, int open) {
        int line = layout.line(open);
        boolean leads = t.text(layout.lineStart(line), open).isBlank();
        int from = layout.lineStart(leads && line > 0 ? line - 1 : line);
        String before = t.text(Math.max(from, open - FAR), open);
        return claimed(t, Math.max(from, open - FAR), open, CLAIMS) && last(before, CLAIMS) >= last(before, SPEECH);
    }

    /** Whether words without marks are called untrue behind them, before another claim begins. */
    private static boolean denied(NormalText t, int at, int to) {
        String behind = t.text(at, to);
        int denial = first(behind, DENIALS);
        return denial >= 0
                && !isBefore(first(behind, CLAIMS), denial)
                && !isBefore(first(behind, TURNS), denial)
                && !isBefore(behind.indexOf('"'), denial);
    }

    /** Whether whoever is named behind a quotation makes a claim of it: a denial, a claim, or hearsay that says so. */
    private static boolean namedBehind(NormalText t, int from, int to) {
        String behind = t.text(from, to);
        int speech = first(behind, SPEECH);
        int source = first(behind, SOURCES);
        int claim = first(behind, CLAIMS);
        int denial = first(behind, DENIALS);
        int next = behind.indexOf('"');
        boolean hearsay = source >= 0
                && !isBefore(speech, source)
                && !isBefore(next, source)
                && first(behind.substring(source), SAYING) >= 0;
        return hearsay
                || (claim >= 0 && !isBefore(speech, claim) && !isBefore(next, claim))
                || (denial >= 0 && !isBefore(speech, denial) && !isBefore(next, denial));
    }

    private static boolean isBefore(int place, int other) {
        return place >= 0 && place < other;
    }

    private static int first(String text, List<String> words) {
        return words.stream()
                .mapToInt(text::indexOf)
                .filter(place -> place >= 0)
                .min()
                .orElse(-1);
    }

    private static int last(String text, List<String> words) {
        return words.stream().mapToInt(text::lastIndexOf).max().orElse(-1);
    }
}
