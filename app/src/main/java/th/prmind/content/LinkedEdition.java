package th.prmind.content;

import java.util.Optional;
import org.springframework.stereotype.Component;
import th.prmind.network.LinkedWork;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.SubjectRef;

/** Editions that teams link, for those who may read them. */
@Component
class LinkedEdition implements LinkedWork {

    private final Editions editions;
    private final TellWriters readers;

    LinkedEdition(Editions editions, TellWriters readers) {
        this.editions = editions;
        this.readers = readers;
    }

    @Override
    public Optional<SubjectRef> at(Actor reader, String path) {
        return LinkedWork.id("editions", path)
                .flatMap(editions::find)
                .filter(edition -> readers.mayRead(reader, edition.id()))
                .map(Edition::ref);
    }
}
