package th.prmind.exchange;

import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.web.NotFound;

/** A week of the exchange as a page: the same that goes out on Monday. */
@Controller
class WeekController {

    private final PostLists lists;
    private final CurrentActor currentActor;

    WeekController(PostLists lists, CurrentActor currentActor) {
        this.lists = lists;
        this.currentActor = currentActor;
    }

    /** @param monday the day on which it goes out */
    @GetMapping("/exchange/weeks/{monday}")
    String show(@PathVariable String monday, Model model) {
        LocalDate day = Week.monday(monday).orElseThrow(NotFound::new);
        model.addAttribute("week", lists.week(currentActor.get(), day));
        return "exchange/week";
    }
}
