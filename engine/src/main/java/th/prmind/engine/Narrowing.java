package th.prmind.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * The words that narrow a figure of one fact, as numbered in the lexicon: those of {@code narrowing.tsv} that its own statement
 * (for places, all of the brief's) does not use.
 *
 * @param beside words right beside a figure: เฉพาะ, คาดว่า, จากเดิม
 * @param places words of a place, which narrow a figure from further away
 */
record Narrowing(int[] beside, int[] places) {

    static final Narrowing NONE = new Narrowing(new int[0], new int[0]);

    private record Word(String word, boolean place) {}

    private static final List<Word> WORDS = Tables.read("narrowing.tsv").stream()
            .map(row -> new Word(Tables.normal(row[0]), row[1].equals("place")))
            .toList();

    /**
     * @param statement of the fact
     * @param told all that the brief states
     */
    static Narrowing of(String statement, String told, Lexicon lexicon) {
        List<Integer> beside = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (Word w : WORDS) {
            if (!(w.place ? told : statement).contains(w.word)) {
                (w.place ? places : beside).add(lexicon.number(w.word));
            }
        }
        return new Narrowing(
                beside.stream().mapToInt(Integer::intValue).toArray(),
                places.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Whether one of them stands beside a value, so that it is one of a part, a plan, another time or another place. */
    boolean stands(Lexicon.Hits hits, int lineStart, Value v) {
        return stands(hits, beside, Math.max(lineStart, v.start() - 45), v.end() + 12, v)
                || stands(hits, places, Math.max(lineStart, v.start() - 120), v.start(), v);
    }

    /** Whether one of some words stands between two places, and not in the value itself. */
    private static boolean stands(Lexicon.Hits hits, int[] words, int from, int to, Value v) {
        for (int n : words) {
            int at = hits.after(n, from);
            if (at >= 0 && at + hits.length(n) <= to) {
                int own = hits.after(n, v.start());
                if (own < 0 || own + hits.length(n) > v.end()) {
                    return true;
                }
            }
        }
        return false;
    }
}
