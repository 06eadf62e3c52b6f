package th.prmind.network;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.identity.SignIn;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.tasks.TaskSource;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.Refusal;

/** Gives all that a person holds to a successor: the roles by their days, what lies on the desk when the day has come. */
@Component
class MakeHandover {

    private final Handovers handovers;
    private final People people;
    private final PersonDirectory directory;
    private final Memberships memberships;
    private final KeepPeople keepPeople;
    private final StandIns standIns;
    private final StandInRows standInRows;
    private final UnitDirectory units;
    private final ObjectProvider<HandedOver> desks;
    private final ObjectProvider<TaskSource> tasks;
    private final TellPeople tellPeople;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final Ids ids;
    private final Dates dates;
    private final Clock clock;

    MakeHandover(
            Handovers handovers,
            People people,
            PersonDirectory directory,
            Memberships memberships,
            KeepPeople keepPeople,
            StandIns standIns,
            StandInRows standInRows,
            UnitDirectory units,
            ObjectProvider<HandedOver> desks,
            ObjectProvider<TaskSource> tasks,
            TellPeople tellPeople,
            CurrentActor currentActor,
            Audit audit,
            Ids ids,
            Dates dates,
            Clock clock) {
        this.handovers = handovers;
        this.people = people;
        this.directory = directory;
        this.memberships = memberships;
        this.keepPeople = keepPeople;
        this.standIns = standIns;
        this.standInRows = standInRows;
        this.units = units;
        this.desks = desks;
        this.tasks = tasks;
        this.tellPeople = tellPeople;
        this.currentActor = currentActor;
        this.audit = audit;
        this.ids = ids;
        this.dates = dates;
        this.clock = clock;
    }

    /**
     * @param within units that the actor keeps
     * @throws Refusal when it can't be made
     */
    HandoverPlan plan(Person person, Person successor, LocalDate day, boolean accountEnds, Set<UUID> within) {
        check(person, successor, day);
        Actor actor = directory.actor(person);
        List<Membership> lasting = lasting(person, day);
        List<SubjectRef> subjects = desks.stream()
                .flatMap(desk -> desk.heldBy(person.id()).stream())
                .toList();
        Set<UUID> onDesk = subjects.stream().map(SubjectRef::id).collect(Collectors.toSet());
        return new HandoverPlan(
                actor,
                directory.actor(successor),
                day,
                accountEnds,
                held(lasting.stream()
                        .filter(each -> within.contains(each.unit()))
                        .toList()),
                held(lasting.stream()
                        .filter(each -> !within.contains(each.unit()))
                        .toList()),
                subjects,
                tasks.stream()
                        .flatMap(source -> source.tasksOf(actor).stream())
                        .filter(task -> !onDesk.contains(task.subject().id()))
                        .toList(),
                standInRows.of(person).stream()
                        .filter(row -> row.standing().id().equals(person.id())
                                && !row.toDay().isBefore(day))
                        .toList());
    }

    /** @throws Refusal when it can't be made */
    @Transactional
    public void make(Person person, Person successor, LocalDate day, boolean accountEnds, Set<UUID> within) {
        check(person, successor, day);
        LocalDate last = day.minusDays(1);
        lasting(person, day).stream()
                .filter(each -> within.contains(each.unit()))
                .forEach(each -> moveRole(person, successor, each, day));
        standIns.of(person.id(), day).stream()
                .filter(each -> each.standing().equals(person.id()))
                .forEach(each -> endStandIn(person, each, last));
        if (accountEnds) {
            keepPeople.endAccount(person, last);
        }
        UUID id = ids.next();
        handovers.add(new Handover(
                id,
                person.id(),
                successor.id(),
                day,
                accountEnds,
                currentActor.get().id(),
                clock.instant(),
                null));
        audit.record("hand-over", person.ref(), Map.of("day", day.toString(), "account-ends", accountEnds));
        tellPeople.handedOver(person, successor, id);
        audit.record("take-over", successor.ref(), Map.of("day", day.toString()));
        carryOutDue();
    }

    /** What lies on the desks of those whose day has come goes over, in the name of who arranged it. */
    @Transactional
    public void carryOutDue() {
        for (Handover due : handovers.due(dates.today())) {
            SignIn.run(
                    due.madeBy(), () -> desks.stream().forEach(desk -> desk.handOver(due.person(), due.successor())));
            handovers.carriedOut(due.id(), clock.instant());
        }
    }

    private void check(Person person, Person successor, LocalDate day) {
        if (person.id().equals(successor.id())) {
            throw new Refusal("network.handover.error.oneself");
        }
        if (!successor.worksOn(day)) {
            throw new Refusal("network.handover.error.gone", successor.name());
        }
        if (day.isBefore(dates.today().minusMonths(3))) {
            throw new Refusal("network.handover.error.past");
        }
        Optional<Handover> arranged = handovers.latest(person.id()).filter(each -> each.carriedOut() == null);
        if (arranged.isPresent()) {
            throw new Refusal("network.handover.error.arranged", person.name());
        }
    }

    /** Roles that the person would still have on that day. */
    private List<Membership> lasting(Person person, LocalDate day) {
        return memberships.ofPerson(person.id()).stream()
                .filter(each -> !each.over(day))
                .toList();
    }

    private void moveRole(Person person, Person successor, Membership role, LocalDate day) {
        Unit unit = units.get(role.unit());
        if (role.coming(day.minusDays(1))) {
            keepPeople.take(person, unit, role.role());
        } else {
            keepPeople.give(
                    person,
                    unit,
                    new Membership(person.id(), unit.id(), role.role(), role.fromDay(), day.minusDays(1)));
        }
        @Nullable LocalDate from = later(role.fromDay(), day);
        Optional<Membership> already = memberships.ofPerson(successor.id()).stream()
                .filter(each -> each.unit().equals(role.unit()) && each.role() == role.role() && !each.over(day))
                .findFirst();
        Membership given = already.map(each -> new Membership(
                        successor.id(),
                        unit.id(),
                        role.role(),
                        each.fromDay() == null || each.fromDay().isBefore(day) ? each.fromDay() : day,
                        each.toDay() == null || role.toDay() == null ? null : later(each.toDay(), role.toDay())))
                .orElse(new Membership(successor.id(), unit.id(), role.role(), from, role.toDay()));
        keepPeople.give(successor, unit, given);
    }

    private void endStandIn(Person person, StandIn standIn, LocalDate last) {
        if (standIn.fromDay().isAfter(last)) {
            standIns.remove(standIn.id());
        } else {
            standIns.end(standIn.id(), last);
        }
        audit.record(
                "end-stand-in",
                person.ref(),
                Map.of(
                        "role", standIn.role().code(),
                        "unit", units.get(standIn.unit()).slug()));
    }

    private List<PersonController.Held> held(Collection<Membership> roles) {
        return PersonController.Held.of(List.copyOf(roles), units, dates.today());
    }

    private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one == null || one.isBefore(other) ? other : one;
    }

    /** For pages: what was arranged for the person last. */
    Optional<Handover> latest(Person person) {
        return handovers.latest(person.id());
    }

    /** For pages: who that is, also when they have left. */
    Optional<SubjectRef> named(UUID person) {
        return people.find(person).map(Person::ref);
    }
}
