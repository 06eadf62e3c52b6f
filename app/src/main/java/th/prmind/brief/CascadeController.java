package th.prmind.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import th.prmind.network.Unit;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.sheets.ListFile;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.View;

/** What units answer to a brief. */
@Controller
class CascadeController {

    private static final Pattern ROW = Pattern.compile("(facts|messages)\\[(\\d{1,3})]\\.(id|statement|source|text)");

    private final Cascade cascade;
    private final CascadeStates states;
    private final LiveBriefs liveBriefs;
    private final Overlays overlays;
    private final BriefAccess access;
    private final UnitDirectory units;
    private final CurrentActor currentActor;
    private final Notices notices;

    CascadeController(
            Cascade cascade,
            CascadeStates states,
            LiveBriefs liveBriefs,
            Overlays overlays,
            BriefAccess access,
            UnitDirectory units,
            CurrentActor currentActor,
            Notices notices) {
        this.cascade = cascade;
        this.states = states;
        this.liveBriefs = liveBriefs;
        this.overlays = overlays;
        this.access = access;
        this.units = units;
        this.currentActor = currentActor;
        this.notices = notices;
    }

    /** A challenge as the editor sends it. */
    record Doubt(@Nullable String fact, @Nullable String text) {}

    @GetMapping("/briefs/{slug}/units")
    String units(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String region,
            Model model) {
        model.addAttribute("page", states.of(live(slug), state, region));
        return "brief/units";
    }

