package th.prmind.review;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import th.prmind.network.Unit;
import th.prmind.platform.identity.Actor;

/**
 * The form of a route.
 *
 * @param edited null for a new one
 * @param units which may approve
 * @param people who may approve by name
 */
record RouteFormPage(
        Unit unit,
        @Nullable Route edited,
        RouteForm form,
        RouteChoices choices,
        List<Unit> units,
        List<Actor> people,
        Map<String, String> errors) {

    String action() {
        return "/units/" + unit.slug() + "/routes" + (edited == null ? "" : "/" + edited.id());
    }
}
