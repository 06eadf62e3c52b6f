package th.prmind.review;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.tasks.Task;
import th.prmind.platform.tasks.TaskSource;

/** What waits for an approver: reviews, debts of emergency releases, and approvals written down in their name. */
@Component
class ReviewTasks implements TaskSource {

    private static final int MOST = 50;

    private final WaitingReviews waiting;
    private final Reviews reviews;
    private final ReviewDesk desk;
    private final Clock clock;

    ReviewTasks(WaitingReviews waiting, Reviews reviews, ReviewDesk desk, Clock clock) {
        this.waiting = waiting;
        this.reviews = reviews;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public List<Task> tasksOf(Actor actor) {
        Stream<Task> toDecide = waiting.of(actor).stream()
                .filter(review -> desk.mayDecide(review, actor))
                .limit(MOST)
                .map(ReviewTasks::task);
        Stream<Task> toConfirm = reviews.recordedFor(actor.id(), clock.instant().minus(OnPaper.CONTESTABLE)).stream()
                .map(review -> new Task(
                        Task.Kind.CONFIRM, review.subject().at("/reviews/" + review.id()), recorded(review, actor)));
        return Stream.concat(toConfirm, toDecide).toList();
    }

    private static Task task(Review review) {
        return new Task(
                review.state() == Review.State.DEBT ? Task.Kind.APPROVE_LATE : Task.Kind.REVIEW,
                review.subject().at("/reviews/" + review.id()),
                Objects.requireNonNullElse(review.present().started(), review.submitted()));
    }

    private static Instant recorded(Review review, Actor actor) {
        return review.decisions().stream()
                .filter(decision -> decision.openFor(actor.id()))
                .map(Decision::at)
                .findFirst()
                .orElse(review.submitted());
    }
}
