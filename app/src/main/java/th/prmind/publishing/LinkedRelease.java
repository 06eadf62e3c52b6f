package th.prmind.publishing;

import java.util.Optional;
import org.springframework.stereotype.Component;
import th.prmind.network.LinkedWork;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.SubjectRef;

/** Releases that teams link, for those who may read them. */
@Component
class LinkedRelease implements LinkedWork {

    private final Releases releases;
    private final TellOwners readers;

    LinkedRelease(Releases releases, TellOwners readers) {
        this.releases = releases;
        this.readers = readers;
    }

    @Override
    public Optional<SubjectRef> at(Actor reader, String path) {
        return LinkedWork.id("releases", path)
                .flatMap(releases::find)
                .filter(release -> readers.mayRead(reader, release.id()))
                .map(Release::ref);
    }
}
