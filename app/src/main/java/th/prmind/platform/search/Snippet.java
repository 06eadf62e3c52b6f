package th.prmind.platform.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The stretch of a text that answers a question best, in pieces of which those asked for are marked.
 *
 * @param cutBefore whether the text began earlier
 * @param cutAfter whether it goes on
 */
public record Snippet(List<Piece> pieces, boolean cutBefore, boolean cutAfter) {

    /** A stretch of the text as it stands. */
    public record Piece(String text, boolean marked) {}

    private record Hit(int start, int end) {}

    /**
     * @param words as typed
     * @param length about how many characters to show; {@code text} is shown whole when it is not longer
     */
    public static Snippet of(String text, String words, int length) {
        Folded folded = Folded.of(text);
        List<Hit> hits = hits(folded, words);
        int start = text.length() <= length ? 0 : start(text, hits, length);
        int end = text.length() - start <= length ? text.length() : wordEdge(text, start + length);
        List<Piece> pieces = new ArrayList<>();
        int at = start;
        for (Hit hit : hits) {
            if (hit.start() < at || hit.end() > end) {
                continue;
            }
            add(pieces, text.substring(at, hit.start()), false);
            add(pieces, text.substring(hit.start(), hit.end()), true);
            at = hit.end();
        }
        add(pieces, text.substring(at, end), false);
        return new Snippet(pieces, start > 0, end < text.length());
    }

    /** Where the parts asked for stand, as typed or else word by word, without overlaps. */
    private static List<Hit> hits(Folded folded, String words) {
        List<Hit> found = new ArrayList<>();
        for (String part : Asked.of(words).parts()) {
            int before = found.size();
            find(folded, part, found);
            if (found.size() == before) {
                FoldedTokens.words(part).stream()
                        .filter(word -> word.length() > 1)
                        .forEach(word -> find(folded, word, found));
            }
        }
        found.sort(Comparator.comparingInt(Hit::start).thenComparing(Hit::end, Comparator.reverseOrder()));
        List<Hit> apart = new ArrayList<>();
        for (Hit hit : found) {
            if (apart.isEmpty() || apart.getLast().end() <= hit.start()) {
                apart.add(hit);
            }
        }
        return apart;
    }

    private static void find(Folded folded, String word, List<Hit> found) {
        String text = folded.text();
        for (int at = text.indexOf(word);
                at >= 0 && found.size() < 1_000;
                at = text.indexOf(word, at + word.length())) {
            found.add(new Hit(folded.at()[at], folded.at()[at + word.length()]));
        }
    }

    /** The window that holds most hits, begun a little before its first one and at a space. */
    private static int start(String text, List<Hit> hits, int length) {
        int best = 0;
        int most = 0;
        for (int i = 0; i < hits.size(); i++) {
            int count = 0;
            while (i + count < hits.size()
                    && hits.get(i + count).end() - hits.get(i).start() < length * 3 / 4) {
                count++;
            }
            if (count > most) {
                most = count;
                best = hits.get(i).start();
            }
        }
        int start = Math.max(0, Math.min(best - length / 5, text.length() - length));
        if (start == 0) {
            return 0;
        }
        int space = text.indexOf(' ', start);
        return space >= 0 && space < best ? space + 1 : best;
    }

    /** A place not in the middle of a word. */
    private static int wordEdge(String text, int near) {
        int space = text.lastIndexOf(' ', near);
        if (space > near - 40) {
            return space;
        }
        return th.prmind.engine.Words.cut(text.substring(Math.max(0, near - 60), near)).stream()
                .mapToInt(span -> Math.max(0, near - 60) + span.start())
                .max()
                .orElse(near);
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }
}
