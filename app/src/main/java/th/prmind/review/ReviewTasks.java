package th.prmind.review;

import java.util.List;
import org.springframework.stereotype.Component;
import th.prmind.network.Rights;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.tasks.Task;
import th.prmind.platform.tasks.TaskSource;

/** What waits for an approver: reviews, and debts of emergency releases. */
@Component
class ReviewTasks implements TaskSource {

    private static final int MOST = 50;

    private final Reviews reviews;
    private final ReviewDesk desk;
    private final Rights rights;

    ReviewTasks(Reviews reviews, ReviewDesk desk, Rights rights) {
        this.reviews = reviews;
        this.desk = desk;
        this.rights = rights;
    }

    @Override
    public List<Task> tasksOf(Actor actor) {
        return reviews.waiting(rights.readable(actor), actor.id()).stream()
                .filter(review -> desk.mayDecide(review, actor))
                .limit(MOST)
                .map(ReviewTasks::task)
                .toList();
    }

    private static Task task(Review review) {
        return new Task(
                review.state() == Review.State.DEBT ? Task.Kind.APPROVE_LATE : Task.Kind.REVIEW,
                review.subject().at("/reviews/" + review.id()),
                review.submitted());
    }
}
