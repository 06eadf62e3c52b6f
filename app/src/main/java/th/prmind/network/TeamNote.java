package th.prmind.network;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a member of a team wrote to the others.
 *
 * @param text empty once it was removed
 * @param answers the note on which this one is a comment; null where it is none
 */
record TeamNote(
        UUID id,
        UUID team,
        UUID author,
        Instant at,
        String text,
        @Nullable UUID answers,
        @Nullable Instant removed,
        @Nullable UUID removedBy) {

    /** The page on which it stands with what was said about it. */
    String url() {
        return "/teams/" + team + "/notes/" + (answers == null ? id : answers) + "#note-" + id;
    }
}
