package th.prmind.engine;

import java.time.LocalDate;

/**
 * A text to check.
 *
 * @param text as the writer has it; all offsets that come back count its UTF-16 code units
 * @param date the day on which the text speaks, or null when unknown; posts and effective dates are judged by it
 */
public record Draft(String text, @Nullable LocalDate date) {

    public static Draft of(String text) {
        return new Draft(text, null);
    }
}
