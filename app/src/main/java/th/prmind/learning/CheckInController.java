package th.prmind.learning;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.web.NotAllowed;
import th.prmind.platform.web.NotFound;

/** Checking in, where the QR code of the room leads; who can't scan it types its digits. */
@Controller
class CheckInController {

    private final ProgrammeAccess access;
    private final Rounds rounds;
    private final Enrolments enrolments;
    private final Attendances attendances;
    private final CheckIn checkIn;
    private final CurrentActor currentActor;

    CheckInController(
            ProgrammeAccess access,
            Rounds rounds,
            Enrolments enrolments,
            Attendances attendances,
            CheckIn checkIn,
            CurrentActor currentActor) {
        this.access = access;
        this.rounds = rounds;
        this.enrolments = enrolments;
        this.attendances = attendances;
        this.checkIn = checkIn;
        this.currentActor = currentActor;
    }

    @GetMapping("/programmes/{slug}/rounds/{number}/check-in/{half}")
    String ask(
            @PathVariable String slug,
            @PathVariable int number,
            @PathVariable String half,
            @RequestParam(defaultValue = "") String code,
            Model model) {
        Programme programme = enrolledIn(slug);
        Round round = rounds.find(programme.id(), number).orElseThrow(NotFound::new);
        Half at = Half.find(half).orElseThrow(NotFound::new);
        model.addAttribute("programme", programme);
        model.addAttribute("round", round);
        model.addAttribute("half", at);
        model.addAttribute("code", code.replaceAll("\\D", ""));
        model.addAttribute(
                "done",
                attendances
                        .find(round.id(), at, currentActor.get().id())
                        .filter(each -> each.state() != Attendance.State.ABSENT)
                        .orElse(null));
        return "learning/check-in";
    }

    @PostMapping("/programmes/{slug}/rounds/{number}/check-in/{half}")
    String come(
            @PathVariable String slug,
            @PathVariable int number,
            @PathVariable String half,
            @RequestParam(defaultValue = "") String code) {
        Programme programme = enrolledIn(slug);
        Round round = rounds.find(programme.id(), number).orElseThrow(NotFound::new);
        checkIn.byCode(programme, round, Half.find(half).orElseThrow(NotFound::new), code);
        return "redirect:" + programme.url() + "/rounds/" + number + "/check-in/" + half;
    }

    private Programme enrolledIn(String slug) {
        Programme programme = access.readable(slug);
        if (!enrolments.enrolled(programme.id(), currentActor.get().id())) {
            throw new NotAllowed(currentActor.get().id() + " does not take part in " + slug);
        }
        return programme;
    }
}
