package th.prmind.content;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * An edition's words at one moment; never changes.
 *
 * @param number counts from 1 within the edition
 * @param author who wrote what is new in it
 */
record Revision(
        UUID edition, int number, UUID author, Instant cutAt, Cause cause, String title, JsonNode body, String text) {

    /** Why it was cut. */
    enum Cause {
        START,
        AUTHOR,
        IDLE,
        SUBMIT,
        /** Somebody outside was asked about these very words. */
        SHOWN;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Cause of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    String wholeText() {
        return title + "\n" + text;
    }
}
