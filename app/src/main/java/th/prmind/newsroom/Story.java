package th.prmind.newsroom;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.search.Snippet;

/**
 * A release as the lists of the site show it.
 *
 * @param by unit or source, in the reader's language
 * @param picture address of the leading picture, or null
 * @param found where it answers a search: title and text with the words asked for marked
 */
record Story(
        String url,
        String title,
        String summary,
        @Nullable String by,
        Instant publishedAt,
        boolean archive,
        boolean corrected,
        @Nullable String picture,
        String alt,
        @Nullable Found found) {

    record Found(Snippet title, Snippet text) {}
}
