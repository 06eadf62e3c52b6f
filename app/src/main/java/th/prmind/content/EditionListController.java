package th.prmind.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.network.PersonDirectory;
import th.prmind.network.Rights;
import th.prmind.network.Role;
import th.prmind.network.Unit;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.sheets.ListFile;
import th.prmind.platform.web.View;

/** The editions of a person's units, by where they stand. */
@Controller
class EditionListController {

    private static final int PER_PAGE = 30;

    private final EditionRows rows;
    private final ContentTypes types;
    private final UnitDirectory units;
    private final PersonDirectory people;
    private final Rights rights;
    private final CurrentActor currentActor;

    EditionListController(
            EditionRows rows,
            ContentTypes types,
            UnitDirectory units,
            PersonDirectory people,
            Rights rights,
            CurrentActor currentActor) {
        this.rows = rows;
        this.types = types;
        this.units = units;
        this.people = people;
        this.rights = rights;
        this.currentActor = currentActor;
    }

    /** @param all also the editions of units that the person may read but does not write for */
    @GetMapping("/editions")
    String list(
            @RequestParam(defaultValue = "all") String state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Actor actor = currentActor.get();
        Set<UUID> readable = rights.readable(actor);
        Set<UUID> own = own(actor);
        Set<UUID> asked = all ? readable : own;
        EditionList.Group group = EditionList.Group.of(state);
        List<String> words = words(q);
        Map<Edition.State, Integer> counts = rows.counts(asked, words);
        int found = group.states().stream()
                .mapToInt(each -> counts.getOrDefault(each, 0))
                .sum();
        int pages = Math.max(1, (found + PER_PAGE - 1) / PER_PAGE);
        int shown = Math.clamp(page, 1, pages);
        List<EditionList.Line> lines =
                rows.search(asked, group.states(), words, PER_PAGE, (shown - 1) * PER_PAGE).stream()
                        .map(row -> new EditionList.Line(
                                row,
                                types.get(row.type()),
                                units.get(row.unit()),
                                people.known(row.savedBy()).orElse(null)))
                        .toList();
        boolean writer = !rights.units(actor, Role.WRITER).isEmpty();
        model.addAttribute(
                "list",
                new EditionList(
                        lines, group, q.strip(), all, readable.size() > own.size(), counts, shown, pages, writer));
        return "content/editions";
    }

    /** The same choice as on the page, whole. */
    @GetMapping("/editions.xlsx")
    ResponseEntity<byte[]> listAsExcel(
            @RequestParam(defaultValue = "all") String state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean all,
            @ModelAttribute("view") View view) {
        Actor actor = currentActor.get();
        List<List<String>> cells = new ArrayList<>();
        cells.add(Stream.of("title", "unit", "type", "language", "state", "since", "saved-by", "saved")
                .map(each -> view.text("content.sheet." + each))
                .toList());
        rows.search(
                        all ? rights.readable(actor) : own(actor),
                        EditionList.Group.of(state).states(),
                        words(q),
                        ListFile.MOST_ROWS,
                        0)
                .forEach(row -> cells.add(cells(row, view)));
        return ListFile.of(view.text("content.list.title"), cells);
    }

    private List<String> cells(EditionRows.Row row, View view) {
        Unit unit = units.get(row.unit());
        ContentType type = types.get(row.type());
        return List.of(
                row.title(),
                view.pick(unit.name(), unit.nameEnglish()),
                view.pick(type.name(), type.nameEnglish()),
                view.text("content.language." + row.language()),
                view.text("content.state." + row.state().code()),
                view.dateTime(row.stateSince()),
                people.known(row.savedBy())
                        .map(person -> view.pick(person.name(), person.nameEnglish()))
                        .orElse(""),
                view.dateTime(row.savedAt()));
    }

    private static List<String> words(String q) {
        return Arrays.stream(q.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(8)
                .toList();
    }

    /** Where the person works, and every unit for which they write or approve. */
    private Set<UUID> own(Actor actor) {
        Set<UUID> own = new LinkedHashSet<>(Set.of(actor.unit()));
        own.addAll(rights.units(actor, Role.WRITER));
        own.addAll(rights.units(actor, Role.APPROVER));
        return own;
    }
}
