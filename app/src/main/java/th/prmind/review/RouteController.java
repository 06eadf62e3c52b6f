package th.prmind.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import th.prmind.network.PersonDirectory;
import th.prmind.network.Rights;
import th.prmind.network.Role;
import th.prmind.network.Unit;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.View;

/** The routes by which a unit's texts are approved: everybody may read them, its operators set them. */
@Controller
class RouteController {

    private final Routes routes;
    private final KeepRoutes keep;
    private final List<ReviewedSubject> subjects;
    private final UnitDirectory units;
    private final PersonDirectory people;
    private final Rights rights;
    private final CurrentActor currentActor;
    private final Notices notices;

    RouteController(
            Routes routes,
            KeepRoutes keep,
            List<ReviewedSubject> subjects,
            UnitDirectory units,
            PersonDirectory people,
            Rights rights,
            CurrentActor currentActor,
            Notices notices) {
        this.routes = routes;
        this.keep = keep;
        this.subjects = subjects;
        this.units = units;
        this.people = people;
        this.rights = rights;
        this.currentActor = currentActor;
        this.notices = notices;
    }

    @GetMapping("/units/{slug}/routes")
    String list(@PathVariable String slug, Model model) {
        Unit unit = unit(slug);
        RouteChoices choices = choices();
        model.addAttribute(
                "page",
                new RoutesPage(
                        unit,
                        shown(unit, choices),
                        units.ancestors(unit.id()).stream()
                                .flatMap(above -> shown(above, choices).stream())
                                .toList(),
                        rights.may(currentActor.get(), Role.OPERATOR, unit.id())));
        return "review/routes";
    }

    private List<RoutesPage.Shown> shown(Unit unit, RouteChoices choices) {
        return routes.of(List.of(unit.id())).stream()
                .map(route -> new RoutesPage.Shown(
                        route,
                        unit,
                        named(choices.types(), route.type()),
                        named(choices.topics(), route.topic()),
                        route.steps().stream()
                                .map(step -> new RoutesPage.StepLine(
                                        step,
                                        units.find(step.unit()).orElse(null),
                                        step.people().stream()
                                                .flatMap(person -> people.known(person).stream())
                                                .toList()))
                                .toList()))
                .toList();
    }

    private static ReviewedSubject.@Nullable Choice named(List<ReviewedSubject.Choice> choices, @Nullable String code) {
        return code == null
                ? null
                : choices.stream()
                        .filter(choice -> choice.code().equals(code))
                        .findFirst()
                        .orElseGet(() -> new ReviewedSubject.Choice(code, code, code));
    }

    @GetMapping("/units/{slug}/routes/new")
    String prepare(@PathVariable String slug, Model model) {
        Unit unit = keepable(slug);
        model.addAttribute("page", page(unit, null, RouteForm.empty(), Map.of()));
        return "review/route-form";
    }

    @PostMapping("/units/{slug}/routes")
    Object add(@PathVariable String slug, RouteForm form, @ModelAttribute("view") View view) {
        return save(keepable(slug), null, form, view);
    }

    @GetMapping("/units/{slug}/routes/{id}")
    String edit(@PathVariable String slug, @PathVariable UUID id, Model model) {
        Unit unit = keepable(slug);
        Route route = routes.find(id, unit.id()).orElseThrow(NotFound::new);
        model.addAttribute("page", page(unit, route, RouteForm.of(route, units, people), Map.of()));
        return "review/route-form";
    }

    @PostMapping("/units/{slug}/routes/{id}")
    Object change(@PathVariable String slug, @PathVariable UUID id, RouteForm form, @ModelAttribute("view") View view) {
        Unit unit = keepable(slug);
        return save(unit, routes.find(id, unit.id()).orElseThrow(NotFound::new), form, view);
    }

    @PostMapping("/units/{slug}/routes/{id}/removal")
    String remove(@PathVariable String slug, @PathVariable UUID id) {
        Unit unit = keepable(slug);
        keep.remove(unit, routes.find(id, unit.id()).orElseThrow(NotFound::new));
        notices.say("review.route.removed");
        return "redirect:/units/" + slug + "/routes";
    }

    private Object save(Unit unit, @Nullable Route edited, RouteForm form, View view) {
        RouteForm.Read read = form.read(unit, edited, units, people, choices(), view);
        if (read.errors().isEmpty()) {
            if (edited != null) {
                keep.change(unit, read.route());
            } else if (!keep.add(unit, read.route())) {
                read.errors().put("kind", view.text("review.route.error.there-already"));
            }
        }
        if (read.errors().isEmpty()) {
            notices.say("review.route.saved");
            return "redirect:/units/" + unit.slug() + "/routes";
        }
        ModelAndView again =
                new ModelAndView("review/route-form", Map.of("page", page(unit, edited, form, read.errors())));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private RouteFormPage page(Unit unit, @Nullable Route edited, RouteForm form, Map<String, String> errors) {
        return new RouteFormPage(unit, edited, form, choices(), units.all(), people.everybody(), errors);
    }

    private RouteChoices choices() {
        return new RouteChoices(
                subjects.stream().flatMap(subject -> subject.types().stream()).toList(),
                subjects.stream().flatMap(subject -> subject.topics().stream()).toList());
    }

    private Unit unit(String slug) {
        return units.findBySlug(slug).orElseThrow(NotFound::new);
    }

    private Unit keepable(String slug) {
        Unit unit = unit(slug);
        rights.require(currentActor.get(), Role.OPERATOR, unit.id());
        return unit;
    }
}
