package th.prmind.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.network.Rights;
import th.prmind.network.Unit;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.search.SearchText;
import th.prmind.platform.sheets.ListFile;
import th.prmind.platform.web.View;

/** The library's pictures with their rights, as a file. */
@Controller
class PictureListFile {

    private final Pictures pictures;
    private final UnitDirectory units;
    private final Rights rights;
    private final CurrentActor currentActor;

    PictureListFile(Pictures pictures, UnitDirectory units, Rights rights, CurrentActor currentActor) {
        this.pictures = pictures;
        this.units = units;
        this.rights = rights;
        this.currentActor = currentActor;
    }

    /** The same choice as on the page, whole. */
    @GetMapping("/pictures.xlsx")
    ResponseEntity<byte[]> file(@RequestParam(defaultValue = "") String q, @ModelAttribute("view") View view) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of("file", "unit", "alt", "credit", "basis", "licence", "until", "size", "added")
                .map(each -> view.text("media.sheet." + each))
                .toList());
        pictures.search(
                        rights.readable(currentActor.get()),
                        SearchText.words(q).stream()
                                .limit(PictureController.MOST_WORDS)
                                .toList(),
                        ListFile.MOST_ROWS,
                        0)
                .forEach(picture -> rows.add(cells(picture, view)));
        return ListFile.of(view.text("media.library.title"), rows);
    }

    private List<String> cells(Picture picture, View view) {
        Unit unit = units.get(picture.unit());
        return List.of(
                picture.fileName(),
                view.pick(unit.name(), unit.nameEnglish()),
                view.pick(picture.alt(), picture.altEnglish()),
                picture.credit(),
                Optional.ofNullable(picture.basis())
                        .map(basis -> view.text("media.basis." + basis.code()))
                        .orElse(""),
                Optional.ofNullable(picture.licence())
                        .map(licence -> view.text("media.licence." + licence.code()))
                        .orElse(""),
                Optional.ofNullable(picture.usableUntil()).map(view::date).orElse(""),
                picture.width() + " × " + picture.height(),
                view.dateTime(picture.addedAt()));
    }
}
