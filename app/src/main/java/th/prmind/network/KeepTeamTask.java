package th.prmind.network;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
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

/** Sets a team's tasks, gives them to members, and notes what was done. Every member may. */
@Component
class KeepTeamTask {

    private static final int LONGEST = 300;

    private final TeamTasks tasks;
    private final Teams teams;
    private final TeamAccess access;
    private final TellTeam tell;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final Ids ids;
    private final Dates dates;
    private final Clock clock;

    KeepTeamTask(
            TeamTasks tasks,
            Teams teams,
            TeamAccess access,
            TellTeam tell,
            CurrentActor currentActor,
            Audit audit,
            Ids ids,
            Dates dates,
            Clock clock) {
        this.tasks = tasks;
        this.teams = teams;
        this.access = access;
        this.tell = tell;
        this.currentActor = currentActor;
        this.audit = audit;
        this.ids = ids;
        this.dates = dates;
        this.clock = clock;
    }

    /** @throws Refusal when it says nothing, or too much, or whoever is to do it does not belong to the team */
    @Transactional
    public TeamTask set(UUID id, String what, @Nullable UUID holder, @Nullable LocalDate due) {
        Team team = access.writable(id);
        requireHolder(id, holder);
        TeamTask task = new TeamTask(
                ids.next(), id, words(what), holder, due, currentActor.get().id(), clock.instant(), null, null);
        tasks.add(task);
        audit.record("set-team-task", team.ref(), Map.of("task", task.id()));
        tell.given(team, task);
        return task;
    }

    /** @throws Refusal as {@link #set} does */
    @Transactional
    public void change(UUID id, UUID taskId, String what, @Nullable UUID holder, @Nullable LocalDate due) {
        Team team = access.writable(id);
        TeamTask task = tasks.find(id, taskId).orElseThrow(NotFound::new);
        if (!Objects.equals(holder, task.holder())) {
            requireHolder(id, holder);
        }
        TeamTask changed = new TeamTask(
                taskId, id, words(what), holder, due, task.madeBy(), task.madeAt(), task.done(), task.doneBy());
        if (changed.equals(task)) {
            return;
        }
        tasks.change(changed);
        audit.record("change-team-task", team.ref(), Map.of("task", taskId));
        if (!Objects.equals(holder, task.holder())) {
            tell.given(team, changed);
        }
    }

    /** A second time changes nothing. */
    @Transactional
    public void finish(UUID id, UUID taskId) {
        Team team = access.writable(id);
        TeamTask task = tasks.find(id, taskId).orElseThrow(NotFound::new);
        if (task.done() == null) {
            UUID me = currentActor.get().id();
            tasks.change(new TeamTask(
                    taskId,
                    id,
                    task.what(),
                    task.holder() == null ? me : task.holder(),
                    task.due(),
                    task.madeBy(),
                    task.madeAt(),
                    clock.instant(),
                    me));
            audit.record("finish-team-task", team.ref(), Map.of("task", taskId));
            tell.finished(team, task);
        }
    }

    @Transactional
    public void resume(UUID id, UUID taskId) {
        Team team = access.writable(id);
        TeamTask task = tasks.find(id, taskId).orElseThrow(NotFound::new);
        if (task.done() != null) {
            tasks.change(new TeamTask(
                    taskId, id, task.what(), task.holder(), task.due(), task.madeBy(), task.madeAt(), null, null));
            audit.record("resume-team-task", team.ref(), Map.of("task", taskId));
        }
    }

    private void requireHolder(UUID id, @Nullable UUID holder) {
        if (holder != null && teams.member(id, holder, dates.today()).isEmpty()) {
            throw new Refusal("network.team.task.stranger");
        }
    }

    private static String words(String what) {
        if (what.isBlank()) {
            throw new Refusal("network.team.task.missing");
        }
        if (what.strip().length() > LONGEST) {
            throw new Refusal("network.team.task.too-long", LONGEST);
        }
        return what.strip().replaceAll("\\s+", " ");
    }
}
