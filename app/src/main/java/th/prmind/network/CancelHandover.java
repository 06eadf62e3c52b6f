package th.prmind.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.web.Refusal;

/**
 * Takes back a handover whose day has not come: desk, roles and account stay with the person. Days on which somebody was to
 * stand in for others are not put back, since others may have been appointed meanwhile.
 */
@Component
class CancelHandover {

    private final Handovers handovers;
    private final People people;
    private final Memberships memberships;
    private final KeepPeople keepPeople;
    private final UnitDirectory units;
    private final TellPeople tellPeople;
    private final Audit audit;

    CancelHandover(
            Handovers handovers,
            People people,
            Memberships memberships,
            KeepPeople keepPeople,
            UnitDirectory units,
            TellPeople tellPeople,
            Audit audit) {
        this.handovers = handovers;
        this.people = people;
        this.memberships = memberships;
        this.keepPeople = keepPeople;
        this.units = units;
        this.tellPeople = tellPeople;
        this.audit = audit;
    }

    /**
     * @param within units that the actor keeps
     * @throws Refusal when none is arranged, or it is carried out
     */
    @Transactional
    public void cancel(Person person, Set<UUID> within) {
        Handover arranged = handovers
                .coming(person.id())
                .orElseThrow(() -> new Refusal("network.handover.error.not-arranged", person.name()));
        Person successor = people.find(arranged.successor()).orElseThrow();
        LocalDate last = arranged.day().minusDays(1);
        memberships.ofPerson(person.id()).stream()
                .filter(role -> last.equals(role.toDay()) && within.contains(role.unit()))
                .forEach(role -> giveBack(role, person, successor, arranged.day()));
        if (arranged.accountEnds() && last.equals(person.lastDay())) {
            keepPeople.keepAccount(person);
        }
        handovers.remove(arranged.id());
        audit.record(
                "cancel-hand-over", person.ref(), Map.of("day", arranged.day().toString()));
        tellPeople.handoverCancelled(person, successor, arranged.id());
    }

    /** The successor keeps a role that was theirs before the handover. */
    private void giveBack(Membership role, Person person, Person successor, LocalDate day) {
        Unit unit = units.get(role.unit());
        List<Membership> theirs = memberships.ofPerson(successor.id()).stream()
                .filter(each -> each.unit().equals(role.unit()) && each.role() == role.role())
                .toList();
        Optional<Membership> given =
                theirs.stream().filter(each -> day.equals(each.fromDay())).findFirst();
        given.ifPresent(each -> keepPeople.take(successor, unit, role.role()));
        keepPeople.give(
                person,
                unit,
                new Membership(
                        person.id(),
                        role.unit(),
                        role.role(),
                        role.fromDay(),
                        given.map(Membership::toDay).orElse(null)));
    }
}
