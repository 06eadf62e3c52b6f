package th.prmind.publishing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.brief.BriefContent;
import th.prmind.brief.LiveBrief;
import th.prmind.brief.LiveBriefs;
import th.prmind.engine.Report;
import th.prmind.network.Unit;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.documents.PaperFile;
import th.prmind.platform.documents.PaperForm;
import th.prmind.platform.documents.PaperPage;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.provinces.Provinces;
import th.prmind.platform.provinces.ThailandMap;
import th.prmind.platform.sheets.ListFile;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.View;

/** Where a fact stands in public, rightly or not. Releases are public, so everybody at the desk may see it. */
@Controller
class CopiesController {

    /** So many lines fit one sheet beside the summary. */
    private static final int ON_PAPER = 14;

    private final LiveBriefs liveBriefs;
    private final Statements statements;
    private final UnitDirectory units;
    private final CurrentActor currentActor;
    private final Dates dates;

    CopiesController(
            LiveBriefs liveBriefs, Statements statements, UnitDirectory units, CurrentActor currentActor, Dates dates) {
        this.liveBriefs = liveBriefs;
        this.statements = statements;
        this.units = units;
        this.currentActor = currentActor;
        this.dates = dates;
    }

    @GetMapping("/briefs/{slug}/facts/{fact}/copies")
    String show(
            @PathVariable String slug,
            @PathVariable String fact,
            @RequestParam(required = false) Report.@Nullable Verdict verdict,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var choice = new Copies.Choice(verdict, place, unit);
        model.addAttribute("copies", copies(slug, fact, choice, Math.max(1, page)));
        model.addAttribute("map", ThailandMap.get());
        return "publishing/copies";
    }

    /** One sheet for a committee: the figures, and the copies that need mending first. */
    @GetMapping("/briefs/{slug}/facts/{fact}/copies/sheet")
    String sheet(@PathVariable String slug, @PathVariable String fact, Model model) {
        model.addAttribute("copies", copies(slug, fact, new Copies.Choice(null, null, null), 1));
        model.addAttribute("map", ThailandMap.get());
        model.addAttribute("lines", worst(slug, fact));
        LocalDate today = dates.today();
        model.addAttribute("today", today);
        return "publishing/copies-sheet";
    }

    @GetMapping("/briefs/{slug}/facts/{fact}/copies.xlsx")
    ResponseEntity<byte[]> asExcel(
            @PathVariable String slug, @PathVariable String fact, @ModelAttribute("view") View view) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of("day", "unit", "release", "value", "verdict", "address")
                .map(each -> view.text("publishing.sheet." + each))
                .toList());
        statements.copies(slug, fact).stream().limit(ListFile.MOST_ROWS).forEach(copy -> {
            @Nullable Unit unit = unit(copy.unit());
            rows.add(List.of(
                    view.date(copy.publishedAt()),
                    unit == null ? String.valueOf(copy.sourceName()) : view.pick(unit.name(), unit.nameEnglish()),
                    copy.title(),
                    copy.statement().value(),
                    view.text("publishing.verdict." + copy.statement().verdict().name()),
                    copy.url() == null ? "/releases/" + copy.statement().release() : copy.url()));
        });
        return ListFile.of(view.text("publishing.copies.title"), rows);
    }

    @GetMapping("/briefs/{slug}/facts/{fact}/copies/paper")
    String paper(@PathVariable String slug, @PathVariable String fact, Model model) {
        Copies copies = copies(slug, fact, new Copies.Choice(null, null, null), 1);
        model.addAttribute(
                "paper",
                new PaperPage(
                        copies.fact().plain(), copies.path(), "briefs", office(), CopiesPaper.USUALLY_TO, true, ""));
        return PaperPage.TEMPLATE;
    }

    @GetMapping("/briefs/{slug}/facts/{fact}/copies/paper.docx")
    ResponseEntity<byte[]> word(@PathVariable String slug, @PathVariable String fact, PaperForm form) {
        return file(slug, fact, form, PaperFile.DOCX);
    }

    @GetMapping("/briefs/{slug}/facts/{fact}/copies/paper.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String slug, @PathVariable String fact, PaperForm form) {
        return file(slug, fact, form, PaperFile.PDF);
    }

    private ResponseEntity<byte[]> file(String slug, String fact, PaperForm form, PaperFile kind) {
        Copies copies = copies(slug, fact, new Copies.Choice(null, null, null), 1);
        return kind.of(CopiesPaper.of(copies, worst(slug, fact), office(), dates.today(), form), slug + "-" + fact);
    }

    private String office() {
        return units.get(currentActor.get().unit()).name();
    }

    /** The copies that need mending first. */
    private List<Copies.Line> worst(String slug, String fact) {
        return statements.copies(slug, fact).stream()
                .sorted(Comparator.comparing((Copy copy) -> copy.statement().verdict())
                        .reversed()
                        .thenComparing(Copy::publishedAt, Comparator.reverseOrder()))
                .limit(ON_PAPER)
                .map(copy -> new Copies.Line(copy, unit(copy.unit())))
                .toList();
    }

    private Copies copies(String slug, String fact, Copies.Choice choice, int page) {
        LiveBrief brief = liveBriefs.find(slug).orElseThrow(NotFound::new);
        BriefContent.Fact of = brief.content().fact(fact).orElseThrow(NotFound::new);
        return Copies.of(
                brief,
                of,
                statements.copies(slug, fact),
                choice,
                page,
                statements.unread(slug, brief.version()),
                this::unit,
                Provinces.all());
    }

    private @Nullable Unit unit(@Nullable UUID id) {
        return units.find(id).orElse(null);
    }
}
