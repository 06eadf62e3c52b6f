package th.prmind.network;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.web.NotAllowed;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.View;

/** The form of a unit, for those who keep the network. */
@Controller
class UnitFormController {

    private final UnitDirectory units;
    private final KeepUnits keepUnits;
    private final Rights rights;
    private final CurrentActor currentActor;
    private final Notices notices;

    UnitFormController(
            UnitDirectory units, KeepUnits keepUnits, Rights rights, CurrentActor currentActor, Notices notices) {
        this.units = units;
        this.keepUnits = keepUnits;
        this.rights = rights;
        this.currentActor = currentActor;
        this.notices = notices;
    }

    @GetMapping("/units/new")
    String add(@RequestParam(defaultValue = "") String parent, Model model) {
        requireAnywhere();
        return form(UnitForm.beneath(parent), null, Map.of(), model);
    }

    @PostMapping("/units")
    String add(@ModelAttribute UnitForm form, @ModelAttribute("view") View view, Model model) {
        Map<String, String> errors = form.errors(null, units, view);
        if (!errors.isEmpty()) {
            requireAnywhere();
            return form(form, null, errors, model);
        }
        rights.require(
                currentActor.get(),
                Role.OPERATOR,
                units.findBySlug(form.parent()).orElseThrow(NotFound::new).id());
        Unit unit = keepUnits.add(form);
        notices.say("network.unit.added", unit.name());
        return "redirect:/units/" + unit.slug();
    }

    @GetMapping("/units/{slug}/edit")
    String edit(@PathVariable String slug, Model model) {
        Unit unit = editable(slug);
        return form(UnitForm.of(unit, units), unit, Map.of(), model);
    }

    @PostMapping("/units/{slug}")
    String edit(
            @PathVariable String slug, @ModelAttribute UnitForm form, @ModelAttribute("view") View view, Model model) {
        Unit unit = editable(slug);
        Map<String, String> errors = form.errors(unit, units, view);
        if (!errors.isEmpty()) {
            return form(form, unit, errors, model);
        }
        keepUnits.change(unit, form);
        notices.say("network.unit.changed");
        return "redirect:/units/" + unit.slug();
    }

    private String form(UnitForm form, @Nullable Unit unit, Map<String, String> errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("unit", unit);
        model.addAttribute("units", units.all());
        model.addAttribute("kinds", Unit.KINDS);
        model.addAttribute("errors", errors);
        return "network/unit-form";
    }

    private Unit editable(String slug) {
        Unit unit = units.findBySlug(slug).orElseThrow(NotFound::new);
        rights.require(currentActor.get(), Role.OPERATOR, unit.id());
        return unit;
    }

    private void requireAnywhere() {
        if (!rights.holds(currentActor.get(), Role.OPERATOR)) {
            throw new NotAllowed(currentActor.get().id() + " is no operator");
        }
    }
}
