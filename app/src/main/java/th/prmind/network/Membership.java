package th.prmind.network;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A role that a person holds at a unit, between two days where given. */
record Membership(
        UUID person,
        UUID unit,
        Role role,
        @Nullable LocalDate fromDay,
        @Nullable LocalDate toDay) {

    boolean over(LocalDate day) {
        return toDay != null && toDay.isBefore(day);
    }

    boolean coming(LocalDate day) {
        return fromDay != null && fromDay.isAfter(day);
    }
}
