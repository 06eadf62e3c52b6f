package th.prmind.network;

import java.util.List;
import java.util.UUID;
import th.prmind.platform.identity.SubjectRef;

/** What lies on a person's desk and goes to a successor. Implemented by the modules that own such things. */
public interface HandedOver {

    /** Everything of this module that the person holds now, the oldest first. */
    List<SubjectRef> heldBy(UUID person);

    /** Gives all of that to the successor, in the caller's transaction, and writes each into the audit. */
    void handOver(UUID person, UUID successor);
}
