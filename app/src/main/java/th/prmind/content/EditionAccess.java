package th.prmind.content;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import th.prmind.network.Rights;
import th.prmind.network.Role;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.web.NotAllowed;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Refusal;
import th.prmind.review.CommentThread;
import th.prmind.review.ReviewDesk;

/** Opens editions to those who may read or write them. To everybody else they do not exist. */
@Component
class EditionAccess {

    private final Editions editions;
    private final Rights rights;
    private final ReviewDesk reviewDesk;
    private final CurrentActor currentActor;

    EditionAccess(Editions editions, Rights rights, ReviewDesk reviewDesk, CurrentActor currentActor) {
        this.editions = editions;
        this.rights = rights;
        this.reviewDesk = reviewDesk;
        this.currentActor = currentActor;
    }

    Edition readable(UUID id) {
        return readable(editions.find(id).orElseThrow(NotFound::new));
    }

    /** With its row held until the transaction ends. */
    Edition lockWritable(UUID id) {
        Edition edition = readable(editions.lock(id).orElseThrow(NotFound::new));
        requireWriter(edition.unit());
        return edition;
    }

    /** @throws Refusal when its words may not change now */
    Edition lockForWriting(UUID id) {
        Edition edition = lockWritable(id);
        if (!edition.state().writable()) {
            throw new Refusal("content.refusal.not-writable");
        }
        return edition;
    }

    /**
     * For those who may ask somebody outside about it: who writes for its unit, and who reviews it.
     *
     * @throws NotAllowed for everybody else who may read it
     */
    Edition askable(UUID id) {
        Edition edition = readable(id);
        if (!mayAsk(edition)) {
            throw new NotAllowed(currentActor.get().id() + " may not ask about " + id);
        }
        return edition;
    }

    boolean mayAsk(Edition edition) {
        return mayWrite(edition.unit()) || reviewDesk.takesPart(edition.id(), currentActor.get());
    }

    boolean mayWrite(Edition edition) {
        return mayWrite(edition.unit());
    }

    /** Writers of a unit, and its approvers, who then may not approve what they wrote. */
    void requireWriter(UUID unit) {
        if (!mayWrite(unit)) {
            throw new NotAllowed(currentActor.get().id() + " may not write for " + unit);
        }
    }

    /**
     * The units for which this person writes.
     *
     * @throws NotAllowed when there are none
     */
    Set<UUID> writable() {
        Actor actor = currentActor.get();
        Set<UUID> writable = new LinkedHashSet<>(rights.units(actor, Role.WRITER));
        writable.addAll(rights.units(actor, Role.APPROVER));
        if (writable.isEmpty()) {
            throw new NotAllowed(actor.id() + " writes for no unit");
        }
        return writable;
    }

    private boolean mayWrite(UUID unit) {
        Actor actor = currentActor.get();
        return rights.may(actor, Role.WRITER, unit) || rights.may(actor, Role.APPROVER, unit);
    }

    /** Who may be named in comments on it, and where they find them. */
    CommentThread.Place commentsOf(Edition edition) {
        return new CommentThread.Place(who -> mayRead(edition, who), "/editions/" + edition.id() + "/edit");
    }

    private Edition readable(Edition edition) {
        if (!mayRead(edition, currentActor.get())) {
            throw new NotFound();
        }
        return edition;
    }

    /** Also reviewers from elsewhere, as far as the review of this edition lets them in. */
    private boolean mayRead(Edition edition, Actor actor) {
        return rights.readable(actor).contains(edition.unit()) || reviewDesk.takesPart(edition.id(), actor);
    }
}
