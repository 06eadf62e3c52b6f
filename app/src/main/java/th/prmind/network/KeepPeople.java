package th.prmind.network;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.identity.Sessions;
import th.prmind.platform.web.Refusal;

/** Adds and changes people, and gives and takes their roles. */
@Component
class KeepPeople {

    private final People people;
    private final Memberships memberships;
    private final UnitDirectory units;
    private final Sessions sessions;
    private final Passkeys passkeys;
    private final ProviderAccounts providerAccounts;
    private final CodeApps codeApps;
    private final Audit audit;
    private final Ids ids;

    KeepPeople(
            People people,
            Memberships memberships,
            UnitDirectory units,
            Sessions sessions,
            Passkeys passkeys,
            ProviderAccounts providerAccounts,
            CodeApps codeApps,
            Audit audit,
            Ids ids) {
        this.passkeys = passkeys;
        this.providerAccounts = providerAccounts;
        this.codeApps = codeApps;
        this.sessions = sessions;
        this.people = people;
        this.memberships = memberships;
        this.units = units;
        this.audit = audit;
        this.ids = ids;
    }

    @Transactional
    public Person add(PersonForm form) {
        UUID id = ids.next();
        Person person = person(id, "p-" + id, form, null);
        add(person);
        return person;
    }

    @Transactional
    public void add(Person person) {
        people.add(person);
        audit.record("add", person.ref(), Map.of());
    }

    @Transactional
    public void change(Person before, PersonForm form) {
        change(person(before.id(), before.slug(), form, before));
    }

    @Transactional
    public void change(Person person) {
        people.update(person);
        if (!person.active()) {
            sessions.end(person.id());
        }
        audit.record("change", person.ref(), Map.of("active", person.active()));
    }

    /** Takes away whatever a lost phone could prove, and ends every session. */
    @Transactional
    public void reset(Person person) {
        passkeys.removeAll(person.id());
        providerAccounts.disconnectAll(person.id());
        codeApps.remove(person.id());
        sessions.end(person.id());
        audit.record("reset-sign-in", person.ref(), Map.of());
    }

    /** @param toDay the last day on which they hold it; without days they hold it until it is taken */
    @Transactional
    public void give(Person person, Unit unit, Role role, @Nullable LocalDate fromDay, @Nullable LocalDate toDay) {
        if (fromDay != null && toDay != null && toDay.isBefore(fromDay)) {
            throw new Refusal("network.stand-in.error.days");
        }
        give(person, unit, new Membership(person.id(), unit.id(), role, fromDay, toDay));
    }

    @Transactional
    public void give(Person person, Unit unit, Membership given) {
        memberships.put(given);
        audit.record(
                "give-role",
                person.ref(),
                Map.of(
                        "role",
                        given.role().code(),
                        "unit",
                        unit.slug(),
                        "from",
                        String.valueOf(given.fromDay()),
                        "to",
                        String.valueOf(given.toDay())));
    }

    /** @param lastDay on which the account works */
    @Transactional
    public void endAccount(Person person, LocalDate lastDay) {
        people.endAccount(person.id(), lastDay);
        audit.record("end-account", person.ref(), Map.of("last-day", lastDay.toString()));
    }

    /** The account of whom an end was set for works on without one. */
    @Transactional
    public void keepAccount(Person person) {
        people.endAccount(person.id(), null);
        audit.record("keep-account", person.ref(), Map.of());
    }

    @Transactional
    public void take(Person person, Unit unit, Role role) {
        memberships.remove(person.id(), unit.id(), role);
        audit.record("take-role", person.ref(), Map.of("role", role.code(), "unit", unit.slug()));
    }

    private Person person(UUID id, String slug, PersonForm form, @Nullable Person before) {
        return new Person(
                id,
                slug,
                NameFold.tidy(String.valueOf(form.name())),
                kept(form.nameEnglish()),
                kept(form.title()),
                kept(form.email()),
                kept(form.phone()),
                units.findBySlug(String.valueOf(form.unit())).orElseThrow().id(),
                Boolean.TRUE.equals(form.active()),
                before != null && before.fictional(),
                before != null && before.start(),
                before == null ? null : before.noteEnglish(),
                // Who is switched on again works without an end.
                before == null || !before.active() ? null : before.lastDay());
    }

    private static @Nullable String kept(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
