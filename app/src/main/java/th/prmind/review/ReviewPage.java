package th.prmind.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import th.prmind.network.InPlaceOf;
import th.prmind.network.Unit;
import th.prmind.platform.identity.Actor;

/**
 * One review as its reader sees it.
 *
 * @param authors who wrote the thing
 * @param absent in whose place it was decided, or the reader would decide; null where by a role of their own
 * @param body null where the owner of the thing shows none
 * @param decide whether the reader may decide
 * @param approvers how many could decide
 */
record ReviewPage(
        Review review,
        Unit unit,
        @Nullable Actor submitter,
        List<Actor> authors,
        @Nullable Actor decider,
        @Nullable Absent absent,
        ReviewedSubject.@Nullable Body body,
        List<Said> comments,
        boolean decide,
        int approvers,
        long days) {

    /** Whose role it is, and what standing in for them is called. */
    record Absent(Actor person, InPlaceOf.Style style) {}

    /** A comment and who made it. */
    record Said(Comment comment, @Nullable Actor by) {}

    long open() {
        return comments.stream()
                .filter(said -> said.comment().resolved() == null)
                .count();
    }
}
