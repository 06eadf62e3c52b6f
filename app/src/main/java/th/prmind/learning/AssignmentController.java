package th.prmind.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import th.prmind.network.PersonDirectory;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.sheets.ListFile;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.View;
import th.prmind.publishing.Release;
import th.prmind.publishing.ReleaseCatalog;

/** What participants are asked to do, and what came in; for those who run the programme. */
@Controller
class AssignmentController {

    private final ProgrammeAccess access;
    private final Assignments assignments;
    private final Works works;
    private final Enrolments enrolments;
    private final ReleaseCatalog releases;
    private final PersonDirectory people;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;
    private final Notices notices;

    AssignmentController(
            ProgrammeAccess access,
            Assignments assignments,
            Works works,
            Enrolments enrolments,
            ReleaseCatalog releases,
            PersonDirectory people,
            CurrentActor currentActor,
            Audit audit,
            Ids ids,
            Clock clock,
            Notices notices) {
        this.access = access;
        this.assignments = assignments;
        this.works = works;
        this.enrolments = enrolments;
        this.releases = releases;
        this.people = people;
        this.currentActor = currentActor;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.notices = notices;
    }

    /** A participant with what they handed in. */
    record Row(Actor person, @Nullable Work work, @Nullable Release release) {}

    @GetMapping("/programmes/{slug}/assignments/new")
    String add(@PathVariable String slug, Model model) {
        return form(access.run(slug), null, AssignmentForm.empty(), Map.of(), model);
    }

    @PostMapping("/programmes/{slug}/assignments")
    @Transactional
    String add(
            @PathVariable String slug,
            @ModelAttribute AssignmentForm form,
            @ModelAttribute("view") View view,
            Model model) {
        Programme programme = access.run(slug);
        Map<String, String> errors = form.errors(view);
        @Nullable LocalDate due = Typed.day(form.due());
        if (due == null || !errors.isEmpty()) {
            return form(programme, null, form, errors, model);
        }
        Assignment assignment = new Assignment(
                ids.next(),
                programme.id(),
                assignments.nextNumber(programme.id()),
                form.title(),
                form.text(),
                form.lines(),
                due,
                currentActor.get().id(),
                clock.instant());
        assignments.put(assignment);
        audit.record("add-assignment", programme.ref(), Map.of("assignment", assignment.number()));
        notices.say("learning.assignment.added");
        return "redirect:" + programme.url() + "#assignments";
    }

    @GetMapping("/programmes/{slug}/assignments/{number}/edit")
    String edit(@PathVariable String slug, @PathVariable int number, Model model) {
        Programme programme = access.run(slug);
        Assignment assignment = assignment(programme, number);
        return form(programme, assignment, AssignmentForm.of(assignment), Map.of(), model);
    }

    @PostMapping("/programmes/{slug}/assignments/{number}/edit")
    @Transactional
    String edit(
            @PathVariable String slug,
            @PathVariable int number,
            @ModelAttribute AssignmentForm form,
            @ModelAttribute("view") View view,
            Model model) {
        Programme programme = access.run(slug);
        Assignment before = assignment(programme, number);
        Map<String, String> errors = form.errors(view);
        @Nullable LocalDate due = Typed.day(form.due());
        if (due == null || !errors.isEmpty()) {
            return form(programme, before, form, errors, model);
        }
        assignments.put(new Assignment(
                before.id(),
                before.programme(),
                before.number(),
                form.title(),
                form.text(),
                form.lines(),
                due,
                before.madeBy(),
                before.madeAt()));
        audit.record("change-assignment", programme.ref(), Map.of("assignment", number));
        notices.say("learning.assignment.changed");
        return "redirect:" + before.url(programme) + "/works";
    }

    @GetMapping("/programmes/{slug}/assignments/{number}/works")
    String works(@PathVariable String slug, @PathVariable int number, Model model) {
        Programme programme = access.run(slug);
        Assignment assignment = assignment(programme, number);
        model.addAttribute("programme", programme);
        model.addAttribute("assignment", assignment);
        model.addAttribute("rows", rows(programme, assignment));
        return "learning/works";
    }

    @GetMapping("/programmes/{slug}/assignments/{number}/works.xlsx")
    ResponseEntity<byte[]> sheet(
            @PathVariable String slug, @PathVariable int number, @ModelAttribute("view") View view) {
        Programme programme = access.run(slug);
        Assignment assignment = assignment(programme, number);
        List<List<String>> table = new ArrayList<>();
        table.add(List.of(
                view.text("learning.enrolment.person"),
                view.text("learning.enrolment.unit"),
                view.text("learning.work"),
                view.text("learning.work.handed-in"),
                view.text("learning.work.versions")));
        for (Row row : rows(programme, assignment)) {
            @Nullable Work work = row.work();
            table.add(List.of(
                    view.pick(row.person().name(), row.person().nameEnglish()),
                    view.pick(row.person().unitName(), row.person().unitNameEnglish()),
                    row.release() == null ? "" : row.release().title(),
                    work == null ? "" : view.date(work.versions().getFirst().handedIn()),
                    work == null ? "0" : String.valueOf(work.versions().size())));
        }
        return ListFile.of(programme.slug() + "-" + number, table);
    }

    private List<Row> rows(Programme programme, Assignment assignment) {
        Map<UUID, Work> byPerson =
                works.of(assignment.id()).stream().collect(Collectors.toMap(Work::person, Function.identity()));
        return enrolments.of(programme.id(), Enrolment.State.ENROLLED).stream()
                .map(enrolment -> people.known(enrolment.person()).orElseThrow())
                .sorted(Comparator.comparing(Actor::name, java.text.Collator.getInstance(Locale.of("th"))))
                .map(person -> row(person, byPerson.get(person.id())))
                .toList();
    }

    private Row row(Actor person, @Nullable Work work) {
        return new Row(
                person,
                work,
                work == null ? null : releases.find(work.latest().release()).orElse(null));
    }

    private Assignment assignment(Programme programme, int number) {
        return assignments.find(programme.id(), number).orElseThrow(NotFound::new);
    }

    private static String form(
            Programme programme,
            @Nullable Assignment assignment,
            AssignmentForm form,
            Map<String, String> errors,
            Model model) {
        model.addAttribute("programme", programme);
        model.addAttribute("assignment", assignment);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "learning/assignment-form";
    }
}
