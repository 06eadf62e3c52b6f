package th.prmind.platform.tasks;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;

/** Each person's first page: what waits for them, the most pressing first. */
@Controller
class HomeController {

    private static final Comparator<Task> ORDER =
            Comparator.comparing(Task::kind).thenComparing(Task::since);

    private final CurrentActor currentActor;
    private final List<TaskSource> sources;

    HomeController(CurrentActor currentActor, List<TaskSource> sources) {
        this.currentActor = currentActor;
        this.sources = sources;
    }

    @GetMapping("/")
    String home(Model model) {
        Actor actor = currentActor.get();
        List<Task> tasks = sources.stream()
                .flatMap(source -> source.tasksOf(actor).stream())
                .sorted(ORDER)
                .toList();
        model.addAttribute("home", new Home(actor, tasks));
        return "platform/tasks/home";
    }
}
