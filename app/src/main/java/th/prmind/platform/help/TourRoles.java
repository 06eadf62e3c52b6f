package th.prmind.platform.help;

import java.util.Set;
import th.prmind.platform.identity.Actor;

/** Tells by which roles somebody works here; whoever keeps roles implements it. */
public interface TourRoles {

    /** As in files and addresses: {@code policy-owner}. */
    Set<String> rolesOf(Actor actor);
}
