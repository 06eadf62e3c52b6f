package th.prmind.publishing;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import th.prmind.content.Edition;
import th.prmind.content.EditionOutlet;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.SubjectRef;

/** Tells an edition's page what became of it, and where it is released. */
@Component
class EditionReleases implements EditionOutlet {

    private final Releases releases;
    private final ReleaseEdition releaseEdition;

    EditionReleases(Releases releases, ReleaseEdition releaseEdition) {
        this.releases = releases;
        this.releaseEdition = releaseEdition;
    }

    @Override
    public Optional<SubjectRef> releaseOf(UUID edition) {
        return releases.findByEdition(edition).map(Release::ref);
    }

    @Override
    public Optional<String> releasePage(Actor actor, Edition edition) {
        return releaseEdition.may(actor, edition)
                        && releases.findByEdition(edition.id()).isEmpty()
                ? Optional.of("/editions/" + edition.id() + "/release")
                : Optional.empty();
    }
}
