package th.prmind.content;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.media.PictureDirectory;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.web.Refusal;
import th.prmind.review.Matter;
import th.prmind.review.PlannedStep;
import th.prmind.review.Review;
import th.prmind.review.ReviewDesk;

/**
 * Hands an edition in: to a second person, or, in an emergency, straight to release with a reason and a debt. From then on
 * its words stand still until somebody takes it back or changes are asked for.
 */
@Component
class SubmitEdition {

    private static final int LONGEST_REASON = 1_000;

    private final EditionAccess access;
    private final Editions editions;
    private final Revisions revisions;
    private final Reasons reasons;
    private final EditionCheck check;
    private final ContentTypes types;
    private final PictureDirectory pictures;
    private final ReviewDesk reviewDesk;
    private final ApplicationEventPublisher events;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final Clock clock;

    SubmitEdition(
            EditionAccess access,
            Editions editions,
            Revisions revisions,
            Reasons reasons,
            EditionCheck check,
            ContentTypes types,
            PictureDirectory pictures,
            ReviewDesk reviewDesk,
            ApplicationEventPublisher events,
            CurrentActor currentActor,
            Audit audit,
            Clock clock) {
        this.access = access;
        this.editions = editions;
        this.revisions = revisions;
        this.reasons = reasons;
        this.check = check;
        this.types = types;
        this.pictures = pictures;
        this.reviewDesk = reviewDesk;
        this.events = events;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    Readiness readiness(Edition edition) {
        return new Readiness(lacks(edition), check.of(edition));
    }

    /** Somebody holds it to be finished, and reads what still stands against that. */
    @Transactional
    void lookOver(Edition edition) {
        tell(edition, check.of(edition));
    }

    private void tell(Edition edition, CheckedEdition checked) {
        List<FindingsMet.Met> met = checked.findings().stream()
                .filter(CheckedEdition.Noted::error)
                .map(noted -> new FindingsMet.Met(
                        noted.finding().kind(),
                        noted.key(),
                        !noted.inSummary()
                                && noted.finding().start() < edition.title().length()))
                .toList();
        if (!met.isEmpty()) {
            events.publishEvent(new FindingsMet(edition.id(), currentActor.get().id(), met));
        }
    }

    private List<Readiness.Lack> lacks(Edition edition) {
        ContentType type = types.get(edition.type());
        List<Readiness.Lack> lacks = new ArrayList<>();
        if (edition.title().isBlank()) {
            lacks.add(Readiness.Lack.inTitle("content.lack.title"));
        }
        if (edition.title().length() > type.longestTitle()) {
            lacks.add(Readiness.Lack.inTitle("content.lack.title-too-long", type.longestTitle()));
        }
        if (edition.text().isBlank()) {
            lacks.add(Readiness.Lack.inText("content.lack.text"));
        }
        if (edition.text().length() > type.longestText()) {
            lacks.add(Readiness.Lack.inText("content.lack.text-too-long", type.longestText()));
        }
        gaps(edition.title()).forEach(gap -> lacks.add(Readiness.Lack.inTitle("content.lack.gap-in-title", gap)));
        gaps(edition.text()).forEach(gap -> lacks.add(Readiness.Lack.inText("content.lack.gap", gap)));
        gaps(edition.summary()).forEach(gap -> lacks.add(Readiness.Lack.inSummary("content.lack.gap-in-summary", gap)));
        if (edition.pictures().size() > type.mostPictures()) {
            lacks.add(Readiness.Lack.inPictures("content.lack.pictures-too-many", type.mostPictures()));
        }
        long unready = pictures.find(edition.pictures()).stream()
                .filter(picture -> !picture.ready(edition.thai()))
                .count();
        if (unready > 0) {
            lacks.add(Readiness.Lack.inPictures("content.lack.pictures", unready));
        }
        int closed = pictures.closed(edition.pictures()).size();
        if (closed > 0) {
            lacks.add(Readiness.Lack.inPictures("content.lack.closed-pictures", closed));
        }
        return lacks;
    }

    private static List<String> gaps(String words) {
        return FilledSkeleton.GAP
                .matcher(words)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    /**
     * @param note what the reviewer should know; may be empty
     * @param given reasons for findings, by their keys
     * @throws Refusal while something is missing, or an error has neither repair nor reason
     */
    @Transactional
    void submit(UUID id, String note, Map<String, String> given) {
        Edition edition = handIn(id, given);
        editions.move(id, Edition.State.IN_REVIEW, clock.instant());
        reviewDesk.submit(
                edition.ref(), edition.unit(), edition.authors(), note.isBlank() ? null : note, matter(edition));
    }

    /** Ready for release without a second person; the debt stands until one approves late. */
    @Transactional
    void inEmergency(UUID id, String reason, Map<String, String> given) {
        Edition edition = handIn(id, given);
        editions.move(id, Edition.State.APPROVED, clock.instant());
        reviewDesk.emergency(edition.ref(), edition.unit(), edition.authors(), reason, matter(edition));
    }

    /** By whom an edition would be approved if it were handed in now. */
    List<PlannedStep> plan(Edition edition) {
        return reviewDesk.plan(edition.unit(), edition.authors(), matter(edition));
    }

    private Matter matter(Edition edition) {
        return new Matter(
                edition.type(), Set.copyOf(edition.topics()), check.of(edition).sensitive());
    }

    private Edition handIn(UUID id, Map<String, String> given) {
        Edition edition = access.lockForWriting(id);
        Instant now = clock.instant();
        given.forEach((key, words) -> {
            if (!words.isBlank()) {
                reason(edition, key, words, now);
            }
        });
        Readiness readiness = readiness(edition);
        tell(edition, readiness.checked());
        if (!readiness.lacks().isEmpty()) {
            Readiness.Lack lack = readiness.lacks().getFirst();
            throw new Refusal(lack.key(), lack.arguments().toArray());
        }
        if (!readiness.ready()) {
            throw new Refusal(
                    "content.refusal.open-findings",
                    readiness.checked().open().size(),
                    readiness.checked().open().getFirst().finding().text());
        }
        revisions.cut(edition, Revision.Cause.SUBMIT, now);
        return edition;
    }

    /** Says why a finding stays, or takes that back with an empty reason. */
    @Transactional
    void reason(UUID id, String key, String words) {
        Edition edition = access.lockForWriting(id);
        reason(edition, key, words, clock.instant());
    }

    private void reason(Edition edition, String key, String words, Instant at) {
        if (words.length() > LONGEST_REASON || key.length() > LONGEST_REASON) {
            throw new Refusal("content.refusal.reason-too-long", LONGEST_REASON);
        }
        reasons.put(
                edition.id(),
                new Reasons.Reason(key, words.strip(), currentActor.get().id()),
                at);
        audit.record("reason", edition.ref(), Map.of("finding", key));
    }

    /** Back to writing: out of the review, or out of an approval that was not used yet and is void then. */
    @Transactional
    void takeBack(UUID id) {
        Edition edition = access.lockWritable(id);
        boolean debt = reviewDesk
                .latest(id)
                .filter(review -> review.state() == Review.State.DEBT)
                .isPresent();
        boolean waiting = edition.state() == Edition.State.IN_REVIEW || edition.state() == Edition.State.APPROVED;
        if (!waiting || debt) {
            throw new Refusal("content.refusal.not-taken-back");
        }
        reviewDesk.withdraw(id);
        editions.move(id, Edition.State.DRAFT, clock.instant());
        audit.record("take-back", edition.ref(), Map.of("from", edition.state().code()));
    }
}
