package th.prmind.media;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That one person in a picture agreed to be shown.
 *
 * @param name of the person shown, or what tells them from the others in the picture
 * @param purpose for which they agreed
 * @param until the last day for which they agreed; null: until they say otherwise
 * @param keptAt where the paper or the message is
 * @param withdrawn when it was taken back
 */
record Consent(
        UUID id,
        UUID picture,
        String name,
        String purpose,
        LocalDate givenOn,
        @Nullable LocalDate until,
        String keptAt,
        UUID addedBy,
        Instant addedAt,
        @Nullable Instant withdrawn,
        @Nullable UUID withdrawnBy) {

    boolean holds(LocalDate today) {
        return withdrawn == null && (until == null || !until.isBefore(today));
    }

    /** As in message keys. */
    String state(LocalDate today) {
        return withdrawn != null ? "withdrawn" : holds(today) ? "holds" : "ended";
    }
}
