package th.prmind.network;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role that a person exercises at a unit: their own, or another's in whose place they stand.
 *
 * @param inPlaceOf null where the role is their own
 */
record RoleHeld(
        UUID person,
        UUID unit,
        Role role,
        @Nullable LocalDate fromDay,
        @Nullable LocalDate toDay,
        @Nullable InPlaceOf inPlaceOf) {}
