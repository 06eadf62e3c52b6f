package th.prmind.content;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An edition with some of its parts changed: every other is as it was. */
final class EditionChange {

    private final Edition was;
    UUID id;
    int number;
    String language;
    Edition.State state;
    Instant stateSince;
    String title;
    String summary;
    JsonNode bodyJson;
    long version;

    @Nullable
    String place;

    List<String> topics;
    List<String> audiences;
    List<String> briefs;
    List<UUID> pictures;
    Set<UUID> authors;

    @Nullable
    UUID supersedes;

    @Nullable
    String correction;

    int revision;
    UUID startedBy;
    Instant startedAt;
    UUID savedBy;
    Instant savedAt;

    EditionChange(Edition was) {
        this.was = was;
        id = was.id();
        number = was.number();
        language = was.language();
        state = was.state();
        stateSince = was.stateSince();
        title = was.title();
        summary = was.summary();
        bodyJson = was.bodyJson();
        version = was.version();
        place = was.place();
        topics = was.topics();
        audiences = was.audiences();
        briefs = was.briefs();
        pictures = was.pictures();
        authors = was.authors();
        supersedes = was.supersedes();
        correction = was.correction();
        revision = was.revision();
        startedBy = was.startedBy();
        startedAt = was.startedAt();
        savedBy = was.savedBy();
        savedAt = was.savedAt();
    }

    Edition done() {
        return new Edition(
                id,
                was.document(),
                number,
                was.slug(),
                was.unit(),
                was.type(),
                language,
                state,
                stateSince,
                title,
                summary,
                bodyJson,
                PlainText.of(bodyJson),
                version,
                place,
                topics,
                audiences,
                briefs,
                pictures,
                authors,
                supersedes,
                correction,
                revision,
                startedBy,
                startedAt,
                savedBy,
                savedAt);
    }
}
