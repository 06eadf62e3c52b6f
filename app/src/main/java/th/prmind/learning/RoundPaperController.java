package th.prmind.learning;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import th.prmind.network.PersonDirectory;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.documents.PaperFile;
import th.prmind.platform.documents.PaperForm;
import th.prmind.platform.documents.PaperPage;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.NotFound;

/** Paper where it is wanted: the invitation with its reply form, and the sheet to sign, in Word and PDF. */
@Controller
class RoundPaperController {

    private final ProgrammeAccess access;
    private final Rounds rounds;
    private final Enrolments enrolments;
    private final PersonDirectory people;
    private final UnitDirectory units;
    private final Dates dates;

    RoundPaperController(
            ProgrammeAccess access,
            Rounds rounds,
            Enrolments enrolments,
            PersonDirectory people,
            UnitDirectory units,
            Dates dates) {
        this.access = access;
        this.rounds = rounds;
        this.enrolments = enrolments;
        this.people = people;
        this.units = units;
        this.dates = dates;
    }

    @GetMapping("/programmes/{slug}/paper")
    String ask(@PathVariable String slug, Model model) {
        Programme programme = access.run(slug);
        model.addAttribute(
                "paper",
                new PaperPage(
                        programme.title(),
                        programme.url(),
                        "learning",
                        units.get(programme.unit()).name(),
                        RoundPapers.USUALLY_TO,
                        false,
                        ""));
        return PaperPage.TEMPLATE;
    }

    @GetMapping("/programmes/{slug}/paper.docx")
    ResponseEntity<byte[]> word(@PathVariable String slug, PaperForm form) {
        return invitation(slug, form, PaperFile.DOCX);
    }

    @GetMapping("/programmes/{slug}/paper.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String slug, PaperForm form) {
        return invitation(slug, form, PaperFile.PDF);
    }

    @GetMapping("/programmes/{slug}/rounds/{number}/signatures.docx")
    ResponseEntity<byte[]> signWord(@PathVariable String slug, @PathVariable int number) {
        return signatures(slug, number, PaperFile.DOCX);
    }

    @GetMapping("/programmes/{slug}/rounds/{number}/signatures.pdf")
    ResponseEntity<byte[]> signPdf(@PathVariable String slug, @PathVariable int number) {
        return signatures(slug, number, PaperFile.PDF);
    }

    private ResponseEntity<byte[]> invitation(String slug, PaperForm form, PaperFile kind) {
        Programme programme = access.run(slug);
        List<Round> held = rounds.of(programme.id()).stream()
                .filter(round -> round.cancelled() == null)
                .toList();
        return kind.of(
                RoundPapers.invitation(
                        programme, held, units.get(programme.unit()).name(), dates.today(), form),
                slug + "-invitation");
    }

    private ResponseEntity<byte[]> signatures(String slug, int number, PaperFile kind) {
        Programme programme = access.run(slug);
        Round round = rounds.find(programme.id(), number).orElseThrow(NotFound::new);
        List<Actor> participants = enrolments.of(programme.id(), Enrolment.State.ENROLLED).stream()
                .map(enrolment -> people.known(enrolment.person()).orElseThrow())
                .sorted(Comparator.comparing(Actor::name, java.text.Collator.getInstance(Locale.of("th"))))
                .toList();
        return kind.of(RoundPapers.signatures(programme, round, participants, units), slug + "-signatures-" + number);
    }
}
