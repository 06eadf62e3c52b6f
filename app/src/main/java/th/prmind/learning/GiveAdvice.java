package th.prmind.learning;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.content.Anchors;
import th.prmind.network.Grants;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Refusal;
import th.prmind.publishing.Release;
import th.prmind.publishing.ReleaseCatalog;
import th.prmind.review.Anchor;
import th.prmind.review.Comment;
import th.prmind.review.CommentThread;
import th.prmind.review.VoiceNote;

/** A speaker's notes on a work, and their word that it is what was asked for. */
@Component
class GiveAdvice {

    /* In a quarter of an hour; more is no reader. */
    private static final int MOST_NOTES = 60;
    private static final int MOST_VOICE_NOTES = 15;

    private final AdviceRequests requests;
    private final Notes notes;
    private final SignOffs signOffs;
    private final ReleaseCatalog releases;
    private final CommentThread comments;
    private final Grants grants;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    GiveAdvice(
            AdviceRequests requests,
            Notes notes,
            SignOffs signOffs,
            ReleaseCatalog releases,
            CommentThread comments,
            Grants grants,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.requests = requests;
        this.notes = notes;
        this.signOffs = signOffs;
        this.releases = releases;
        this.comments = comments;
        this.grants = grants;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * On what something is said.
     *
     * @param version of the work that was before them
     * @param start offset of the words in that text, its title included
     * @param quotation the words; none: about the whole
     * @param second of the clip; null for none
     */
    record On(
            int version,
            int start,
            String quotation,
            @Nullable Integer second) {}

    /** They have finished with a work, or signed it off. */
    record Advised(Adviser adviser, AskedWork asked, boolean signedOff) {}

    /** @throws Refusal when nothing is said, too much, too often, or the words do not stand in that text */
    @Transactional
    void write(Adviser adviser, AskedWork asked, On on, String text) {
        requireSeldom(adviser, "note", MOST_NOTES);
        SubjectRef subject = asked.ref();
        Anchor anchor = anchor(asked.work(), on);
        Comment comment = adviser.grant() == null
                ? comments.add(subject, anchor, text)
                : comments.addFromOutside(adviser.grant(), subject, anchor, text);
        notes.add(comment, adviser.speaker().id(), on.version(), on.second());
    }

    /**
     * Aloud.
     *
     * @param line written beside it; may be empty
     * @throws Refusal when these bytes are no sound, too often, or the words do not stand in that text
     */
    @Transactional
    void speak(Adviser adviser, AskedWork asked, On on, String line, VoiceNote voice) {
        requireSeldom(adviser, "voice", MOST_VOICE_NOTES);
        SubjectRef subject = asked.ref();
        Anchor anchor = anchor(asked.work(), on);
        Comment comment = adviser.grant() == null
                ? comments.add(subject, anchor, line, voice)
                : comments.addFromOutside(adviser.grant(), subject, anchor, line, voice);
        notes.add(comment, adviser.speaker().id(), on.version(), on.second());
    }

    /** @throws Refusal when they said nothing at all since they were asked */
    @Transactional
    void finish(Adviser adviser, AskedWork asked) {
        requests.waiting(asked.work().id(), adviser.speaker().id()).ifPresent(request -> {
            boolean said = notes.of(asked.work().id()).stream()
                    .anyMatch(note -> note.by().id().equals(adviser.speaker().id())
                            && !note.comment().at().isBefore(request.asked()));
            if (!said && signOffs.find(asked.work().id()).isEmpty()) {
                throw new Refusal("learning.advice.nothing-said");
            }
            requests.answer(request.id(), clock.instant());
            audit.record(
                    "answer-advice",
                    asked.ref(),
                    Map.of("speaker", adviser.speaker().id()));
            events.publishEvent(new Advised(adviser, asked, false));
        });
    }

    /** That it is what was asked for; with it they have answered. */
    @Transactional
    void signOff(Adviser adviser, AskedWork asked) {
        Work work = asked.work();
        if (signOffs.find(work.id()).isPresent()) {
            return;
        }
        signOffs.add(
                new SignOff(work.id(), adviser.speaker().id(), work.latest().number(), clock.instant()));
        requests.waiting(work.id(), adviser.speaker().id())
                .ifPresent(request -> requests.answer(request.id(), clock.instant()));
        audit.record(
                "sign-off-work",
                asked.ref(),
                Map.of("speaker", adviser.speaker().id()));
        events.publishEvent(new Advised(adviser, asked, true));
    }

    @Transactional
    void takeBackSignOff(Adviser adviser, AskedWork asked) {
        if (signOffs.remove(asked.work().id(), adviser.speaker().id())) {
            audit.record(
                    "take-back-sign-off",
                    asked.ref(),
                    Map.of("speaker", adviser.speaker().id()));
        }
    }

    /** Notes hang on the latest text; what was said of an earlier one moves along with what became of its words. */
    private Anchor anchor(Work work, On on) {
        Release shown = release(work, on.version());
        Anchor anchor = Anchors.of(shown.wholeText(), on.start(), on.quotation());
        if (anchor.start() < 0 && !anchor.quotation().isEmpty()) {
            throw new Refusal("content.outside.words-unknown");
        }
        Release latest = release(work, work.latest().number());
        return Anchors.rebase(shown.wholeText(), latest.wholeText(), anchor);
    }

    private Release release(Work work, int version) {
        return work.versions().stream()
                .filter(each -> each.number() == version)
                .findFirst()
                .flatMap(each -> releases.find(each.release()))
                .orElseThrow(NotFound::new);
    }

    private void requireSeldom(Adviser adviser, String act, int most) {
        if (adviser.grant() != null && !grants.allowed(adviser.grant(), act, most)) {
            throw new Refusal("content.outside.too-often");
        }
    }
}
