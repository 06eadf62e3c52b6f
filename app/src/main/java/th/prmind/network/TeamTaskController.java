package th.prmind.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.sheets.ListFile;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.Refusal;
import th.prmind.platform.web.View;

/** A team's tasks, as a page and as an Excel file. */
@Controller
class TeamTaskController {

    private static final int MOST_DONE = 50;

    private final TeamTasks tasks;
    private final KeepTeamTask keepTask;
    private final TeamAccess access;
    private final TeamPages pages;
    private final PersonDirectory people;
    private final Notices notices;

    TeamTaskController(
            TeamTasks tasks,
            KeepTeamTask keepTask,
            TeamAccess access,
            TeamPages pages,
            PersonDirectory people,
            Notices notices) {
        this.tasks = tasks;
        this.keepTask = keepTask;
        this.access = access;
        this.pages = pages;
        this.people = people;
        this.notices = notices;
    }

    /**
     * A task as its readers see it.
     *
     * @param gone whether who does it belongs to the team no longer
     */
    record Shown(
            TeamTask task,
            @Nullable Actor holder,
            boolean gone,
            @Nullable Actor madeBy,
            @Nullable Actor doneBy,
            boolean late) {}

    @GetMapping("/teams/{id}/tasks")
    String list(@PathVariable UUID id, Model model) {
        TeamPage page = pages.of(access.readable(id));
        model.addAttribute("page", page);
        model.addAttribute(
                "open", tasks.openOf(id).stream().map(task -> shown(task, page)).toList());
        model.addAttribute(
                "done",
                tasks.doneOf(id, MOST_DONE).stream()
                        .map(task -> shown(task, page))
                        .toList());
        return "network/team-tasks";
    }

    @GetMapping("/teams/{id}/tasks/{task}")
    String one(@PathVariable UUID id, @PathVariable UUID task, Model model) {
        TeamPage page = pages.of(access.readable(id));
        model.addAttribute("page", page);
        model.addAttribute("task", shown(tasks.find(id, task).orElseThrow(NotFound::new), page));
        return "network/team-task";
    }

    @GetMapping("/teams/{id}/tasks.xlsx")
    ResponseEntity<byte[]> excel(@PathVariable UUID id, @ModelAttribute("view") View view) {
        TeamPage page = pages.of(access.readable(id));
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of("what", "holder", "unit", "due", "state", "set-by", "set", "done")
                .map(each -> view.text("network.team.sheet." + each))
                .toList());
        Stream.concat(tasks.openOf(id).stream(), tasks.doneOf(id, ListFile.MOST_ROWS).stream())
                .limit(ListFile.MOST_ROWS)
                .map(task -> shown(task, page))
                .forEach(shown -> rows.add(cells(shown, view)));
        return ListFile.of(view.text("network.team.sheet.name", page.team().name()), rows);
    }

    private static List<String> cells(Shown shown, View view) {
        TeamTask task = shown.task();
        Actor holder = shown.holder();
        return List.of(
                task.what(),
                name(holder, view),
                holder == null ? "" : view.pick(holder.unitName(), holder.unitNameEnglish()),
                task.due() == null ? "" : view.date(task.due()),
                view.text("network.team.task.state."
                        + (task.done() != null ? "done" : shown.late() ? "late" : "waiting")),
                name(shown.madeBy(), view),
                view.date(task.madeAt()),
                task.done() == null ? "" : view.date(task.done()));
    }

    private static String name(@Nullable Actor who, View view) {
        return who == null ? "" : view.pick(who.name(), who.nameEnglish());
    }

    @PostMapping("/teams/{id}/tasks")
    String set(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String holder,
            @RequestParam(defaultValue = "") String due) {
        access.writable(id);
        keepTask.set(id, what, holder(holder), day(due));
        notices.say("network.team.task.added");
        return "redirect:/teams/" + id + "/tasks";
    }

    @PostMapping("/teams/{id}/tasks/{task}")
    String change(
            @PathVariable UUID id,
            @PathVariable UUID task,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String holder,
            @RequestParam(defaultValue = "") String due) {
        access.writable(id);
        keepTask.change(id, task, what, holder(holder), day(due));
        notices.say("network.team.task.changed");
        return "redirect:/teams/" + id + "/tasks/" + task;
    }

    @PostMapping("/teams/{id}/tasks/{task}/completions")
    String finish(@PathVariable UUID id, @PathVariable UUID task) {
        keepTask.finish(id, task);
        notices.say("network.team.task.finished");
        return "redirect:/teams/" + id + "/tasks";
    }

    @PostMapping("/teams/{id}/tasks/{task}/resumptions")
    String resume(@PathVariable UUID id, @PathVariable UUID task) {
        keepTask.resume(id, task);
        notices.say("network.team.task.resumed");
        return "redirect:/teams/" + id + "/tasks/" + task;
    }

    private static @Nullable UUID holder(String chosen) {
        return chosen.isBlank()
                ? null
                : TypedDay.id(chosen).orElseThrow(() -> new Refusal("network.team.task.stranger"));
    }

    private static @Nullable LocalDate day(String typed) {
        return TypedDay.of(typed);
    }

    private Shown shown(TeamTask task, TeamPage page) {
        return new Shown(
                task,
                people.known(task.holder()).orElse(null),
                task.holder() != null && !page.belongs(task.holder()),
                people.known(task.madeBy()).orElse(null),
                people.known(task.doneBy()).orElse(null),
                task.late(page.today()));
    }
}
