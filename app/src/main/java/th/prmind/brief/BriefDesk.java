package th.prmind.brief;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.network.Rights;
import th.prmind.network.Role;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Refusal;
import th.prmind.review.Matter;
import th.prmind.review.ReviewDesk;

/** What a policy owner does with a version until it is handed to the second person. */
@Component
class BriefDesk {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Briefs briefs;
    private final LetterScans scans;
    private final BriefAccess access;
    private final Rights rights;
    private final ReviewDesk reviews;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    BriefDesk(
            Briefs briefs,
            LetterScans scans,
            BriefAccess access,
            Rights rights,
            ReviewDesk reviews,
            CurrentActor currentActor,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.briefs = briefs;
        this.scans = scans;
        this.access = access;
        this.rights = rights;
        this.reviews = reviews;
        this.currentActor = currentActor;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Somebody else saved the draft after it was opened. */
    static final class SavedMeanwhile extends RuntimeException {

        private final int edit;

        SavedMeanwhile(int edit) {
            super("saved meanwhile");
            this.edit = edit;
        }

        /** The draft's present count of saves. */
        int edit() {
            return edit;
        }
    }

    @Transactional
    Brief start(String slug, UUID owner, Kind kind, BriefContent content) {
        Actor actor = currentActor.get();
        rights.require(actor, Role.POLICY_OWNER, owner);
        if (!SLUG.matcher(slug).matches() || slug.length() > 80) {
            throw new Refusal("brief.error.slug");
        }
        if (briefs.find(slug).isPresent()) {
            throw new Refusal("brief.error.slug-taken");
        }
        Instant now = clock.instant();
        Brief brief = new Brief(ids.next(), slug, owner, kind, now, actor.id());
        briefs.add(brief);
        briefs.add(new BriefVersion(
                brief.id(), 1, BriefVersion.State.DRAFT, content, Set.of(actor.id()), 1, now, actor.id(), null));
        audit.record("start", brief.ref(content.title()), Map.of("version", 1));
        return brief;
    }

    /** A draft of the next version, from what is in force; the one already begun where there is one. */
    @Transactional
    BriefVersion startVersion(Brief brief) {
        Actor actor = currentActor.get();
        access.requireEdit(brief, actor);
        return briefs.draft(brief.id()).orElseGet(() -> {
            BriefVersion live = briefs.live(brief.id()).orElseThrow(NotFound::new);
            BriefVersion next = new BriefVersion(
                    brief.id(),
                    live.version() + 1,
                    BriefVersion.State.DRAFT,
                    live.content(),
                    Set.of(actor.id()),
                    1,
                    clock.instant(),
                    actor.id(),
                    null);
            briefs.add(next);
            scans.copy(brief.id(), live.version(), next.version(), clock.instant());
            audit.record("start-version", brief.ref(live.content().title()), Map.of("version", next.version()));
            return next;
        });
    }

    /** @throws SavedMeanwhile when the draft is no longer the one that was opened */
    @Transactional
    void save(Brief brief, int edit, BriefContent content) {
        Actor actor = currentActor.get();
        access.requireEdit(brief, actor);
        BriefVersion draft = briefs.draft(brief.id()).orElseThrow(NotFound::new);
        if (draft.state() != BriefVersion.State.DRAFT) {
            throw new Refusal("brief.error.in-review");
        }
        Set<UUID> authors = new HashSet<>(draft.authors());
        authors.add(actor.id());
        boolean saved = briefs.save(new BriefVersion(
                brief.id(), draft.version(), draft.state(), content, authors, edit, clock.instant(), actor.id(), null));
        if (!saved) {
            throw new SavedMeanwhile(draft.edit());
        }
        audit.record("save", brief.ref(content.title()), Map.of("version", draft.version(), "edit", edit + 1));
    }

    @Transactional
    void submit(Brief brief, @Nullable String note) {
        access.requireEdit(brief, currentActor.get());
        BriefVersion draft = briefs.draft(brief.id()).orElseThrow(NotFound::new);
        if (draft.state() == BriefVersion.State.IN_REVIEW) {
            return; // Sent twice.
        }
        Map<String, String> errors = new LinkedHashMap<>(
                BriefForm.of(brief.kind(), draft.content()).read().errors());
        if (!errors.isEmpty()) {
            throw new Refusal("brief.error.incomplete");
        }
        if (draft.content().messages().isEmpty()) {
            throw new Refusal("brief.error.no-message");
        }
        if (draft.content().units().isEmpty()) {
            throw new Refusal("brief.error.no-units");
        }
        reviews.submit(brief.ref(draft.content()), brief.ownerUnit(), draft.authors(), note, matter(draft.content()));
        briefs.state(brief.id(), draft.version(), BriefVersion.State.IN_REVIEW);
    }

    /** Only editions are read for sensitive words: a brief is the ministry's own instruction. */
    private static Matter matter(BriefContent content) {
        return new Matter(Brief.TYPE, Set.copyOf(content.topics()), Set.of());
    }

    /** Takes a version back from review, to go on writing. */
    @Transactional
    void takeBack(Brief brief) {
        access.requireEdit(brief, currentActor.get());
        briefs.draft(brief.id())
                .filter(draft -> draft.state() == BriefVersion.State.IN_REVIEW)
                .ifPresent(draft -> {
                    reviews.withdraw(brief.id());
                    briefs.state(brief.id(), draft.version(), BriefVersion.State.DRAFT);
                });
    }

    @Transactional
    void discard(Brief brief) {
        access.requireEdit(brief, currentActor.get());
        BriefVersion draft = briefs.draft(brief.id()).orElseThrow(NotFound::new);
        reviews.withdraw(brief.id());
        briefs.discard(brief.id(), draft.version());
        audit.record("discard", brief.ref(draft.content().title()), Map.of("version", draft.version()));
    }
}
