package th.prmind.platform.tasks;

import java.time.Instant;
import th.prmind.platform.identity.SubjectRef;

/**
 * One thing that waits for a person. Never stored: each module reads its tasks from its own state, so none goes stale.
 *
 * @param kind what is to be done
 * @param subject where to do it
 * @param since since when it waits
 */
public record Task(Kind kind, SubjectRef subject, Instant since) {

    /** In the order in which they stand on the home page. */
    public enum Kind {
        APPROVE_LATE,
        CONFIRM,
        REVIEW,
        ANSWER,
        MODERATE,
        HEAR,
        CHANGE,
        REPLACE_PICTURE,
        ENROL,
        FIELD_WORK,
        /** Somebody waits for this speaker's advice. */
        ADVISE,
        /** Somebody has waited long, and a reminder has not helped. */
        ADVICE_STALLED,
        /** Questions before or after a programme. */
        ASSESS,
        /** A head of office is asked what has become of what an officer learned. */
        FOLLOW_UP,
        ACKNOWLEDGE,
        RELEASE,
        GOING_OUT,
        WRITE,
        DO,
        REPORT_BACK,
        NOTE,
        ERASE;

        /** Message key of the words that name this kind. */
        public String key() {
            return "platform.task." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
