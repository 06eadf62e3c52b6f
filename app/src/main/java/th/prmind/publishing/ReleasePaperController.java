package th.prmind.publishing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.documents.Paper;
import th.prmind.platform.documents.PaperFile;
import th.prmind.platform.documents.PaperForm;
import th.prmind.platform.documents.PaperPage;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.time.Dates;

/** A release as an official memo that reports it, or as a page for a committee, in Word and PDF. */
@Controller
class ReleasePaperController {

    private static final String USUALLY_TO = "หัวหน้าหน่วยงาน";

    private final ReleaseDesk desk;
    private final UnitDirectory units;
    private final CurrentActor currentActor;
    private final Dates dates;

    ReleasePaperController(ReleaseDesk desk, UnitDirectory units, CurrentActor currentActor, Dates dates) {
        this.desk = desk;
        this.units = units;
        this.currentActor = currentActor;
        this.dates = dates;
    }

    @GetMapping("/releases/{id}/paper")
    String ask(@PathVariable UUID id, Model model) {
        ReleaseDesk.Page page = desk.page(currentActor.get(), id);
        model.addAttribute(
                "paper",
                new PaperPage(page.release().title(), "/releases/" + id, "newsroom", office(), USUALLY_TO, true, ""));
        return PaperPage.TEMPLATE;
    }

    @GetMapping("/releases/{id}/paper.docx")
    ResponseEntity<byte[]> word(@PathVariable UUID id, PaperForm form) {
        return file(id, form, PaperFile.DOCX);
    }

    @GetMapping("/releases/{id}/paper.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, PaperForm form) {
        return file(id, form, PaperFile.PDF);
    }

    private ResponseEntity<byte[]> file(UUID id, PaperForm form, PaperFile kind) {
        ReleaseDesk.Page page = desk.page(currentActor.get(), id);
        return kind.of(
                paper(page, office(), dates.today(), form), page.release().slug());
    }

    private String office() {
        return units.get(currentActor.get().unit()).name();
    }

    private static Paper paper(ReleaseDesk.Page page, String office, LocalDate today, PaperForm form) {
        Release release = page.release();
        String from = page.unit() == null
                ? String.valueOf(release.sourceName())
                : page.unit().name();
        String day = Dates.longDate(Dates.day(release.publishedAt()), true);
        Paper.@Nullable Heading heading = form.heading(office, today, USUALLY_TO);
        List<String> attachment = new ArrayList<>(List.of(release.title()));
        release.text().lines().filter(line -> !line.isBlank()).forEach(attachment::add);
        return new Paper(
                heading,
                heading == null ? release.title() : "รายงานการเผยแพร่ข่าว เรื่อง " + release.title(),
                List.of((heading == null ? "" : "ด้วย")
                        + from
                        + (release.state() == Release.State.SCHEDULED
                                ? "จะเผยแพร่ข่าว เรื่อง “"
                                : "ได้เผยแพร่ข่าว เรื่อง “")
                        + release.title()
                        + "” วันที่ "
                        + day
                        + (page.told().isEmpty() ? "" : " โดยกล่าวถึงข้อเท็จจริงตามสารนโยบาย ดังนี้")),
                page.told().isEmpty() ? null : told(page.told()),
                heading == null ? List.of() : List.of("จึงเรียนมาเพื่อโปรดทราบ"),
                form.signature(),
                attachment);
    }

    private static Paper.Table told(List<ReleaseDesk.Told> told) {
        return new Paper.Table(
                List.of("สารนโยบาย", "ข้อความในข่าว", "ผลการตรวจ"),
                List.of(6, 12, 3),
                told.stream()
                        .flatMap(each -> each.statements().stream()
                                .map(statement -> List.of(
                                        each.brief().title(),
                                        (statement.before() + statement.words() + statement.after()).strip(),
                                        CopiesPaper.verdict(statement.verdict()))))
                        .toList());
    }
}
