package th.prmind.learning;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who speaks at a programme and advises its participants, usually from outside.
 *
 * @param post what they are, as it stands under their name
 * @param about what they know; may be empty
 * @param person where they work here themselves
 */
record Speaker(
        UUID id,
        UUID programme,
        int position,
        String name,
        String post,
        String about,
        @Nullable String email,
        @Nullable UUID person) {}
