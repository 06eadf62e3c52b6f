package th.prmind.learning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.network.PersonDirectory;
import th.prmind.network.Unit;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.sheets.ListFile;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.Refusal;
import th.prmind.platform.web.View;

/** Everybody who takes part or wants to, and the seats kept for units; for those who run the programme. */
@Controller
class ParticipantController {

    private final ProgrammeAccess access;
    private final Enrolments enrolments;
    private final Enrol enrol;
    private final Quotas quotas;
    private final Seats seats;
    private final PersonDirectory people;
    private final UnitDirectory units;
    private final Audit audit;
    private final Notices notices;

    ParticipantController(
            ProgrammeAccess access,
            Enrolments enrolments,
            Enrol enrol,
            Quotas quotas,
            Seats seats,
            PersonDirectory people,
            UnitDirectory units,
            Audit audit,
            Notices notices) {
        this.access = access;
        this.enrolments = enrolments;
        this.enrol = enrol;
        this.quotas = quotas;
        this.seats = seats;
        this.people = people;
        this.units = units;
        this.audit = audit;
        this.notices = notices;
    }

    /** @param twin somebody else in the list whose name and office are alike; null where there is nobody */
    record Row(
            Enrolment enrolment,
            Actor person,
            Unit unit,
            @Nullable Actor twin) {}

    @GetMapping("/programmes/{slug}/enrolments")
    String list(@PathVariable String slug, Model model) {
        Programme programme = access.run(slug);
        model.addAttribute("programme", programme);
        model.addAttribute("rows", rows(programme));
        model.addAttribute("filled", seats.of(programme));
        model.addAttribute("units", units);
        model.addAttribute(
                "people",
                people.everybody().stream()
                        .filter(person -> enrol.invited(programme, person.unit()))
                        .toList());
        return "learning/participants";
    }

    @GetMapping("/programmes/{slug}/enrolments.xlsx")
    ResponseEntity<byte[]> sheet(@PathVariable String slug, @ModelAttribute("view") View view) {
        Programme programme = access.run(slug);
        List<List<String>> table = new ArrayList<>();
        table.add(List.of(
                view.text("learning.enrolment.person"),
                view.text("learning.enrolment.unit"),
                view.text("learning.enrolment.state"),
                view.text("learning.enrolment.since"),
                view.text("learning.enrolment.aim")));
        for (Row row : rows(programme)) {
            table.add(List.of(
                    view.pick(row.person().name(), row.person().nameEnglish()),
                    view.pick(row.unit().name(), row.unit().nameEnglish()),
                    view.text("learning.enrolment.state."
                            + row.enrolment().state().code()),
                    view.date(row.enrolment().since()),
                    row.enrolment().aim()));
        }
        return ListFile.of(programme.slug(), table);
    }

    /** @param person by name, as the list offers them */
    @PostMapping("/programmes/{slug}/participants")
    String takeIn(@PathVariable String slug, @RequestParam(defaultValue = "") String person) {
        Programme programme = access.run(slug);
        List<Actor> found = people.everybody().stream()
                .filter(each -> each.name().equals(person.strip()))
                .toList();
        if (found.size() != 1) {
            throw new Refusal(found.isEmpty() ? "learning.enrol.nobody" : "learning.enrol.several", person.strip());
        }
        enrol.takeIn(programme, found.getFirst());
        notices.say("learning.enrol.taken-in", found.getFirst().name());
        return "redirect:" + programme.url() + "/enrolments";
    }

    @GetMapping("/programmes/{slug}/quotas")
    String quotas(@PathVariable String slug, Model model) {
        Programme programme = access.run(slug);
        List<String> chosen = new ArrayList<>();
        List<String> counts = new ArrayList<>();
        quotas.of(programme.id()).forEach((unit, count) -> {
            chosen.add(units.get(unit).slug());
            counts.add(String.valueOf(count));
        });
        return quotaForm(programme, chosen, counts, Map.of(), model);
    }

    @PostMapping("/programmes/{slug}/quotas")
    @Transactional
    String quotas(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") List<String> unit,
            @RequestParam(defaultValue = "") List<String> seats,
            @ModelAttribute("view") View view,
            Model model) {
        Programme programme = access.run(slug);
        Map<UUID, Integer> read = new LinkedHashMap<>();
        Map<String, String> errors = new LinkedHashMap<>();
        for (int i = 0; i < unit.size(); i++) {
            @Nullable Unit kept = units.findBySlug(unit.get(i)).orElse(null);
            if (kept == null) {
                continue;
            }
            @Nullable Integer count = i < seats.size() ? Typed.count(seats.get(i), 1, programme.seats()) : null;
            if (count == null) {
                errors.put("seats-" + i, view.text("learning.quota.error.seats", kept.shortName(), programme.seats()));
            } else if (read.put(kept.id(), count) != null) {
                errors.put("seats-" + i, view.text("learning.quota.error.twice", kept.shortName()));
            }
        }
        int sum = read.values().stream().mapToInt(Integer::intValue).sum();
        if (sum > programme.seats()) {
            errors.put("seats-0", view.text("learning.quota.error.sum", sum, programme.seats()));
        }
        if (!errors.isEmpty()) {
            return quotaForm(programme, unit, seats, errors, model);
        }
        quotas.replace(programme.id(), read);
        audit.record("set-quotas", programme.ref(), Map.of("units", read.size(), "seats", sum));
        enrol.moveUp(programme);
        notices.say("learning.quota.saved");
        return "redirect:" + programme.url() + "/enrolments";
    }

    private String quotaForm(
            Programme programme, List<String> chosen, List<String> counts, Map<String, String> errors, Model model) {
        model.addAttribute("programme", programme);
        model.addAttribute("chosen", chosen);
        model.addAttribute("counts", counts);
        model.addAttribute("units", units.all());
        model.addAttribute("errors", errors);
        return "learning/quotas";
    }

    private List<Row> rows(Programme programme) {
        List<Enrolment> all = enrolments.of(programme.id());
        List<Actor> named = all.stream()
                .map(each -> people.known(each.person()).orElseThrow())
                .toList();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            rows.add(new Row(all.get(i), named.get(i), units.get(all.get(i).unit()), twin(named.get(i), named)));
        }
        return rows;
    }

    /** The same person may have two accounts under two spellings, and would take two seats. */
    private static @Nullable Actor twin(Actor person, List<Actor> all) {
        return all.stream()
                .filter(each -> !each.id().equals(person.id())
                        && each.unit().equals(person.unit())
                        && PersonDirectory.alike(each.name(), person.name()))
                .findFirst()
                .orElse(null);
    }
}
