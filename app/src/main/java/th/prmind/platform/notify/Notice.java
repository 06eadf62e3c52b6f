package th.prmind.platform.notify;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.identity.SubjectRef;

/**
 * Something that people are told about a thing.
 *
 * @param subject with the page that a notice opens
 * @param occasion what happened, in a word that tells it from everything else that happens to the subject: told a second
 *     time, it is no second notice
 * @param urgent goes out at once, in quiet hours too
 * @param words key of a text that says what happened, without the subject's title
 * @param by who did it and so need not be told; null where nobody did
 */
public record Notice(
        Kind kind,
        SubjectRef subject,
        String occasion,
        boolean urgent,
        String words,
        @Nullable UUID by) {

    /** By what people choose how they are told. */
    public enum Kind {
        /** Something waits for the person's approval. */
        REVIEW,
        /** What became of something that the person handed in. */
        DECISION,
        /** Something was said about what the person takes part in, or they were named in it. */
        COMMENT,
        /** Something happened in a team to which the person belongs. */
        TEAM,
        BRIEF,
        /** A question on a brief, for its owner, and its answer. */
        QUESTION,
        RELEASE,
        /** A role that the person has from now on, or no longer. */
        DUTY,
        /** A programme in which the person takes part, or wants to. */
        PROGRAMME,
        /** What became of a post or an answer of the person in the exchange. */
        EXCHANGE,
        /** What the week brought, for who asked to be told of it. */
        WEEKLY,
        /** An account in a channel that the person keeps needs them. */
        CHANNEL;

        /** Whether nobody is told unasked. */
        boolean byWish() {
            return this == WEEKLY;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
