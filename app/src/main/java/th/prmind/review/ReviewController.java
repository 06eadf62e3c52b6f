package th.prmind.review;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.network.InPlaceOf;
import th.prmind.network.PersonDirectory;
import th.prmind.network.Rights;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.View;

/** The queue of reviews, and the page on which a second person decides. */
@Controller
class ReviewController {

    private final Reviews reviews;
    private final ReviewDesk desk;
    private final DecideReview decide;
    private final CommentThread comments;
    private final List<ReviewedSubject> subjects;
    private final Rights rights;
    private final UnitDirectory units;
    private final PersonDirectory people;
    private final CurrentActor currentActor;
    private final Notices notices;
    private final Clock clock;

    ReviewController(
            Reviews reviews,
            ReviewDesk desk,
            DecideReview decide,
            CommentThread comments,
            List<ReviewedSubject> subjects,
            Rights rights,
            UnitDirectory units,
            PersonDirectory people,
            CurrentActor currentActor,
            Notices notices,
            Clock clock) {
        this.reviews = reviews;
        this.desk = desk;
        this.decide = decide;
        this.comments = comments;
        this.subjects = subjects;
        this.rights = rights;
        this.units = units;
        this.people = people;
        this.currentActor = currentActor;
        this.notices = notices;
        this.clock = clock;
    }

    @GetMapping("/reviews")
    String queue(Model model) {
        Actor actor = currentActor.get();
        List<ReviewQueue.Entry> waiting = reviews.waiting(rights.readable(actor), actor.id()).stream()
                .map(review -> entry(review, actor))
                .toList();
        model.addAttribute(
                "queue",
                new ReviewQueue(
                        waiting.stream().filter(e -> !debt(e) && e.decide()).toList(),
                        waiting.stream().filter(ReviewController::debt).toList(),
                        waiting.stream().filter(e -> !debt(e) && !e.decide()).toList(),
                        reviews.decidedLately(actor.id()).stream()
                                .map(review -> entry(review, actor))
                                .toList()));
        return "review/queue";
    }

    @GetMapping("/reviews/{id}")
    String show(@PathVariable UUID id, @ModelAttribute("view") View view, Model model) {
        Actor actor = currentActor.get();
        Review review = visible(id, actor);
        model.addAttribute(
                "page",
                new ReviewPage(
                        review,
                        units.get(review.unit()),
                        people.known(review.submitter()).orElse(null),
                        review.authors().stream()
                                .flatMap(author -> people.known(author).stream())
                                .toList(),
                        people.known(review.decidedBy()).orElse(null),
                        absent(review, actor),
                        subjects.stream()
                                .filter(subject ->
                                        subject.supports(review.subject().kind()))
                                .findFirst()
                                .map(subject -> subject.body(review.subject().id(), view))
                                .orElse(null),
                        comments.of(review.subject().id()).stream()
                                .map(comment -> new ReviewPage.Said(
                                        comment, people.known(comment.author()).orElse(null)))
                                .toList(),
                        desk.mayDecide(review, actor),
                        rights.approversFor(review.unit(), review.excluded()).size(),
                        days(review)));
        return "review/show";
    }

    private ReviewPage.@Nullable Absent absent(Review review, Actor reader) {
        Optional<InPlaceOf> inPlaceOf = review.waits()
                ? rights.approvesInPlaceOf(reader, review.unit(), review.excluded())
                : Optional.ofNullable(review.inPlaceOf());
        return inPlaceOf
                .flatMap(place -> people.known(place.absent()).map(who -> new ReviewPage.Absent(who, place.style())))
                .orElse(null);
    }

    @PostMapping("/reviews/{id}/approvals")
    String approve(@PathVariable UUID id, @RequestParam(defaultValue = "") String words) {
        visible(id, currentActor.get());
        Review review = decide.approve(id, words);
        notices.say("review.approved", review.subject().title());
        return "redirect:/reviews";
    }

    @PostMapping("/reviews/{id}/change-requests")
    String requestChanges(@PathVariable UUID id, @RequestParam(defaultValue = "") String words) {
        visible(id, currentActor.get());
        Review review = decide.requestChanges(id, words);
        notices.say("review.changes-requested", review.subject().title());
        return "redirect:/reviews";
    }

    @PostMapping("/reviews/{id}/comments")
    String comment(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "-1") int start,
            @RequestParam(defaultValue = "-1") int end,
            @RequestParam(defaultValue = "") String quotation) {
        Review review = visible(id, currentActor.get());
        comments.add(review.subject(), new Anchor(start, end, quotation), text);
        return "redirect:/reviews/" + id + "#comments";
    }

    @PostMapping("/reviews/{id}/comments/{comment}/resolution")
    String resolve(@PathVariable UUID id, @PathVariable UUID comment) {
        comments.resolve(visible(id, currentActor.get()).subject(), comment);
        return "redirect:/reviews/" + id + "#comments";
    }

    /** Reviews are seen by those who take part in them and by those who may read the unit's unpublished work. */
    private Review visible(UUID id, Actor actor) {
        Review review = reviews.find(id).orElseThrow(NotFound::new);
        boolean part = review.excluded().contains(actor.id()) || desk.mayDecide(review, actor);
        if (!part && !rights.readable(actor).contains(review.unit())) {
            throw new NotFound();
        }
        return review;
    }

    private ReviewQueue.Entry entry(Review review, Actor actor) {
        return new ReviewQueue.Entry(
                review,
                units.get(review.unit()),
                people.known(review.submitter()).orElse(null),
                days(review),
                desk.mayDecide(review, actor));
    }

    private static boolean debt(ReviewQueue.Entry entry) {
        return entry.review().state() == Review.State.DEBT;
    }

    private long days(Review review) {
        return Duration.between(review.submitted(), clock.instant()).toDays();
    }
}
