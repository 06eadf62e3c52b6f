package th.prmind.network;

import java.util.List;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.provinces.Province;

/**
 * What the page of a unit shows.
 *
 * @param mayKeepLine whether the reader keeps the unit's account in LINE
 */
record UnitPage(
        Unit unit,
        List<Unit> above,
        @Nullable Unit secondParent,
        @Nullable Province province,
        List<Unit> beneath,
        List<PersonRow> people,
        List<StandInRow> standIns,
        boolean mayEdit,
        boolean mayKeepLine) {}
