package th.prmind.learning;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import th.prmind.network.Rights;
import th.prmind.network.Role;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.time.Dates;

/** Programmes to read: the list, and the page of each, which the public sees too. */
@Controller
class ProgrammeController {

    private final Programmes programmes;
    private final ProgrammeAccess access;
    private final Rounds rounds;
    private final Speakers speakers;
    private final Handouts handouts;
    private final Enrolments enrolments;
    private final Enrol enrol;
    private final Assignments assignments;
    private final Works works;
    private final Standings standings;
    private final Certificates certificates;
    private final Rights rights;
    private final UnitDirectory units;
    private final CurrentActor currentActor;
    private final Dates dates;
    private final Clock clock;

    ProgrammeController(
            Programmes programmes,
            ProgrammeAccess access,
            Rounds rounds,
            Speakers speakers,
            Handouts handouts,
            Enrolments enrolments,
            Enrol enrol,
            Assignments assignments,
            Works works,
            Standings standings,
            Certificates certificates,
            Rights rights,
            UnitDirectory units,
            CurrentActor currentActor,
            Dates dates,
            Clock clock) {
        this.programmes = programmes;
        this.access = access;
        this.rounds = rounds;
        this.speakers = speakers;
        this.handouts = handouts;
        this.enrolments = enrolments;
        this.enrol = enrol;
        this.assignments = assignments;
        this.works = works;
        this.standings = standings;
        this.certificates = certificates;
        this.rights = rights;
        this.units = units;
        this.currentActor = currentActor;
        this.dates = dates;
        this.clock = clock;
    }

    @GetMapping("/programmes")
    String list(Model model) {
        Actor actor = currentActor.get();
        Set<UUID> run = rights.units(actor, Role.ORGANISER);
        List<Programme> found = programmes.visible(run);
        Map<UUID, List<Round>> all = rounds.of(found.stream().map(Programme::id).toList());
        model.addAttribute(
                "rows",
                found.stream()
                        .map(programme -> new ProgrammeRow(
                                programme,
                                units.get(programme.unit()),
                                all.getOrDefault(programme.id(), List.of()),
                                dates.today()))
                        .toList());
        model.addAttribute("mayAdd", !run.isEmpty());
        return "learning/programmes";
    }

    @GetMapping("/programmes/{slug}")
    String show(@PathVariable String slug, Model model) {
        Programme programme = access.readable(slug);
        @Nullable Actor reader = currentActor.find().orElse(null);
        @Nullable
        Enrolment mine = reader == null
                ? null
                : enrolments.find(programme.id(), reader.id()).orElse(null);
        List<Round> all = rounds.of(programme.id());
        model.addAttribute(
                "page",
                new ProgrammePage(
                        programme,
                        units.get(programme.unit()),
                        all,
                        speakers.of(programme.id()).stream()
                                .collect(Collectors.toMap(
                                        Speaker::id, Function.identity(), (a, _) -> a, java.util.LinkedHashMap::new)),
                        handouts.of(all.stream().map(Round::id).toList()),
                        programme.audience().stream().map(units::get).toList(),
                        access.runs(reader, programme),
                        reader != null,
                        mine,
                        reader != null && over(mine) && enrol.open(programme, reader),
                        assignments.of(programme.id()),
                        reader == null
                                ? Set.of()
                                : works.ofPerson(reader.id()).stream()
                                        .map(Work::assignment)
                                        .collect(Collectors.toSet()),
                        reader == null
                                ? null
                                : speakers.ofPerson(reader.id()).stream()
                                        .filter(speaker -> speaker.programme().equals(programme.id()))
                                        .map(Speaker::id)
                                        .findFirst()
                                        .orElse(null),
                        clock.instant()));
        model.addAttribute("certifies", access.certifies(reader, programme));
        if (mine != null && mine.state() == Enrolment.State.ENROLLED) {
            model.addAttribute("standing", standings.of(programme, mine.person()));
            model.addAttribute(
                    "certificate",
                    certificates.valid(programme.id(), mine.person()).orElse(null));
        }
        return "learning/programme";
    }

    private static boolean over(@Nullable Enrolment mine) {
        return mine == null || mine.state() == Enrolment.State.LEFT || mine.state() == Enrolment.State.DECLINED;
    }
}
