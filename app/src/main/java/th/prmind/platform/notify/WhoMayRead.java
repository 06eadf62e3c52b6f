package th.prmind.platform.notify;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.SubjectRef;

/** Asks the owner of a thing whether somebody may still read it. What has no owner here, nobody may. */
@Component
class WhoMayRead {

    private final ObjectProvider<SubjectReaders> readers;

    WhoMayRead(ObjectProvider<SubjectReaders> readers) {
        this.readers = readers;
    }

    boolean mayRead(Actor actor, SubjectRef subject) {
        return readers.stream()
                .filter(each -> each.supports(subject.kind()))
                .anyMatch(each -> each.mayRead(actor, subject.id()));
    }
}
