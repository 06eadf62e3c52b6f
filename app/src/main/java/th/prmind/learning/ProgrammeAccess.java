package th.prmind.learning;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.prmind.network.Rights;
import th.prmind.network.Role;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.web.NotAllowed;
import th.prmind.platform.web.NotFound;

/** Who may read a programme, and who runs it. */
@Component
class ProgrammeAccess {

    private final Programmes programmes;
    private final Rights rights;
    private final CurrentActor currentActor;

    ProgrammeAccess(Programmes programmes, Rights rights, CurrentActor currentActor) {
        this.programmes = programmes;
        this.rights = rights;
        this.currentActor = currentActor;
    }

    boolean runs(@Nullable Actor actor, Programme programme) {
        return actor != null && rights.may(actor, Role.ORGANISER, programme.unit());
    }

    /** @throws NotFound also for a draft of somebody else, which nobody else need know of */
    Programme readable(String slug) {
        Programme programme = programmes.findBySlug(slug).orElseThrow(NotFound::new);
        if (programme.state() == Programme.State.DRAFT
                && !runs(currentActor.find().orElse(null), programme)) {
            throw new NotFound();
        }
        return programme;
    }

    /** @throws NotAllowed to whoever does not run it */
    Programme run(String slug) {
        Programme programme = readable(slug);
        if (!runs(currentActor.find().orElse(null), programme)) {
            throw new NotAllowed(currentActor.get().id() + " does not run " + slug);
        }
        return programme;
    }

    /** Who runs it, and the operators of its unit: somebody must be able to certify organisers who took part themselves. */
    boolean certifies(@Nullable Actor actor, Programme programme) {
        return runs(actor, programme) || actor != null && rights.may(actor, Role.OPERATOR, programme.unit());
    }

    /** @throws NotAllowed to whoever may not issue its certificates */
    Programme certify(String slug) {
        Programme programme = readable(slug);
        Actor actor = currentActor.get();
        if (!certifies(actor, programme)) {
            throw new NotAllowed(actor.id() + " does not certify for " + slug);
        }
        return programme;
    }
}
