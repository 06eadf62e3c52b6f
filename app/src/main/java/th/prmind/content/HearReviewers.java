package th.prmind.content;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import th.prmind.review.Comment;
import th.prmind.review.CommentThread;
import th.prmind.review.ReviewDecided;
import th.prmind.review.Verdict;

/** Tells whoever wants to know what reviewers ask writers to change. */
@Component
class HearReviewers {

    private final Editions editions;
    private final CommentThread comments;
    private final ApplicationEventPublisher events;

    HearReviewers(Editions editions, CommentThread comments, ApplicationEventPublisher events) {
        this.editions = editions;
        this.comments = comments;
        this.events = events;
    }

    @EventListener
    void decided(ReviewDecided decision) {
        if (decision.verdict() != Verdict.CHANGES_REQUESTED
                || !decision.subject().kind().equals("edition")) {
            return;
        }
        editions.find(decision.subject().id()).ifPresent(edition -> {
            List<ChangesAsked.Remark> remarks = new ArrayList<>();
            if (decision.words() != null) {
                remarks.add(new ChangesAsked.Remark(decision.words(), false));
            }
            comments.of(edition.id()).stream()
                    .filter(comment ->
                            comment.resolved() == null && decision.by().equals(comment.author()))
                    .forEach(
                            comment -> remarks.add(new ChangesAsked.Remark(comment.text(), inTitle(comment, edition))));
            events.publishEvent(new ChangesAsked(edition.id(), edition.authors(), remarks));
        });
    }

    private static boolean inTitle(Comment comment, Edition edition) {
        int start = comment.anchor().start();
        return !comment.anchor().quotation().isEmpty()
                && start >= 0
                && start < edition.title().length();
    }
}
