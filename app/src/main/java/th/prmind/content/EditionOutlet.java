package th.prmind.content;

import java.util.Optional;
import java.util.UUID;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.SubjectRef;

/** Knows how editions become public. Implemented by the module that releases them. */
public interface EditionOutlet {

    /** What became of an edition in public, or will at its set time. */
    Optional<SubjectRef> releaseOf(UUID edition);

    /** The page on which this person releases the edition; empty where they may not, or it is not ready. */
    Optional<String> releasePage(Actor actor, Edition edition);
}
