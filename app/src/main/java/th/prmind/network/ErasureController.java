package th.prmind.network;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.NotAllowed;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;

/** An operator answers somebody's wish to be erased; never one's own. */
@Controller
class ErasureController {

    private final People people;
    private final Erasures erasures;
    private final ErasePerson erase;
    private final Rights rights;
    private final CurrentActor currentActor;
    private final Dates dates;
    private final Notices notices;

    ErasureController(
            People people,
            Erasures erasures,
            ErasePerson erase,
            Rights rights,
            CurrentActor currentActor,
            Dates dates,
            Notices notices) {
        this.people = people;
        this.erasures = erasures;
        this.erase = erase;
        this.rights = rights;
        this.currentActor = currentActor;
        this.dates = dates;
        this.notices = notices;
    }

    @GetMapping("/people/{id}/erasure")
    String show(@PathVariable UUID id, Model model) {
        Person person = anothers(id);
        model.addAttribute("person", person);
        model.addAttribute("erasure", erasures.latest(id).orElse(null));
        model.addAttribute("works", person.worksOn(dates.today()));
        return "network/erasure";
    }

    @PostMapping("/people/{id}/erasure")
    String carryOut(@PathVariable UUID id) {
        anothers(id);
        erase.carryOut(id);
        notices.say("network.erasure.done");
        return "redirect:/people/" + id + "/erasure";
    }

    @PostMapping("/people/{id}/erasure/refusals")
    String refuse(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        anothers(id);
        erase.refuse(id, reason);
        notices.say("network.erasure.refused-now");
        return "redirect:/people/" + id + "/erasure";
    }

    private Person anothers(UUID id) {
        Person person = people.find(id).orElseThrow(NotFound::new);
        Actor actor = currentActor.get();
        rights.require(actor, Role.OPERATOR, person.unit());
        if (actor.id().equals(id)) {
            throw new NotAllowed(actor.id() + " decides on their own erasure");
        }
        return person;
    }
}
