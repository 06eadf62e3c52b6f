package th.prmind.network;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.providers.Provider;
import th.prmind.platform.providers.Providers;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.BaseUrl;
import th.prmind.platform.web.NotAllowed;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.View;

/** The form of a person with their roles, for those who keep the network. */
@Controller
class PersonFormController {

    private final People people;
    private final KeepPeople keepPeople;
    private final Memberships memberships;
    private final StandInRows standInRows;
    private final Dates dates;
    private final UnitDirectory units;
    private final SignInLinks links;
    private final BaseUrl baseUrl;
    private final Providers providers;
    private final CitizenNumbers citizenNumbers;
    private final Rights rights;
    private final CurrentActor currentActor;
    private final Notices notices;

    PersonFormController(
            People people,
            KeepPeople keepPeople,
            Memberships memberships,
            StandInRows standInRows,
            Dates dates,
            UnitDirectory units,
            SignInLinks links,
            BaseUrl baseUrl,
            Providers providers,
            CitizenNumbers citizenNumbers,
            Rights rights,
            CurrentActor currentActor,
            Notices notices) {
        this.people = people;
        this.keepPeople = keepPeople;
        this.memberships = memberships;
        this.standInRows = standInRows;
        this.dates = dates;
        this.units = units;
        this.links = links;
        this.baseUrl = baseUrl;
        this.providers = providers;
        this.citizenNumbers = citizenNumbers;
        this.rights = rights;
        this.currentActor = currentActor;
        this.notices = notices;
    }

    @GetMapping("/people/new")
    String add(@RequestParam(required = false) @Nullable String unit, Model model) {
        requireOperator();
        return form(PersonForm.in(unit), null, Map.of(), model);
    }

    @PostMapping("/people")
    String add(@ModelAttribute PersonForm form, @ModelAttribute("view") View view, Model model) {
        requireOperator();
        Map<String, String> errors = form.errors(null, units, people, view);
        if (!errors.isEmpty()) {
            return form(form, null, errors, model);
        }
        requireOperatorOf(form.unit());
        Person person = keepPeople.add(form);
        notices.say("network.person.added", person.name());
        return "redirect:/people/" + person.id() + "/edit";
    }

    @GetMapping("/people/{id}/edit")
    String edit(@PathVariable UUID id, Model model) {
        Person person = editable(id);
        return form(PersonForm.of(person, units), person, Map.of(), model);
    }

    @PostMapping("/people/{id}")
    String edit(
            @PathVariable UUID id, @ModelAttribute PersonForm form, @ModelAttribute("view") View view, Model model) {
        Person person = editable(id);
        Map<String, String> errors = form.errors(person, units, people, view);
        if (!errors.isEmpty()) {
            return form(form, person, errors, model);
        }
        requireOperatorOf(form.unit());
        keepPeople.change(person, form);
        notices.say("network.person.changed");
        return "redirect:/people/" + id;
    }

    @PostMapping("/people/{id}/roles")
    String give(
            @PathVariable UUID id,
            @RequestParam Role role,
            @RequestParam String unit,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        keepPeople.give(editable(id), requireOperatorOf(unit), role, TypedDay.of(from), TypedDay.of(to));
        notices.say("network.person.changed");
        return "redirect:/people/" + id + "/edit";
    }

    @PostMapping("/people/{id}/roles/removals")
    String take(@PathVariable UUID id, @RequestParam Role role, @RequestParam String unit) {
        keepPeople.take(editable(id), requireOperatorOf(unit), role);
        notices.say("network.person.changed");
        return "redirect:/people/" + id + "/edit";
    }

    @PostMapping("/people/{id}/sign-in-links")
    String link(@PathVariable UUID id, Model model) {
        Person person = editable(id);
        model.addAttribute("person", person);
        String base = baseUrl.get();
        model.addAttribute("url", base + links.make(person));
        return "network/sign-in-link";
    }

    /** Their phone is lost: nobody gets in with it any more. */
    @PostMapping("/people/{id}/passkeys/removals")
    String reset(@PathVariable UUID id) {
        keepPeople.reset(editable(id));
        notices.say("network.sign-in.reset.done");
        return "redirect:/people/" + id + "/edit";
    }

    private String form(PersonForm form, @Nullable Person person, Map<String, String> errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("person", person);
        model.addAttribute("units", units.all());
        model.addAttribute("errors", errors);
        model.addAttribute(
                "held",
                person == null
                        ? List.of()
                        : PersonController.Held.of(memberships.ofPerson(person.id()), units, dates.today()));
        model.addAttribute("standIns", person == null ? List.of() : standInRows.of(person));
        model.addAttribute(
                "citizenProviders",
                providers.all().stream().filter(Provider::tellsCitizenNumber).toList());
        model.addAttribute("citizenNumberNoted", person != null && citizenNumbers.isNoted(person.id()));
        model.addAttribute("others", person == null ? List.of() : others(person));
        return "network/person-form";
    }

    /** Who could stand in: everybody of the units that the actor keeps, those of the same unit first. */
    private List<Person> others(Person person) {
        Set<UUID> kept = rights.units(currentActor.get(), Role.OPERATOR);
        return people.all().stream()
                .filter(other -> other.active() && !other.id().equals(person.id()) && kept.contains(other.unit()))
                .sorted(Comparator.comparing(other -> !other.unit().equals(person.unit())))
                .toList();
    }

    private Person editable(UUID id) {
        Person person = people.find(id).orElseThrow(NotFound::new);
        rights.require(currentActor.get(), Role.OPERATOR, person.unit());
        return person;
    }

    private void requireOperator() {
        Actor actor = currentActor.get();
        if (!rights.holds(actor, Role.OPERATOR)) {
            throw new NotAllowed(actor.id() + " is no operator");
        }
    }

    private Unit requireOperatorOf(@Nullable String slug) {
        Unit unit = units.findBySlug(String.valueOf(slug)).orElseThrow(NotFound::new);
        rights.require(currentActor.get(), Role.OPERATOR, unit.id());
        return unit;
    }
}
