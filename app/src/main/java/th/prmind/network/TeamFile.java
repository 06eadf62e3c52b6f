package th.prmind.network;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that a member gave to the team.
 *
 * @param mediaType what the bytes are, whatever the file was called
 * @param removed when it was taken out; its name and who brought it stay
 */
record TeamFile(
        UUID id,
        UUID team,
        String name,
        String mediaType,
        long size,
        UUID addedBy,
        Instant addedAt,
        @Nullable Instant removed,
        @Nullable UUID removedBy) {}
