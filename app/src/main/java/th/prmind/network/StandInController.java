package th.prmind.network;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.Refusal;

/** Stand-ins, appointed and ended by those who keep the absent person's unit. */
@Controller
class StandInController {

    private final AppointStandIn appointStandIn;
    private final StandIns standIns;
    private final People people;
    private final Rights rights;
    private final CurrentActor currentActor;
    private final Notices notices;

    StandInController(
            AppointStandIn appointStandIn,
            StandIns standIns,
            People people,
            Rights rights,
            CurrentActor currentActor,
            Notices notices) {
        this.appointStandIn = appointStandIn;
        this.standIns = standIns;
        this.people = people;
        this.rights = rights;
        this.currentActor = currentActor;
        this.notices = notices;
    }

    @PostMapping("/people/{id}/stand-ins")
    String appoint(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String standing,
            @RequestParam(defaultValue = "acting") String style,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        Person absent = editable(id);
        Actor actor = currentActor.get();
        Set<UUID> kept = rights.units(actor, Role.OPERATOR);
        Person person = TypedDay.id(standing)
                .flatMap(people::find)
                .filter(each -> kept.contains(each.unit()))
                .orElseThrow(() -> new Refusal("network.stand-in.error.nobody"));
        int roles = appointStandIn.appoint(
                absent,
                person.id(),
                style.equals("on-behalf") ? InPlaceOf.Style.ON_BEHALF : InPlaceOf.Style.ACTING,
                TypedDay.needed(from),
                TypedDay.needed(to),
                kept);
        notices.say("network.stand-in.appointed", person.name(), roles);
        return "redirect:/people/" + id + "/edit#stand-ins";
    }

    @PostMapping("/people/{id}/stand-ins/endings")
    String end(@PathVariable UUID id, @RequestParam List<UUID> standIn) {
        editable(id);
        for (UUID each : standIn) {
            appointStandIn.end(standIns.find(each, id).orElseThrow(NotFound::new));
        }
        notices.say("network.stand-in.ended");
        return "redirect:/people/" + id + "/edit#stand-ins";
    }

    private Person editable(UUID id) {
        Person person = people.find(id).orElseThrow(NotFound::new);
        rights.require(currentActor.get(), Role.OPERATOR, person.unit());
        return person;
    }
}
