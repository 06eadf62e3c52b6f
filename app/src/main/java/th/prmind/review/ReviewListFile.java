package th.prmind.review;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import th.prmind.network.PersonDirectory;
import th.prmind.network.Unit;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.sheets.ListFile;
import th.prmind.platform.web.View;

/** What waits for a decision, as a file for a meeting. */
@Controller
class ReviewListFile {

    private final WaitingReviews waiting;
    private final UnitDirectory units;
    private final PersonDirectory people;
    private final CurrentActor currentActor;
    private final Clock clock;

    ReviewListFile(
            WaitingReviews waiting,
            UnitDirectory units,
            PersonDirectory people,
            CurrentActor currentActor,
            Clock clock) {
        this.waiting = waiting;
        this.units = units;
        this.people = people;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** The oldest first, as they wait. */
    @GetMapping("/reviews.xlsx")
    ResponseEntity<byte[]> file(@ModelAttribute("view") View view) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of("title", "unit", "submitter", "submitted", "step", "days")
                .map(each -> view.text("review.sheet." + each))
                .toList());
        waiting.of(currentActor.get()).stream()
                .limit(ListFile.MOST_ROWS)
                .forEach(review -> rows.add(cells(review, view)));
        return ListFile.of(view.text("review.queue.title"), rows);
    }

    private List<String> cells(Review review, View view) {
        Unit unit = units.get(review.unit());
        ReviewStep step = review.present();
        return List.of(
                review.subject().title(),
                view.pick(unit.name(), unit.nameEnglish()),
                people.known(review.submitter())
                        .map(person -> view.pick(person.name(), person.nameEnglish()))
                        .orElse(""),
                view.dateTime(review.submitted()),
                step.name() == null ? view.text(StepShown.key(step)) : view.pick(step.name(), step.nameEnglish()),
                String.valueOf(
                        Duration.between(review.submitted(), clock.instant()).toDays()));
    }
}
