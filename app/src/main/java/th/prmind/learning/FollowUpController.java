package th.prmind.learning;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.network.PersonDirectory;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.web.NotAllowed;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.Refusal;
import th.prmind.publishing.ReleaseCatalog;

/** A head of office says what has become of what an officer learned, with the published work before them. */
@Controller
class FollowUpController {

    private static final int MOST_SHOWN = 20;

    private final ProgrammeAccess access;
    private final Enrolments enrolments;
    private final Enrol enrol;
    private final FollowUps followUps;
    private final TakeAssessment take;
    private final ReleaseCatalog releases;
    private final PersonDirectory people;
    private final CurrentActor currentActor;
    private final Notices notices;

    FollowUpController(
            ProgrammeAccess access,
            Enrolments enrolments,
            Enrol enrol,
            FollowUps followUps,
            TakeAssessment take,
            ReleaseCatalog releases,
            PersonDirectory people,
            CurrentActor currentActor,
            Notices notices) {
        this.access = access;
        this.enrolments = enrolments;
        this.enrol = enrol;
        this.followUps = followUps;
        this.take = take;
        this.releases = releases;
        this.people = people;
        this.currentActor = currentActor;
        this.notices = notices;
    }

    @GetMapping("/programmes/{slug}/follow-ups/{person}/{months}")
    String ask(@PathVariable String slug, @PathVariable UUID person, @PathVariable int months, Model model) {
        Programme programme = access.readable(slug);
        asked(programme, person);
        if (!FollowUp.MONTHS.contains(months)) {
            throw new NotFound();
        }
        model.addAttribute("programme", programme);
        model.addAttribute("person", people.known(person).orElseThrow(NotFound::new));
        model.addAttribute("months", months);
        model.addAttribute(
                "before", followUps.find(programme.id(), person, months).orElse(null));
        model.addAttribute("works", releases.writtenBy(person, MOST_SHOWN));
        return "learning/follow-up";
    }

    @PostMapping("/programmes/{slug}/follow-ups/{person}/{months}")
    String answer(
            @PathVariable String slug,
            @PathVariable UUID person,
            @PathVariable int months,
            @RequestParam(defaultValue = "") String applies,
            @RequestParam(defaultValue = "") String comment) {
        Programme programme = access.readable(slug);
        Enrolment enrolment = asked(programme, person);
        if (!applies.equals("yes") && !applies.equals("no")) {
            throw new Refusal("learning.follow-up.unanswered");
        }
        take.followUp(programme, enrolment, months, applies.equals("yes"), comment);
        notices.say("learning.follow-up.done");
        return "redirect:/";
    }

    /** @throws NotAllowed to whoever does not approve for that office */
    private Enrolment asked(Programme programme, UUID person) {
        Enrolment enrolment = enrolments
                .find(programme.id(), person)
                .filter(each -> each.state() == Enrolment.State.ENROLLED)
                .orElseThrow(NotFound::new);
        if (!enrol.heads(enrolment).contains(currentActor.get().id())) {
            throw new NotAllowed(currentActor.get().id() + " does not answer for " + enrolment.unit());
        }
        return enrolment;
    }
}
