package th.prmind.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import th.prmind.network.Unit;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.sheets.ListFile;
import th.prmind.platform.web.View;

/** The people register as a file: a line for each post that somebody holds or held. */
@Controller
class RegisterListFile {

    private final PeopleRegister register;
    private final UnitDirectory units;

    RegisterListFile(PeopleRegister register, UnitDirectory units) {
        this.register = register;
        this.units = units;
    }

    @GetMapping("/register.xlsx")
    ResponseEntity<byte[]> file(@ModelAttribute("view") View view) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of("name", "name-english", "short-forms", "position", "unit", "from", "to", "source")
                .map(each -> view.text("brief.register.sheet." + each))
                .toList());
        register.all().stream()
                .flatMap(person -> person.posts().stream().map(post -> cells(person, post, view)))
                .limit(ListFile.MOST_ROWS)
                .forEach(rows::add);
        return ListFile.of(view.text("brief.register.title"), rows);
    }

    private List<String> cells(RegisterPerson person, RegisterPerson.Post post, View view) {
        Optional<Unit> unit = Optional.ofNullable(post.unit()).flatMap(units::find);
        String position = view.pick(post.position(), post.positionEnglish());
        return List.of(
                person.addressed(),
                Optional.ofNullable(person.nameEnglish()).orElse(""),
                String.join(", ", person.shortForms()),
                post.acting() ? view.text("brief.register.sheet.acting", position) : position,
                unit.map(each -> view.pick(each.name(), each.nameEnglish())).orElse(""),
                Optional.ofNullable(post.from()).map(view::date).orElse(""),
                Optional.ofNullable(post.to()).map(view::date).orElse(""),
                Optional.ofNullable(post.source()).orElse(""));
    }
}
