package th.prmind.content;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import th.prmind.media.PictureUse;
import th.prmind.network.Rights;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.review.ReviewDesk;

/** Tells the picture library in which editions a picture stands, as far as the reader may know of them. */
@Component
class EditionPictureUse implements PictureUse {

    private final Editions editions;
    private final Rights rights;
    private final ReviewDesk reviewDesk;
    private final CurrentActor currentActor;

    EditionPictureUse(Editions editions, Rights rights, ReviewDesk reviewDesk, CurrentActor currentActor) {
        this.editions = editions;
        this.rights = rights;
        this.reviewDesk = reviewDesk;
        this.currentActor = currentActor;
    }

    @Override
    public List<SubjectRef> usesOf(UUID picture) {
        Actor actor = currentActor.get();
        Set<UUID> readable = rights.readable(actor);
        return editions.showing(picture).stream()
                .filter(edition -> readable.contains(edition.unit()) || reviewDesk.takesPart(edition.id(), actor))
                .map(Edition::ref)
                .toList();
    }

    @Override
    public List<SubjectRef> openUsesOf(UUID picture, Set<UUID> units) {
        return editions.showing(picture).stream()
                .filter(edition -> units.contains(edition.unit())
                        && edition.state() != Edition.State.WITHDRAWN
                        && edition.state() != Edition.State.SUPERSEDED)
                .map(Edition::ref)
                .toList();
    }

    @Override
    public int count(UUID picture) {
        return editions.countShowing(picture);
    }
}
