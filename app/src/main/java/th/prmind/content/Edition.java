package th.prmind.content;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.identity.SubjectRef;
import tools.jackson.databind.JsonNode;

/**
 * One text of a document: in one language, and anew for each correction. Its words are those of the working row, which
 * change until it is submitted and stand still from then on.
 *
 * @param document what the Thai and the English text and their corrections have in common
 * @param number counts the editions of a document from 1
 * @param slug wished for in the public address, or null where the title serves
 * @param type code of a content type ({@code policy-release})
 * @param language {@code th} or {@code en}
 * @param summary one or two sentences for lists and feeds; may be empty
 * @param bodyJson the body as ProseMirror's JSON
 * @param text plain-text projection of the body
 * @param version rises with every save
 * @param place code of a province, or null
 * @param topics slugs of {@link Topics}
 * @param audiences for whom it is written ({@code operators})
 * @param briefs slugs of the briefs that it carries
 * @param pictures the picture set, the leading one first
 * @param authors everybody who wrote in it; none of them may approve it
 * @param supersedes the edition that this one corrects, or null
 * @param correction what changed against that one, as the public is told; null unless it corrects one
 * @param revision number of the latest revision, 0 before the first
 */
public record Edition(
        UUID id,
        UUID document,
        int number,
        @Nullable String slug,
        UUID unit,
        String type,
        String language,
        State state,
        Instant stateSince,
        String title,
        String summary,
        JsonNode bodyJson,
        String text,
        long version,
        @Nullable String place,
        List<String> topics,
        List<String> audiences,
        List<String> briefs,
        List<UUID> pictures,
        Set<UUID> authors,
        @Nullable UUID supersedes,
        @Nullable String correction,
        int revision,
        UUID startedBy,
        Instant startedAt,
        UUID savedBy,
        Instant savedAt) {

    /** Where an edition stands on its way. */
    public enum State {
        DRAFT,
        CHANGES_REQUESTED,
        IN_REVIEW,
        APPROVED,
        SCHEDULED,
        RELEASED,
        WITHDRAWN,
        SUPERSEDED;

        /** As in addresses and message keys: {@code in-review}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        /** Whether its words may still change. */
        public boolean writable() {
            return this == DRAFT || this == CHANGES_REQUESTED;
        }
    }

    /** Told by whoever releases editions: this one is public now. */
    public interface Released {
        UUID edition();
    }

    /** Told by whoever releases editions: this one will be public at a set time. */
    public interface Scheduled {
        UUID edition();
    }

    /** Told by whoever releases editions: a set time was taken back, and it is as it was when approved. */
    public interface Unscheduled {
        UUID edition();
    }

    /** Told by whoever releases editions: this one is public no longer. */
    public interface Withdrawn {
        UUID edition();
    }

    public SubjectRef ref() {
        return new SubjectRef("edition", id, title, "/editions/" + id);
    }

    /** What is checked and commented on: title, line break, projection of the body. All offsets count in it. */
    public String wholeText() {
        return title + "\n" + text;
    }

    public boolean thai() {
        return language.equals("th");
    }

    /** Saved anew: other words, one version on. */
    Edition withText(String newTitle, JsonNode body, List<UUID> pictureSet, UUID by, Instant at) {
        EditionChange change = new EditionChange(this);
        change.title = newTitle;
        change.bodyJson = body;
        change.version = version + 1;
        change.pictures = pictureSet;
        change.savedBy = by;
        change.savedAt = at;
        return change.done();
    }

    Edition withDetails(
            String newSummary,
            @Nullable String newPlace,
            List<String> newTopics,
            List<String> newAudiences,
            List<String> newBriefs,
            @Nullable String newCorrection) {
        EditionChange change = new EditionChange(this);
        change.summary = newSummary;
        change.place = newPlace;
        change.topics = newTopics;
        change.audiences = newAudiences;
        change.briefs = newBriefs;
        change.correction = newCorrection;
        return change.done();
    }

    Edition withPictures(List<UUID> pictureSet) {
        EditionChange change = new EditionChange(this);
        change.pictures = pictureSet;
        return change.done();
    }

    /**
     * A further edition of the same document that begins with these words. Who wrote them stays an author: a correction by
     * somebody else is no reason to approve one's own text.
     */
    Edition next(UUID newId, int newNumber, UUID by, Instant at) {
        EditionChange change = new EditionChange(this);
        change.id = newId;
        change.number = newNumber;
        change.state = State.DRAFT;
        change.stateSince = at;
        change.version = 1;
        change.authors = new LinkedHashSet<>(authors);
        change.authors.add(by);
        change.supersedes = null;
        change.correction = null;
        change.revision = 0;
        change.startedBy = by;
        change.startedAt = at;
        change.savedBy = by;
        change.savedAt = at;
        return change.done();
    }

    Edition correcting(UUID wrong, String words) {
        EditionChange change = new EditionChange(this);
        change.supersedes = wrong;
        change.correction = words;
        return change.done();
    }

    /** In another language, whose words are the starter's alone. */
    Edition in(String otherLanguage, String newTitle, String newSummary, JsonNode body) {
        EditionChange change = new EditionChange(this);
        change.language = otherLanguage;
        change.title = newTitle;
        change.summary = newSummary;
        change.bodyJson = body;
        change.authors = Set.of(startedBy);
        return change.done();
    }
}
