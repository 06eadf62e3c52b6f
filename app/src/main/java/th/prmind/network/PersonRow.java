package th.prmind.network;

import java.util.List;
import th.prmind.platform.identity.Actor;

/** A person in a list, with the roles they hold. */
record PersonRow(Person person, Actor actor, Unit unit, List<Role> roles) {}
