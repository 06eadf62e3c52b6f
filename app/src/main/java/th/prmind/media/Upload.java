package th.prmind.media;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way here, in as many pieces as the line needs. How much of it has come is the length of its part file.
 *
 * @param person who sends it; nobody else goes on with it
 * @param length of the whole file, in bytes
 * @param expires after which what has come is thrown away
 * @param picture what became of it; null while it is not whole
 */
record Upload(
        UUID id,
        UUID person,
        UUID unit,
        String fileName,
        long length,
        Instant expires,
        @Nullable UUID picture) {}
