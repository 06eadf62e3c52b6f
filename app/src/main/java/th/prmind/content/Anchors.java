package th.prmind.content;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import th.prmind.review.Anchor;

/** Moves anchors along when a text changes. */
public final class Anchors {

    /** Shorter words stand in too many places to be recognised by themselves. */
    private static final int RECOGNISABLE = 4;

    private Anchors() {}

    /**
     * On those words in the text, where they stand nearest to where somebody counted them.
     *
     * @param quotation none: on the whole
     */
    public static Anchor of(String text, int start, @Nullable String quotation) {
        if (quotation == null || quotation.isEmpty()) {
            return Anchor.WHOLE;
        }
        int nearest = -1;
        for (int at = text.indexOf(quotation); at >= 0; at = text.indexOf(quotation, at + 1)) {
            if (nearest < 0 || Math.abs(at - start) < Math.abs(nearest - start)) {
                nearest = at;
            }
        }
        return nearest < 0
                ? new Anchor(-1, -1, quotation)
                : new Anchor(nearest, nearest + quotation.length(), quotation);
    }

    /** Compares the texts once, for any number of anchors. */
    public static UnaryOperator<Anchor> between(String before, String after) {
        List<TextDifference.Hunk> hunks = TextDifference.between(before, after);
        return anchor -> rebase(after, hunks, anchor);
    }

    /**
     * The anchor in the new text: on what is left of its words, or on the same words where they now stand if they were
     * moved or came back; gone, with its quotation, where nothing is left.
     */
    public static Anchor rebase(String before, String after, Anchor anchor) {
        return between(before, after).apply(anchor);
    }

    private static Anchor rebase(String after, List<TextDifference.Hunk> hunks, Anchor anchor) {
        if (anchor.quotation().isEmpty()) {
            return anchor;
        }
        Anchor moved = anchor.start() < 0 ? anchor : along(hunks, anchor);
        if (moved.start() >= 0 && after.substring(moved.start(), moved.end()).equals(anchor.quotation())) {
            return moved;
        }
        int found = anchor.quotation().length() < RECOGNISABLE ? -1 : after.indexOf(anchor.quotation());
        if (found >= 0 && after.indexOf(anchor.quotation(), found + 1) < 0) {
            return new Anchor(found, found + anchor.quotation().length(), anchor.quotation());
        }
        return moved;
    }

    private static Anchor along(List<TextDifference.Hunk> hunks, Anchor anchor) {
        int start = -1;
        int end = -1;
        int keptFrom = 0;
        int shift = 0;
        for (TextDifference.Hunk hunk : hunks) {
            int from = Math.max(keptFrom, anchor.start());
            int to = Math.min(hunk.oldStart(), anchor.end());
            if (from < to) {
                start = start < 0 ? from + shift : start;
                end = to + shift;
            }
            keptFrom = hunk.oldEnd();
            shift = hunk.newEnd() - hunk.oldEnd();
        }
        int from = Math.max(keptFrom, anchor.start());
        if (from < anchor.end()) {
            start = start < 0 ? from + shift : start;
            end = anchor.end() + shift;
        }
        return start < 0 ? anchor.gone() : new Anchor(start, end, anchor.quotation());
    }
}
