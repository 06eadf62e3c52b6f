package th.prmind.platform.help;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;

/** One's own first day: all steps, ticked off by hand where the house can't see it, put away and taken out again. */
@Controller
class TourController {

    private final FirstDay firstDay;
    private final Tours tours;
    private final TourBook book;
    private final CurrentActor currentActor;
    private final Notices notices;

    TourController(FirstDay firstDay, Tours tours, TourBook book, CurrentActor currentActor, Notices notices) {
        this.firstDay = firstDay;
        this.tours = tours;
        this.book = book;
        this.currentActor = currentActor;
        this.notices = notices;
    }

    @GetMapping("/me/tour")
    String show(Model model) {
        Actor me = currentActor.get();
        model.addAttribute("walks", firstDay.walks(me));
        model.addAttribute("onHome", firstDay.onHomeNow(me));
        return "platform/help/tour";
    }

    @PostMapping("/me/tour/steps")
    String tick(@RequestParam String step, @RequestParam(defaultValue = "true") boolean done) {
        String name = tours.step(step).orElseThrow(NotFound::new).name();
        if (done) {
            book.tick(currentActor.get().id(), name);
        } else {
            book.untick(currentActor.get().id(), name);
        }
        return "redirect:/me/tour";
    }

    @PostMapping("/me/tour/endings")
    String putAway() {
        book.putAway(currentActor.get().id());
        notices.say("platform.tour.put-away.done");
        return "redirect:/";
    }

    @PostMapping("/me/tour/beginnings")
    String beginAgain() {
        book.beginAgain(currentActor.get().id());
        notices.say("platform.tour.shown");
        return "redirect:/me/tour";
    }
}
