package th.prmind.publishing;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.content.BodyHtml;
import th.prmind.content.Edition;
import th.prmind.content.EditionCatalog;
import th.prmind.media.PictureDirectory;
import th.prmind.network.Rights;
import th.prmind.network.Role;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.web.NotAllowed;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Refusal;
import th.prmind.review.Review;
import th.prmind.review.ReviewDesk;

/**
 * Makes an approved edition public, now or at a set time. Its text is frozen at that moment. A corrected edition takes
 * over the public address of the one that it supersedes, which stays readable at an address of its own.
 */
@Component
public class ReleaseEdition {

    /** Nearer than this, a set time is as good as now. */
    private static final Duration SOONEST = Duration.ofMinutes(1);

    private static final Duration LATEST = Duration.ofDays(366);

    private final EditionCatalog editions;
    private final Releases releases;
    private final ReviewDesk reviewDesk;
    private final PictureDirectory pictures;
    private final Rights rights;
    private final UnitDirectory units;
    private final CurrentActor currentActor;
    private final SchedulerClient scheduler;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    ReleaseEdition(
            EditionCatalog editions,
            Releases releases,
            ReviewDesk reviewDesk,
            PictureDirectory pictures,
            Rights rights,
            UnitDirectory units,
            CurrentActor currentActor,
            SchedulerClient scheduler,
            ApplicationEventPublisher events,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.editions = editions;
        this.releases = releases;
        this.reviewDesk = reviewDesk;
        this.pictures = pictures;
        this.rights = rights;
        this.units = units;
        this.currentActor = currentActor;
        this.scheduler = scheduler;
        this.events = events;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Whether this person may release it now: an approver of the unit or of its pool, once it is approved. In an emergency,
     * for which somebody gave a reason, also those who write for the unit.
     */
    public boolean may(Actor actor, Edition edition) {
        boolean debt = inDebt(edition);
        boolean ready = edition.state() == Edition.State.APPROVED || (debt && beforeRelease(edition));
        return ready
                && (mayApprove(actor, edition.unit(), edition)
                        || (debt && rights.may(actor, Role.WRITER, edition.unit())));
    }

    /** @throws Refusal when it is not approved, or is public already */
    @Transactional
    public Release now(UUID editionId) {
        return at(editionId, null);
    }

    /**
     * @param at when it is to go out; null for now
     * @throws Refusal when it is not approved, is public already, shows a picture that may not be used, or the time is past or
     *     more than a year away
     */
    @Transactional
    public Release at(UUID editionId, @Nullable Instant at) {
        Edition edition = editions.find(editionId).orElseThrow(NotFound::new);
        Actor actor = currentActor.get();
        rights.requireReadable(actor, edition.unit());
        if (releases.findByEdition(editionId).isPresent()) {
            throw new Refusal("publishing.release.already");
        }
        if (edition.state() != Edition.State.APPROVED && !(inDebt(edition) && beforeRelease(edition))) {
            throw new Refusal("publishing.release.not-approved");
        }
        if (!may(actor, edition)) {
            throw new NotAllowed(actor.id() + " may not release " + editionId);
        }
        if (!pictures.closed(edition.pictures()).isEmpty()) {
            throw new Refusal("publishing.release.closed-picture");
        }
        Instant now = clock.instant();
        if (at != null && (at.isBefore(now) || at.isAfter(now.plus(LATEST)))) {
            throw new Refusal("publishing.release.time");
        }
        if (at == null || at.isBefore(now.plus(SOONEST))) {
            Release release = freeze(edition, now, actor.id());
            releases.add(List.of(release));
            return goLive(release, now);
        }
        Release release = freeze(edition, at, actor.id());
        releases.add(List.of(release));
        scheduler.scheduleIfNotExists(
                ReleaseDue.DESCRIPTOR.instance(release.id().toString()).scheduledTo(at));
        audit.record("schedule", release.ref(), Map.of("edition", editionId, "at", at));
        events.publishEvent(new ReleaseScheduled(release.id(), editionId));
        events.publishEvent(new ReleaseChanged(release.id()));
        return release;
    }

    /** Takes a set time back; the edition is as it was when approved. */
    @Transactional
    public void unschedule(UUID releaseId) {
        Release release = releases.lock(releaseId).orElseThrow(NotFound::new);
        requireApprover(release);
        if (release.state() != Release.State.SCHEDULED || release.edition() == null) {
            throw new Refusal("publishing.release.not-scheduled");
        }
        unschedule(release, release.edition());
    }

    /** The same where there is a time set, for whoever's act it follows from. */
    void unscheduleEdition(UUID edition) {
        releases.findByEdition(edition)
                .flatMap(release -> releases.lock(release.id()))
                .filter(release -> release.state() == Release.State.SCHEDULED)
                .ifPresent(release -> unschedule(release, edition));
    }

    private void unschedule(Release release, UUID edition) {
        releases.removeScheduled(release.id());
        audit.record("unschedule", release.ref(), Map.of("edition", edition));
        events.publishEvent(new ReleaseUnscheduled(release.id(), edition));
        events.publishEvent(new ReleaseChanged(release.id()));
    }

    /**
     * When the time has come. Does nothing where it was done already, or the time was taken back or moved.
     *
     * @return whether it went out
     */
    @Transactional
    public boolean due(UUID releaseId) {
        Optional<Release> release = releases.lock(releaseId);
        Instant now = clock.instant();
        if (release.isEmpty()
                || release.get().state() != Release.State.SCHEDULED
                || release.get().publishedAt().isAfter(now)) {
            return false;
        }
        if (!pictures.closed(release.get().pictures()).isEmpty()) {
            // Somebody shown took back their consent since: it waits for its approvers again, and for another picture.
            unschedule(
                    release.get(),
                    java.util.Objects.requireNonNull(release.get().edition()));
            return false;
        }
        goLive(release.get(), now);
        return true;
    }

    /** Whether this person may do to a unit's releases what an approver may. */
    boolean mayApprove(Actor actor, UUID unit, @Nullable Edition edition) {
        return rights.may(actor, Role.APPROVER, unit)
                || rights.approversFor(unit, edition == null ? Set.of() : edition.authors())
                        .contains(actor.id());
    }

    void requireApprover(Release release) {
        Actor actor = currentActor.get();
        Edition edition = editions.find(release.edition()).orElse(null);
        if (release.unit() == null || !mayApprove(actor, release.unit(), edition)) {
            throw new NotAllowed(actor.id() + " is no approver of release " + release.id());
        }
    }

    private Release goLive(Release release, Instant now) {
        Optional<Release> earlier = Optional.ofNullable(release.supersedes()).flatMap(releases::lock);
        Instant published = earlier.map(Release::publishedAt).orElse(now);
        earlier.filter(old -> old.state() == Release.State.LIVE).ifPresent(old -> {
            releases.supersede(old.id(), release.id(), earlierSlug(old.slug()), now);
            releases.takeSlug(release.id(), old.slug());
            events.publishEvent(new ReleaseChanged(old.id()));
        });
        releases.goLive(release.id(), published, now);
        Release live = releases.find(release.id()).orElseThrow();
        UUID edition = java.util.Objects.requireNonNull(live.edition());
        audit.record(
                live.correction() == null ? "release" : "correct",
                live.ref(),
                Map.of("edition", edition, "slug", live.slug()));
        events.publishEvent(new ReleasePublished(live.id(), edition));
        events.publishEvent(new ReleaseChanged(live.id()));
        return live;
    }

    private Release freeze(Edition edition, Instant at, UUID by) {
        Optional<Release> earlier = Optional.ofNullable(edition.supersedes()).flatMap(releases::findByEdition);
        Set<UUID> pictures = new LinkedHashSet<>(edition.pictures());
        String html = BodyHtml.of(
                edition.bodyJson(),
                id -> {
                    pictures.add(id);
                    return "/news/pictures/" + id + "/full.jpg";
                },
                List.of());
        String wished = edition.slug() == null || edition.thai() ? edition.slug() : edition.slug() + "-en";
        return new Release(
                ids.next(),
                PublicSlug.fresh(
                        wished, edition.title(), units.get(edition.unit()).slug(), at, releases::slugTaken),
                Release.Kind.OWN,
                Release.State.SCHEDULED,
                edition.unit(),
                edition.id(),
                edition.document(),
                null,
                null,
                null,
                null,
                edition.language(),
                edition.title(),
                edition.summary().isBlank() ? Excerpt.of(edition.title(), edition.text(), 220) : edition.summary(),
                edition.text(),
                html,
                edition.place() == null ? List.of() : List.of(edition.place()),
                edition.topics(),
                edition.audiences(),
                edition.briefs(),
                List.copyOf(pictures),
                at,
                clock.instant(),
                by,
                edition.correction(),
                earlier.map(Release::id).orElse(null),
                null,
                null);
    }

    private String earlierSlug(String slug) {
        int number = 1;
        while (releases.slugTaken(slug + "-v" + number)) {
            number++;
        }
        return slug + "-v" + number;
    }

    private boolean inDebt(Edition edition) {
        return reviewDesk
                .latest(edition.id())
                .filter(review -> review.state() == Review.State.DEBT)
                .isPresent();
    }

    private static boolean beforeRelease(Edition edition) {
        return switch (edition.state()) {
            case DRAFT, CHANGES_REQUESTED, IN_REVIEW, APPROVED -> true;
            case SCHEDULED, RELEASED, WITHDRAWN, SUPERSEDED -> false;
        };
    }
}
