package th.prmind.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.identity.SubjectRef;

/**
 * One public text, frozen as it went out: our own, imported from an archive, or pasted from elsewhere.
 *
 * @param slug stands in its public address for good
 * @param unit whose it is, or null where that is not certain
 * @param edition the edition of which it is the frozen text; null unless it is our own
 * @param document what its language versions and corrections have in common; null unless it is our own
 * @param sourceName who published it, where not a unit of ours
 * @param sourceId its id in the archive that it was imported from
 * @param category as the archive sorted it
 * @param url where it stands, or stood, elsewhere
 * @param language {@code th} or {@code en}
 * @param text plain text without the title; of an imported one the text whole, as it was read
 * @param bodyHtml safe HTML, or null where only plain text is known
 * @param places codes of provinces
 * @param topics slugs
 * @param audiences codes ({@code operators})
 * @param briefs slugs of the briefs that it carries
 * @param pictures the picture set, the leading one first
 * @param publishedAt when it went out; of a scheduled one, when it will
 * @param correction what changed against the release that it supersedes
 * @param withdrawal why it was withdrawn
 */
public record Release(
        UUID id,
        String slug,
        Kind kind,
        State state,
        @Nullable UUID unit,
        @Nullable UUID edition,
        @Nullable UUID document,
        @Nullable String sourceName,
        @Nullable String sourceId,
        @Nullable String category,
        @Nullable String url,
        String language,
        String title,
        String summary,
        String text,
        @Nullable String bodyHtml,
        List<String> places,
        List<String> topics,
        List<String> audiences,
        List<String> briefs,
        List<UUID> pictures,
        Instant publishedAt,
        Instant updatedAt,
        @Nullable UUID releasedBy,
        @Nullable String correction,
        @Nullable UUID supersedes,
        @Nullable UUID supersededBy,
        @Nullable String withdrawal) {

    /** Where the text comes from. */
    public enum Kind {
        OWN,
        IMPORTED,
        PASTED;

        /** As in addresses and message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the public can read it. */
    public enum State {
        SCHEDULED,
        LIVE,
        WITHDRAWN,
        SUPERSEDED;

        /** As in addresses and message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean thai() {
        return language.equals("th");
    }

    /** Whether somebody wrote the summary: else it is the first words of the text, which need not be read twice. */
    public boolean summarised() {
        String words = summary.endsWith("…") ? summary.substring(0, summary.length() - 1) : summary;
        return !text.replaceAll("[\\s\\u00A0]+", " ").startsWith(words);
    }

    /** The picture that stands for it, if it has any. */
    public @Nullable UUID cover() {
        return pictures.isEmpty() ? null : pictures.getFirst();
    }

    /** As it stands in lists. */
    ReleaseCard card() {
        return new ReleaseCard(
                id,
                slug,
                kind,
                state,
                unit,
                sourceName,
                url,
                language,
                title,
                summary,
                places,
                topics,
                cover(),
                publishedAt,
                updatedAt,
                supersedes != null);
    }

    /** The text as it is read against briefs: title, line break, plain text; imported texts begin with their title. */
    public String wholeText() {
        return text.startsWith(title) ? text : title + "\n" + text;
    }

    public SubjectRef ref() {
        return new SubjectRef("release", id, title, "/releases/" + id);
    }
}
