package th.prmind.network;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.privacy.PersonalData;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Refusal;

/** Takes a person's data away in every part of the house at once, as far as the law lets us (PDPA sections 33 and 24). */
@Component
class ErasePerson {

    private final People people;
    private final Erasures erasures;
    private final ObjectProvider<PersonalData> parts;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;
    private final Dates dates;

    ErasePerson(
            People people,
            Erasures erasures,
            ObjectProvider<PersonalData> parts,
            CurrentActor currentActor,
            Audit audit,
            Ids ids,
            Clock clock,
            Dates dates) {
        this.people = people;
        this.erasures = erasures;
        this.parts = parts;
        this.currentActor = currentActor;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.dates = dates;
    }

    @Transactional
    public void ask(UUID person, @Nullable String words) {
        if (erasures.latest(person).filter(Erasure::waits).isPresent()) {
            throw new Refusal("network.erasure.asked-already");
        }
        erasures.ask(ids.next(), person, clock.instant(), words == null || words.isBlank() ? null : words.strip());
        audit.record("ask-erasure", find(person).ref(), Map.of());
    }

    /** @throws Refusal while the person works here, since the office needs to know who acts in its name */
    @Transactional
    public void carryOut(UUID person) {
        if (find(person).worksOn(dates.today())) {
            throw new Refusal("network.erasure.still-works");
        }
        now(person, Map.of());
    }

    /** In the caller's transaction; also for those whose time is over, who did not ask. */
    void now(UUID person, Map<String, String> detail) {
        @Nullable UUID by = currentActor.find().map(actor -> actor.id()).orElse(null);
        if (!erasures.decide(person, clock.instant(), by, "erased", null)) {
            erasures.ask(ids.next(), person, clock.instant(), null);
            erasures.decide(person, clock.instant(), by, "erased", null);
        }
        audit.record("erase-person", find(person).ref(), detail);
        parts.forEach(part -> part.erase(person));
    }

    @Transactional
    public void refuse(UUID person, String reason) {
        if (reason.isBlank()) {
            throw new Refusal("network.erasure.reason-missing");
        }
        if (!erasures.decide(person, clock.instant(), currentActor.get().id(), "refused", reason.strip())) {
            throw new Refusal("network.erasure.decided-already");
        }
        audit.record("refuse-erasure", find(person).ref(), Map.of());
    }

    private Person find(UUID person) {
        return people.find(person).orElseThrow(NotFound::new);
    }
}
