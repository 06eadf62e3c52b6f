package th.prmind.onevoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import th.prmind.brief.LiveBrief;

/**
 * The page of the quick check.
 *
 * @param live the briefs to choose from
 * @param chosen slugs; none: to be guessed
 * @param url where the text was read, or empty
 * @param answer null before anything was checked
 */
record QuickCheck(
        List<LiveBrief> live,
        Set<String> chosen,
        String url,
        String text,
        @Nullable CheckAnswer answer) {

    static QuickCheck empty(List<LiveBrief> live, Set<String> chosen) {
        return new QuickCheck(live, chosen, "", "", null);
    }

    static QuickCheck of(List<LiveBrief> live, Set<String> chosen, PageText page, CheckAnswer answer) {
        return new QuickCheck(live, chosen, page.url(), page.text(), answer);
    }

    /** A stretch of the text, with what was found there or null. */
    record Piece(String text, CheckAnswer.@Nullable Found found) {}

    /** The text cut at its findings; of overlapping ones the first stands. */
    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        if (answer != null) {
            for (CheckAnswer.Found found : answer.findings()) {
                if (found.start() >= at) {
                    pieces.add(new Piece(text.substring(at, found.start()), null));
                    pieces.add(new Piece(text.substring(found.start(), found.end()), found));
                    at = found.end();
                }
            }
        }
        pieces.add(new Piece(text.substring(at), null));
        return pieces;
    }
}
