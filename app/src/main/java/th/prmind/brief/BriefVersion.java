package th.prmind.brief;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a brief; once published it is never altered.
 *
 * @param authors everybody who wrote in it
 * @param edit counts the saves of a draft
 */
record BriefVersion(
        UUID brief,
        int version,
        State state,
        BriefContent content,
        Set<UUID> authors,
        int edit,
        Instant updated,
        UUID updatedBy,
        @Nullable Instant published) {

    enum State {
        DRAFT,
        IN_REVIEW,
        LIVE,
        SUPERSEDED;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    boolean isPublished() {
        return published != null;
    }
}
