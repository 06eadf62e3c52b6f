package th.prmind.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.network.PersonDirectory;
import th.prmind.platform.documents.PaperFile;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.sheets.ListFile;
import th.prmind.platform.web.BaseUrl;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.Texts;
import th.prmind.platform.web.View;

/** The certificates of a programme: who is ready, who lacks what, issuing and withdrawing; for those who run it. */
@Controller
class CertificateController {

    private final ProgrammeAccess access;
    private final Certificates certificates;
    private final CertificateRules rules;
    private final IssueCertificates issue;
    private final Standings standings;
    private final Enrolments enrolments;
    private final PersonDirectory people;
    private final CurrentActor currentActor;
    private final Texts texts;
    private final BaseUrl baseUrl;
    private final Notices notices;

    CertificateController(
            ProgrammeAccess access,
            Certificates certificates,
            CertificateRules rules,
            IssueCertificates issue,
            Standings standings,
            Enrolments enrolments,
            PersonDirectory people,
            CurrentActor currentActor,
            Texts texts,
            BaseUrl baseUrl,
            Notices notices) {
        this.access = access;
        this.certificates = certificates;
        this.rules = rules;
        this.issue = issue;
        this.standings = standings;
        this.enrolments = enrolments;
        this.people = people;
        this.currentActor = currentActor;
        this.texts = texts;
        this.baseUrl = baseUrl;
        this.notices = notices;
    }

    /**
     * One participant.
     *
     * @param certificate the valid one, else the latest that was withdrawn, else null
     */
    record Row(Actor person, Standing standing, @Nullable Certificate certificate) {

        boolean holds() {
            return certificate != null && certificate.valid();
        }

        /** As in message keys. */
        String state() {
            if (holds()) {
                return "issued";
            }
            if (standing.ready()) {
                return "ready";
            }
            if (standing.complete()) {
                return "waiting";
            }
            return certificate == null ? "missing" : "withdrawn";
        }
    }

    @GetMapping("/programmes/{slug}/certificates")
    String list(@PathVariable String slug, Model model) {
        Programme programme = access.certify(slug);
        List<Row> rows = rows(programme);
        model.addAttribute("programme", programme);
        model.addAttribute("rule", rules.of(programme.id()));
        model.addAttribute("rows", rows);
        model.addAttribute("runs", access.runs(currentActor.get(), programme));
        model.addAttribute(
                "moved",
                rows.stream()
                        .filter(Row::holds)
                        .map(Row::certificate)
                        .anyMatch(each -> each != null && each.datesDiffer(standings.held(programme))));
        model.addAttribute(
                "own",
                rows.stream()
                        .anyMatch(row -> mayBeIssued(row) && self(row.person().id())));
        model.addAttribute(
                "ready",
                rows.stream()
                        .filter(row -> mayBeIssued(row) && !self(row.person().id()))
                        .count());
        return "learning/certificates";
    }

    @GetMapping("/programmes/{slug}/certificates.xlsx")
    ResponseEntity<byte[]> sheet(@PathVariable String slug, @ModelAttribute("view") View view) {
        Programme programme = access.certify(slug);
        List<List<String>> table = new ArrayList<>();
        table.add(Stream.of(
                        "person",
                        "unit",
                        "state",
                        "attended",
                        "works",
                        "missing",
                        "number",
                        "issued",
                        "exception",
                        "withdrawn",
                        "code")
                .map(column -> view.text("learning.certificate.column." + column))
                .toList());
        rows(programme).forEach(row -> table.add(cells(row, view)));
        return ListFile.of(programme.slug() + "-certificates", table);
    }

    /** All valid ones in one file, a sheet each. */
    @GetMapping("/programmes/{slug}/certificates.pdf")
    ResponseEntity<byte[]> all(@PathVariable String slug) {
        Programme programme = access.certify(slug);
        List<Certificate> valid = certificates.of(programme.id()).stream()
                .filter(certificate -> certificate.valid() && !certificate.erased())
                .toList();
        if (valid.isEmpty()) {
            throw new NotFound();
        }
        return PaperFile.PDF.of(CertificatePdf.of(valid, texts, baseUrl.get()), slug + "-certificates");
    }

    @PostMapping("/programmes/{slug}/certificates")
    String issueAll(@PathVariable String slug) {
        Programme programme = access.certify(slug);
        notices.say("learning.certificate.issued-all", issue.toAllReady(programme));
        return "redirect:" + programme.url() + "/certificates";
    }

