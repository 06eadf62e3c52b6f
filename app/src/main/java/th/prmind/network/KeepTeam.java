package th.prmind.network;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Refusal;

/** Forms teams, takes people in and lets them go, ends teams. A team that is open always has a co-ordinator who can act. */
@Component
class KeepTeam {

    /** More is a department, and the list to choose names from no help any more. */
    static final int MOST_MEMBERS = 60;

    private final Teams teams;
    private final TeamTasks tasks;
    private final TeamAccess access;
    private final TellTeam tell;
    private final People people;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final Ids ids;
    private final Dates dates;
    private final Clock clock;

    KeepTeam(
            Teams teams,
            TeamTasks tasks,
            TeamAccess access,
            TellTeam tell,
            People people,
            CurrentActor currentActor,
            Audit audit,
            Ids ids,
            Dates dates,
            Clock clock) {
        this.teams = teams;
        this.tasks = tasks;
        this.access = access;
        this.tell = tell;
        this.people = people;
        this.currentActor = currentActor;
        this.audit = audit;
        this.ids = ids;
        this.dates = dates;
        this.clock = clock;
    }

    @Transactional
    public Team form(String name, String purpose, @Nullable LocalDate lastDay) {
        UUID me = currentActor.get().id();
        Team team = new Team(ids.next(), name, purpose, me, clock.instant(), lastDay, null);
        teams.add(team);
        teams.put(new TeamMember(team.id(), me, true, clock.instant(), me, null));
        audit.record("form-team", team.ref(), Map.of());
        return team;
    }

    @Transactional
    public void change(UUID id, String name, String purpose, @Nullable LocalDate lastDay) {
        Team team = access.requireOpen(access.lockCoordinated(id));
        Team changed = new Team(id, name, purpose, team.madeBy(), team.madeAt(), lastDay, null);
        if (!changed.equals(team)) {
            teams.change(changed);
            audit.record("change-team", changed.ref(), Map.of("last-day", String.valueOf(lastDay)));
        }
    }

    /**
     * @param lastDay for who is to belong to it for a while only
     * @throws Refusal when they don't work here, are in already, or the team is full
     */
    @Transactional
    public Person takeIn(UUID id, UUID person, @Nullable LocalDate lastDay) {
        Team team = access.requireOpen(access.lockCoordinated(id));
        Person taken = people.find(person)
                .filter(each -> each.worksOn(dates.today()))
                .orElseThrow(() -> new Refusal("network.team.member.nobody"));
        if (lastDay != null && lastDay.isBefore(dates.today())) {
            throw new Refusal("network.team.day-behind");
        }
        List<TeamMember> members = teams.members(id, dates.today());
        if (members.stream().anyMatch(each -> each.person().equals(person))) {
            throw new Refusal("network.team.member.already", taken.name());
        }
        if (members.size() >= MOST_MEMBERS) {
            throw new Refusal("network.team.member.full", MOST_MEMBERS);
        }
        TeamMember member = new TeamMember(
                id, person, false, clock.instant(), currentActor.get().id(), lastDay);
        teams.put(member);
        record("add-team-member", team, person);
        tell.takenIn(team, member);
        return taken;
    }

    /** @throws Refusal when nobody would be left to co-ordinate it */
    @Transactional
    public void letGo(UUID id, UUID person) {
        Team team = access.lockCoordinated(id);
        TeamMember member = teams.member(id, person, dates.today()).orElseThrow(NotFound::new);
        remove(team, member);
        record("remove-team-member", team, person);
        people.find(person).ifPresent(gone -> tell.letGo(team, gone, clock.instant()));
    }

    /** @throws Refusal when nobody would be left to co-ordinate it */
    @Transactional
    public void leave(UUID id) {
        TeamMember me = access.me(id);
        Team team = teams.lock(id).orElseThrow(NotFound::new);
        remove(team, me);
        record("leave-team", team, me.person());
    }

    private void remove(Team team, TeamMember member) {
        if (member.coordinates() && team.open(dates.today()) && coordinators(team.id()) < 2) {
            throw new Refusal("network.team.last-coordinator");
        }
        teams.remove(team.id(), member.person());
        tasks.release(team.id(), member.person());
    }

    /** Makes a member a co-ordinator too. */
    @Transactional
    public Person appoint(UUID id, UUID person) {
        Team team = access.requireOpen(access.lockCoordinated(id));
        TeamMember member = teams.member(id, person, dates.today()).orElseThrow(NotFound::new);
        Person appointed = people.find(person).orElseThrow(NotFound::new);
        if (!member.coordinates()) {
            put(member, true);
            record("appoint-coordinator", team, person);
            tell.coordinates(team, person);
        }
        return appointed;
    }

    /** Where every co-ordinator has left the house without a successor, any member may go on. */
    @Transactional
    public void takeOver(UUID id) {
        TeamMember me = access.me(id);
        Team team = access.requireOpen(teams.lock(id).orElseThrow(NotFound::new));
        if (coordinators(id) > 0) {
            throw new Refusal("network.team.has-coordinator");
        }
        put(me, true);
        record("appoint-coordinator", team, me.person());
    }

    /** @throws Refusal when nobody would be left to co-ordinate it */
    @Transactional
    public void stepDown(UUID id) {
        Team team = access.lockCoordinated(id);
        TeamMember me = access.me(id);
        if (coordinators(id) < 2) {
            throw new Refusal("network.team.last-coordinator");
        }
        put(me, false);
        record("step-down", team, me.person());
    }

    @Transactional
    public void end(UUID id) {
        Team team = access.requireOpen(access.lockCoordinated(id));
        teams.end(id, clock.instant(), currentActor.get().id());
        tell.settle(tasks.openOf(id));
        audit.record("end-team", team.ref(), Map.of());
    }

    /** Also one whose last day is over, which it then has no more. */
    @Transactional
    public void reopen(UUID id) {
        Team team = access.lockCoordinated(id);
        if (team.open(dates.today())) {
            return;
        }
        @Nullable LocalDate lastDay = team.lastDay();
        teams.reopen(id, lastDay == null || lastDay.isBefore(dates.today()) ? null : lastDay);
        audit.record("reopen-team", team.ref(), Map.of());
    }

    private void put(TeamMember member, boolean coordinates) {
        teams.put(new TeamMember(
                member.team(), member.person(), coordinates, member.since(), member.addedBy(), member.lastDay()));
    }

    private long coordinators(UUID id) {
        return teams.members(id, dates.today()).stream()
                .filter(TeamMember::coordinates)
                .count();
    }

    /** Two entries, for the team's page and for the person's, whose name stands in neither. */
    private void record(String action, Team team, UUID person) {
        audit.record(action, team.ref(), Map.of());
        people.find(person).ifPresent(who -> audit.record(action, who.ref(), Map.of("team", team.id())));
    }
}
