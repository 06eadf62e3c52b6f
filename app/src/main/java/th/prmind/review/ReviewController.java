package th.prmind.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import th.prmind.network.InPlaceOf;
import th.prmind.network.NamedPeople;
import th.prmind.network.PersonDirectory;
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
    private final WaitingReviews waiting;
    private final ReviewAccess access;
    private final ReviewDesk desk;
    private final StepsShown stepsShown;
    private final DecideReview decide;
    private final WhoApproves whoApproves;
    private final CommentThread comments;
    private final NamedPeople namedPeople;
    private final List<ReviewedSubject> subjects;
    private final UnitDirectory units;
    private final PersonDirectory people;
    private final CurrentActor currentActor;
    private final Notices notices;
    private final Clock clock;

    ReviewController(
            Reviews reviews,
            WaitingReviews waiting,
            ReviewAccess access,
            ReviewDesk desk,
            StepsShown stepsShown,
            DecideReview decide,
            WhoApproves whoApproves,
            CommentThread comments,
            NamedPeople namedPeople,
            List<ReviewedSubject> subjects,
            UnitDirectory units,
            PersonDirectory people,
            CurrentActor currentActor,
            Notices notices,
            Clock clock) {
        this.reviews = reviews;
        this.waiting = waiting;
        this.access = access;
        this.desk = desk;
        this.stepsShown = stepsShown;
        this.decide = decide;
        this.whoApproves = whoApproves;
        this.comments = comments;
        this.namedPeople = namedPeople;
        this.subjects = subjects;
        this.units = units;
        this.people = people;
        this.currentActor = currentActor;
        this.notices = notices;
        this.clock = clock;
    }

    @GetMapping("/reviews")
    String queue(Model model) {
        Actor actor = currentActor.get();
        List<ReviewQueue.Entry> all = waiting.of(actor).stream()
                .map(review -> entry(review, actor))
                .sorted(Comparator.comparingLong(ReviewQueue.Entry::daysLate).reversed())
                .toList();
        model.addAttribute(
                "queue",
                new ReviewQueue(
                        all.stream().filter(e -> !debt(e) && e.decide()).toList(),
                        all.stream().filter(ReviewController::debt).toList(),
                        all.stream().filter(e -> !debt(e) && !e.decide()).toList(),
                        reviews.decidedLately(actor.id()).stream()
                                .map(review -> entry(review, actor))
                                .toList()));
        return "review/queue";
    }

    @GetMapping("/reviews/{id}")
    String show(@PathVariable UUID id, @ModelAttribute("view") View view, Model model) {
        Actor actor = currentActor.get();
        Review review = access.visible(id);
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
                        ReviewPage.Said.of(comments.of(review.subject().id()), people, namedPeople),
                        desk.mayDecide(review, actor),
                        review.waits() && access.mayRecord(review),
                        stepsShown.of(review, actor)));
        return "review/show";
    }

    private ReviewPage.@Nullable Absent absent(Review review, Actor reader) {
        Optional<InPlaceOf> inPlaceOf =
                review.waits() ? whoApproves.inPlaceOf(review, reader.id()) : Optional.ofNullable(review.inPlaceOf());
        return inPlaceOf
                .flatMap(place -> people.known(place.absent()).map(who -> new ReviewPage.Absent(who, place.style())))
                .orElse(null);
    }

    @PostMapping("/reviews/{id}/approvals")
    String approve(@PathVariable UUID id, @RequestParam(defaultValue = "") String words) {
        access.decidable(id);
        Review review = decide.approve(id, words);
        notices.say(
                review.waits() ? "review.approved-step" : "review.approved",
                review.subject().title());
        return "redirect:/reviews";
    }

    @PostMapping("/reviews/{id}/change-requests")
    String requestChanges(@PathVariable UUID id, @RequestParam(defaultValue = "") String words) {
        access.decidable(id);
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
        Review review = access.visible(id);
        tell(comments.add(review.subject(), new Anchor(start, end, quotation), text, place(review)));
        return "redirect:/reviews/" + id + "#comments";
    }

    @PostMapping("/reviews/{id}/comments/{comment}/answers")
    String answer(@PathVariable UUID id, @PathVariable UUID comment, @RequestParam(defaultValue = "") String text) {
        Review review = access.visible(id);
        tell(comments.answer(review.subject(), comment, text, place(review)));
        return "redirect:/reviews/" + id + "#comments";
    }

    /** Whom a comment may name, for the list beneath its field. */
    @GetMapping("/reviews/{id}/namings")
    @ResponseBody
    List<NamedPeople.Offer> offer(@PathVariable UUID id, @RequestParam(defaultValue = "") String q) {
        Review review = access.visible(id);
        Set<UUID> first = new LinkedHashSet<>(review.excluded());
        comments.of(review.subject().id()).stream()
                .flatMap(comment -> Stream.ofNullable(comment.author()))
                .forEach(first::add);
        whoApproves.of(review).values().forEach(first::addAll);
        return namedPeople.offer(q, who -> access.maySee(review, who), first);
    }

    private CommentThread.Place place(Review review) {
        return new CommentThread.Place(who -> access.maySee(review, who), "/reviews/" + review.id());
    }

    private void tell(CommentThread.Said said) {
        if (!said.unknown().isEmpty()) {
            notices.say("network.named.unknown", String.join(", ", said.unknown()));
        }
    }

    @GetMapping("/reviews/{id}/comments/{comment}/voice")
    ResponseEntity<Resource> voice(@PathVariable UUID id, @PathVariable UUID comment) {
        return comments.voice(access.visible(id).subject().id(), comment)
                .orElseThrow(NotFound::new)
                .played();
    }

    @PostMapping("/reviews/{id}/comments/{comment}/resolution")
    String resolve(@PathVariable UUID id, @PathVariable UUID comment) {
        comments.resolve(access.visible(id).subject(), comment);
        return "redirect:/reviews/" + id + "#comments";
    }

    private ReviewQueue.Entry entry(Review review, Actor actor) {
        return new ReviewQueue.Entry(
                review,
                units.get(review.unit()),
                people.known(review.submitter()).orElse(null),
                Duration.between(began(review), clock.instant()).toDays(),
                review.present().daysLate(clock.instant()),
                desk.mayDecide(review, actor));
    }

    private static boolean debt(ReviewQueue.Entry entry) {
        return entry.review().state() == Review.State.DEBT;
    }

    private static Instant began(Review review) {
        return Objects.requireNonNullElse(review.present().started(), review.submitted());
    }
}
