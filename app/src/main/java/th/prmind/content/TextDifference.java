package th.prmind.content;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import th.prmind.engine.Words;

/** Where two texts differ, by words as the engine cuts them: Thai has no spaces to go by. */
final class TextDifference {

    /** Above this many words or lines on both sides a stretch is told as replaced whole, to bound time and memory. */
    private static final int MOST_UNITS = 4_000;

    private TextDifference() {}

    /**
     * One stretch of the old text that became one of the new; one of them may be empty. In UTF-16 code units; what lies
     * between two hunks is the same in both texts.
     */
    record Hunk(int oldStart, int oldEnd, int newStart, int newEnd) {}

    static List<Hunk> between(String before, String after) {
        return joined(before, between(words(before), words(after), 0, 0, true));
    }

    private static List<Hunk> between(
            List<String> before, List<String> after, int oldOffset, int newOffset, boolean mayGoByLines) {
        int same = 0;
        int shorter = Math.min(before.size(), after.size());
        while (same < shorter && before.get(same).equals(after.get(same))) {
            same++;
        }
        int sameEnd = 0;
        while (sameEnd < shorter - same
                && before.get(before.size() - 1 - sameEnd).equals(after.get(after.size() - 1 - sameEnd))) {
            sameEnd++;
        }
        int start = length(before.subList(0, same));
        List<String> oldMiddle = before.subList(same, before.size() - sameEnd);
        List<String> newMiddle = after.subList(same, after.size() - sameEnd);
        if (oldMiddle.isEmpty() && newMiddle.isEmpty()) {
            return List.of();
        }
        return middle(oldMiddle, newMiddle, oldOffset + start, newOffset + start, mayGoByLines);
    }

    private static List<Hunk> middle(
            List<String> before, List<String> after, int oldOffset, int newOffset, boolean mayGoByLines) {
        if (before.size() + after.size() <= MOST_UNITS) {
            return hunks(before, after, oldOffset, newOffset);
        }
        Hunk whole = new Hunk(oldOffset, oldOffset + length(before), newOffset, newOffset + length(after));
        String oldText = String.join("", before);
        String newText = String.join("", after);
        List<String> oldLines = lines(oldText);
        List<String> newLines = lines(newText);
        if (!mayGoByLines || oldLines.size() + newLines.size() > MOST_UNITS) {
            return List.of(whole);
        }
        List<Hunk> hunks = new ArrayList<>();
        for (Hunk hunk : hunks(oldLines, newLines, 0, 0)) {
            hunks.addAll(between(
                    words(oldText.substring(hunk.oldStart(), hunk.oldEnd())),
                    words(newText.substring(hunk.newStart(), hunk.newEnd())),
                    oldOffset + hunk.oldStart(),
                    newOffset + hunk.newStart(),
                    false));
        }
        return hunks;
    }

    private static List<Hunk> hunks(List<String> before, List<String> after, int oldOffset, int newOffset) {
        int[] oldAt = offsets(before, oldOffset);
        int[] newAt = offsets(after, newOffset);
        List<Hunk> hunks = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(
                        before, after, MyersDiffWithLinearSpace.factory().create(String::equals))
                .getDeltas()) {
            int oldStart = delta.getSource().getPosition();
            int newStart = delta.getTarget().getPosition();
            hunks.add(new Hunk(
                    oldAt[oldStart],
                    oldAt[oldStart + delta.getSource().size()],
                    newAt[newStart],
                    newAt[newStart + delta.getTarget().size()]));
        }
        return hunks;
    }

    /** Hunks that touch, or with nothing but a space between them, read better as one. */
    private static List<Hunk> joined(String before, List<Hunk> hunks) {
        List<Hunk> joined = new ArrayList<>();
        for (Hunk hunk : hunks) {
            if (!joined.isEmpty()) {
                Hunk last = joined.getLast();
                String between = before.substring(last.oldEnd(), hunk.oldStart());
                if (between.isBlank() && between.indexOf('\n') < 0) {
                    joined.set(
                            joined.size() - 1,
                            new Hunk(last.oldStart(), hunk.oldEnd(), last.newStart(), hunk.newEnd()));
                    continue;
                }
            }
            joined.add(hunk);
        }
        return joined;
    }

    private static List<String> words(String text) {
        return Words.cut(text).stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }

    /** Each with its line break, so that the lines joined are the text. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', start)) {
            lines.add(text.substring(start, at + 1));
            start = at + 1;
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }

    private static int length(List<String> units) {
        return units.stream().mapToInt(String::length).sum();
    }

    private static int[] offsets(List<String> units, int start) {
        int[] offsets = new int[units.size() + 1];
        offsets[0] = start;
        for (int i = 0; i < units.size(); i++) {
            offsets[i + 1] = offsets[i] + units.get(i).length();
        }
        return offsets;
    }
}
