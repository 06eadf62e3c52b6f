package th.prmind.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Who wrote which words of a text, told from its revisions. */
final class Authorship {

    private Authorship() {}

    /** Words that stand together and were written by one person. */
    record Run(UUID author, String text) {}

    /** @param revisions the first one first; the runs joined are the last one's text */
    static List<Run> of(List<Revision> revisions) {
        String text = "";
        int[] writtenIn = new int[0];
        for (int i = 0; i < revisions.size(); i++) {
            String next = revisions.get(i).wholeText();
            writtenIn = carried(text, next, writtenIn, i);
            text = next;
        }
        List<Run> runs = new ArrayList<>();
        int start = 0;
        for (int at = 1; at <= text.length(); at++) {
            if (at == text.length() || !author(revisions, writtenIn[at]).equals(author(revisions, writtenIn[start]))) {
                runs.add(new Run(author(revisions, writtenIn[start]), text.substring(start, at)));
                start = at;
            }
        }
        return runs;
    }

    private static int[] carried(String before, String after, int[] writtenIn, int revision) {
        int[] carried = new int[after.length()];
        Arrays.fill(carried, revision);
        int oldAt = 0;
        int newAt = 0;
        for (TextDifference.Hunk hunk : TextDifference.between(before, after)) {
            System.arraycopy(writtenIn, oldAt, carried, newAt, hunk.oldStart() - oldAt);
            oldAt = hunk.oldEnd();
            newAt = hunk.newEnd();
        }
        System.arraycopy(writtenIn, oldAt, carried, newAt, before.length() - oldAt);
        return carried;
    }

    private static UUID author(List<Revision> revisions, int index) {
        return revisions.get(index).author();
    }
}
