package th.prmind.content;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import th.prmind.media.PictureUse;
import th.prmind.network.Rights;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.SubjectRef;

/** Tells the picture library in which editions a picture stands, as far as the reader may know of them. */
@Component
class EditionPictureUse implements PictureUse {

    private final Editions editions;
    private final Rights rights;
    private final CurrentActor currentActor;

    EditionPictureUse(Editions editions, Rights rights, CurrentActor currentActor) {
        this.editions = editions;
        this.rights = rights;
        this.currentActor = currentActor;
    }

    @Override
    public List<SubjectRef> usesOf(UUID picture) {
        Set<UUID> readable = rights.readable(currentActor.get());
        return editions.showing(picture).stream()
                .filter(edition -> readable.contains(edition.unit()))
                .map(Edition::ref)
                .toList();
    }
}
