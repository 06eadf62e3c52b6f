package th.prmind.learning;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.content.Anchors;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.web.Refusal;
import th.prmind.publishing.PasteRelease;
import th.prmind.publishing.Release;
import th.prmind.publishing.ReleaseCatalog;
import th.prmind.review.CommentThread;

/** Handing in field work: a release of one's own office, or the words of a live post elsewhere, frozen as they stand. */
@Component
class HandIn {

    private static final int LONGEST_NOTE = 2_000;

    private final Works works;
    private final Enrolments enrolments;
    private final ReleaseCatalog releases;
    private final PasteRelease pasteRelease;
    private final Notes notes;
    private final CommentThread comments;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    HandIn(
            Works works,
            Enrolments enrolments,
            ReleaseCatalog releases,
            PasteRelease pasteRelease,
            Notes notes,
            CommentThread comments,
            CurrentActor currentActor,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.works = works;
        this.enrolments = enrolments;
        this.releases = releases;
        this.pasteRelease = pasteRelease;
        this.notes = notes;
        this.comments = comments;
        this.currentActor = currentActor;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param answers notes on the version before that this one answers
     * @throws Refusal when it is not of their own office or not public, or was handed in before
     */
    @Transactional
    Work release(Programme programme, Assignment assignment, UUID release, String note, Set<UUID> answers) {
        Actor actor = currentActor.get();
        Release found = releases.find(release)
                .filter(each -> actor.unit().equals(each.unit()))
                .filter(each -> each.state() == Release.State.LIVE)
                .orElseThrow(() -> new Refusal("learning.work.not-yours"));
        return handIn(programme, assignment, found, note, answers);
    }

    /**
     * @param pictures of the post, where its words can't be copied
     * @throws Refusal when link or text are missing, a picture is none, or the post was recorded before and so stands in the list
     */
    @Transactional
    Work post(
            Programme programme,
            Assignment assignment,
            String url,
            String text,
            List<byte[]> pictures,
            String note,
            Set<UUID> answers) {
        return handIn(
                programme,
                assignment,
                pasteRelease.paste(url, text, currentActor.get().unit(), List.of(), pictures),
                note,
                answers);
    }

    /** Whether the frozen text, and how it looked, is still what was handed in. */
    boolean unchanged(Work.Version version, Release release) {
        return version.sha256().equals(sha256(release));
    }

    private Work handIn(Programme programme, Assignment assignment, Release release, String note, Set<UUID> answers) {
        Actor actor = currentActor.get();
        if (programme.state() != Programme.State.OPEN || !enrolments.enrolled(programme.id(), actor.id())) {
            throw new Refusal("learning.work.not-enrolled");
        }
        String words = note.strip();
        if (words.length() > LONGEST_NOTE) {
            throw new Refusal("learning.enrol.aim-long", LONGEST_NOTE);
        }
        Optional<Work> before = works.find(assignment.id(), actor.id());
        if (before.isPresent()
                && before.get().versions().stream()
                        .anyMatch(each -> each.release().equals(release.id()))) {
            throw new Refusal("learning.work.twice");
        }
        int number = before.map(work -> work.latest().number() + 1).orElse(1);
        Work.Version version = new Work.Version(number, release.id(), sha256(release), words, clock.instant());
        if (before.isPresent()) {
            works.addVersion(before.get().id(), version);
            carryOver(programme, assignment, before.get(), release, answers);
        } else {
            works.add(new Work(ids.next(), assignment.id(), actor.id(), actor.unit(), List.of(version)));
        }
        audit.record(
                "hand-in",
                programme.ref().at(assignment.url(programme)),
                Map.of("assignment", assignment.number(), "version", number, "release", release.id()));
        return works.find(assignment.id(), actor.id()).orElseThrow();
    }

    /** What was said of the version before hangs on the same words in this one, or says that they are gone. */
    private void carryOver(
            Programme programme, Assignment assignment, Work before, Release release, Set<UUID> answered) {
        Release old = releases.find(before.latest().release()).orElseThrow();
        comments.rebase(before.id(), Anchors.between(old.wholeText(), release.wholeText()));
        for (Note note : notes.of(before.id())) {
            if (note.open() && answered.contains(note.id())) {
                comments.resolve(before.ref(programme, assignment), note.id());
                notes.close(note.id(), before.latest().number() + 1);
            }
        }
    }

    /** Of title and text, each on lines of their own, and of the digests of its pictures, if any. */
    private String sha256(Release release) {
        StringBuilder whole = new StringBuilder(release.title()).append('\n').append(release.text());
        releases.screenshots(release.id())
                .forEach(screenshot -> whole.append('\n').append(screenshot.sha256()));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(whole.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
