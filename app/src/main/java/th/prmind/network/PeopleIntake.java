package th.prmind.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.web.View;

/** Takes over a table of people: those it names by code, by e-mail, or by name and unit are changed, others added. */
@Component
class PeopleIntake {

    private final People people;
    private final Memberships memberships;
    private final KeepPeople keepPeople;
    private final UnitDirectory units;
    private final RoleText roleText;
    private final Rights rights;
    private final CurrentActor currentActor;
    private final Ids ids;

    PeopleIntake(
            People people,
            Memberships memberships,
            KeepPeople keepPeople,
            UnitDirectory units,
            RoleText roleText,
            Rights rights,
            CurrentActor currentActor,
            Ids ids) {
        this.people = people;
        this.memberships = memberships;
        this.keepPeople = keepPeople;
        this.units = units;
        this.roleText = roleText;
        this.rights = rights;
        this.currentActor = currentActor;
        this.ids = ids;
    }

    /** What a row makes of a person. */
    private record Step(int row, @Nullable Person before, Person after, Set<Membership> had, Set<Membership> has) {}

    IntakePlan plan(List<IntakeRow> rows, View view) {
        return new Reading(view).read(rows).plan();
    }

    /** Everything or, when something throws, nothing. */
    @Transactional
    public void apply(List<IntakeRow> rows, View view) {
        for (Step step : new Reading(view).read(rows).steps) {
            if (step.before() == null) {
                keepPeople.add(step.after());
            } else if (!step.after().equals(step.before())) {
                keepPeople.change(step.after());
            }
            for (Membership gone : step.had()) {
                if (!step.has().contains(gone)) {
                    keepPeople.take(step.after(), units.get(gone.unit()), gone.role());
                }
            }
            for (Membership given : step.has()) {
                if (!step.had().contains(given)) {
                    keepPeople.give(step.after(), units.get(given.unit()), given);
                }
            }
        }
    }

    /** One look at all rows beside all people. */
    private final class Reading {

        private final View view;
        private final Actor actor = currentActor.get();
        private final Set<UUID> scope = rights.units(actor, Role.OPERATOR);
        private final UnitNames unitNames = new UnitNames(units);
        private final Map<String, Person> byCode = new HashMap<>();
        private final Map<String, Person> byEmail = new HashMap<>();
        private final Map<String, List<Person>> byName = new HashMap<>();
        private final Map<UUID, List<Person>> peopleOfUnit = new HashMap<>();
        private final Map<UUID, Set<Membership>> roles =
                memberships.all().stream().collect(Collectors.groupingBy(Membership::person, Collectors.toSet()));
        private final Map<String, Integer> seen = new HashMap<>();
        private final List<Step> steps = new ArrayList<>();
        private final List<IntakePlan.Fault> faults = new ArrayList<>();
        private final List<IntakePlan.Fault> doubts = new ArrayList<>();

        Reading(View view) {
            this.view = view;
            for (Person person : people.all()) {
                byCode.put(person.slug(), person);
                if (person.email() != null) {
                    byEmail.put(person.email().toLowerCase(Locale.ROOT), person);
                }
                byName.computeIfAbsent(nameKey(person.name(), person.unit()), _ -> new ArrayList<>())
                        .add(person);
                peopleOfUnit
                        .computeIfAbsent(person.unit(), _ -> new ArrayList<>())
                        .add(person);
            }
        }

        Reading read(List<IntakeRow> rows) {
            rows.forEach(this::read);
            return this;
        }

        IntakePlan plan() {
            return new IntakePlan(steps.stream().map(this::line).toList(), faults, doubts);
        }

        /** Everything that can be told is told, also of a row whose person can't be. */
        private void read(IntakeRow row) {
            int before = faults.size();
            IntakeFaults.unreadable(row, faults, view);
            String name = row.get(IntakeColumn.PERSON_NAME);
            if (name.isEmpty()) {
                fault(row, IntakeColumn.PERSON_NAME, view.text("network.person.error.name"));
            }
            Optional<Unit> unit = unit(row);
            String email = row.get(IntakeColumn.PERSON_EMAIL).toLowerCase(Locale.ROOT);
            if (!email.isEmpty() && !PersonForm.isEmail(email)) {
                fault(row, IntakeColumn.PERSON_EMAIL, view.text("network.person.error.email"));
            }
            checkActive(row);
            Optional<Person> known = known(row, name, email, unit);
            UUID id = known.map(Person::id).orElseGet(ids::next);
            Set<Membership> had = roles.getOrDefault(id, Set.of());
            Set<Membership> has = roles(row, had, id, unit.map(Unit::id).orElse(actor.unit()));
            if (faults.size() > before || unit.isEmpty()) {
                return;
            }
            Person after = after(row, id, known, unit.get());
            checkEmail(row, email, after);
            checkOnce(row, after, known.isPresent());
            if (id.equals(actor.id()) && !(after.active() && keepsOperator(had, has))) {
                fault(row, null, view.text("network.intake.fault.yourself"));
            }
            if (faults.size() == before) {
                if (known.isEmpty()) {
                    doubtNearNames(row, after);
                }
                steps.add(new Step(row.number(), known.orElse(null), after, had, has));
            }
        }

