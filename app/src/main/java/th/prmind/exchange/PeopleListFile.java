package th.prmind.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.platform.sheets.ListFile;
import th.prmind.platform.web.View;

/** The people who want to be found, as a file. */
@Controller
class PeopleListFile {

    private final FindPeople findPeople;

    PeopleListFile(FindPeople findPeople) {
        this.findPeople = findPeople;
    }

    @GetMapping("/exchange/people.xlsx")
    ResponseEntity<byte[]> file(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String skill,
            @RequestParam(defaultValue = "") String province,
            @ModelAttribute("view") View view) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of("person", "unit", "province", "skills", "words", "helped")
                .map(each -> view.text("exchange.sheet." + each))
                .toList());
        findPeople
                .of(q, PeopleController.competency(skill).orElse(null), province)
                .forEach(found -> rows.add(cells(found, view)));
        return ListFile.of(view.text("exchange.people"), rows);
    }

    private static List<String> cells(FoundPerson found, View view) {
        var province = found.province();
        return List.of(
                view.pick(found.who().name(), found.who().nameEnglish()),
                view.pick(found.who().unitName(), found.who().unitNameEnglish()),
                province == null ? "" : view.pick(province.th(), province.en()),
                found.profile().skills().stream()
                        .map(skill -> view.text("learning.competency." + skill.code()))
                        .collect(Collectors.joining(", ")),
                found.profile().words(),
                String.valueOf(found.helped()));
    }
}
