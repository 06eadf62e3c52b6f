package th.prmind.review;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.notify.Notice;
import th.prmind.platform.notify.RaiseNotice;

/** Tells approvers what waits for them, and writers what became of it. */
@Component
class TellReviewers {

    private final Reviews reviews;
    private final Comments comments;
    private final WhoApproves whoApproves;
    private final ObjectProvider<ReviewedSubject> subjects;
    private final RaiseNotice raise;
    private final CurrentActor currentActor;

    TellReviewers(
            Reviews reviews,
            Comments comments,
            WhoApproves whoApproves,
            ObjectProvider<ReviewedSubject> subjects,
            RaiseNotice raise,
            CurrentActor currentActor) {
        this.reviews = reviews;
        this.comments = comments;
        this.whoApproves = whoApproves;
        this.subjects = subjects;
        this.raise = raise;
        this.currentActor = currentActor;
    }

    /** A step has begun: those of it are asked, and nobody else any more. */
    void stepBegan(Review review) {
        settle(review.subject());
        boolean late = review.state() == Review.State.DEBT;
        Notice notice = new Notice(
                Notice.Kind.REVIEW,
                page(review),
                review.id() + "/" + review.present().number() + "/"
                        + review.decisions().size(),
                late || pressing(review.subject()),
                late ? "review.notice.waiting-late" : "review.notice.waiting",
                actor());
        raise.to(
                whoApproves.of(review).values().stream()
                        .flatMap(Collection::stream)
                        .collect(Collectors.toSet()),
                notice);
        raise.toGroups(Set.of(review.unit()), notice);
    }

    /** Somebody wrote down an approval in this person's name, who is to say whether it is theirs. */
    void recorded(Review review, UUID approver) {
        raise.to(
                Set.of(approver),
                new Notice(
                        Notice.Kind.REVIEW,
                        page(review),
                        review.id() + "/recorded/" + review.decisions().size(),
                        false,
                        "review.notice.recorded",
                        actor()));
    }

    /** Nothing waits for anybody any more. */
    void settle(SubjectRef subject) {
        raise.settle(Notice.Kind.REVIEW, subject.id());
    }

    @EventListener
    void decided(ReviewDecided decided) {
        settle(decided.subject());
        Review review = reviews.latest(decided.subject().id()).orElseThrow();
        raise.to(
                review.excluded(),
                new Notice(
                        Notice.Kind.DECISION,
                        review.subject(),
                        review.id() + "/" + review.decisions().size() + "/" + review.state(),
                        decided.verdict() == Verdict.CHANGES_REQUESTED && pressing(review.subject()),
                        switch (decided.verdict()) {
                            case APPROVED -> "review.notice.approved";
                            case APPROVED_LATE -> "review.notice.approved-late";
                            case CHANGES_REQUESTED -> "review.notice.changes-requested";
                        },
                        decided.by()));
    }

    /** Those who take part in the review, and who has said something about the thing before. */
    @EventListener
    void commented(Commented commented) {
        UUID subject = commented.subject().id();
        Set<UUID> taking = new HashSet<>();
        reviews.latest(subject).ifPresent(review -> {
            taking.addAll(review.excluded());
            review.decisions().forEach(decision -> taking.add(decision.person()));
        });
        comments.of(subject).stream()
                .flatMap(comment -> Stream.ofNullable(comment.author()))
                .forEach(taking::add);
        raise.to(taking, commented.notice());
    }

    private boolean pressing(SubjectRef subject) {
        return subjects.stream()
                .filter(each -> each.supports(subject.kind()))
                .anyMatch(each -> each.pressing(subject.id()));
    }

    private static SubjectRef page(Review review) {
        return review.subject().at("/reviews/" + review.id());
    }

    private @Nullable UUID actor() {
        return currentActor.find().map(Actor::id).orElse(null);
    }
}
