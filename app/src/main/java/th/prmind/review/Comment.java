package th.prmind.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about a text.
 *
 * @param author who said it; null where it was somebody without an account
 * @param outsider who said it where nobody with an account did
 * @param text may be empty where it was spoken
 * @param answers the comment that this one answers, or null
 * @param voice media type of the voice note that belongs to it, or null
 * @param seconds how long that note is; null where it is not known
 * @param resolved when it was seen to; null while open
 */
public record Comment(
        UUID id,
        UUID subject,
        @Nullable UUID author,
        @Nullable Outsider outsider,
        Instant at,
        String text,
        Anchor anchor,
        @Nullable UUID answers,
        @Nullable String voice,
        @Nullable Integer seconds,
        @Nullable Instant resolved,
        @Nullable UUID resolvedBy) {

    private static final int MINUTE = 60;

    /** How long the voice note is, as players say it: 1:05. Empty where it is not known. */
    public String length() {
        return seconds == null ? "" : "%d:%02d".formatted(seconds / MINUTE, seconds % MINUTE);
    }

    /**
     * Somebody without an account who said it.
     *
     * @param grant by which they may; null where the comment came along with a file
     * @param name as the person who asked calls them, or the file
     */
    public record Outsider(@Nullable UUID grant, String name) {}
}
