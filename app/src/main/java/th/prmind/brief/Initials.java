package th.prmind.brief;

import java.util.UUID;
import th.prmind.platform.identity.Actor;

/** The letters in the round sign of somebody who is in no unit of ours, cut as those of people who are. */
final class Initials {

    private static final UUID NOBODY = new UUID(0, 0);

    private Initials() {}

    static String of(String name) {
        return new Actor(NOBODY, name, name, NOBODY, "", "", 0).initials();
    }
}
