package th.prmind.content;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.media.Picture;
import th.prmind.media.PictureDirectory;
import th.prmind.network.Rights;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.web.Refusal;
import th.prmind.review.CommentThread;
import tools.jackson.databind.JsonNode;

/**
 * Saves the working text at every pause of the writer. Only who knows the newest version may save over it, so of two who
 * write at a time the second is given the first one's text and loses nothing.
 */
@Component
class SaveEdition {

    static final int LONGEST_TITLE = 300;

    /** After a pause of this length what was written before it is kept as a revision. */
    private static final Duration IDLE = Duration.ofMinutes(10);

    private final EditionAccess access;
    private final Editions editions;
    private final Revisions revisions;
    private final PictureDirectory pictures;
    private final Rights rights;
    private final CommentThread comments;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final Clock clock;

    SaveEdition(
            EditionAccess access,
            Editions editions,
            Revisions revisions,
            PictureDirectory pictures,
            Rights rights,
            CommentThread comments,
            CurrentActor currentActor,
            Audit audit,
            Clock clock) {
        this.access = access;
        this.editions = editions;
        this.revisions = revisions;
        this.pictures = pictures;
        this.rights = rights;
        this.comments = comments;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What became of a save.
     *
     * @param edition as it now is
     * @param stale somebody saved meanwhile: nothing was written, and {@code edition} is theirs
     */
    record Outcome(Edition edition, boolean stale) {}

    /** @param base the version on which the writer's text is built */
    @Transactional
    Outcome save(UUID id, long base, String title, JsonNode body) {
        Edition edition = access.lockForWriting(id);
        if (edition.version() != base) {
            return new Outcome(edition, true);
        }
        if (title.length() > LONGEST_TITLE) {
            throw new Refusal("content.refusal.title-too-long", LONGEST_TITLE);
        }
        Body.require(body);
        if (edition.title().equals(title) && edition.bodyJson().equals(body)) {
            return new Outcome(edition, false);
        }
        Actor actor = currentActor.get();
        Instant now = clock.instant();
        keepWhatWasBefore(edition, actor, now);
        Edition saved = edition.withText(
                title.replaceAll("\\p{Cntrl}", " "), body, pictureSet(edition, body, actor), actor.id(), now);
        editions.save(saved);
        editions.addAuthor(id, actor.id(), now);
        describePictures(saved);
        comments.rebase(id, Anchors.between(edition.wholeText(), saved.wholeText()));
        return new Outcome(saved, false);
    }

    private void keepWhatWasBefore(Edition edition, Actor actor, Instant now) {
        Revision.@Nullable Cause cause = !edition.savedBy().equals(actor.id())
                ? Revision.Cause.AUTHOR
                : edition.savedAt().plus(IDLE).isBefore(now) ? Revision.Cause.IDLE : null;
        if (cause != null) {
            revisions.cut(edition, cause, now);
            // One entry for each spell of writing; every save would drown the rest.
            audit.record("write", edition.ref(), Map.of("version", edition.version()));
        }
    }

    /** The set as it was, and what was put into the body since. */
    private List<UUID> pictureSet(Edition edition, JsonNode body, Actor actor) {
        Set<UUID> set = new LinkedHashSet<>(edition.pictures());
        Set<UUID> added = new LinkedHashSet<>(Body.pictures(body));
        added.removeAll(set);
        if (!added.isEmpty()) {
            Set<UUID> readable = rights.readable(actor);
            boolean known = pictures.find(added).stream()
                            .filter(picture -> readable.contains(picture.unit()))
                            .count()
                    == added.size();
            if (!known) {
                throw new Refusal("content.refusal.unknown-picture");
            }
            if (!pictures.closed(added).isEmpty()) {
                throw new Refusal("content.refusal.closed-picture");
            }
            set.addAll(added);
        }
        return new ArrayList<>(set);
    }

    /** What the writer says about a picture in the text, the library learns where it knew nothing. */
    private void describePictures(Edition edition) {
        Map<UUID, Body.Shown> inText = Body.shown(edition.bodyJson());
        for (Picture picture : pictures.find(inText.keySet())) {
            Body.Shown shown = Objects.requireNonNull(inText.get(picture.id()));
            Picture described = picture.described(
                    shown.alt(), edition.thai(), picture.credit().isBlank() ? shown.credit() : "", null, "");
            if (!described.equals(picture) && picture.unit().equals(edition.unit())) {
                pictures.describe(described);
            }
        }
    }
}