        private Optional<Unit> unit(IntakeRow row) {
            String written = row.get(IntakeColumn.PERSON_UNIT);
            List<Unit> found = unitNames.find(written);
            if (written.isEmpty() || found.size() != 1) {
                fault(
                        row,
                        IntakeColumn.PERSON_UNIT,
                        view.text(
                                written.isEmpty()
                                        ? "network.intake.fault.unit-missing"
                                        : found.isEmpty()
                                                ? "network.intake.fault.unit-unknown"
                                                : "network.intake.fault.unit-ambiguous"));
                return Optional.empty();
            }
            if (!scope.contains(found.getFirst().id())) {
                fault(row, IntakeColumn.PERSON_UNIT, view.text("network.intake.fault.not-yours"));
                return Optional.empty();
            }
            return Optional.of(found.getFirst());
        }

        /** Adds a fault where it can't be told who is meant, or where it is somebody of a unit that is not the actor's. */
        private Optional<Person> known(IntakeRow row, String name, String email, Optional<Unit> unit) {
            String code = row.get(IntakeColumn.PERSON);
            @Nullable Person person = null;
            if (!code.isEmpty()) {
                person = byCode.get(code);
                if (person == null) {
                    fault(row, IntakeColumn.PERSON, view.text("network.intake.fault.code-unknown"));
                }
            } else if (!email.isEmpty() && byEmail.containsKey(email)) {
                person = byEmail.get(email);
            } else if (unit.isPresent()) {
                List<Person> namesakes =
                        byName.getOrDefault(nameKey(name, unit.get().id()), List.of());
                person = namesakes.size() == 1 ? namesakes.getFirst() : null;
                if (namesakes.size() > 1) {
                    fault(row, IntakeColumn.PERSON_NAME, view.text("network.intake.fault.namesakes"));
                }
            }
            if (person != null && !scope.contains(person.unit())) {
                fault(
                        row,
                        code.isEmpty() ? IntakeColumn.PERSON_EMAIL : IntakeColumn.PERSON,
                        view.text("network.intake.fault.elsewhere"));
                return Optional.empty();
            }
            return Optional.ofNullable(person);
        }

        private Person after(IntakeRow row, UUID id, Optional<Person> known, Unit unit) {
            return new Person(
                    id,
                    known.map(Person::slug).orElse("p-" + id),
                    row.get(IntakeColumn.PERSON_NAME),
                    row.text(IntakeColumn.PERSON_NAME_ENGLISH, known.map(Person::nameEnglish)),
                    row.text(IntakeColumn.TITLE, known.map(Person::title)),
                    row.text(IntakeColumn.PERSON_EMAIL, known.map(Person::email)),
                    row.text(IntakeColumn.PERSON_PHONE, known.map(Person::phone)),
                    unit.id(),
                    IntakeFaults.yes(row.get(IntakeColumn.ACTIVE), view)
                            .orElse(known.map(Person::active).orElse(true)),
                    known.map(Person::fictional).orElse(false),
                    known.map(Person::start).orElse(false),
                    known.map(Person::noteEnglish).orElse(null),
                    known.map(Person::lastDay).orElse(null));
        }

        private void checkEmail(IntakeRow row, String email, Person after) {
            @Nullable Person holder = email.isEmpty() ? null : byEmail.get(email);
            if (holder != null && !holder.id().equals(after.id())) {
                fault(row, IntakeColumn.PERSON_EMAIL, view.text("network.person.error.email-taken"));
            }
        }

        private void checkActive(IntakeRow row) {
            String written = row.get(IntakeColumn.ACTIVE);
            if (!written.isEmpty() && IntakeFaults.yes(written, view).isEmpty()) {
                fault(row, IntakeColumn.ACTIVE, view.text("network.intake.fault.yes-or-no"));
            }
        }

