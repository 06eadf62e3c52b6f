package th.prmind.platform.tasks;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import th.prmind.platform.help.FirstDay;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;

/** Each person's first page: what waits for them, the most pressing first. */
@Controller
class HomeController {

    private final CurrentActor currentActor;
    private final OpenTasks openTasks;
    private final FirstDay firstDay;
    private final List<HomeOffers> offers;

    HomeController(CurrentActor currentActor, OpenTasks openTasks, FirstDay firstDay, List<HomeOffers> offers) {
        this.currentActor = currentActor;
        this.openTasks = openTasks;
        this.firstDay = firstDay;
        this.offers = offers;
    }

    @GetMapping("/")
    String home(Model model) {
        Actor actor = currentActor.get();
        model.addAttribute(
                "home",
                new Home(
                        actor,
                        openTasks.of(actor),
                        firstDay.onHome(actor).orElse(null),
                        offers.stream().flatMap(each -> each.of(actor).stream()).toList()));
        return "platform/tasks/home";
    }
}
