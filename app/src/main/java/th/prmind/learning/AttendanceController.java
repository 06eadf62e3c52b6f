package th.prmind.learning;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.network.PersonDirectory;
import th.prmind.network.QrCode;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.web.BaseUrl;
import th.prmind.platform.web.NotFound;

/** Who is there today: the code for the room, and the list that staff keep beside it, with or without network. */
@Controller
class AttendanceController {

    private final ProgrammeAccess access;
    private final Rounds rounds;
    private final Enrolments enrolments;
    private final Attendances attendances;
    private final CheckIn checkIn;
    private final DoorCode doorCode;
    private final PersonDirectory people;
    private final UnitDirectory units;
    private final BaseUrl baseUrl;
    private final Clock clock;

    AttendanceController(
            ProgrammeAccess access,
            Rounds rounds,
            Enrolments enrolments,
            Attendances attendances,
            CheckIn checkIn,
            DoorCode doorCode,
            PersonDirectory people,
            UnitDirectory units,
            BaseUrl baseUrl,
            Clock clock) {
        this.access = access;
        this.rounds = rounds;
        this.enrolments = enrolments;
        this.attendances = attendances;
        this.checkIn = checkIn;
        this.doorCode = doorCode;
        this.people = people;
        this.units = units;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    /** One participant in the list, with what is noted for each half. */
    record Row(Actor person, Map<Half, Attendance> noted) {

        @Nullable
        Attendance at(Half half) {
            return noted.get(half);
        }
    }

    /**
     * What a list kept without network sends.
     *
     * @param at when it was marked, in milliseconds since 1970; 0 for now
     */
    record Mark(
            UUID person,
            String half,
            String state,
            @Nullable String why,
            long at) {}

    /** In the order in which they were made; a list may send them twice. */
    record Marks(@Nullable List<Mark> marks) {}

    @GetMapping("/programmes/{slug}/rounds/{number}/attendance")
    String list(@PathVariable String slug, @PathVariable int number, Model model) {
        Programme programme = access.run(slug);
        Round round = round(programme, number);
        List<Row> rows = rows(programme, round);
        Map<Half, Attendances.Door> doors = new EnumMap<>(Half.class);
        for (Half half : Half.values()) {
            attendances.door(round.id(), half).ifPresent(door -> doors.put(half, door));
        }
        model.addAttribute("programme", programme);
        model.addAttribute("round", round);
        model.addAttribute("rows", rows);
        model.addAttribute("doors", doors);
        model.addAttribute("units", units);
        return "learning/attendance";
    }

    /** For the screen of the room; asks for itself again as often as the code changes. */
    @GetMapping("/programmes/{slug}/rounds/{number}/door/{half}")
    String door(@PathVariable String slug, @PathVariable int number, @PathVariable String half, Model model) {
        Programme programme = access.run(slug);
        Round round = round(programme, number);
        Half at = Half.find(half).orElseThrow(NotFound::new);
        String code = doorCode.now(round.id(), at);
        String address = programme.url() + "/rounds/" + number + "/check-in/" + half;
        model.addAttribute("programme", programme);
        model.addAttribute("round", round);
        model.addAttribute("half", at);
        model.addAttribute("code", code);
        model.addAttribute("qr", QrCode.of(baseUrl.get() + address + "?code=" + code));
        model.addAttribute("address", baseUrl.get().replaceFirst("^https?://", "") + address);
        model.addAttribute("door", attendances.door(round.id(), at).orElse(null));
        model.addAttribute("arrived", arrived(round, at));
        return "learning/door";
    }

    @PostMapping("/programmes/{slug}/rounds/{number}/door/{half}")
    String move(
            @PathVariable String slug,
            @PathVariable int number,
            @PathVariable String half,
            @RequestParam(defaultValue = "true") boolean open) {
        Programme programme = access.run(slug);
        Round round = round(programme, number);
        Half at = Half.find(half).orElseThrow(NotFound::new);
        if (open) {
            checkIn.open(programme, round, at);
        } else {
            checkIn.close(programme, round, at);
        }
        return "redirect:" + programme.url() + "/rounds/" + number + "/attendance";
    }

    /** For lists without script, one person at a time. */
    @PostMapping("/programmes/{slug}/rounds/{number}/attendance")
    String mark(
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam UUID person,
            @RequestParam String half,
            @RequestParam String state,
            @RequestParam(defaultValue = "") String why) {
        Programme programme = access.run(slug);
        note(programme, round(programme, number), new Mark(person, half, state, why, 0));
        return "redirect:" + programme.url() + "/rounds/" + number + "/attendance";
    }

    @PostMapping("/programmes/{slug}/rounds/{number}/attendance/marks")
    ResponseEntity<Map<String, Integer>> marks(
            @PathVariable String slug, @PathVariable int number, @RequestBody Marks sent) {
        Programme programme = access.run(slug);
        Round round = round(programme, number);
        List<Mark> marks = sent.marks() == null ? List.of() : sent.marks();
        marks.forEach(mark -> note(programme, round, mark));
        return ResponseEntity.ok(Map.of("taken", marks.size()));
    }

    private void note(Programme programme, Round round, Mark mark) {
        Half half = Half.find(mark.half()).orElseThrow(NotFound::new);
        Attendance.State state = mark.state().equals("absent") ? Attendance.State.ABSENT : Attendance.State.PRESENT;
        checkIn.byStaff(
                programme,
                round,
                half,
                mark.person(),
                state,
                mark.why() == null ? "" : mark.why(),
                mark.at() <= 0 ? clock.instant() : Instant.ofEpochMilli(mark.at()));
    }

    private Round round(Programme programme, int number) {
        return rounds.find(programme.id(), number).orElseThrow(NotFound::new);
    }

    private long arrived(Round round, Half half) {
        return attendances.of(round.id()).stream()
                .filter(each -> each.half() == half && each.state() != Attendance.State.ABSENT)
                .count();
    }

    private List<Row> rows(Programme programme, Round round) {
        Map<UUID, Map<Half, Attendance>> noted = new HashMap<>();
        attendances
                .of(round.id())
                .forEach(each -> noted.computeIfAbsent(each.person(), _ -> new EnumMap<>(Half.class))
                        .put(each.half(), each));
        return enrolments.of(programme.id(), Enrolment.State.ENROLLED).stream()
                .map(enrolment -> people.known(enrolment.person()).orElseThrow())
                .map(person -> new Row(person, noted.getOrDefault(person.id(), Map.of())))
                .sorted(Comparator.comparing(
                        row -> row.person().name(), java.text.Collator.getInstance(java.util.Locale.of("th"))))
                .toList();
    }
}
