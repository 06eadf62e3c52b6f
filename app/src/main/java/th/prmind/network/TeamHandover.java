package th.prmind.network;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.time.Dates;

/** Somebody's place in teams that are open, and what they do there: the successor takes it. */
@Component
class TeamHandover implements HandedOver {

    private final Teams teams;
    private final TeamTasks tasks;
    private final TellTeam tell;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final Dates dates;
    private final Clock clock;

    TeamHandover(
            Teams teams,
            TeamTasks tasks,
            TellTeam tell,
            CurrentActor currentActor,
            Audit audit,
            Dates dates,
            Clock clock) {
        this.teams = teams;
        this.tasks = tasks;
        this.tell = tell;
        this.currentActor = currentActor;
        this.audit = audit;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    public List<SubjectRef> heldBy(UUID person) {
        List<SubjectRef> held = new ArrayList<>();
        for (TeamMember place : teams.placesOf(person, dates.today())) {
            open(place).ifPresent(team -> {
                held.add(team.ref());
                tasks.held(team.id(), person).forEach(task -> held.add(task.ref(team)));
            });
        }
        return held;
    }

    @Override
    public void handOver(UUID person, UUID successor) {
        LocalDate today = dates.today();
        for (TeamMember place : teams.placesOf(person, today)) {
            open(place).ifPresent(team -> {
                Optional<TeamMember> already = teams.member(team.id(), successor, today);
                TeamMember taken = new TeamMember(
                        team.id(),
                        successor,
                        place.coordinates()
                                || already.filter(TeamMember::coordinates).isPresent(),
                        already.map(TeamMember::since).orElse(clock.instant()),
                        currentActor.get().id(),
                        already.isPresent() ? already.get().lastDay() : place.lastDay());
                teams.put(taken);
                teams.remove(team.id(), person);
                tasks.handTo(team.id(), person, successor);
                audit.record("hand-over", team.ref(), Map.of());
                if (already.isEmpty()) {
                    tell.takenIn(team, taken);
                }
            });
        }
    }

    private Optional<Team> open(TeamMember place) {
        return teams.find(place.team()).filter(team -> team.open(dates.today()));
    }
}
