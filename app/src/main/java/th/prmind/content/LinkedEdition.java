package th.prmind.content;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import th.prmind.network.LinkedWork;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.SubjectRef;

/** Editions that teams link, for those who may read them. */
@Component
class LinkedEdition implements LinkedWork {

    private static final Pattern PAGE =
            Pattern.compile("/editions/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})(?:/.*)?");

    private final Editions editions;
    private final TellWriters readers;

    LinkedEdition(Editions editions, TellWriters readers) {
        this.editions = editions;
        this.readers = readers;
    }

    @Override
    public Optional<SubjectRef> at(Actor reader, String path) {
        Matcher page = PAGE.matcher(path);
        if (!page.matches()) {
            return Optional.empty();
        }
        return editions.find(UUID.fromString(page.group(1)))
                .filter(edition -> readers.mayRead(reader, edition.id()))
                .map(Edition::ref);
    }
}
