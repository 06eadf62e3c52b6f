package th.prmind.learning;

import java.time.LocalDate;
import java.util.LinkedHashMap;
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
import th.prmind.network.Rights;
import th.prmind.network.Role;
import th.prmind.network.Unit;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.web.NotAllowed;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.View;

/** Setting up a programme, from scratch or as a copy, changing it, opening and ending it. */
@Controller
class ProgrammeFormController {

    private final Programmes programmes;
    private final ProgrammeAccess access;
    private final KeepProgramme keepProgramme;
    private final CopyProgramme copyProgramme;
    private final Rounds rounds;
    private final Rights rights;
    private final UnitDirectory units;
    private final CurrentActor currentActor;
    private final Notices notices;

    ProgrammeFormController(
            Programmes programmes,
            ProgrammeAccess access,
            KeepProgramme keepProgramme,
            CopyProgramme copyProgramme,
            Rounds rounds,
            Rights rights,
            UnitDirectory units,
            CurrentActor currentActor,
            Notices notices) {
        this.programmes = programmes;
        this.access = access;
        this.keepProgramme = keepProgramme;
        this.copyProgramme = copyProgramme;
        this.rounds = rounds;
        this.rights = rights;
        this.units = units;
        this.currentActor = currentActor;
        this.notices = notices;
    }

    @GetMapping("/programmes/new")
    String add(Model model) {
        List<Unit> holders = holders();
        return form(ProgrammeForm.empty(holders.getFirst().slug()), null, holders, Map.of(), model);
    }

    @PostMapping("/programmes")
    String add(@ModelAttribute ProgrammeForm form, @ModelAttribute("view") View view, Model model) {
        List<Unit> holders = holders();
        Map<String, String> errors = form.errors(null, holders, programmes, units, view);
        if (!errors.isEmpty()) {
            return form(form, null, holders, errors, model);
        }
        Programme programme = keepProgramme.add(form);
        notices.say("learning.programme.added");
        return "redirect:" + programme.url();
    }

    @GetMapping("/programmes/{slug}/edit")
    String edit(@PathVariable String slug, Model model) {
        Programme programme = access.run(slug);
        return form(ProgrammeForm.of(programme, units), programme, holders(), Map.of(), model);
    }

    @PostMapping("/programmes/{slug}")
    String edit(
            @PathVariable String slug,
            @ModelAttribute ProgrammeForm form,
            @ModelAttribute("view") View view,
            Model model) {
        Programme programme = access.run(slug);
        Map<String, String> errors = form.errors(programme, holders(), programmes, units, view);
        if (!errors.isEmpty()) {
            return form(form, programme, holders(), errors, model);
        }
        keepProgramme.change(programme, form);
        notices.say("learning.programme.changed");
        return "redirect:" + programme.url();
    }

    @PostMapping("/programmes/{slug}/opening")
    String open(@PathVariable String slug) {
        Programme programme = access.run(slug);
        keepProgramme.open(programme);
        notices.say("learning.programme.opened");
        return "redirect:" + programme.url();
    }

    @PostMapping("/programmes/{slug}/ending")
    String end(@PathVariable String slug) {
        Programme programme = access.run(slug);
        keepProgramme.end(programme);
        notices.say("learning.programme.ended");
        return "redirect:" + programme.url();
    }

    @PostMapping("/programmes/{slug}/reopening")
    String reopen(@PathVariable String slug) {
        Programme programme = access.run(slug);
        keepProgramme.reopen(programme);
        notices.say("learning.programme.opened");
        return "redirect:" + programme.url();
    }

    @GetMapping("/programmes/{slug}/copies/new")
    String copy(@PathVariable String slug, Model model) {
        Programme programme = access.run(slug);
        LocalDate first = rounds.of(programme.id()).stream()
                .findFirst()
                .map(round -> round.day().plusYears(1))
                .orElse(null);
        return copyForm(programme, "", programme.title(), first == null ? "" : first.toString(), Map.of(), model);
    }

    @PostMapping("/programmes/{slug}/copies")
    String copy(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String newSlug,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String firstDay,
            @ModelAttribute("view") View view,
            Model model) {
        Programme programme = access.run(slug);
        Map<String, String> errors = new LinkedHashMap<>();
        if (title.isBlank()) {
            errors.put("title", view.text("learning.programme.error.title"));
        }
        if (!newSlug.strip().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            errors.put("newSlug", view.text("learning.programme.error.slug"));
        } else if (programmes.findBySlug(newSlug.strip()).isPresent()) {
            errors.put("newSlug", view.text("learning.programme.error.slug-taken"));
        }
        @Nullable LocalDate first = Typed.day(firstDay);
        if (first == null) {
            errors.put("firstDay", view.text("learning.error.day"));
        }
        if (first == null || !errors.isEmpty()) {
            return copyForm(programme, newSlug, title, firstDay, errors, model);
        }
        Programme copy = copyProgramme.copy(programme, newSlug.strip(), title.strip(), first);
        notices.say("learning.programme.copied");
        return "redirect:" + copy.url();
    }

    private static String copyForm(
            Programme programme,
            String newSlug,
            String title,
            String firstDay,
            Map<String, String> errors,
            Model model) {
        model.addAttribute("programme", programme);
        model.addAttribute("newSlug", newSlug);
        model.addAttribute("title", title);
        model.addAttribute("firstDay", firstDay);
        model.addAttribute("errors", errors);
        return "learning/copy";
    }

    private String form(
            ProgrammeForm form,
            @Nullable Programme programme,
            List<Unit> holders,
            Map<String, String> errors,
            Model model) {
        model.addAttribute("form", form);
        model.addAttribute("programme", programme);
        model.addAttribute("holders", holders);
        model.addAttribute("units", units.all());
        model.addAttribute("errors", errors);
        return "learning/programme-form";
    }

    /** The units for which the person runs programmes, the highest first. */
    private List<Unit> holders() {
        Set<UUID> run = rights.units(currentActor.get(), Role.ORGANISER);
        if (run.isEmpty()) {
            throw new NotAllowed(currentActor.get().id() + " is no organiser");
        }
        return run.stream().map(units::get).toList();
    }
}
