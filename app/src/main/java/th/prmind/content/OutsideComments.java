package th.prmind.content;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.network.Grants;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Refusal;
import th.prmind.review.Anchor;
import th.prmind.review.CommentThread;
import th.prmind.review.VoiceNote;

/** Takes what somebody outside says about the text that they were shown, and hangs it on the text as it now is. */
@Component
class OutsideComments {

    /* In a quarter of an hour; more is no reader. */
    private static final int MOST_COMMENTS = 60;
    private static final int MOST_VOICE_NOTES = 15;

    private final Editions editions;
    private final Revisions revisions;
    private final OutsideEyes eyes;
    private final CommentThread comments;
    private final Grants grants;
    private final Audit audit;
    private final Clock clock;

    OutsideComments(
            Editions editions,
            Revisions revisions,
            OutsideEyes eyes,
            CommentThread comments,
            Grants grants,
            Audit audit,
            Clock clock) {
        this.editions = editions;
        this.revisions = revisions;
        this.eyes = eyes;
        this.comments = comments;
        this.grants = grants;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * On which words of which text.
     *
     * @param revision one that they were shown
     * @param start offset of the words in that text, its title included
     * @param quotation the words; none: about the whole
     */
    record On(int revision, int start, @Nullable String quotation) {}

    /** @throws Refusal when there is nothing said, too much, too often, or the words do not stand in that text */
    @Transactional
    void write(OutsideEye eye, On on, String text) {
        requireSeldom(eye, "comment", MOST_COMMENTS);
        comments.addFromOutside(eye.grant(), anchor(eye, on), text);
    }

    /** @throws Refusal when voice notes are not wanted, these bytes are none, or the words do not stand in that text */
    @Transactional
    void speak(OutsideEye eye, On on, String line, byte[] bytes, @Nullable Integer seconds) {
        if (!eye.voice()) {
            throw new Refusal("content.outside.no-voice");
        }
        requireSeldom(eye, "voice", MOST_VOICE_NOTES);
        comments.addFromOutside(eye.grant(), anchor(eye, on), line, VoiceNote.of(bytes, seconds));
    }

    @Transactional
    void finish(OutsideEye eye) {
        if (eyes.finish(eye.grant().id(), clock.instant())) {
            audit.record(
                    "finish-outside",
                    eye.grant().subject(),
                    Map.of("grant", eye.grant().id()));
        }
    }

    /** The edition is held, so that no save comes between counting in its words and hanging the comment there. */
    private Anchor anchor(OutsideEye eye, On on) {
        Edition edition = editions.lock(eye.edition()).orElseThrow(NotFound::new);
        if (!eye.sees(on.revision())) {
            throw new NotFound();
        }
        String shown = revisions
                .find(edition.id(), on.revision())
                .orElseThrow(NotFound::new)
                .wholeText();
        Anchor anchor = Anchors.of(shown, on.start(), on.quotation());
        if (anchor.start() < 0 && !anchor.quotation().isEmpty()) {
            throw new Refusal("content.outside.words-unknown");
        }
        return Anchors.rebase(shown, edition.wholeText(), anchor);
    }

    private void requireSeldom(OutsideEye eye, String act, int most) {
        if (!grants.allowed(eye.grant(), act, most)) {
            throw new Refusal("content.outside.too-often");
        }
    }
}
