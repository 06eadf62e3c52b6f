package th.prmind.platform.identity;

import java.util.Optional;
import java.util.UUID;

/** Finds the people who can act. Implemented by the module that keeps people. */
public interface Actors {

    /** @return empty when there is no such person or when they are switched off */
    Optional<Actor> find(UUID id);
}
