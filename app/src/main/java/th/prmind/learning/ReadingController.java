package th.prmind.learning;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import th.prmind.measure.NoteReadings;
import th.prmind.measure.Reading;
import th.prmind.measure.Readings;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.sheets.SheetFile;
import th.prmind.platform.web.NotAllowed;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.Refusal;
import th.prmind.platform.web.View;
import th.prmind.publishing.Release;
import th.prmind.publishing.ReleaseCatalog;

/** What a participant's work reached, read at a day, a week and four weeks. */
@Controller
class ReadingController {

    private static final int MOST = 1_000_000_000;

    private final ProgrammeAccess access;
    private final Assignments assignments;
    private final Works works;
    private final ReleaseCatalog releases;
    private final Readings readings;
    private final NoteReadings noteReadings;
    private final TakeReadingSheet takeSheet;
    private final CurrentActor currentActor;
    private final Notices notices;

    ReadingController(
            ProgrammeAccess access,
            Assignments assignments,
            Works works,
            ReleaseCatalog releases,
            Readings readings,
            NoteReadings noteReadings,
            TakeReadingSheet takeSheet,
            CurrentActor currentActor,
            Notices notices) {
        this.access = access;
        this.assignments = assignments;
        this.works = works;
        this.releases = releases;
        this.readings = readings;
        this.noteReadings = noteReadings;
        this.takeSheet = takeSheet;
        this.currentActor = currentActor;
        this.notices = notices;
    }

    @PostMapping("/programmes/{slug}/assignments/{number}/readings")
    String note(
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String age,
            @RequestParam(defaultValue = "") String reach,
            @RequestParam(defaultValue = "") String reactions,
            @RequestParam(defaultValue = "") String shares,
            @RequestParam(defaultValue = "") String comments,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        Programme programme = access.readable(slug);
        Assignment assignment = assignments.find(programme.id(), number).orElseThrow(NotFound::new);
        Work work = works.find(assignment.id(), currentActor.get().id()).orElseThrow(NotFound::new);
        Release release = releases.find(work.latest().release()).orElseThrow(NotFound::new);
        Map<Reading.Metric, Long> figures = new EnumMap<>(Reading.Metric.class);
        put(figures, Reading.Metric.REACH, reach);
        put(figures, Reading.Metric.REACTIONS, reactions);
        put(figures, Reading.Metric.SHARES, shares);
        put(figures, Reading.Metric.COMMENTS, comments);
        noteReadings.note(
                release.ref(),
                work.unit(),
                release.publishedAt(),
                Reading.Age.find(age).orElseThrow(NotFound::new),
                figures,
                file == null ? new byte[0] : file.getBytes());
        notices.say("learning.reading.noted");
        return "redirect:" + assignment.url(programme) + "#readings";
    }

    /** From a table with a row for each of their works and each age. */
    @PostMapping("/programmes/{slug}/assignments/{number}/readings/sheets")
    String sheet(
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @ModelAttribute("view") View view)
            throws IOException {
        Programme programme = access.readable(slug);
        Assignment assignment = assignments.find(programme.id(), number).orElseThrow(NotFound::new);
        if (works.find(assignment.id(), currentActor.get().id()).isEmpty()) {
            throw new NotFound();
        }
        if (file == null || file.isEmpty()) {
            throw new Refusal("learning.reading.sheet.missing");
        }
        int rows = takeSheet.take(programme, SheetFile.read(file.getBytes()), view);
        notices.say("learning.reading.sheet.taken", rows);
        return "redirect:" + assignment.url(programme) + "#readings";
    }

    /** For the person whose work it is, and for those who run the programme. */
    @GetMapping("/programmes/{slug}/assignments/{number}/works/{person}/screenshots/{id}.jpg")
    ResponseEntity<byte[]> screenshot(
            @PathVariable String slug, @PathVariable int number, @PathVariable UUID person, @PathVariable UUID id) {
        Programme programme = access.readable(slug);
        Actor reader = currentActor.get();
        if (!reader.id().equals(person) && !access.runs(reader, programme)) {
            throw new NotAllowed(reader.id() + " may not see the readings of " + person);
        }
        Assignment assignment = assignments.find(programme.id(), number).orElseThrow(NotFound::new);
        Work work = works.find(assignment.id(), person).orElseThrow(NotFound::new);
        return work.versions().stream()
                .flatMap(version -> readings.screenshot(version.release(), id).stream())
                .findFirst()
                .map(jpeg ->
                        ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).body(jpeg))
                .orElseThrow(NotFound::new);
    }

    /** @throws Refusal when it is no count */
    static void put(Map<Reading.Metric, Long> figures, Reading.Metric metric, String typed) {
        String digits = typed.strip().replace(",", "");
        if (digits.isEmpty()) {
            return;
        }
        @Nullable Integer value = Typed.count(digits, 0, MOST);
        if (value == null) {
            throw new Refusal("learning.reading.no-number", typed.strip());
        }
        figures.put(metric, value.longValue());
    }
}
