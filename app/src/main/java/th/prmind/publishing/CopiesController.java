package th.prmind.publishing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.brief.BriefContent;
import th.prmind.brief.LiveBrief;
import th.prmind.brief.LiveBriefs;
import th.prmind.engine.Report;
import th.prmind.network.Unit;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.provinces.Provinces;
import th.prmind.platform.provinces.ThailandMap;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.NotFound;

/** Where a fact stands in public, rightly or not. Releases are public, so everybody at the desk may see it. */
@Controller
class CopiesController {

    /** So many lines fit one sheet beside the summary. */
    private static final int ON_PAPER = 14;

    private final LiveBriefs liveBriefs;
    private final Statements statements;
    private final UnitDirectory units;
    private final Dates dates;

    CopiesController(LiveBriefs liveBriefs, Statements statements, UnitDirectory units, Dates dates) {
        this.liveBriefs = liveBriefs;
        this.statements = statements;
        this.units = units;
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
        Copies copies = copies(slug, fact, new Copies.Choice(null, null, null), 1);
        List<Copies.Line> worst = statements.copies(slug, fact).stream()
                .sorted(Comparator.comparing((Copy copy) -> copy.statement().verdict())
                        .reversed()
                        .thenComparing(Copy::publishedAt, Comparator.reverseOrder()))
                .limit(ON_PAPER)
                .map(copy -> new Copies.Line(copy, unit(copy.unit())))
                .toList();
        model.addAttribute("copies", copies);
        model.addAttribute("map", ThailandMap.get());
        model.addAttribute("lines", worst);
        LocalDate today = dates.today();
        model.addAttribute("today", today);
        return "publishing/copies-sheet";
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
