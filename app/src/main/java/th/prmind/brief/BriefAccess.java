package th.prmind.brief;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import th.prmind.network.Rights;
import th.prmind.network.Role;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.web.NotFound;
import th.prmind.review.ReviewDesk;

/**
 * Who may see and do what with briefs. Published versions are for everybody signed in; unpublished ones for the owning
 * unit's people and the reviewer; a unit's answers are given by its own people.
 */
@Component
class BriefAccess {

    private final Briefs briefs;
    private final Rights rights;
    private final ReviewDesk reviews;

    BriefAccess(Briefs briefs, Rights rights, ReviewDesk reviews) {
        this.briefs = briefs;
        this.rights = rights;
        this.reviews = reviews;
    }

    /** @throws NotFound when there is no such brief, or none that this person may see */
    Brief visible(String slug, Actor actor) {
        Brief brief = briefs.find(slug).orElseThrow(NotFound::new);
        if (briefs.live(brief.id()).isEmpty() && !mayReadDrafts(brief, actor)) {
            throw new NotFound();
        }
        return brief;
    }

    /** @throws NotFound when there is no such version, or this person may not see it */
    BriefVersion version(Brief brief, int version, Actor actor) {
        return Optional.of(briefs.version(brief.id(), version).orElseThrow(NotFound::new))
                .filter(found -> found.isPublished() || mayReadDrafts(brief, actor))
                .orElseThrow(NotFound::new);
    }

    boolean mayReadDrafts(Brief brief, Actor actor) {
        return rights.readable(actor).contains(brief.ownerUnit())
                || reviews.latest(brief.id())
                        .filter(review -> reviews.mayDecide(review, actor))
                        .isPresent();
    }

    boolean mayEdit(Brief brief, Actor actor) {
        return rights.may(actor, Role.POLICY_OWNER, brief.ownerUnit());
    }

    /**
     * @throws NotFound as {@link #visible} does
     * @throws th.prmind.platform.web.NotAllowed as {@link #requireEdit} does
     */
    Brief editable(String slug, Actor actor) {
        Brief brief = visible(slug, actor);
        requireEdit(brief, actor);
        return brief;
    }

    /** @throws th.prmind.platform.web.NotAllowed when this person is no policy owner of the brief's unit */
    void requireEdit(Brief brief, Actor actor) {
        rights.require(actor, Role.POLICY_OWNER, brief.ownerUnit());
    }

    /** The units in whose name the person may answer: their own, and those for which they write or approve. */
    Set<UUID> speaksFor(Actor actor) {
        Set<UUID> units = new LinkedHashSet<>();
        units.add(actor.unit());
        units.addAll(rights.units(actor, Role.WRITER));
        units.addAll(rights.units(actor, Role.APPROVER));
        return units;
    }
}
