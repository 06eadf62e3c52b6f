package th.prmind.platform.notify;

import java.util.UUID;
import th.prmind.platform.identity.Actor;

/** Tells whether somebody may still read a thing, so that no notice says its title to those who no longer may. */
public interface SubjectReaders {

    /** Whether things of this kind are the implementer's, by {@link th.prmind.platform.identity.SubjectRef#kind}. */
    boolean supports(String kind);

    boolean mayRead(Actor actor, UUID subject);
}
