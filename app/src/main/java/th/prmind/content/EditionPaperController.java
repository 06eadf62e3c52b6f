package th.prmind.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import th.prmind.brief.LiveBrief;
import th.prmind.brief.LiveBriefs;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.documents.Paper;
import th.prmind.platform.documents.PaperFile;
import th.prmind.platform.documents.PaperForm;
import th.prmind.platform.documents.PaperPage;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.time.Dates;

/** An edition for those who read and sign on paper: as a Word file, and with the memo that asks for approval. */
@Controller
class EditionPaperController {

    private static final String USUALLY_TO = "หัวหน้าหน่วยงาน";

    private final EditionAccess access;
    private final EditionWord word;
    private final EditionCheck check;
    private final LiveBriefs liveBriefs;
    private final UnitDirectory units;
    private final CurrentActor currentActor;
    private final Dates dates;

    EditionPaperController(
            EditionAccess access,
            EditionWord word,
            EditionCheck check,
            LiveBriefs liveBriefs,
            UnitDirectory units,
            CurrentActor currentActor,
            Dates dates) {
        this.access = access;
        this.word = word;
        this.check = check;
        this.liveBriefs = liveBriefs;
        this.units = units;
        this.currentActor = currentActor;
        this.dates = dates;
    }

    @GetMapping("/editions/{id}/text.docx")
    ResponseEntity<byte[]> text(@PathVariable UUID id) {
        Edition edition = access.readable(id);
        return PaperFile.DOCX.of(word.of(edition), edition.title().isBlank() ? "edition" : edition.title());
    }

    @GetMapping("/editions/{id}/paper")
    String ask(@PathVariable UUID id, Model model) {
        Edition edition = access.readable(id);
        model.addAttribute(
                "paper",
                new PaperPage(
                        edition.title(),
                        "/editions/" + id,
                        "editions",
                        units.get(edition.unit()).name(),
                        USUALLY_TO,
                        false,
                        currentActor.get().name()));
        return PaperPage.TEMPLATE;
    }

    @GetMapping("/editions/{id}/paper.docx")
    ResponseEntity<byte[]> asWord(@PathVariable UUID id, PaperForm form) {
        return file(id, form, PaperFile.DOCX);
    }

    @GetMapping("/editions/{id}/paper.pdf")
    ResponseEntity<byte[]> asPdf(@PathVariable UUID id, PaperForm form) {
        return file(id, form, PaperFile.PDF);
    }

    private ResponseEntity<byte[]> file(UUID id, PaperForm form, PaperFile kind) {
        Edition edition = access.readable(id);
        return kind.of(paper(edition, units.get(edition.unit()).name(), dates.today(), form), edition.title());
    }

    private Paper paper(Edition edition, String office, LocalDate today, PaperForm form) {
        Paper.@Nullable Heading heading = form.heading(office, today, USUALLY_TO);
        String briefs = edition.briefs().stream()
                .flatMap(slug -> liveBriefs.find(slug).stream())
                .map(LiveBrief::title)
                .collect(Collectors.joining("” และ “"));
        int differs = check.of(edition).findings().size();
        List<String> attachment = new ArrayList<>(List.of(edition.title()));
        if (!edition.summary().isBlank()) {
            attachment.add(edition.summary());
        }
        edition.text().lines().filter(line -> !line.isBlank()).forEach(attachment::add);
        return new Paper(
                heading,
                "ขออนุมัติเผยแพร่ข่าวประชาสัมพันธ์ เรื่อง " + edition.title(),
                List.of("ด้วย" + office + "ได้จัดทำข่าวประชาสัมพันธ์ เรื่อง “" + edition.title() + "”"
                        + (briefs.isEmpty()
                                ? ""
                                : " ตามสารนโยบาย “" + briefs + "” ซึ่งได้ตรวจเทียบกับสารนโยบายแล้ว "
                                        + (differs == 0
                                                ? "ไม่พบข้อความที่ต่างจากสารนโยบาย"
                                                : "พบข้อความที่ควรพิจารณา " + differs + " แห่ง"))
                        + " รายละเอียดตามเอกสารแนบ"),
                null,
                List.of("จึงเรียนมาเพื่อโปรดพิจารณา หากเห็นชอบโปรดลงนามอนุมัติให้เผยแพร่ต่อไป"),
                form.signature(),
                attachment);
    }
}
