package th.prmind.network;

import java.util.List;
import org.springframework.stereotype.Component;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.time.Dates;

/** Puts together the head of a team's pages. */
@Component
class TeamPages {

    private final Teams teams;
    private final TeamTasks tasks;
    private final PersonDirectory people;
    private final CurrentActor currentActor;
    private final Dates dates;

    TeamPages(Teams teams, TeamTasks tasks, PersonDirectory people, CurrentActor currentActor, Dates dates) {
        this.teams = teams;
        this.tasks = tasks;
        this.people = people;
        this.currentActor = currentActor;
        this.dates = dates;
    }

    TeamPage of(Team team) {
        List<TeamPage.Member> members = teams.members(team.id(), dates.today()).stream()
                .flatMap(member -> people.known(member.person()).stream().map(who -> new TeamPage.Member(who, member)))
                .toList();
        return new TeamPage(
                team,
                currentActor.get().id(),
                members,
                members.stream()
                        .anyMatch(each -> each.member().coordinates()
                                && each.who().id().equals(currentActor.get().id())),
                team.open(dates.today()),
                tasks.openOf(team.id()).size(),
                dates.today());
    }
}