    @GetMapping("/briefs/{slug}/units.xlsx")
    ResponseEntity<byte[]> unitsAsExcel(@PathVariable String slug, @ModelAttribute("view") View view) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of("unit", "province", "state", "line", "result", "by", "at")
                .map(each -> view.text("brief.units.column." + each))
                .toList());
        for (CascadeStates.Line line : states.of(live(slug), "", "").lines()) {
            @Nullable Acknowledgement told = line.acknowledgement();
            rows.add(List.of(
                    view.pick(line.unit().name(), line.unit().nameEnglish()),
                    line.province() == null
                            ? ""
                            : view.pick(line.province().th(), line.province().en()),
                    view.text("brief.cascade." + line.state().code()),
                    told == null ? "" : told.line(),
                    told == null || told.result() == null ? "" : told.result(),
                    line.by() == null
                            ? ""
                            : view.pick(line.by().name(), line.by().nameEnglish()),
                    told == null ? "" : view.dateTime(told.at())));
        }
        return ListFile.of(view.text("brief.units.title"), rows);
    }

    @PostMapping("/briefs/{slug}/acknowledgements")
    String acknowledge(
            @PathVariable String slug, @RequestParam UUID unit, @RequestParam(defaultValue = "") String line) {
        cascade.acknowledge(live(slug), unit, line);
        notices.say("brief.acknowledged");
        return "redirect:/briefs/" + slug;
    }

    @PostMapping("/briefs/{slug}/results")
    String report(@PathVariable String slug, @RequestParam UUID unit, @RequestParam(defaultValue = "") String result) {
        cascade.report(live(slug), unit, result);
        notices.say("brief.reported");
        return "redirect:/briefs/" + slug;
    }

    @PostMapping(path = "/briefs/{slug}/challenges", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String challenge(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String fact,
            @RequestParam(defaultValue = "") String text) {
        cascade.challenge(live(slug), fact, text);
        notices.say("brief.challenged");
        return "redirect:/briefs/" + slug + "#questions";
    }

    @PostMapping(path = "/briefs/{slug}/challenges", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, String> challenge(
            @PathVariable String slug, @RequestBody Doubt doubt, @ModelAttribute("view") View view) {
        cascade.challenge(live(slug), doubt.fact(), doubt.text() == null ? "" : doubt.text());
        return Map.of("message", view.text("brief.challenged"), "url", "/briefs/" + slug + "#questions");
    }

    @PostMapping("/briefs/{slug}/challenges/{id}/answers")
    String answer(@PathVariable String slug, @PathVariable UUID id, @RequestParam(defaultValue = "") String answer) {
        cascade.answer(id, answer);
        notices.say("brief.answered");
        return "redirect:/briefs/" + slug + "#questions";
    }

    @GetMapping("/briefs/{slug}/overlays/{unitSlug}")
    String overlay(@PathVariable String slug, @PathVariable String unitSlug, Model model) {
        LiveBrief brief = live(slug);
        Unit unit = mine(unitSlug);
        @Nullable Overlay overlay = overlays.of(brief.id(), unit.id()).orElse(null);
        List<Map<String, String>> facts = new ArrayList<>();
        List<Map<String, String>> messages = new ArrayList<>();
        if (overlay != null) {
            overlay.facts().forEach(fact -> {
                Map<String, String> row = new HashMap<>(Map.of("id", fact.id(), "statement", fact.statement()));
                row.put("source", fact.source() == null ? "" : fact.source());
                row.put("disputed", fact.disputed() ? "yes" : "");
                facts.add(row);
            });
            overlay.messages().forEach(m -> messages.add(Map.of("id", m.id(), "text", m.text())));
        }
        model.addAttribute("page", new OverlayPage(brief, unit, facts, messages, Map.of()));
        return "brief/overlay";
    }

    @PostMapping("/briefs/{slug}/overlays")
    Object saveOverlay(
            @PathVariable String slug,
            @RequestParam UUID unit,
            @RequestParam MultiValueMap<String, String> posted,
            Model model) {
        LiveBrief brief = live(slug);
        Unit of = mine(units.find(unit).orElseThrow(NotFound::new).slug());
        List<Map<String, String>> facts = rows(posted, "facts", "statement", "o");
        List<Map<String, String>> messages = rows(posted, "messages", "text", "om");
        Map<String, String> errors = new LinkedHashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            if (!Sentence.holdsOneValue(facts.get(i).getOrDefault("statement", ""))) {
                errors.put("facts[" + i + "].statement", "brief.error.statement");
            }
        }
        if (!errors.isEmpty()) {
            model.addAttribute("page", new OverlayPage(brief, of, facts, messages, errors));
            ModelAndView page = new ModelAndView("brief/overlay", model.asMap());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        int disputed = cascade.add(
                brief,
                of.id(),
                facts.stream()
                        .map(row -> new Overlay.Fact(
                                row.getOrDefault("id", ""),
                                row.getOrDefault("statement", ""),
                                row.getOrDefault("source", "").isEmpty() ? null : row.get("source"),
                                false))
                        .toList(),
                messages.stream()
                        .map(row -> new Overlay.Message(row.getOrDefault("id", ""), row.getOrDefault("text", "")))
                        .toList());
        if (disputed == 0) {
            notices.say("brief.overlay.saved");
        } else {
            notices.say("brief.overlay.disputed", disputed);
        }
        return "redirect:/briefs/" + slug;
    }

    /** Rows that hold their main field, each with an id of its own. */
    private static List<Map<String, String>> rows(
            MultiValueMap<String, String> posted, String list, String main, String letter) {
        TreeMap<Integer, Map<String, String>> numbered = new TreeMap<>();
        posted.forEach((name, given) -> {
            Matcher row = ROW.matcher(name);
            if (row.matches() && row.group(1).equals(list) && given.getFirst() != null) {
                numbered.computeIfAbsent(Integer.valueOf(row.group(2)), _ -> new LinkedHashMap<>())
                        .put(row.group(3), given.getFirst().strip());
            }
        });
        List<Map<String, String>> rows = numbered.values().stream()
                .filter(row -> !row.getOrDefault(main, "").isEmpty())
                .toList();
        int last = 0;
        for (Map<String, String> row : rows) {
            String id = row.getOrDefault("id", "");
            if (id.matches(letter + "\\d{1,4}")) {
                last = Math.max(last, Integer.parseInt(id.substring(letter.length())));
            }
        }
        for (Map<String, String> row : rows) {
            if (!row.getOrDefault("id", "").matches(letter + "\\d{1,4}")) {
                row.put("id", letter + ++last);
            }
        }
        return rows;
    }

    private LiveBrief live(String slug) {
        return liveBriefs.find(slug).orElseThrow(NotFound::new);
    }

    /** A unit for which the reader speaks; another unit's overlay looks like none. */
    private Unit mine(String slug) {
        Unit unit = units.findBySlug(slug).orElseThrow(NotFound::new);
        Set<UUID> mine = access.speaksFor(currentActor.get());
        if (!mine.contains(unit.id())) {
            throw new NotFound();
        }
        return unit;
    }
}