    @GetMapping("/programmes/{slug}/certificates/{person}")
    String one(@PathVariable String slug, @PathVariable UUID person, Model model) {
        Programme programme = access.certify(slug);
        List<Certificate> theirs = certificates.of(programme.id(), person);
        if (theirs.isEmpty() && !enrolments.enrolled(programme.id(), person)) {
            throw new NotFound();
        }
        model.addAttribute("programme", programme);
        model.addAttribute("person", people.known(person).orElseThrow(NotFound::new));
        model.addAttribute("standing", standings.of(programme, person));
        model.addAttribute("certificates", theirs);
        model.addAttribute("held", standings.held(programme));
        model.addAttribute(
                "issuers",
                theirs.stream()
                        .map(Certificate::issuedBy)
                        .distinct()
                        .flatMap(id -> people.known(id).stream())
                        .collect(Collectors.toMap(Actor::id, actor -> actor)));
        model.addAttribute("self", self(person));
        return "learning/certificate-person";
    }

    @GetMapping("/programmes/{slug}/certificates/{person}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String slug, @PathVariable UUID person) {
        Programme programme = access.certify(slug);
        Certificate certificate = certificates
                .valid(programme.id(), person)
                .filter(each -> !each.erased())
                .orElseThrow(NotFound::new);
        return PaperFile.PDF.of(
                CertificatePdf.of(List.of(certificate), texts, baseUrl.get()), slug + "-" + certificate.code());
    }

    @PostMapping("/programmes/{slug}/certificates/{person}")
    String issue(@PathVariable String slug, @PathVariable UUID person, @RequestParam(defaultValue = "") String why) {
        Programme programme = access.certify(slug);
        Certificate certificate = issue.toOne(programme, person, why);
        notices.say("learning.certificate.issued", certificate.numbered());
        return "redirect:" + programme.url() + "/certificates/" + person;
    }

    @PostMapping("/programmes/{slug}/certificates/{person}/withdrawal")
    String withdraw(@PathVariable String slug, @PathVariable UUID person, @RequestParam(defaultValue = "") String why) {
        Programme programme = access.certify(slug);
        Certificate certificate = certificates.valid(programme.id(), person).orElseThrow(NotFound::new);
        issue.withdraw(programme, certificate, why);
        notices.say("learning.certificate.withdrawn", certificate.numbered());
        return "redirect:" + programme.url() + "/certificates/" + person;
    }

    private List<Row> rows(Programme programme) {
        Map<UUID, Certificate> held = certificates.of(programme.id()).stream()
                .collect(
                        Collectors.toMap(Certificate::person, each -> each, (one, other) -> one.valid() ? one : other));
        // Also who gave up their seat and holds one: it can still be withdrawn.
        List<Actor> participants = Stream.concat(
                        enrolments.of(programme.id(), Enrolment.State.ENROLLED).stream()
                                .map(Enrolment::person),
                        held.keySet().stream())
                .distinct()
                .map(person -> people.known(person).orElseThrow())
                .sorted(Comparator.comparing(Actor::name, java.text.Collator.getInstance(Locale.of("th"))))
                .toList();
        Map<UUID, Standing> all =
                standings.of(programme, participants.stream().map(Actor::id).toList());
        List<Row> rows = new ArrayList<>();
        for (Actor person : participants) {
            @Nullable Standing standing = all.get(person.id());
            if (standing != null) {
                rows.add(new Row(person, standing, held.get(person.id())));
            }
        }
        return rows;
    }

    private static List<String> cells(Row row, View view) {
        Standing standing = row.standing();
        @Nullable Certificate certificate = row.certificate();
        List<String> cells = new ArrayList<>(List.of(
                view.pick(row.person().name(), row.person().nameEnglish()),
                view.pick(row.person().unitName(), row.person().unitNameEnglish()),
                view.text("learning.certificate.state." + row.state()),
                standing.attended() + "/" + standing.held(),
                String.valueOf(standing.counted().size()),
                standing.parts().stream()
                        .filter(part -> !part.done())
                        .map(part -> part.said(view))
                        .collect(Collectors.joining(" · "))));
        if (certificate == null) {
            cells.addAll(List.of("", "", "", "", ""));
        } else {
            cells.addAll(List.of(
                    certificate.numbered(),
                    view.date(certificate.issuedAt()),
                    certificate.exception() == null ? "" : certificate.exception(),
                    certificate.withdrawal() == null
                            ? ""
                            : view.date(certificate.withdrawal().at()),
                    certificate.code()));
        }
        return cells;
    }

    private static boolean mayBeIssued(Row row) {
        return !row.holds() && row.standing().ready();
    }

    private boolean self(UUID person) {
        return currentActor.get().id().equals(person);
    }
}
