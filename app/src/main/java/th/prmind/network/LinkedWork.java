package th.prmind.network;

import java.util.Optional;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.SubjectRef;

/** Work that has a page and can be linked from a team. Implemented by the modules that own such pages. */
public interface LinkedWork {

    /**
     * What lies at an address.
     *
     * @param path from the root, without what follows a question mark or hash
     * @return empty when it is no page of the implementer's, or that reader may not read it
     */
    Optional<SubjectRef> at(Actor reader, String path);
}
