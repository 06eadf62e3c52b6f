package th.prmind.review;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.network.Grant;
import th.prmind.network.NamedPeople;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Refusal;

/** Comments on a thing. Whether the actor may read it, the owner of the thing has asked before. */
@Component
public class CommentThread {

    private static final int LONGEST = 4_000;

    private final Comments comments;
    private final VoiceNotes voices;
    private final NamedPeople namedPeople;
    private final ApplicationEventPublisher events;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    CommentThread(
            Comments comments,
            VoiceNotes voices,
            NamedPeople namedPeople,
            ApplicationEventPublisher events,
            CurrentActor currentActor,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.comments = comments;
        this.voices = voices;
        this.namedPeople = namedPeople;
        this.events = events;
        this.currentActor = currentActor;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Where something is said: by whom it is read there, who are those that may be named, and the page that shows it.
     */
    public record Place(Predicate<Actor> mayRead, String page) {

        SubjectRef of(SubjectRef subject, UUID comment) {
            return subject.at(page + "#comment-" + comment);
        }
    }

    /**
     * What was said.
     *
     * @param unknown names behind an @ that none of the readers bears, who so was not told
     */
    public record Said(Comment comment, List<String> unknown) {}

    /** In the order in which they were made, resolved ones too. */
    public List<Comment> of(UUID subject) {
        return comments.of(subject);
    }

    /** @return empty when there is no such comment on that subject */
    public Optional<Comment> find(UUID subject, UUID comment) {
        return comments.find(subject, comment);
    }

    /** What was said through these grants and waits for an answer, the oldest first. */
    public List<Comment> waiting(Collection<UUID> grants) {
        return comments.waiting(grants);
    }

    /**
     * Where nobody can be named.
     *
     * @throws Refusal when there are no words, or more than 4,000 characters
     */
    @Transactional
    public Comment add(SubjectRef subject, Anchor anchor, String text) {
        return add(subject, anchor, text, new Place(_ -> false, subject.url())).comment();
    }

    /** @throws Refusal when there are no words, or more than 4,000 characters */
    @Transactional
    public Said add(SubjectRef subject, Anchor anchor, String text, Place place) {
        Said said = byActor(subject, anchor, words(text), null, place);
        audit.record("comment", subject, Map.of("comment", said.comment().id()));
        return said;
    }

    /**
     * Answers a comment; what answers an answer answers the comment itself.
     *
     * @throws Refusal when there are no words, or more than 4,000 characters
     */
    @Transactional
    public Said answer(SubjectRef subject, UUID comment, String text, Place place) {
        Comment asked = comments.find(subject.id(), comment).orElseThrow(NotFound::new);
        UUID first = asked.answers() == null ? asked.id() : asked.answers();
        Said said = byActor(subject, Anchor.WHOLE, words(text), first, place);
        audit.record("answer-comment", subject, Map.of("comment", first));
        return said;
    }

    /**
     * What the holder of a grant says.
     *
     * @throws Refusal when there are no words, or more than 4,000 characters
     */
    @Transactional
    public Comment addFromOutside(Grant grant, Anchor anchor, String text) {
        return addFromOutside(grant, grant.subject(), anchor, text);
    }

    /**
     * About one of several things to which the grant lets its holder.
     *
     * @throws Refusal as above
     */
    @Transactional
    public Comment addFromOutside(Grant grant, SubjectRef subject, Anchor anchor, String text) {
        Comment comment = byOutsider(grant, subject, anchor, words(text));
        audit.record("comment-from-outside", subject, Map.of("comment", comment.id(), "grant", grant.id()));
        return comment;
    }

    /**
     * A comment that stands in a file somebody brought, by whoever the file says. Nobody is told: who brought it knows.
     *
     * @param said when, as the file says; not after now
     */
    @Transactional
    public void bring(SubjectRef subject, Anchor anchor, String author, Instant said, String text) {
        Instant now = clock.instant();
        Comment comment = new Comment(
                ids.next(),
                subject.id(),
                null,
                new Comment.Outsider(null, author),
                said.isAfter(now) ? now : said,
                text.length() > LONGEST ? text.substring(0, LONGEST) : text,
                anchor,
                null,
                null,
                null,
                null,
                null);
        comments.add(comment);
        audit.record("bring-comment", subject, Map.of("comment", comment.id()));
    }

    /**
     * What somebody says aloud, where nobody can be named.
     *
     * @param line written beside it, for whoever can't listen now; may be empty
     * @throws Refusal when the line has more than 4,000 characters
     */
    @Transactional
    public Comment add(SubjectRef subject, Anchor anchor, String line, VoiceNote voice) {
        Comment comment = byActor(subject, anchor, line(line), null, new Place(_ -> false, subject.url()))
                .comment();
        voices.add(comment.id(), voice);
        audit.record("voice", subject, Map.of("comment", comment.id()));
        return comments.find(comment.subject(), comment.id()).orElseThrow();
    }

    /** The same by the holder of a grant. */
    @Transactional
    public Comment addFromOutside(Grant grant, Anchor anchor, String line, VoiceNote voice) {
        return addFromOutside(grant, grant.subject(), anchor, line, voice);
    }

    /** The same about one of several things. */
    @Transactional
    public Comment addFromOutside(Grant grant, SubjectRef subject, Anchor anchor, String line, VoiceNote voice) {
        Comment comment = byOutsider(grant, subject, anchor, line(line));
        voices.add(comment.id(), voice);
        audit.record("voice-from-outside", subject, Map.of("comment", comment.id(), "grant", grant.id()));
        return comments.find(comment.subject(), comment.id()).orElseThrow();
    }

    private Said byActor(SubjectRef subject, Anchor anchor, String text, @Nullable UUID answers, Place place) {
        UUID author = currentActor.get().id();
        Comment comment = new Comment(
                ids.next(), subject.id(), author, null, clock.instant(), text, anchor, answers, null, null, null, null);
        comments.add(comment);
        // First, since who is named is told that, and not that somebody commented as well.
        List<String> unknown = namedPeople
                .note(comment.id(), text, place.mayRead(), place.of(subject, comment.id()))
                .unknown();
        events.publishEvent(new Commented(subject, comment.id(), author));
        return new Said(comment, unknown);
    }

    private Comment byOutsider(Grant grant, SubjectRef subject, Anchor anchor, String text) {
        Comment comment = new Comment(
                ids.next(),
                subject.id(),
                null,
                new Comment.Outsider(grant.id(), grant.name()),
                clock.instant(),
                text,
                anchor,
                null,
                null,
                null,
                null,
                null);
        comments.add(comment);
        events.publishEvent(new Commented(subject, comment.id(), null));
        return comment;
    }

    private static String words(String text) {
        if (text.isBlank()) {
            throw new Refusal("review.comment.missing");
        }
        return line(text);
    }

    private static String line(String text) {
        if (text.length() > LONGEST) {
            throw new Refusal("review.comment.too-long", LONGEST);
        }
        return text.strip();
    }

    /** @return empty when there is no such comment on that subject, or nothing was said aloud */
    public Optional<VoiceNote> voice(UUID subject, UUID comment) {
        return comments.find(subject, comment).flatMap(found -> voices.find(found.id()));
    }

    /** Notes that a comment was seen to; a second time changes nothing. */
    @Transactional
    public void resolve(SubjectRef subject, UUID comment) {
        Comment open = comments.find(subject.id(), comment).orElseThrow(NotFound::new);
        if (open.resolved() == null) {
            comments.resolve(comment, clock.instant(), currentActor.get().id());
            audit.record("resolve-comment", subject, Map.of("comment", comment));
        }
    }

    /** Moves every anchor of a text along with a change of it; words that were gone may have come back. */
    @Transactional
    public void rebase(UUID subject, UnaryOperator<Anchor> move) {
        for (Comment comment : comments.of(subject)) {
            Anchor moved = move.apply(comment.anchor());
            if (!moved.equals(comment.anchor())) {
                comments.move(comment.id(), moved);
            }
        }
    }
}
