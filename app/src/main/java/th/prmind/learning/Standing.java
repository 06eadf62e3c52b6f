package th.prmind.learning;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import th.prmind.platform.web.View;

/**
 * How far a participant is on the way to a certificate.
 *
 * @param attended half days at which they were there
 * @param held half days that count, those to come included
 * @param minutes of the half days attended; negative where the hours of one are not known
 * @param counted the works that count
 * @param parts of the rule
 * @param over whether all rounds have been
 */
record Standing(UUID person, int attended, int held, int minutes, List<Work> counted, List<Part> parts, boolean over) {

    /**
     * One part of the rule.
     *
     * @param have how many there are
     * @param need how many there must be
     * @param possible whether what is missing can still be done
     */
    record Part(Kind kind, int have, int need, boolean possible) {

        boolean done() {
            return have >= need;
        }

        int missing() {
            return Math.max(0, need - have);
        }

        /** What stands of it, in words. */
        String said(View view) {
            if (done()) {
                return view.text("learning.standing.done." + kind.code(), have, need);
            }
            String key = possible ? "learning.standing.missing." : "learning.standing.gone.";
            return view.text(key + kind.code(), missing(), have, need);
        }
    }

    /** What a part asks for. */
    enum Kind {
        ATTENDANCE,
        WORKS,
        SIGN_OFF;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    boolean complete() {
        return parts.stream().allMatch(Part::done);
    }

    /** Whether a certificate may be issued by the rule. */
    boolean ready() {
        return over && complete();
    }
}
