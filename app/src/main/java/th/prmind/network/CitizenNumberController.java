package th.prmind.network;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.Refusal;

/** Notes whose citizen number is whose, so that the first sign-in by ThaID needs no link. */
@Controller
class CitizenNumberController {

    private final People people;
    private final CitizenNumbers numbers;
    private final Rights rights;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Notices notices;

    CitizenNumberController(
            People people,
            CitizenNumbers numbers,
            Rights rights,
            CurrentActor currentActor,
            Audit audit,
            TransactionTemplate transaction,
            Notices notices) {
        this.people = people;
        this.numbers = numbers;
        this.rights = rights;
        this.currentActor = currentActor;
        this.audit = audit;
        this.transaction = transaction;
        this.notices = notices;
    }

    @PostMapping("/people/{id}/citizen-numbers")
    String note(@PathVariable UUID id, @RequestParam(defaultValue = "") String number) {
        Person person = editable(id);
        String digits = number.replaceAll("[\\s-]", "");
        if (!CitizenNumbers.isOne(digits)) {
            throw new Refusal("network.citizen-number.wrong");
        }
        Optional<UUID> holder = numbers.personOf(digits);
        if (holder.filter(other -> !other.equals(id)).isPresent()) {
            throw new Refusal("network.citizen-number.anothers");
        }
        transaction.executeWithoutResult(_ -> {
            numbers.note(id, digits);
            audit.record("note-citizen-number", person.ref(), Map.of());
        });
        notices.say("network.citizen-number.noted-now");
        return "redirect:/people/" + id + "/edit";
    }

    @PostMapping("/people/{id}/citizen-numbers/removals")
    String forget(@PathVariable UUID id) {
        Person person = editable(id);
        transaction.executeWithoutResult(_ -> {
            numbers.forget(id);
            audit.record("forget-citizen-number", person.ref(), Map.of());
        });
        notices.say("network.citizen-number.forgotten");
        return "redirect:/people/" + id + "/edit";
    }

    private Person editable(UUID id) {
        Person person = people.find(id).orElseThrow(NotFound::new);
        rights.require(currentActor.get(), Role.OPERATOR, person.unit());
        return person;
    }
}
