package th.prmind.learning;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.network.PersonDirectory;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.web.NotAllowed;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;

/** One person's way into a programme: asking, the head's answer, and giving the place back. */
@Controller
class EnrolmentController {

    private final ProgrammeAccess access;
    private final Enrolments enrolments;
    private final Enrol enrol;
    private final Seats seats;
    private final PersonDirectory people;
    private final UnitDirectory units;
    private final CurrentActor currentActor;
    private final Notices notices;

    EnrolmentController(
            ProgrammeAccess access,
            Enrolments enrolments,
            Enrol enrol,
            Seats seats,
            PersonDirectory people,
            UnitDirectory units,
            CurrentActor currentActor,
            Notices notices) {
        this.access = access;
        this.enrolments = enrolments;
        this.enrol = enrol;
        this.seats = seats;
        this.people = people;
        this.units = units;
        this.currentActor = currentActor;
        this.notices = notices;
    }

    @PostMapping("/programmes/{slug}/enrolments")
    String ask(@PathVariable String slug, @RequestParam(defaultValue = "") String aim) {
        Programme programme = access.readable(slug);
        if (!enrol.invited(programme, currentActor.get().unit())) {
            throw new NotAllowed(currentActor.get().id() + " is not invited to " + slug);
        }
        enrol.ask(programme, aim);
        notices.say("learning.enrol.asked");
        return "redirect:" + programme.url();
    }

    /** For the head who answers, and for the person who asked. */
    @GetMapping("/programmes/{slug}/enrolments/{id}")
    String show(@PathVariable String slug, @PathVariable UUID id, Model model) {
        Programme programme = access.readable(slug);
        Enrolment enrolment = enrolments.byId(programme.id(), id).orElseThrow(NotFound::new);
        Actor reader = currentActor.get();
        boolean head = enrol.heads(enrolment).contains(reader.id());
        if (!head && !reader.id().equals(enrolment.person()) && !access.runs(reader, programme)) {
            throw new NotAllowed(reader.id() + " may not see " + id);
        }
        model.addAttribute("programme", programme);
        model.addAttribute("enrolment", enrolment);
        model.addAttribute("person", people.known(enrolment.person()).orElseThrow());
        model.addAttribute("unit", units.get(enrolment.unit()));
        model.addAttribute("seatFree", seats.free(programme, enrolment.unit()));
        model.addAttribute("mayAnswer", head && enrolment.state() == Enrolment.State.ASKED);
        return "learning/enrolment";
    }

    @PostMapping("/programmes/{slug}/enrolments/{id}/approval")
    String approve(@PathVariable String slug, @PathVariable UUID id) {
        Programme programme = access.readable(slug);
        requireHead(programme, id);
        Enrolment.State state = enrol.approve(programme, id);
        notices.say(state == Enrolment.State.ENROLLED ? "learning.enrol.approved" : "learning.enrol.approved-waiting");
        return "redirect:" + programme.url() + "/enrolments/" + id;
    }

    @PostMapping("/programmes/{slug}/enrolments/{id}/refusal")
    String decline(@PathVariable String slug, @PathVariable UUID id, @RequestParam(defaultValue = "") String why) {
        Programme programme = access.readable(slug);
        requireHead(programme, id);
        enrol.decline(programme, id, why);
        notices.say("learning.enrol.declined");
        return "redirect:" + programme.url() + "/enrolments/" + id;
    }

    /** By the person themselves, or by who runs the programme. */
    @PostMapping("/programmes/{slug}/enrolments/{id}/leaving")
    String leave(@PathVariable String slug, @PathVariable UUID id, @RequestParam(defaultValue = "") String why) {
        Programme programme = access.readable(slug);
        Enrolment enrolment = enrolments.byId(programme.id(), id).orElseThrow(NotFound::new);
        Actor actor = currentActor.get();
        boolean own = actor.id().equals(enrolment.person());
        if (!own && !access.runs(actor, programme)) {
            throw new NotAllowed(actor.id() + " may not end " + id);
        }
        enrol.leave(programme, enrolment, why);
        notices.say("learning.enrol.left");
        return "redirect:" + programme.url() + (own ? "" : "/enrolments");
    }

    private void requireHead(Programme programme, UUID id) {
        Enrolment enrolment = enrolments.byId(programme.id(), id).orElseThrow(NotFound::new);
        if (!enrol.heads(enrolment).contains(currentActor.get().id())) {
            throw new NotAllowed(currentActor.get().id() + " does not answer for " + enrolment.unit());
        }
    }
}
