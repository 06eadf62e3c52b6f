package th.prmind.learning;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A participant asks a speaker about a work.
 *
 * @param version of the work when it was asked
 * @param question what they want to hear about; may be empty
 * @param answered when the speaker said that they have finished; null while they have not
 * @param ended when the participant took it back
 * @param nudged when the speaker was reminded
 */
record AdviceRequest(
        UUID id,
        UUID work,
        UUID speaker,
        int version,
        String question,
        Instant asked,
        @Nullable Instant answered,
        @Nullable Instant ended,
        @Nullable Instant nudged) {

    boolean waits() {
        return answered == null && ended == null;
    }
}
