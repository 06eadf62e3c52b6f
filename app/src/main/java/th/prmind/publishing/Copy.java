package th.prmind.publishing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A live release with what it states of a fact. */
record Copy(
        Statement statement,
        String slug,
        Release.Kind kind,
        String title,
        @Nullable UUID unit,
        @Nullable String sourceName,
        @Nullable String url,
        List<String> places,
        Instant publishedAt) {}
