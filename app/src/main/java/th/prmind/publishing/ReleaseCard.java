package th.prmind.publishing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A release as it stands in lists: everything but its text. The names mean the same as in {@link Release}. */
public record ReleaseCard(
        UUID id,
        String slug,
        Release.Kind kind,
        Release.State state,
        @Nullable UUID unit,
        @Nullable String sourceName,
        @Nullable String url,
        String language,
        String title,
        String summary,
        List<String> places,
        List<String> topics,
        @Nullable UUID cover,
        Instant publishedAt,
        Instant updatedAt,
        boolean corrects) {

    public boolean thai() {
        return language.equals("th");
    }
}
