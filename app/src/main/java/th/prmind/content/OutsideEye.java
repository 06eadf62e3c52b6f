package th.prmind.content;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.prmind.network.Grant;

/**
 * Somebody without an account who was asked about an edition.
 *
 * @param grant by which they read it and say something about it
 * @param note what they are asked to look at; may be empty
 * @param voice whether they may leave voice notes
 * @param shown the texts that they were shown, the first one first; never empty
 * @param done when they said that they have finished; they may go on until the grant ends
 */
record OutsideEye(
        Grant grant,
        UUID edition,
        String note,
        boolean voice,
        List<Shown> shown,
        @Nullable Instant done) {

    record Shown(int revision, Instant at) {}

    /** The text that they see unless they look back. */
    Shown latest() {
        return shown.getLast();
    }

    boolean sees(int revision) {
        return shown.stream().anyMatch(each -> each.revision() == revision);
    }
}
