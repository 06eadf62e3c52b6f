package th.prmind.publishing;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.network.Rights;
import th.prmind.network.Role;
import th.prmind.network.Unit;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.tasks.Task;
import th.prmind.platform.tasks.TaskSource;
import th.prmind.platform.web.NotFound;

/**
 * The second parent of a unit, the province, gets a copy of what the unit releases: a task for its own people, until one of
 * them has noted it.
 */
@Component
class SendCourtesyCopy implements TaskSource {

    private static final int MOST = 50;

    private final CourtesyCopies copies;
    private final Releases releases;
    private final UnitDirectory units;
    private final Rights rights;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final Clock clock;

    SendCourtesyCopy(
            CourtesyCopies copies,
            Releases releases,
            UnitDirectory units,
            Rights rights,
            CurrentActor currentActor,
            Audit audit,
            Clock clock) {
        this.copies = copies;
        this.releases = releases;
        this.units = units;
        this.rights = rights;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    void published(ReleasePublished published) {
        Release release = releases.find(published.release()).orElseThrow();
        units.find(release.unit())
                .map(Unit::secondParent)
                .ifPresent(parent -> copies.add(release.id(), parent, clock.instant()));
    }

    @Override
    public List<Task> tasksOf(Actor actor) {
        return copies.waiting(theirs(actor), MOST).stream()
                .map(copy -> new Task(
                        Task.Kind.NOTE,
                        new SubjectRef("release", copy.release(), copy.title(), "/releases/" + copy.release()),
                        copy.sent()))
                .toList();
    }

    boolean waitsFor(Actor actor, UUID release) {
        return copies.waits(release, theirs(actor));
    }

    /** @throws NotFound when the actor's unit got no copy, or it was noted already */
    @Transactional
    public void note(UUID release) {
        Actor actor = currentActor.get();
        if (!copies.note(release, theirs(actor), clock.instant(), actor.id())) {
            throw new NotFound();
        }
        audit.record(
                "note-copy", releases.find(release).orElseThrow(NotFound::new).ref(), Map.of());
    }

    /** Where the actor works or has work to do; not all that lies beneath, where others note it. */
    private Set<UUID> theirs(Actor actor) {
        Set<UUID> theirs = new LinkedHashSet<>(rights.units(actor, Role.WRITER));
        theirs.addAll(rights.units(actor, Role.APPROVER));
        theirs.add(actor.unit());
        return theirs;
    }
}