        /** The same person in two rows, perhaps in two spellings. */
        private void checkOnce(IntakeRow row, Person after, boolean known) {
            Set<String> keys = new HashSet<>(Set.of("name " + nameKey(after.name(), after.unit())));
            if (after.email() != null) {
                keys.add("email " + after.email().toLowerCase(Locale.ROOT));
            }
            if (known) {
                keys = Set.of("id " + after.id());
            }
            for (String key : keys) {
                @Nullable Integer earlier = seen.putIfAbsent(key, row.number());
                if (earlier != null) {
                    boolean byEmail = key.startsWith("email");
                    fault(
                            row,
                            byEmail ? IntakeColumn.PERSON_EMAIL : IntakeColumn.PERSON_NAME,
                            view.text(
                                    byEmail ? "network.intake.fault.email-twice" : "network.intake.fault.person-twice",
                                    earlier));
                    return;
                }
            }
        }

        private Set<Membership> roles(IntakeRow row, Set<Membership> had, UUID person, UUID home) {
            String written = row.get(IntakeColumn.ROLES);
            if (written.isEmpty()) {
                return had;
            }
            try {
                Set<Membership> has = roleText.read(written, person, home);
                boolean reaches = java.util.stream.Stream.concat(had.stream(), has.stream())
                        .filter(each -> !(had.contains(each) && has.contains(each)))
                        .allMatch(each -> scope.contains(each.unit()));
                if (!reaches) {
                    fault(row, IntakeColumn.ROLES, view.text("network.intake.fault.role-not-yours"));
                }
                return has;
            } catch (RoleText.NotRead notRead) {
                fault(row, IntakeColumn.ROLES, view.text("network.intake.fault.role", notRead.getMessage()));
                return had;
            }
        }

        private static boolean keepsOperator(Set<Membership> had, Set<Membership> has) {
            return had.stream().filter(each -> each.role() == Role.OPERATOR).allMatch(has::contains);
        }

        /** Two e-mail addresses are two people, however alike the names. */
        private void doubtNearNames(IntakeRow row, Person after) {
            List<Person> others = peopleOfUnit.computeIfAbsent(after.unit(), _ -> new ArrayList<>());
            String folded = NameFold.of(after.name());
            others.stream()
                    .filter(other -> after.email() == null || other.email() == null)
                    .filter(other -> NameFold.oneLetterApart(NameFold.of(other.name()), folded))
                    .findFirst()
                    .ifPresent(other -> doubts.add(IntakeFaults.at(
                            row, IntakeColumn.PERSON_NAME, view.text("network.intake.doubt.near", other.name()))));
            others.add(after);
        }

        private IntakePlan.Line line(Step step) {
            Person after = step.after();
            List<IntakePlan.Change> changes = new ArrayList<>();
            @Nullable Person before = step.before();
            if (before != null) {
                IntakePlan.change(changes, IntakeColumn.PERSON_NAME, before.name(), after.name());
                IntakePlan.change(changes, IntakeColumn.PERSON_NAME_ENGLISH, before.nameEnglish(), after.nameEnglish());
                IntakePlan.change(changes, IntakeColumn.TITLE, before.title(), after.title());
                IntakePlan.change(
                        changes,
                        IntakeColumn.PERSON_UNIT,
                        units.get(before.unit()).name(),
                        units.get(after.unit()).name());
                IntakePlan.change(changes, IntakeColumn.PERSON_EMAIL, before.email(), after.email());
                IntakePlan.change(changes, IntakeColumn.PERSON_PHONE, before.phone(), after.phone());
                IntakePlan.change(changes, IntakeColumn.ACTIVE, active(before), active(after));
            }
            IntakePlan.change(changes, IntakeColumn.ROLES, written(step.had(), after), written(step.has(), after));
            return new IntakePlan.Line(
                    step.row(),
                    before == null
                            ? IntakePlan.State.ADDED
                            : changes.isEmpty() ? IntakePlan.State.SAME : IntakePlan.State.CHANGED,
                    after.name(),
                    units.get(after.unit()).name(),
                    changes);
        }

        private String written(Set<Membership> held, Person person) {
            return roleText.write(held, person.unit(), view.lang());
        }

        private String active(Person person) {
            return view.text(person.active() ? "network.intake.yes" : "network.intake.no");
        }

        private void fault(IntakeRow row, @Nullable IntakeColumn column, String reason) {
            IntakeFaults.add(faults, IntakeFaults.at(row, column, reason));
        }
    }

    private static String nameKey(String name, UUID unit) {
        return NameFold.of(name) + " " + unit;
    }
}
