package th.prmind.learning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a programme brought, in the four levels of Kirkpatrick: what was thought of it, what was learned, what is done
 * otherwise, and what was reached. The last never says why.
 *
 * @param attendance of the half days that were held, in percent; null while none was
 */
record Report(
        Programme programme,
        List<Round> rounds,
        int participants,
        int offices,
        @Nullable Double attendance,
        List<Thought> thoughts,
        int before,
        int after,
        List<Gain> gains,
        Done done,
        List<Followed> followed,
        Reach reach,
        long certificates) {

    /**
     * What was thought of a session.
     *
     * @param comments without names; none while fewer than three people answered, since one could be known by them
     */
    record Thought(String round, String session, int people, double useful, double clear, List<String> comments) {}

    /**
     * Field work, and what participants published besides.
     *
     * @param publishedBefore in the three months before the first round
     * @param publishedAfter in the three months after the last; null while they are not over
     */
    record Done(
            int asked,
            int handedIn,
            int inTime,
            int improved,
            int signedOff,
            long publishedBefore,
            @Nullable Long publishedAfter) {}

    /** What heads of office said some months later. */
    record Followed(int months, long applies, long appliesNot) {}

    /** Works by how many people they reached in a week, beside what the office's own other texts had. */
    record Reach(int above, int notAbove, int withoutBaseline, int unread) {}
}
