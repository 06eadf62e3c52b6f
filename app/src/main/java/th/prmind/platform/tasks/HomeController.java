package th.prmind.platform.tasks;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;

/** Each person's first page: what waits for them, the most pressing first. */
@Controller
class HomeController {

    private final CurrentActor currentActor;
    private final OpenTasks openTasks;

    HomeController(CurrentActor currentActor, OpenTasks openTasks) {
        this.currentActor = currentActor;
        this.openTasks = openTasks;
    }

    @GetMapping("/")
    String home(Model model) {
        Actor actor = currentActor.get();
        model.addAttribute("home", new Home(actor, openTasks.of(actor)));
        return "platform/tasks/home";
    }
}
