package th.prmind.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.web.Refusal;
import th.prmind.platform.web.View;

/**
 * What is typed of an approval that was given elsewhere.
 *
 * @param shows whether whoever writes it down says that the photograph shows the approval of this text
 */
record PaperApprovalForm(
        String approver,
        String medium,
        String givenOn,
        String words,
        @Nullable Boolean shows) {

    PaperApprovalForm {
        approver = typed(approver);
        medium = typed(medium);
        givenOn = typed(givenOn);
        words = typed(words);
    }

    /** What is wrong, by field, in the reader's words. */
    Map<String, String> errors(int bytes, View view) {
        Map<String, String> errors = new LinkedHashMap<>();
        try {
            UUID.fromString(approver);
        } catch (IllegalArgumentException e) {
            errors.put("approver", view.text("review.paper.approver-missing"));
        }
        try {
            LocalDate.parse(givenOn);
        } catch (DateTimeException e) {
            errors.put("givenOn", view.text("review.paper.day-missing"));
        }
        if (bytes == 0) {
            errors.put("photograph", view.text("review.paper.photograph-missing"));
        } else if (!Boolean.TRUE.equals(shows)) {
            errors.put("shows", view.text("review.paper.shows-missing"));
        }
        return errors;
    }

    /** Which field a refusal of the whole is about. */
    static String fieldOf(Refusal refusal) {
        return switch (refusal.key()) {
            case "review.paper.day-ahead", "review.paper.day-before" -> "givenOn";
            default -> "photograph";
        };
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    UUID approverId() {
        return UUID.fromString(approver);
    }

    LocalDate day() {
        return LocalDate.parse(givenOn);
    }

    Decision.Medium mediumOrPaper() {
        return medium.equals("line") ? Decision.Medium.LINE : Decision.Medium.PAPER;
    }
}
