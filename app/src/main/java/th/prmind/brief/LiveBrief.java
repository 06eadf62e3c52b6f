package th.prmind.brief;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.prmind.engine.Brief;
import th.prmind.platform.identity.SubjectRef;

/**
 * The version of a brief that is now in force.
 *
 * @param owner abbreviation of the owning unit
 */
public record LiveBrief(
        UUID id,
        String slug,
        int version,
        Kind kind,
        UUID ownerUnit,
        String owner,
        BriefContent content,
        Instant published) {

    public String title() {
        return content.title();
    }

    public @Nullable String titleEnglish() {
        return content.titleEnglish();
    }

    /** Whether the brief's last day has passed. */
    public boolean ended(LocalDate today) {
        return content.to() != null && content.to().isBefore(today);
    }

    public SubjectRef ref() {
        return new SubjectRef("brief", id, content.title(), content.titleEnglish(), "/briefs/" + slug);
    }

    /** What the check needs of it. */
    public Brief engine() {
        return EngineBrief.of(slug, version, owner, content);
    }
}
