package th.prmind.network;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.time.Dates;
import th.prmind.platform.time.FiscalYear;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.Refusal;
import th.prmind.platform.web.View;

/** The one act by which somebody's work goes to a successor: chosen, looked at, confirmed. */
@Controller
class HandoverController {

    private final MakeHandover makeHandover;
    private final CancelHandover cancelHandover;
    private final People people;
    private final Rights rights;
    private final CurrentActor currentActor;
    private final Notices notices;
    private final Dates dates;

    HandoverController(
            MakeHandover makeHandover,
            CancelHandover cancelHandover,
            People people,
            Rights rights,
            CurrentActor currentActor,
            Notices notices,
            Dates dates) {
        this.makeHandover = makeHandover;
        this.cancelHandover = cancelHandover;
        this.people = people;
        this.rights = rights;
        this.currentActor = currentActor;
        this.notices = notices;
        this.dates = dates;
    }

    /** With a successor and a day, what would go over; without, only the questions. */
    @GetMapping("/people/{id}/handovers/new")
    String begin(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String successor,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String account,
            @ModelAttribute("view") View view,
            Model model) {
        Person person = editable(id);
        Set<UUID> kept = kept();
        model.addAttribute("person", person);
        model.addAttribute("successor", successor);
        model.addAttribute("day", day.isBlank() ? nextFiscalYear().toString() : day);
        model.addAttribute("accountEnds", !account.equals("stays"));
        model.addAttribute("successors", successors(person, kept));
        Map<String, String> errors = Map.of();
        if (!successor.isBlank() || !day.isBlank()) {
            try {
                model.addAttribute(
                        "plan",
                        makeHandover.plan(
                                person, chosen(successor, kept), TypedDay.needed(day), !account.equals("stays"), kept));
            } catch (Refusal refusal) {
                String field = refusal.key().startsWith("network.day.") ? "day" : "successor";
                errors = Map.of(field, view.text(refusal.key(), refusal.arguments()));
            }
        }
        model.addAttribute("errors", errors);
        return "network/handover";
    }

    @PostMapping("/people/{id}/handovers")
    String make(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String successor,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String account) {
        Person person = editable(id);
        Set<UUID> kept = kept();
        Person chosen = chosen(successor, kept);
        LocalDate from = TypedDay.needed(day);
        makeHandover.make(person, chosen, from, !account.equals("stays"), kept);
        notices.say(from.isAfter(dates.today()) ? "network.handover.arranged" : "network.handover.made", chosen.name());
        return "redirect:/people/" + id;
    }

    @PostMapping("/people/{id}/handovers/cancellations")
    String cancel(@PathVariable UUID id) {
        Person person = editable(id);
        cancelHandover.cancel(person, kept());
        notices.say("network.handover.cancelled", person.name());
        return "redirect:/people/" + id;
    }

    private Person chosen(String successor, Set<UUID> kept) {
        return TypedDay.id(successor)
                .flatMap(people::find)
                .filter(each -> kept.contains(each.unit()))
                .orElseThrow(() -> new Refusal("network.handover.error.nobody"));
    }

    private List<Person> successors(Person person, Set<UUID> kept) {
        return people.all().stream()
                .filter(other -> other.active() && !other.id().equals(person.id()) && kept.contains(other.unit()))
                .sorted(Comparator.comparing(other -> !other.unit().equals(person.unit())))
                .toList();
    }

    private LocalDate nextFiscalYear() {
        return FiscalYear.of(dates.today()).last().plusDays(1);
    }

    private Set<UUID> kept() {
        return rights.units(currentActor.get(), Role.OPERATOR);
    }

    private Person editable(UUID id) {
        Person person = people.find(id).orElseThrow(NotFound::new);
        rights.require(currentActor.get(), Role.OPERATOR, person.unit());
        return person;
    }
}
