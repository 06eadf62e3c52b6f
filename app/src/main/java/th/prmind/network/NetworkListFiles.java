package th.prmind.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.platform.provinces.Provinces;
import th.prmind.platform.sheets.ListFile;
import th.prmind.platform.web.View;

/**
 * People and units as everybody of the network finds them, as files: what the lists show and no more. The operator's
 * tables, which can be sent back changed, are those of {@link IntakeController}.
 */
@Controller
class NetworkListFiles {

    private final PersonSearch search;
    private final UnitDirectory units;

    NetworkListFiles(PersonSearch search, UnitDirectory units) {
        this.search = search;
        this.units = units;
    }

    /** The same choice as on the page, whole. */
    @GetMapping("/people.xlsx")
    ResponseEntity<byte[]> people(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "role", defaultValue = "") String code,
            @ModelAttribute("view") View view) {
        @Nullable Role role = Role.find(code).orElse(null);
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of("name", "name-english", "title", "unit", "roles")
                .map(each -> view.text("network.people.sheet." + each))
                .toList());
        search.find(q, role).stream()
                .limit(ListFile.MOST_ROWS)
                .forEach(row -> rows.add(List.of(
                        row.person().name(),
                        or(row.person().nameEnglish()),
                        or(row.person().title()),
                        view.pick(row.unit().name(), row.unit().nameEnglish()),
                        row.roles().stream()
                                .map(each -> view.text("network.role." + each.code()))
                                .collect(Collectors.joining(", ")))));
        return ListFile.of(view.text("network.people"), rows);
    }

    @GetMapping("/units.xlsx")
    ResponseEntity<byte[]> units(@RequestParam(defaultValue = "") String q, @ModelAttribute("view") View view) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of("name", "name-english", "abbr", "kind", "parent", "province")
                .map(each -> view.text("network.units.sheet." + each))
                .toList());
        units.all().stream()
                .filter(unit -> UnitController.matches(unit, q.strip()))
                .limit(ListFile.MOST_ROWS)
                .forEach(unit -> rows.add(List.of(
                        unit.name(),
                        or(unit.nameEnglish()),
                        or(unit.abbr()),
                        view.text("network.unit.kind." + unit.kind()),
                        Optional.ofNullable(unit.parent())
                                .map(units::get)
                                .map(parent -> view.pick(parent.name(), parent.nameEnglish()))
                                .orElse(""),
                        Provinces.find(unit.province())
                                .map(province -> view.pick(province.th(), province.en()))
                                .orElse(""))));
        return ListFile.of(view.text("network.units"), rows);
    }

    private static String or(@Nullable String words) {
        return words == null ? "" : words;
    }
}
