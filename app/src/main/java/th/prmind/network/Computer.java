package th.prmind.network;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A computer that asks to be let in by somebody's phone.
 *
 * @param code what the phone scans or its person types
 * @param wanted who alone may let it in; null: whoever scans the code
 * @param letIn who did
 * @param shared whether several people use it
 */
record Computer(
        UUID id,
        String code,
        @Nullable UUID wanted,
        String agent,
        String address,
        Instant asked,
        Instant expires,
        @Nullable UUID letIn,
        boolean shared,
        boolean refused) {

    boolean waits(Instant now) {
        return letIn == null && !refused && expires.isAfter(now);
    }

    /** In two halves, as one reads it aloud. */
    String codeWords() {
        return code.substring(0, 4) + " " + code.substring(4);
    }
}
