package th.prmind.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.identity.SubjectRef;

/**
 * A series of workshops with field work between them.
 *
 * @param unit who holds it
 * @param seats for how many people
 * @param audience units whose people may sign up, with all beneath them
 * @param enrolUntil the last day on which people may sign up; null: until the first round begins
 * @param copiedFrom the programme whose copy it began as
 * @param source where its facts come from, where it is one of the demo ministry's
 */
record Programme(
        UUID id,
        String slug,
        UUID unit,
        String title,
        @Nullable String titleEnglish,
        String purpose,
        @Nullable String purposeEnglish,
        List<Competency> competencies,
        int seats,
        List<UUID> audience,
        @Nullable LocalDate enrolUntil,
        State state,
        @Nullable UUID copiedFrom,
        UUID madeBy,
        Instant madeAt,
        @Nullable Instant openedAt,
        @Nullable String source) {

    enum State {
        /** Seen by those who run it alone. */
        DRAFT,
        /** Public. */
        OPEN,
        ENDED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    SubjectRef ref() {
        return new SubjectRef("programme", id, title, titleEnglish, url());
    }

    String url() {
        return "/programmes/" + slug;
    }
}
