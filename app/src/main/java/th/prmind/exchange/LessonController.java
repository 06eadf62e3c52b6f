package th.prmind.exchange;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;

/** Short lessons to read, with those first that the reader's own work speaks of. */
@Controller
class LessonController {

    private final Lessons lessons;
    private final LessonBook book;
    private final CurrentActor currentActor;
    private final Notices notices;
    private final Clock clock;

    LessonController(Lessons lessons, LessonBook book, CurrentActor currentActor, Notices notices, Clock clock) {
        this.lessons = lessons;
        this.book = book;
        this.currentActor = currentActor;
        this.notices = notices;
        this.clock = clock;
    }

    @GetMapping("/exchange/lessons")
    String list(Model model) {
        List<String> offered = book.offered(currentActor.get().id());
        model.addAttribute(
                "offered",
                offered.stream().flatMap(slug -> lessons.find(slug).stream()).toList());
        model.addAttribute("lessons", lessons.all());
        return "exchange/lessons";
    }

    /** Opened, it need not be offered any more. */
    @GetMapping("/exchange/lessons/{slug}")
    String show(@PathVariable String slug, Model model) {
        Lesson lesson = lessons.find(slug).orElseThrow(NotFound::new);
        book.opened(currentActor.get().id(), slug, clock.instant());
        model.addAttribute("lesson", lesson);
        return "exchange/lesson";
    }

    @PostMapping("/exchange/lessons/{slug}/putting-away")
    String putAway(@PathVariable String slug) {
        Lesson lesson = lessons.find(slug).orElseThrow(NotFound::new);
        book.putAway(currentActor.get().id(), lesson.slug(), clock.instant());
        notices.say("exchange.lesson.put-away.done");
        return "redirect:/exchange/lessons";
    }
}
