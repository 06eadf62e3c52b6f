package th.prmind.network;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.notify.Notice;
import th.prmind.platform.notify.RaiseNotice;
import th.prmind.platform.notify.SubjectReaders;
import th.prmind.platform.time.Dates;

/** Tells members what happens in their team; who no longer belongs to it is told nothing of it any more. */
@Component
class TellTeam implements SubjectReaders {

    private final Teams teams;
    private final TeamTasks tasks;
    private final RaiseNotice raise;
    private final CurrentActor currentActor;
    private final Dates dates;

    TellTeam(Teams teams, TeamTasks tasks, RaiseNotice raise, CurrentActor currentActor, Dates dates) {
        this.teams = teams;
        this.tasks = tasks;
        this.raise = raise;
        this.currentActor = currentActor;
        this.dates = dates;
    }

    void takenIn(Team team, TeamMember member) {
        tell(Set.of(member.person()), team.ref(), "in/" + team.id() + "/" + member.since(), "network.notice.team-in");
    }

    /** Whose place in it somebody else took away. It leads to their own teams, since this one is closed to them now. */
    void letGo(Team team, Person person, Instant at) {
        tell(
                Set.of(person.id()),
                new SubjectRef("person", person.id(), team.name(), "/teams"),
                "out/" + team.id() + "/" + at,
                "network.notice.team-out");
    }

    void coordinates(Team team, UUID person) {
        tell(
                Set.of(person),
                team.ref().at("/teams/" + team.id() + "/members"),
                "coordinates/" + team.id() + "/" + dates.today(),
                "network.notice.team-coordinates");
    }

    void written(Team team, TeamNote note, Set<UUID> people) {
        tell(
                people,
                team.ref().at(note.url()),
                note.id().toString(),
                note.answers() == null ? "network.notice.team-note" : "network.notice.team-comment");
    }

    /** Who holds it now. */
    void given(Team team, TeamTask task) {
        UUID holder = task.holder();
        if (holder != null) {
            tell(
                    Set.of(holder),
                    task.ref(team),
                    "given/" + task.id() + "/" + holder + "/" + dates.today(),
                    "network.notice.team-task");
        }
    }

    /** Who set it, and nobody is reminded any more. */
    void finished(Team team, TeamTask task) {
        settle(List.of(task));
        tell(Set.of(task.madeBy()), task.ref(team), "done/" + task.id(), "network.notice.team-task-done");
    }

    void settle(List<TeamTask> over) {
        over.forEach(task -> raise.settle(Notice.Kind.TEAM, task.id()));
    }

    private void tell(Set<UUID> people, SubjectRef subject, String occasion, String words) {
        @Nullable UUID by = currentActor.find().map(Actor::id).orElse(null);
        raise.to(people, new Notice(Notice.Kind.TEAM, subject, occasion, false, words, by));
    }

    @Override
    public boolean supports(String kind) {
        return kind.equals("team") || kind.equals("team-task");
    }

    @Override
    public boolean mayRead(Actor actor, UUID subject) {
        UUID team = tasks.find(subject).map(TeamTask::team).orElse(subject);
        return teams.member(team, actor.id(), dates.today()).isPresent();
    }
}
