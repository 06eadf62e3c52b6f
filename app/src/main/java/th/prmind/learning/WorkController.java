package th.prmind.learning;

import java.io.IOException;
import java.util.ArrayList;
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
import org.springframework.web.multipart.MultipartFile;
import th.prmind.measure.ReadingTable;
import th.prmind.measure.Readings;
import th.prmind.network.PersonDirectory;
import th.prmind.onevoice.OneVoice;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.NotAllowed;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.Refusal;
import th.prmind.platform.web.View;
import th.prmind.publishing.Release;
import th.prmind.publishing.ReleaseCatalog;
import th.prmind.publishing.ReleaseFilter;

/** A participant's own field work: what is asked, handing it in, and what the one-voice check says of it. */
@Controller
class WorkController {

    private static final int MOST_OFFERED = 30;

    private final ProgrammeAccess access;
    private final Assignments assignments;
    private final Works works;
    private final Enrolments enrolments;
    private final HandIn handIn;
    private final ReleaseCatalog releases;
    private final OneVoice oneVoice;
    private final Readings readings;
    private final WorkAdvice advice;
    private final PersonDirectory people;
    private final CurrentActor currentActor;
    private final Notices notices;

    WorkController(
            ProgrammeAccess access,
            Assignments assignments,
            Works works,
            Enrolments enrolments,
            HandIn handIn,
            ReleaseCatalog releases,
            OneVoice oneVoice,
            Readings readings,
            WorkAdvice advice,
            PersonDirectory people,
            CurrentActor currentActor,
            Notices notices) {
        this.access = access;
        this.assignments = assignments;
        this.works = works;
        this.enrolments = enrolments;
        this.handIn = handIn;
        this.releases = releases;
        this.oneVoice = oneVoice;
        this.readings = readings;
        this.advice = advice;
        this.people = people;
        this.currentActor = currentActor;
        this.notices = notices;
    }

    @GetMapping("/programmes/{slug}/assignments/{number}")
    String mine(@PathVariable String slug, @PathVariable int number, Model model) {
        Programme programme = enrolledIn(slug);
        return page(
                programme, assignment(programme, number), currentActor.get(), "", "", "", Set.of(), Map.of(), model);
    }

    /** A participant's work, for those who run the programme. */
    @GetMapping("/programmes/{slug}/assignments/{number}/works/{person}")
    String other(@PathVariable String slug, @PathVariable int number, @PathVariable UUID person, Model model) {
        Programme programme = access.run(slug);
        Assignment assignment = assignment(programme, number);
        if (works.find(assignment.id(), person).isEmpty()) {
            throw new NotFound();
        }
        return page(
                programme,
                assignment,
                people.known(person).orElseThrow(NotFound::new),
                "",
                "",
                "",
                Set.of(),
                Map.of(),
                model);
    }

    /** Hands in a release of one's own office, or else a post elsewhere. */
    @PostMapping("/programmes/{slug}/assignments/{number}")
    String handIn(
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String release,
            @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable List<MultipartFile> pictures,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") Set<UUID> answered,
            @ModelAttribute("view") View view,
            Model model)
            throws IOException {
        Programme programme = enrolledIn(slug);
        Assignment assignment = assignment(programme, number);
        List<byte[]> shown = bytes(pictures);
        try {
            if (release.matches("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}")) {
                handIn.release(programme, assignment, UUID.fromString(release), note, answered);
            } else {
                handIn.post(programme, assignment, url, text, shown, note, answered);
            }
        } catch (Refusal refusal) {
            // What was typed stays on the page.
            Map<String, String> errors = new LinkedHashMap<>();
            errors.put(field(refusal), view.text(refusal.key(), refusal.arguments()));
            if (!shown.isEmpty()) {
                // Browsers give a file only once.
                errors.putIfAbsent("pictures", view.text("learning.work.pictures.again"));
            }
            return page(programme, assignment, currentActor.get(), url, text, note, answered, errors, model);
        }
        notices.say("learning.work.done");
        return "redirect:" + assignment.url(programme);
    }

    private static String field(Refusal refusal) {
        if (refusal.key().contains("pictures") || refusal.key().startsWith("platform.image.")) {
            return "pictures";
        }
        return refusal.key().endsWith(".text") ? "text" : "url";
    }

    private static List<byte[]> bytes(@Nullable List<MultipartFile> pictures) throws IOException {
        List<byte[]> bytes = new ArrayList<>();
        for (MultipartFile picture : pictures == null ? List.<MultipartFile>of() : pictures) {
            if (!picture.isEmpty()) {
                bytes.add(picture.getBytes());
            }
        }
        return bytes;
    }

    private String page(
            Programme programme,
            Assignment assignment,
            Actor of,
            String url,
            String text,
            String note,
            Set<UUID> answered,
            Map<String, String> errors,
            Model model) {
        Actor reader = currentActor.get();
        boolean own = reader.id().equals(of.id());
        @Nullable Work work = works.find(assignment.id(), of.id()).orElse(null);
        @Nullable
        Release latest =
                work == null ? null : releases.find(work.latest().release()).orElse(null);
        model.addAttribute("programme", programme);
        model.addAttribute("assignment", assignment);
        model.addAttribute("of", of);
        model.addAttribute("own", own);
        model.addAttribute("work", work);
        model.addAttribute("release", latest);
        model.addAttribute("screenshots", latest == null ? List.of() : releases.screenshots(latest.id()));
        model.addAttribute("unchanged", work != null && latest != null && handIn.unchanged(work.latest(), latest));
        model.addAttribute(
                "findings",
                latest == null
                        ? List.of()
                        : oneVoice.check(
                                        latest.wholeText(),
                                        Dates.day(latest.publishedAt()),
                                        Set.copyOf(latest.briefs()),
                                        latest.unit())
                                .findings());
        model.addAttribute(
                "readings",
                work == null || latest == null ? null : ReadingTable.of(latest.id(), work.unit(), readings));
        model.addAttribute("advice", work == null || latest == null ? null : advice.of(programme, work, latest, own));
        boolean open = own && programme.state() == Programme.State.OPEN;
        model.addAttribute("open", open);
        model.addAttribute(
                "offered", open ? releases.first(ReleaseFilter.live().unit(of.unit()), MOST_OFFERED) : List.of());
        model.addAttribute("url", url);
        model.addAttribute("text", text);
        model.addAttribute("note", note);
        model.addAttribute("answered", answered);
        model.addAttribute("errors", errors);
        return "learning/work";
    }

    private Assignment assignment(Programme programme, int number) {
        return assignments.find(programme.id(), number).orElseThrow(NotFound::new);
    }

    private Programme enrolledIn(String slug) {
        Programme programme = access.readable(slug);
        if (!enrolments.enrolled(programme.id(), currentActor.get().id())) {
            throw new NotAllowed(currentActor.get().id() + " does not take part in " + slug);
        }
        return programme;
    }
}
