package th.prmind.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.notify.Notice;

/**
 * Somebody said something about a thing. Published in the transaction in which they did.
 *
 * @param by null where it was somebody without an account
 */
public record Commented(
        SubjectRef subject, UUID comment, @Nullable UUID by) {

    /** What those whom it concerns are told; the same for all, so that nobody is told twice. */
    public Notice notice() {
        return new Notice(
                Notice.Kind.COMMENT,
                subject,
                comment.toString(),
                false,
                by == null ? "review.notice.comment-from-outside" : "review.notice.comment",
                by);
    }
}
