package th.prmind.content;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.brief.LiveBrief;
import th.prmind.brief.LiveBriefs;
import th.prmind.media.Picture;
import th.prmind.media.PictureDirectory;
import th.prmind.network.Unit;
import th.prmind.network.UnitDirectory;
import th.prmind.onevoice.Guess;
import th.prmind.onevoice.OneVoice;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Refusal;
import th.prmind.review.CommentThread;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Begins editions: new ones from a filled skeleton or a manuscript, corrections of released ones, and the same in the other language. */
@Component
class StartEdition {

    private final ContentTypes types;
    private final PictureDirectory pictures;
    private final CommentThread comments;
    private final SkeletonValues skeletonValues;
    private final LiveBriefs liveBriefs;
    private final OneVoice oneVoice;
    private final EditionAccess access;
    private final Editions editions;
    private final Revisions revisions;
    private final Reasons reasons;
    private final Topics topics;
    private final UnitDirectory units;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    StartEdition(
            ContentTypes types,
            PictureDirectory pictures,
            CommentThread comments,
            SkeletonValues skeletonValues,
            LiveBriefs liveBriefs,
            OneVoice oneVoice,
            EditionAccess access,
            Editions editions,
            Revisions revisions,
            Reasons reasons,
            Topics topics,
            UnitDirectory units,
            CurrentActor currentActor,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.types = types;
        this.pictures = pictures;
        this.comments = comments;
        this.skeletonValues = skeletonValues;
        this.liveBriefs = liveBriefs;
        this.oneVoice = oneVoice;
        this.access = access;
        this.editions = editions;
        this.revisions = revisions;
        this.reasons = reasons;
        this.topics = topics;
        this.units = units;
        this.currentActor = currentActor;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    Edition start(StartForm form) {
        ContentType type = types.find(StartForm.plain(form.type())).orElseThrow(NotFound::new);
        Unit unit = units.find(form.unit() == null ? currentActor.get().unit() : form.unit())
                .orElseThrow(NotFound::new);
        access.requireWriter(unit.id());
        @Nullable
        LiveBrief brief = liveBriefs.find(StartForm.plain(form.brief())).orElse(null);
        if (type.needsBrief() && brief == null) {
            throw new Refusal("content.start.brief-missing");
        }
        if (type.event() && StartForm.plain(form.what()).isEmpty()) {
            throw new Refusal("content.start.what-missing");
        }
        String language = form.languageOrThai();
        FilledSkeleton filled =
                FilledSkeleton.of(type.skeleton(language), skeletonValues.gather(form, unit, brief, language));
        return begin(type, unit, brief, language, form.audiences(), filled);
    }

    /**
     * From a text that exists already.
     *
     * @param brief slug of the brief that it carries; empty where the text itself is to tell
     */
    @Transactional
    Edition start(Manuscript manuscript, String typeCode, String brief, String language, @Nullable UUID unitId) {
        ContentType type = types.find(typeCode).orElseThrow(() -> new Refusal("content.start.type-missing"));
        Unit unit =
                units.find(unitId == null ? currentActor.get().unit() : unitId).orElseThrow(NotFound::new);
        access.requireWriter(unit.id());
        @Nullable
        LiveBrief carried = liveBriefs
                .find(brief)
                .or(() -> oneVoice.guess(manuscript.wholeText()).stream()
                        .map(Guess::brief)
                        .findFirst())
                .orElse(null);
        if (type.needsBrief() && carried == null) {
            throw new Refusal("content.manuscript.brief-missing");
        }
        bringPictures(manuscript, unit.id(), language.equals("th"));
        Body.require(manuscript.body());
        Edition edition = begin(
                type,
                unit,
                carried,
                language,
                List.of(),
                new FilledSkeleton(manuscript.title(), "", manuscript.body()));
        manuscript
                .notes()
                .forEach(note -> comments.bring(
                        edition.ref(),
                        Anchors.of(edition.wholeText(), note.start(), note.words()),
                        note.author(),
                        Objects.requireNonNullElse(note.at(), clock.instant()),
                        note.text()));
        return edition;
    }

    /** Into the unit's library, by the road of all pictures; whose they are, the officer is still to say. */
    private void bringPictures(Manuscript manuscript, UUID unit, boolean thai) {
        List<Picture> brought = new ArrayList<>();
        for (Manuscript.Drawn drawn : manuscript.pictures()) {
            Picture picture = pictures.store(unit, drawn.name(), drawn.bytes());
            Picture described =
                    picture.described(drawn.alt(), thai, picture.credit().isBlank() ? drawn.credit() : "", null, "");
            brought.add(described.equals(picture) ? picture : pictures.describe(described));
        }
        for (JsonNode place : manuscript.body().findParents("at")) {
            ObjectNode attributes = (ObjectNode) place;
            int at = attributes.path("at").asInt();
            Picture picture = brought.get(at);
            attributes.remove("at");
            attributes.put("id", picture.id().toString());
            attributes.put(
                    "alt",
                    manuscript.pictures().get(at).alt().isBlank()
                            ? picture.alt(thai)
                            : manuscript.pictures().get(at).alt());
            attributes.put("credit", picture.credit());
        }
    }

    private Edition begin(
            ContentType type,
            Unit unit,
            @Nullable LiveBrief brief,
            String language,
            List<String> audiences,
            FilledSkeleton words) {
        UUID document = ids.next();
        Instant now = clock.instant();
        UUID actor = currentActor.get().id();
        editions.addDocument(document, unit.id(), null, actor, now);
        Edition edition = new Edition(
                ids.next(),
                document,
                1,
                null,
                unit.id(),
                type.code(),
                language,
                Edition.State.DRAFT,
                now,
                words.title(),
                words.summary(),
                words.body(),
                PlainText.of(words.body()),
                1,
                unit.province(),
                brief == null ? List.of() : knownTopics(brief),
                audiences.stream().distinct().sorted().toList(),
                brief == null ? List.of() : List.of(brief.slug()),
                List.copyOf(Body.pictures(words.body())),
                Set.of(actor),
                null,
                null,
                0,
                actor,
                now,
                actor,
                now);
        return begin(edition, Map.of("type", type.code(), "brief", brief == null ? "" : brief.slug()));
    }

    private List<String> knownTopics(LiveBrief brief) {
        Set<String> known = topics.all().stream().map(Topic::slug).collect(java.util.stream.Collectors.toSet());
        return brief.content().topics().stream().filter(known::contains).toList();
    }

    /**
     * A new edition that will take the place of one that is public.
     *
     * @param correction what will have changed, as the public is told
     */
    @Transactional
    Edition correct(UUID id, String correction) {
        Edition wrong = access.lockWritable(id);
        if (wrong.state() != Edition.State.RELEASED) {
            throw new Refusal("content.correct.not-released");
        }
        List<Edition> all = editions.ofDocument(wrong.document());
        @Nullable
        Edition open = all.stream()
                .filter(edition -> id.equals(edition.supersedes()) && edition.state() != Edition.State.WITHDRAWN)
                .findFirst()
                .orElse(null);
        if (open != null) {
            return open;
        }
        if (correction.isBlank()) {
            throw new Refusal("content.correct.words-missing");
        }
        Edition started = begin(
                wrong.next(ids.next(), all.size() + 1, currentActor.get().id(), clock.instant())
                        .correcting(wrong.id(), correction.strip()),
                Map.of("corrects", id));
        reasons.copy(id, started.id());
        return started;
    }

    /** The same matter in the other language, beside the first; one that exists already is given instead. */
    @Transactional
    Edition translate(UUID id) {
        Edition original = access.lockWritable(id);
        String language = original.thai() ? "en" : "th";
        List<Edition> all = editions.ofDocument(original.document());
        @Nullable
        Edition known = all.stream()
                .filter(edition -> edition.language().equals(language)
                        && edition.state() != Edition.State.SUPERSEDED
                        && edition.state() != Edition.State.WITHDRAWN)
                .reduce((_, later) -> later)
                .orElse(null);
        if (known != null) {
            return known;
        }
        FilledSkeleton filled = translation(original, language);
        Edition started = original.next(
                        ids.next(), all.size() + 1, currentActor.get().id(), clock.instant())
                .in(language, filled.title(), filled.summary(), filled.body());
        return begin(started, Map.of("translates", id));
    }

    /** From the brief, whose sentences are known in both languages; without one the original's text, to write over. */
    private FilledSkeleton translation(Edition original, String language) {
        @Nullable
        LiveBrief brief = original.briefs().stream()
                .flatMap(slug -> liveBriefs.find(slug).stream())
                .findFirst()
                .orElse(null);
        ContentType type = types.get(original.type());
        if (brief == null || type.event()) {
            return new FilledSkeleton(original.title(), original.summary(), original.bodyJson());
        }
        StartForm form = new StartForm(
                original.type(),
                brief.slug(),
                language,
                original.unit(),
                original.audiences(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return FilledSkeleton.of(
                type.skeleton(language), skeletonValues.gather(form, units.get(original.unit()), brief, language));
    }

    private Edition begin(Edition edition, Map<String, ?> detail) {
        editions.add(edition);
        revisions.cut(edition, Revision.Cause.START, edition.startedAt());
        audit.record("start", edition.ref(), detail);
        return Objects.requireNonNull(editions.find(edition.id()).orElse(null));
    }
}
