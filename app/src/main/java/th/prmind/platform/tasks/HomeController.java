package th.prmind.platform.tasks;

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

    HomeController(CurrentActor currentActor, OpenTasks openTasks, FirstDay firstDay) {
        this.currentActor = currentActor;
        this.openTasks = openTasks;
        this.firstDay = firstDay;
    }

    @GetMapping("/")
    String home(Model model) {
        Actor actor = currentActor.get();
        model.addAttribute(
                "home",
                new Home(actor, openTasks.of(actor), firstDay.onHome(actor).orElse(null)));
        return "platform/tasks/home";
    }
}
