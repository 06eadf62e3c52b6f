package th.prmind.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import th.prmind.network.Unit;
import th.prmind.platform.identity.Actor;

/**
 * The routes of a unit.
 *
 * @param own which it set itself
 * @param inherited which units above it set, the nearest first; its own go before them
 */
record RoutesPage(Unit unit, List<Shown> own, List<Shown> inherited, boolean mayEdit) {

    /** A route with names for its codes. */
    record Shown(
            Route route,
            Unit unit,
            ReviewedSubject.@Nullable Choice type,
            ReviewedSubject.@Nullable Choice topic,
            List<StepLine> steps) {}

    record StepLine(RouteStep step, @Nullable Unit unit, List<Actor> people) {}
}
