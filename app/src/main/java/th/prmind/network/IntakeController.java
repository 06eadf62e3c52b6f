package th.prmind.network;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.sheets.ListFile;
import th.prmind.platform.sheets.SheetFile;
import th.prmind.platform.web.NotAllowed;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.Refusal;
import th.prmind.platform.web.View;

/** People and units as tables, out and in, for those who keep a part of the network. */
@Controller
class IntakeController {

    private final TakeIntake takeIntake;
    private final IntakeTable table;
    private final UnitDirectory units;
    private final Rights rights;
    private final CurrentActor currentActor;
    private final Notices notices;

    IntakeController(
            TakeIntake takeIntake,
            IntakeTable table,
            UnitDirectory units,
            Rights rights,
            CurrentActor currentActor,
            Notices notices) {
        this.takeIntake = takeIntake;
        this.table = table;
        this.units = units;
        this.rights = rights;
        this.currentActor = currentActor;
        this.notices = notices;
    }

    @GetMapping("/people/intakes/new")
    ModelAndView newPeople(Model model) {
        return start(Intake.Kind.PEOPLE, Map.of());
    }

    @GetMapping("/units/intakes/new")
    ModelAndView newUnits() {
        return start(Intake.Kind.UNITS, Map.of());
    }

    @PostMapping("/people/intakes")
    ModelAndView sendPeople(@RequestParam MultipartFile file, @ModelAttribute("view") View view) throws IOException {
        return send(Intake.Kind.PEOPLE, file, view);
    }

    @PostMapping("/units/intakes")
    ModelAndView sendUnits(@RequestParam MultipartFile file, @ModelAttribute("view") View view) throws IOException {
        return send(Intake.Kind.UNITS, file, view);
    }

    @GetMapping("/people/intakes/{id}")
    ModelAndView showPeople(@PathVariable UUID id, @ModelAttribute("view") View view) {
        return show(Intake.Kind.PEOPLE, id, view);
    }

    @GetMapping("/units/intakes/{id}")
    ModelAndView showUnits(@PathVariable UUID id, @ModelAttribute("view") View view) {
        return show(Intake.Kind.UNITS, id, view);
    }

    @PostMapping("/people/intakes/{id}/applications")
    String applyPeople(@PathVariable UUID id, @RequestParam String mark, @ModelAttribute("view") View view) {
        return apply(Intake.Kind.PEOPLE, id, mark, view);
    }

    @PostMapping("/units/intakes/{id}/applications")
    String applyUnits(@PathVariable UUID id, @RequestParam String mark, @ModelAttribute("view") View view) {
        return apply(Intake.Kind.UNITS, id, mark, view);
    }

    @GetMapping("/people/table.xlsx")
    ResponseEntity<byte[]> peopleAsExcel(@ModelAttribute("view") View view) {
        return all(Intake.Kind.PEOPLE, SheetFile.Form.XLSX, view);
    }

    @GetMapping("/people/table.csv")
    ResponseEntity<byte[]> peopleAsCsv(@ModelAttribute("view") View view) {
        return all(Intake.Kind.PEOPLE, SheetFile.Form.CSV, view);
    }

    @GetMapping("/units/table.xlsx")
    ResponseEntity<byte[]> unitsAsExcel(@ModelAttribute("view") View view) {
        return all(Intake.Kind.UNITS, SheetFile.Form.XLSX, view);
    }

    @GetMapping("/units/table.csv")
    ResponseEntity<byte[]> unitsAsCsv(@ModelAttribute("view") View view) {
        return all(Intake.Kind.UNITS, SheetFile.Form.CSV, view);
    }

    @GetMapping("/people/intakes/form.xlsx")
    ResponseEntity<byte[]> peopleForm(@ModelAttribute("view") View view) {
        return form(Intake.Kind.PEOPLE, view);
    }

    @GetMapping("/units/intakes/form.xlsx")
    ResponseEntity<byte[]> unitsForm(@ModelAttribute("view") View view) {
        return form(Intake.Kind.UNITS, view);
    }

    private ModelAndView start(Intake.Kind kind, Map<String, String> errors) {
        List<Unit> tops = tops(keptUnits());
        return new ModelAndView(
                "network/intake-new", Map.of("kind", kind, "tops", tops, "errors", errors, "roles", Role.values()));
    }

    private ModelAndView send(Intake.Kind kind, MultipartFile file, View view) throws IOException {
        keptUnits();
        try {
            String name = String.valueOf(file.getOriginalFilename()).replaceAll("[\\p{Cntrl}]", "");
            Intake intake = takeIntake.keep(kind, name, file.getBytes(), view);
            return new ModelAndView("redirect:/" + kind.code() + "/intakes/" + intake.id());
        } catch (Refusal refusal) {
            ModelAndView again = start(kind, Map.of("file", view.text(refusal.key(), refusal.arguments())));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    private ModelAndView show(Intake.Kind kind, UUID id, View view) {
        keptUnits();
        Intake intake = takeIntake.find(id, kind);
        return new ModelAndView("network/intake", Map.of("intake", intake, "plan", takeIntake.plan(intake, view)));
    }

    private String apply(Intake.Kind kind, UUID id, String mark, View view) {
        keptUnits();
        try {
            IntakePlan done = takeIntake.apply(takeIntake.find(id, kind), mark, view);
            notices.say(
                    "network.intake.applied",
                    done.added().size(),
                    done.changed().size());
            return "redirect:/" + kind.code();
        } catch (Refusal refusal) {
            notices.say(refusal.key());
            return "redirect:/" + kind.code() + "/intakes/" + id;
        }
    }

    private ResponseEntity<byte[]> all(Intake.Kind kind, SheetFile.Form form, View view) {
        String name = view.text("network." + kind.code());
        return ListFile.of(form, name, table.of(kind, keptUnits(), view));
    }

    private ResponseEntity<byte[]> form(Intake.Kind kind, View view) {
        Unit own = tops(keptUnits()).getFirst();
        return ListFile.of(
                SheetFile.Form.XLSX,
                view.text("network.intake.form-name", view.text("network." + kind.code())),
                table.form(kind, own, view));
    }

    /** @throws NotAllowed for who keeps no part of the network */
    private Set<UUID> keptUnits() {
        Actor actor = currentActor.get();
        Set<UUID> kept = rights.units(actor, Role.OPERATOR);
        if (kept.isEmpty()) {
            throw new NotAllowed(actor.id() + " is no operator");
        }
        return kept;
    }

    /** The highest of them. */
    private List<Unit> tops(Set<UUID> kept) {
        return kept.stream()
                .map(units::get)
                .filter(unit -> unit.parent() == null || !kept.contains(unit.parent()))
                .toList();
    }
}
