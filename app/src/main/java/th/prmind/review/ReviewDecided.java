package th.prmind.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.identity.SubjectRef;

/**
 * Somebody decided a review. Published in the transaction of the decision, so that the owner of the subject can act on it
 * or refuse.
 *
 * @param subject what was reviewed
 * @param by the reviewer
 * @param words what is to be changed, or a word along with the approval
 */
public record ReviewDecided(
        SubjectRef subject,
        Verdict verdict,
        UUID by,
        @Nullable String words) {}
