package th.prmind.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.prmind.network.Unit;
import th.prmind.network.UnitDirectory;

/**
 * The steps that a thing has to go through: the narrowest route that fits it at the nearest unit that set one, and a
 * specialist's step for each kind of sensitive words.
 */
@Component
class ChooseRoute {

    private final Routes routes;
    private final UnitDirectory units;

    ChooseRoute(Routes routes, UnitDirectory units) {
        this.routes = routes;
        this.units = units;
    }

    List<ReviewStep> steps(UUID unit, Matter matter) {
        List<Unit> upwards = upwards(unit);
        List<Route> all = routes.of(upwards.stream().map(Unit::id).toList());
        List<ReviewStep> steps = new ArrayList<>();
        upwards.stream()
                .flatMap(at -> narrowest(all, at, matter).stream())
                .findFirst()
                .ifPresent(route -> route.steps().forEach(step -> add(step, upwards.getFirst(), null, steps)));
        if (steps.isEmpty()) {
            steps.add(ReviewStep.of(1, null, null, unit, java.util.Set.of(), false, ReviewStep.USUAL_DAYS, null));
        }
        matter.sensitive().stream()
                .sorted()
                .forEach(sensitive -> upwards.stream()
                        .flatMap(at -> all.stream()
                                .filter(route -> route.unit().equals(at.id()) && route.sensitive() == sensitive))
                        .findFirst()
                        .ifPresentOrElse(
                                route -> route.steps().forEach(step -> add(step, upwards.getFirst(), sensitive, steps)),
                                () -> steps.add(ReviewStep.of(
                                        steps.size() + 1,
                                        null,
                                        null,
                                        upwards.getLast().id(),
                                        java.util.Set.of(),
                                        false,
                                        ReviewStep.USUAL_DAYS,
                                        sensitive))));
        return steps;
    }

    /** The unit itself, then those above it. */
    private List<Unit> upwards(UUID unit) {
        return Stream.concat(Stream.of(units.get(unit)), units.ancestors(unit).stream())
                .toList();
    }

    /** Of two that are as narrow (for two topics of one text) the one with more steps. */
    private static Optional<Route> narrowest(List<Route> all, Unit at, Matter matter) {
        return all.stream()
                .filter(route -> route.unit().equals(at.id()) && route.fits(matter))
                .max(Comparator.comparingInt(Route::narrowness)
                        .thenComparingInt(route -> route.steps().size()));
    }

    private void add(RouteStep step, Unit unit, @Nullable Sensitivity sensitive, List<ReviewStep> to) {
        @Nullable
        UUID decides = switch (step.who()) {
            case OWN, PEOPLE -> unit.id();
            case PARENT -> unit.parent();
            case SECOND_PARENT -> unit.secondParent();
            case UNIT -> step.unit();
        };
        if (decides != null) {
            to.add(ReviewStep.of(
                    to.size() + 1,
                    step.name(),
                    step.nameEnglish(),
                    decides,
                    step.people(),
                    step.everybody(),
                    step.days(),
                    sensitive));
        }
    }
}
