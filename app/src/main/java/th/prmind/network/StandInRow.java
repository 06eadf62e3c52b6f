package th.prmind.network;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import th.prmind.platform.identity.Actor;

/**
 * The roles that one person holds in the place of another at one unit between the same days, as pages tell it.
 *
 * @param now whether it is in force
 */
record StandInRow(
        Actor absent,
        Actor standing,
        Unit unit,
        InPlaceOf.Style style,
        LocalDate fromDay,
        LocalDate toDay,
        List<Role> roles,
        List<UUID> ids,
        boolean now) {}
