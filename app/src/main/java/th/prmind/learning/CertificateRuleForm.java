package th.prmind.learning;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.web.View;

/**
 * The rule as it is typed in.
 *
 * @param works empty: one for each assignment
 */
record CertificateRuleForm(
        String attendance,
        String works,
        @Nullable Boolean inTime,
        @Nullable Boolean signOff,
        String signer,
        String signerPost) {

    private static final int PERCENT = 100;
    private static final int MOST_WORKS = 100;
    private static final int LONGEST_LINE = 120;

    CertificateRuleForm {
        attendance = Typed.text(attendance);
        works = Typed.text(works);
        signer = Typed.text(signer);
        signerPost = Typed.text(signerPost);
    }

    static CertificateRuleForm of(CertificateRule rule) {
        return new CertificateRuleForm(
                String.valueOf(rule.attendance()),
                rule.works() == null ? "" : String.valueOf(rule.works()),
                rule.inTime(),
                rule.signOff(),
                rule.signer(),
                rule.signerPost());
    }

    /** What is wrong, by field, in the reader's words; empty when nothing is. */
    Map<String, String> errors(View view) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (percent() == null) {
            errors.put("attendance", view.text("learning.certificate-rule.error.attendance"));
        }
        if (!works.isEmpty() && Typed.count(works, 0, MOST_WORKS) == null) {
            errors.put("works", view.text("learning.certificate-rule.error.works", MOST_WORKS));
        }
        if (signer.length() > LONGEST_LINE) {
            errors.put("signer", view.text("learning.certificate-rule.error.long", LONGEST_LINE));
        }
        if (signerPost.length() > LONGEST_LINE) {
            errors.put("signerPost", view.text("learning.certificate-rule.error.long", LONGEST_LINE));
        }
        return errors;
    }

    /** Once it has no errors. */
    CertificateRule read(Programme programme) {
        @Nullable Integer percent = percent();
        return new CertificateRule(
                programme.id(),
                percent == null ? PERCENT : percent,
                works.isEmpty() ? null : Typed.count(works, 0, MOST_WORKS),
                ticked(inTime),
                ticked(signOff),
                signer,
                signerPost);
    }

    /** A browser sends nothing for a box without a tick. */
    private static boolean ticked(@Nullable Boolean box) {
        return Boolean.TRUE.equals(box);
    }

    private @Nullable Integer percent() {
        return Typed.count(attendance, 0, PERCENT);
    }
}
