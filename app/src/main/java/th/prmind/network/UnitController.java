package th.prmind.network;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.provinces.Provinces;
import th.prmind.platform.web.NotFound;

/** The tree of units, and the page of each. */
@Controller
class UnitController {

    private final UnitDirectory units;
    private final PersonSearch people;
    private final StandInRows standInRows;
    private final Rights rights;
    private final CurrentActor currentActor;

    UnitController(
            UnitDirectory units,
            PersonSearch people,
            StandInRows standInRows,
            Rights rights,
            CurrentActor currentActor) {
        this.units = units;
        this.people = people;
        this.standInRows = standInRows;
        this.rights = rights;
        this.currentActor = currentActor;
    }

    @GetMapping("/units")
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        String wanted = q.strip();
        if (wanted.isEmpty()) {
            model.addAttribute("tree", UnitTree.of(units));
        } else {
            model.addAttribute(
                    "found",
                    units.all().stream().filter(unit -> matches(unit, wanted)).toList());
        }
        model.addAttribute("q", wanted);
        model.addAttribute("mayAdd", rights.holds(currentActor.get(), Role.OPERATOR));
        return "network/units";
    }

    @GetMapping("/units/{slug}")
    String show(@PathVariable String slug, Model model) {
        Unit unit = units.findBySlug(slug).orElseThrow(NotFound::new);
        model.addAttribute(
                "page",
                new UnitPage(
                        unit,
                        units.ancestors(unit.id()).reversed(),
                        units.find(unit.secondParent()).orElse(null),
                        Provinces.find(unit.province()).orElse(null),
                        units.children(unit.id()),
                        people.in(unit),
                        standInRows.at(unit),
                        rights.may(currentActor.get(), Role.OPERATOR, unit.id()),
                        rights.may(currentActor.get(), Role.OPERATOR, unit.id())
                                || rights.may(currentActor.get(), Role.APPROVER, unit.id())));
        return "network/unit";
    }

    static boolean matches(Unit unit, String wanted) {
        String all = String.join(
                        " ",
                        List.of(
                                unit.name(),
                                String.valueOf(unit.nameEnglish()),
                                unit.shortName(),
                                String.valueOf(unit.abbrEnglish()),
                                Provinces.find(unit.province())
                                        .map(p -> p.th() + " " + p.en())
                                        .orElse("")))
                .toLowerCase(java.util.Locale.ROOT);
        return all.contains(wanted.toLowerCase(java.util.Locale.ROOT));
    }
}
