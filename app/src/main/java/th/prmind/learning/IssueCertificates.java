package th.prmind.learning;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.network.Person;
import th.prmind.network.PersonDirectory;
import th.prmind.network.Unit;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.Refusal;
import th.prmind.publishing.Release;
import th.prmind.publishing.ReleaseCatalog;

/** Issues certificates with everything as it stands now, and withdraws them. Who may, the caller has asked. */
@Component
class IssueCertificates {

    static final int LONGEST_REASON = 500;

    private static final int BUDDHIST_ERA = 543;

    private final Certificates certificates;
    private final CertificateRules rules;
    private final CertificateCode codes;
    private final Standings standings;
    private final Enrolments enrolments;
    private final Assignments assignments;
    private final ReleaseCatalog releases;
    private final PersonDirectory people;
    private final UnitDirectory units;
    private final ApplicationEventPublisher events;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    IssueCertificates(
            Certificates certificates,
            CertificateRules rules,
            CertificateCode codes,
            Standings standings,
            Enrolments enrolments,
            Assignments assignments,
            ReleaseCatalog releases,
            PersonDirectory people,
            UnitDirectory units,
            ApplicationEventPublisher events,
            CurrentActor currentActor,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.certificates = certificates;
        this.rules = rules;
        this.codes = codes;
        this.standings = standings;
        this.enrolments = enrolments;
        this.assignments = assignments;
        this.releases = releases;
        this.people = people;
        this.units = units;
        this.events = events;
        this.currentActor = currentActor;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Somebody holds a certificate from now on, or no longer. */
    record Moved(Programme programme, Certificate certificate, boolean withdrawn) {}

    /** Who has done all that the rule asks and has none. */
    List<Standing> ready(Programme programme) {
        return standings.of(programme, enrolled(programme)).values().stream()
                .filter(Standing::ready)
                .filter(standing ->
                        certificates.valid(programme.id(), standing.person()).isEmpty())
                .toList();
    }

    /**
     * To everybody who is ready and has none, by name in Thai order; not to whoever issues them.
     *
     * @return how many were issued
     */
    @Transactional
    int toAllReady(Programme programme) {
        enrolments.lock(programme.id());
        requireHeld(programme);
        UUID self = currentActor.get().id();
        List<Standing> ready = ready(programme).stream()
                .filter(standing -> !standing.person().equals(self))
                .sorted(Comparator.comparing(
                        standing -> person(standing.person()).name(), java.text.Collator.getInstance(Locale.of("th"))))
                .toList();
        ready.forEach(standing -> issue(programme, standing, null));
        return ready.size();
    }

    /**
     * To one.
     *
     * @param why an exception is made, where something is missing; else empty
     * @throws Refusal when it is oneself, there is one already, or something is missing and no reason is given
     */
    @Transactional
    Certificate toOne(Programme programme, UUID person, String why) {
        enrolments.lock(programme.id());
        requireHeld(programme);
        if (person.equals(currentActor.get().id())) {
            throw new Refusal("learning.certificate.own");
        }
        if (!enrolments.enrolled(programme.id(), person)) {
            throw new Refusal("learning.certificate.not-enrolled");
        }
        if (certificates.valid(programme.id(), person).isPresent()) {
            throw new Refusal("learning.certificate.twice");
        }
        Standing standing = standings.of(programme, person);
        if (standing.ready()) {
            return issue(programme, standing, null);
        }
        return issue(programme, standing, reason(why, "learning.certificate.why-missing"));
    }

    /** @throws Refusal without a reason, or when it was withdrawn before */
    @Transactional
    void withdraw(Programme programme, Certificate certificate, String why) {
        String reason = reason(why, "learning.certificate.withdrawal-why-missing");
        if (!certificates.withdraw(certificate.id(), currentActor.get().id(), reason, clock.instant())) {
            throw new Refusal("learning.certificate.withdrawn-already");
        }
        audit.record(
                "withdraw-certificate",
                programme.ref(),
                Map.of("certificate", certificate.id(), "number", certificate.numbered()));
        events.publishEvent(new Moved(programme, certificate, true));
    }

    private Certificate issue(Programme programme, Standing standing, @Nullable String exception) {
        Instant now = clock.instant();
        Person person = person(standing.person());
        Unit unit = units.get(person.unit());
        Unit holder = units.get(programme.unit());
        CertificateRule rule = rules.of(programme.id());
        int year = Dates.day(now).getYear() + BUDDHIST_ERA;
        Certificate certificate = new Certificate(
                ids.next(),
                codes.next(),
                programme.id(),
                person.id(),
                certificates.nextNumber(programme.id(), year),
                year,
                person.name(),
                person.nameEnglish(),
                person.title() == null ? "" : person.title(),
                unit.name(),
                unit.nameEnglish(),
                programme.title(),
                programme.titleEnglish(),
                holder.id(),
                whole(holder),
                wholeEnglish(holder),
                programme.competencies(),
                standing.attended(),
                standing.held(),
                standing.minutes() <= 0 ? null : standing.minutes(),
                rule.signer(),
                rule.signerPost(),
                currentActor.get().id(),
                now,
                exception,
                null,
                false,
                freeStatus(),
                standings.held(programme).stream()
                        .filter(round -> round.endsAt().isBefore(now))
                        .map(round -> new Certificate.HeldRound(round.number(), round.title(), round.day()))
                        .toList(),
                works(programme, standing));
        certificates.add(certificate);
        audit.record(
                exception == null ? "issue-certificate" : "issue-certificate-by-exception",
                programme.ref(),
                Map.of("certificate", certificate.id(), "number", certificate.numbered()));
        events.publishEvent(new Moved(programme, certificate, false));
        return certificate;
    }

    private List<Certificate.ShownWork> works(Programme programme, Standing standing) {
        return assignments.of(programme.id()).stream()
                .flatMap(assignment -> standing.counted().stream()
                        .filter(work -> work.assignment().equals(assignment.id()))
                        .flatMap(work -> releases.find(work.latest().release()).stream()
                                .map((Release release) -> new Certificate.ShownWork(
                                        work.id(), assignment.title(), release.title(), release.id()))))
                .toList();
    }

    /** Anywhere in the list, so that nobody reads from it in which order certificates were issued. */
    private int freeStatus() {
        int first = certificates.count() / (StatusList.SIZE / 2) * StatusList.SIZE;
        int index;
        do {
            index = first + ThreadLocalRandom.current().nextInt(StatusList.SIZE);
        } while (certificates.statusTaken(index));
        return index;
    }

    /** A division alone is known to nobody outside its house. */
    private String whole(Unit unit) {
        return houseOf(unit).map(house -> unit.name() + " " + house.name()).orElse(unit.name());
    }

    private @Nullable String wholeEnglish(Unit unit) {
        @Nullable String name = unit.nameEnglish();
        @Nullable String house = houseOf(unit).map(Unit::nameEnglish).orElse(null);
        return name == null || house == null ? name : name + ", " + house;
    }

    private Optional<Unit> houseOf(Unit unit) {
        return unit.kind().equals("division") ? units.find(unit.parent()) : Optional.empty();
    }

    private void requireHeld(Programme programme) {
        Instant now = clock.instant();
        if (programme.state() == Programme.State.DRAFT
                || standings.held(programme).stream()
                        .noneMatch(round -> round.endsAt().isBefore(now))) {
            throw new Refusal("learning.certificate.nothing-held");
        }
    }

    private List<UUID> enrolled(Programme programme) {
        return enrolments.of(programme.id(), Enrolment.State.ENROLLED).stream()
                .map(Enrolment::person)
                .toList();
    }

    private Person person(UUID id) {
        return people.person(id).orElseThrow();
    }

    private static String reason(String why, String missing) {
        String reason = why.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new Refusal(missing, LONGEST_REASON);
        }
        return reason;
    }
}
