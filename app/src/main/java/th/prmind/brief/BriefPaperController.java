package th.prmind.brief;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.documents.PaperFile;
import th.prmind.platform.documents.PaperForm;
import th.prmind.platform.documents.PaperPage;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.NotFound;

/** A brief as an official memo or as a page for a committee, in Word and PDF. */
@Controller
class BriefPaperController {

    private final BriefAccess access;
    private final Briefs briefs;
    private final UnitDirectory units;
    private final CurrentActor currentActor;
    private final Dates dates;

    BriefPaperController(
            BriefAccess access, Briefs briefs, UnitDirectory units, CurrentActor currentActor, Dates dates) {
        this.access = access;
        this.briefs = briefs;
        this.units = units;
        this.currentActor = currentActor;
        this.dates = dates;
    }

    @GetMapping("/briefs/{slug}/paper")
    String ask(@PathVariable String slug, Model model) {
        Brief brief = access.visible(slug, currentActor.get());
        model.addAttribute(
                "paper",
                new PaperPage(
                        version(brief).content().title(),
                        "/briefs/" + slug,
                        "briefs",
                        units.get(brief.ownerUnit()).name(),
                        BriefPaper.USUALLY_TO,
                        true,
                        ""));
        return PaperPage.TEMPLATE;
    }

    @GetMapping("/briefs/{slug}/paper.docx")
    ResponseEntity<byte[]> word(@PathVariable String slug, PaperForm form) {
        return file(slug, form, PaperFile.DOCX);
    }

    @GetMapping("/briefs/{slug}/paper.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String slug, PaperForm form) {
        return file(slug, form, PaperFile.PDF);
    }

    private ResponseEntity<byte[]> file(String slug, PaperForm form, PaperFile kind) {
        Brief brief = access.visible(slug, currentActor.get());
        return kind.of(
                BriefPaper.of(version(brief), units.get(brief.ownerUnit()).name(), dates.today(), form), slug);
    }

    private BriefVersion version(Brief brief) {
        return briefs.live(brief.id()).or(() -> briefs.draft(brief.id())).orElseThrow(NotFound::new);
    }
}
