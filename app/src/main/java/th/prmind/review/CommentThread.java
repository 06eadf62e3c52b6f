package th.prmind.review;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.platform.audit.Audit;
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
    private final ApplicationEventPublisher events;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    CommentThread(
            Comments comments,
            ApplicationEventPublisher events,
            CurrentActor currentActor,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.comments = comments;
        this.events = events;
        this.currentActor = currentActor;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** In the order in which they were made, resolved ones too. */
    public List<Comment> of(UUID subject) {
        return comments.of(subject);
    }

    /** @return empty when there is no such comment on that subject */
    public Optional<Comment> find(UUID subject, UUID comment) {
        return comments.find(subject, comment);
    }

    /** @throws Refusal when there are no words, or more than 4,000 characters */
    @Transactional
    public Comment add(SubjectRef subject, Anchor anchor, String text) {
        if (text.isBlank()) {
            throw new Refusal("review.comment.missing");
        }
        if (text.length() > LONGEST) {
            throw new Refusal("review.comment.too-long", LONGEST);
        }
        Comment comment = new Comment(
                ids.next(), subject.id(), currentActor.get().id(), clock.instant(), text.strip(), anchor, null, null);
        comments.add(comment);
        audit.record("comment", subject, Map.of("comment", comment.id()));
        events.publishEvent(new Commented(subject, comment.id(), comment.author()));
        return comment;
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
