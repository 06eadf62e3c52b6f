package th.prmind.content;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import th.prmind.brief.LiveBrief;
import th.prmind.media.Picture;
import th.prmind.network.Unit;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.provinces.Province;
import th.prmind.review.Review;

/**
 * All that stands on an edition's page.
 *
 * @param html of the body, safe to show
 * @param review the one handed in last
 * @param siblings the other editions of the document
 * @param story what happened to it, the latest first
 * @param mayWrite whether this reader writes for its unit
 * @param mayAsk whether this reader may ask somebody outside about it
 * @param release what became of it in public
 * @param releasePage where this reader releases it; null when they may not
 */
record EditionPage(
        Edition edition,
        String html,
        ContentType type,
        Unit unit,
        @Nullable Actor savedBy,
        List<Actor> authors,
        @Nullable Province place,
        List<Topic> topics,
        List<LiveBrief> briefs,
        List<Picture> pictures,
        CheckedEdition check,
        @Nullable Review review,
        @Nullable Actor reviewer,
        List<Edition> siblings,
        List<Step> story,
        boolean mayWrite,
        boolean mayAsk,
        @Nullable SubjectRef release,
        @Nullable String releasePage) {

    record Step(String action, Instant at, @Nullable Actor by) {}

    boolean writable() {
        return mayWrite && edition.state().writable();
    }

    /** Approved, and somebody other than this reader releases it. */
    boolean waitsForRelease() {
        return mayWrite && releasePage == null && release == null && edition.state() == Edition.State.APPROVED;
    }

    /** A debt stays with the text until somebody approves late. */
    boolean debt() {
        return review != null && review.state() == Review.State.DEBT;
    }

    boolean mayTakeBack() {
        return mayWrite
                && !debt()
                && (edition.state() == Edition.State.IN_REVIEW || edition.state() == Edition.State.APPROVED);
    }

    boolean mayCorrect() {
        return mayWrite && edition.state() == Edition.State.RELEASED;
    }

    /** Whether the document lacks an edition in the other language. */
    boolean mayTranslate() {
        return mayWrite
                && edition.state() != Edition.State.WITHDRAWN
                && edition.state() != Edition.State.SUPERSEDED
                && siblings.stream()
                        .noneMatch(other -> !other.language().equals(edition.language())
                                && other.state() != Edition.State.WITHDRAWN
                                && other.state() != Edition.State.SUPERSEDED);
    }

    /** Colour of the state: what waits for whom. */
    static String tone(Edition.State state) {
        return switch (state) {
            case DRAFT, WITHDRAWN, SUPERSEDED -> "quiet";
            case CHANGES_REQUESTED -> "bad";
            case IN_REVIEW -> "wait";
            case APPROVED, SCHEDULED -> "info";
            case RELEASED -> "good";
        };
    }
}
