package th.prmind.network;

import java.time.LocalDate;
import java.util.UUID;

/** One person holds a role of another between two days, both counted. */
record StandIn(
        UUID id,
        UUID unit,
        Role role,
        UUID absent,
        UUID standing,
        InPlaceOf.Style style,
        LocalDate fromDay,
        LocalDate toDay) {

    boolean on(LocalDate day) {
        return !day.isBefore(fromDay) && !day.isAfter(toDay);
    }
}
