package th.prmind.publishing;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import th.prmind.network.LinkedWork;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.SubjectRef;

/** Releases that teams link, for those who may read them. */
@Component
class LinkedRelease implements LinkedWork {

    private static final Pattern PAGE =
            Pattern.compile("/releases/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})(?:/.*)?");

    private final Releases releases;
    private final TellOwners readers;

    LinkedRelease(Releases releases, TellOwners readers) {
        this.releases = releases;
        this.readers = readers;
    }

    @Override
    public Optional<SubjectRef> at(Actor reader, String path) {
        Matcher page = PAGE.matcher(path);
        if (!page.matches()) {
            return Optional.empty();
        }
        return releases.find(UUID.fromString(page.group(1)))
                .filter(release -> readers.mayRead(reader, release.id()))
                .map(Release::ref);
    }
}
