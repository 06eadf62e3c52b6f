package th.prmind.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.NotFound;

/** Who is who. */
@Controller
class PersonController {

    private static final int PAGE = 30;

    private final People people;
    private final PersonSearch search;
    private final PersonDirectory directory;
    private final Memberships memberships;
    private final StandInRows standInRows;
    private final MakeHandover makeHandover;
    private final UnitDirectory units;
    private final Rights rights;
    private final CurrentActor currentActor;
    private final Dates dates;

    PersonController(
            People people,
            PersonSearch search,
            PersonDirectory directory,
            Memberships memberships,
            StandInRows standInRows,
            MakeHandover makeHandover,
            UnitDirectory units,
            Rights rights,
            CurrentActor currentActor,
            Dates dates) {
        this.people = people;
        this.search = search;
        this.directory = directory;
        this.memberships = memberships;
        this.standInRows = standInRows;
        this.makeHandover = makeHandover;
        this.units = units;
        this.rights = rights;
        this.currentActor = currentActor;
        this.dates = dates;
    }

    /** A role of the person's own, as their page tells it. */
    record Held(
            Role role,
            Unit unit,
            @Nullable LocalDate fromDay,
            @Nullable LocalDate toDay,
            boolean coming) {

        static List<Held> of(List<Membership> memberships, UnitDirectory units, LocalDate day) {
            return memberships.stream()
                    .filter(membership -> !membership.over(day))
                    .map(membership -> new Held(
                            membership.role(),
                            units.get(membership.unit()),
                            membership.fromDay(),
                            membership.toDay(),
                            membership.coming(day)))
                    .toList();
        }
    }

    @GetMapping("/people")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "role", defaultValue = "") String code,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        @Nullable Role role = Role.find(code).orElse(null);
        List<PersonRow> found = search.find(q, role);
        int pages = Math.max(1, (found.size() + PAGE - 1) / PAGE);
        int at = Math.clamp(page, 1, pages);
        model.addAttribute("rows", found.subList((at - 1) * PAGE, Math.min(at * PAGE, found.size())));
        model.addAttribute("total", found.size());
        model.addAttribute("q", q.strip());
        model.addAttribute("role", role);
        model.addAttribute("page", at);
        model.addAttribute("pages", pages);
        model.addAttribute("mayAdd", rights.holds(currentActor.get(), Role.OPERATOR));
        return "network/people";
    }

    @GetMapping("/people/{id}")
    String show(@PathVariable UUID id, Model model) {
        Person person = people.find(id).orElseThrow(NotFound::new);
        model.addAttribute("person", person);
        model.addAttribute("actor", directory.actor(person));
        model.addAttribute("unit", units.get(person.unit()));
        model.addAttribute("held", Held.of(memberships.ofPerson(id), units, dates.today()));
        model.addAttribute("standIns", standInRows.of(person));
        Optional<Handover> handover = makeHandover.latest(person);
        model.addAttribute("handover", handover.orElse(null));
        model.addAttribute(
                "successor",
                handover.flatMap(each -> makeHandover.named(each.successor())).orElse(null));
        model.addAttribute("mayEdit", rights.may(currentActor.get(), Role.OPERATOR, person.unit()));
        return "network/person";
    }
}
