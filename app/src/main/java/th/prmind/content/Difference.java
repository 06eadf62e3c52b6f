package th.prmind.content;

import java.util.ArrayList;
import java.util.List;

/**
 * What changed between two texts, in lines as one reads them; long stretches without a change are folded.
 *
 * @param lines in order
 * @param changes number of places that changed
 */
record Difference(List<Line> lines, int changes) {

    /** Unchanged lines shown before and after a change. */
    private static final int AROUND = 1;

    enum Kind {
        SAME,
        ADDED,
        REMOVED
    }

    record Segment(Kind kind, String text) {}

    /** @param folded number of unchanged lines that this one stands for; 0 for a line of its own */
    record Line(List<Segment> segments, int folded) {

        boolean changed() {
            return segments.stream().anyMatch(segment -> segment.kind() != Kind.SAME);
        }
    }

    static Difference between(String before, String after) {
        List<TextDifference.Hunk> hunks = TextDifference.between(before, after);
        List<Line> lines = new ArrayList<>();
        List<Segment> line = new ArrayList<>();
        int oldAt = 0;
        for (TextDifference.Hunk hunk : hunks) {
            line = add(lines, line, Kind.SAME, before.substring(oldAt, hunk.oldStart()));
            line = add(lines, line, Kind.REMOVED, before.substring(hunk.oldStart(), hunk.oldEnd()));
            line = add(lines, line, Kind.ADDED, after.substring(hunk.newStart(), hunk.newEnd()));
            oldAt = hunk.oldEnd();
        }
        line = add(lines, line, Kind.SAME, before.substring(oldAt));
        if (!line.isEmpty()) {
            lines.add(new Line(line, 0));
        }
        return new Difference(folded(lines), hunks.size());
    }

    private static List<Segment> add(List<Line> lines, List<Segment> line, Kind kind, String text) {
        List<Segment> open = line;
        String[] parts = text.split("\n", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                lines.add(new Line(open, 0));
                open = new ArrayList<>();
            }
            if (!parts[i].isEmpty()) {
                open.add(new Segment(kind, parts[i]));
            }
        }
        return open;
    }

    private static List<Line> folded(List<Line> lines) {
        List<Line> shown = new ArrayList<>();
        int hidden = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (nearChange(lines, i)) {
                if (hidden > 0) {
                    shown.add(new Line(List.of(), hidden));
                    hidden = 0;
                }
                shown.add(lines.get(i));
            } else if (!lines.get(i).segments().isEmpty()) {
                hidden++;
            }
        }
        if (hidden > 0) {
            shown.add(new Line(List.of(), hidden));
        }
        return shown;
    }

    private static boolean nearChange(List<Line> lines, int at) {
        for (int i = Math.max(0, at - AROUND); i <= Math.min(lines.size() - 1, at + AROUND); i++) {
            if (lines.get(i).changed()) {
                return true;
            }
        }
        return false;
    }
}
