package th.prmind.review;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.network.Unit;
import th.prmind.platform.audit.Audit;

/** Sets routes. Reviews that are under way keep the steps with which they began. */
@Component
class KeepRoutes {

    private final Routes routes;
    private final Audit audit;

    KeepRoutes(Routes routes, Audit audit) {
        this.routes = routes;
        this.audit = audit;
    }

    /** @return whether it was added: there may be one for these texts already */
    @Transactional
    boolean add(Unit unit, Route route) {
        boolean added = routes.add(route);
        if (added) {
            audit.record("add-route", unit.ref(), detail(route));
        }
        return added;
    }

    @Transactional
    void change(Unit unit, Route route) {
        routes.replaceSteps(route);
        audit.record("change-route", unit.ref(), detail(route));
    }

    @Transactional
    void remove(Unit unit, Route route) {
        routes.remove(route.id());
        audit.record("remove-route", unit.ref(), detail(route));
    }

    private static Map<String, ?> detail(Route route) {
        return Map.of(
                "route", route.id(),
                "for",
                        String.valueOf(
                                route.sensitive() == null
                                        ? route.type()
                                        : route.sensitive().code()),
                "topic", String.valueOf(route.topic()),
                "steps", route.steps().stream().map(RouteStep::name).toList());
    }
}
