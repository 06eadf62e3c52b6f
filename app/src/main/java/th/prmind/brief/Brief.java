package th.prmind.brief;

import java.time.Instant;
import java.util.UUID;
import th.prmind.platform.identity.SubjectRef;

/** What stays the same through all versions of a brief. */
record Brief(UUID id, String slug, UUID ownerUnit, Kind kind, Instant created, UUID createdBy) {

    /** As {@link th.prmind.review.Matter#type} calls briefs. */
    static final String TYPE = "brief";

    SubjectRef ref(String title) {
        return new SubjectRef("brief", id, title, "/briefs/" + slug);
    }

    SubjectRef ref(BriefContent content) {
        return new SubjectRef("brief", id, content.title(), content.titleEnglish(), "/briefs/" + slug);
    }
}
