package th.prmind.learning;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.identity.Actor;
import th.prmind.review.Anchor;
import th.prmind.review.Comment;

/**
 * What a speaker said about a work.
 *
 * @param comment its words, or its voice, and where in the text of the latest version it hangs
 * @param version on which it was said
 * @param second of the clip to which it belongs; null where it is about words or the whole
 * @param clip where that second can be seen; null where there is none, or addresses there take no second
 * @param closedBy the version that answers it; null while none does
 * @param answers of the participant
 */
record Note(
        Comment comment,
        Speaker by,
        int version,
        @Nullable Integer second,
        @Nullable String clip,
        @Nullable Integer closedBy,
        List<Answer> answers) {

    private static final int MINUTE = 60;

    record Answer(Comment comment, @Nullable Actor by) {}

    UUID id() {
        return comment.id();
    }

    boolean open() {
        return comment.resolved() == null;
    }

    /** Whether the words on which it hung are in the text no more. */
    boolean wordsGone() {
        return comment.anchor().start() < 0 && !comment.anchor().quotation().isEmpty();
    }

    Anchor anchor() {
        return comment.anchor();
    }

    /** The second as people say it, 1:05. */
    String moment() {
        return second == null ? "" : "%d:%02d".formatted(second / MINUTE, second % MINUTE);
    }
}
