package th.prmind.network;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.tasks.Task;
import th.prmind.platform.tasks.TaskSource;
import th.prmind.platform.time.Dates;

/** What somebody does in their teams; and what nobody does there any more waits for who co-ordinates. */
@Component
class TeamTaskSource implements TaskSource {

    private final Teams teams;
    private final TeamTasks tasks;
    private final Dates dates;

    TeamTaskSource(Teams teams, TeamTasks tasks, Dates dates) {
        this.teams = teams;
        this.tasks = tasks;
        this.dates = dates;
    }

    @Override
    public List<Task> tasksOf(Actor actor) {
        LocalDate today = dates.today();
        return teams.of(actor.id(), today).stream()
                .filter(team -> team.open(today))
                .flatMap(team -> waiting(team, actor, today).values().stream()
                        .map(task -> new Task(Task.Kind.DO, task.ref(team), task.madeAt())))
                .limit(50)
                .toList();
    }

    private Map<UUID, TeamTask> waiting(Team team, Actor actor, LocalDate today) {
        Map<UUID, TeamTask> waiting = new LinkedHashMap<>();
        tasks.held(team.id(), actor.id()).forEach(task -> waiting.put(task.id(), task));
        if (teams.member(team.id(), actor.id(), today)
                .filter(TeamMember::coordinates)
                .isPresent()) {
            tasks.unheld(team.id(), today).forEach(task -> waiting.put(task.id(), task));
        }
        return waiting;
    }
}
