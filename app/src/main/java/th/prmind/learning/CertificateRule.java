package th.prmind.learning;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a participant of a programme must have done for a certificate.
 *
 * @param attendance of the half days that are held, in percent
 * @param works how many are to be handed in; null: one for each assignment
 * @param inTime whether only works count that came by their day
 * @param signOff whether each work that counts needs the sign-off of a speaker
 * @param signer who signs on paper; empty: a line to sign above
 */
record CertificateRule(
        UUID programme,
        int attendance,
        @Nullable Integer works,
        boolean inTime,
        boolean signOff,
        String signer,
        String signerPost) {

    private static final int USUAL_ATTENDANCE = 80;

    static CertificateRule usual(UUID programme) {
        return new CertificateRule(programme, USUAL_ATTENDANCE, null, false, false, "", "");
    }

    CertificateRule of(UUID other) {
        return new CertificateRule(other, attendance, works, inTime, signOff, signer, signerPost);
    }

    /** How many of so many half days. */
    int halves(int held) {
        return Math.ceilDiv(held * attendance, 100);
    }

    /** How many works, where there are so many assignments. */
    int works(int assignments) {
        return works == null ? assignments : works;
    }
}
