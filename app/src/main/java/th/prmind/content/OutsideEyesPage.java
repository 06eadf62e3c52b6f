package th.prmind.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import th.prmind.network.Grant;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.time.Dates;

/**
 * Whom outside somebody has asked about an edition.
 *
 * @param form what was typed to ask another
 * @param errors what is wrong with it, by field, in the reader's words
 */
record OutsideEyesPage(
        Edition edition, List<Asked> asked, OutsideForm form, Map<String, String> errors, LocalDate today) {

    /**
     * One of them.
     *
     * @param said what they said, and what was answered
     * @param moved whether the words are others by now than those that they were shown last
     */
    record Asked(
            OutsideEye eye, Grant.State state, @Nullable Actor by, List<OutsidePage.Said> said, boolean moved) {

        boolean done() {
            return eye.done() != null;
        }

        String tone() {
            return switch (state) {
                case OPEN -> done() ? "good" : "info";
                case ENDED, WITHDRAWN -> "quiet";
            };
        }

        /** What the state is called: done comes before open. */
        String stateKey() {
            return "content.outside.state." + (state == Grant.State.OPEN && done() ? "done" : state.code());
        }

        /** The last day on which the link is good. */
        LocalDate lastDay() {
            return Dates.day(eye.grant().until().minusSeconds(1));
        }
    }

    /** A week more, as far as that is allowed. */
    LocalDate usualExtension(Asked asked) {
        LocalDate from = asked.lastDay().isBefore(today) ? today : asked.lastDay();
        LocalDate longest = today.plusDays(OutsideForm.longestDays());
        return from.plusDays(7).isAfter(longest) ? longest : from.plusDays(7);
    }
}
