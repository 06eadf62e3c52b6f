package th.prmind.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.sheets.ListFile;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.View;

/** The briefs that are or were in force, which the whole network sees, as a file. */
@Controller
class BriefListFile {

    private final LiveBriefs liveBriefs;
    private final Acknowledgements acknowledgements;
    private final UnitDirectory units;
    private final Dates dates;

    BriefListFile(LiveBriefs liveBriefs, Acknowledgements acknowledgements, UnitDirectory units, Dates dates) {
        this.liveBriefs = liveBriefs;
        this.acknowledgements = acknowledgements;
        this.units = units;
        this.dates = dates;
    }

    @GetMapping("/briefs.xlsx")
    ResponseEntity<byte[]> file(@ModelAttribute("view") View view) {
        LocalDate today = dates.today();
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of("title", "owner", "version", "published", "state", "acknowledged")
                .map(each -> view.text("brief.list-sheet." + each))
                .toList());
        for (LiveBrief brief : liveBriefs.all()) {
            List<Acknowledgements.Addressee> addressees = acknowledgements.addressees(brief.id());
            long acknowledged = addressees.stream()
                    .filter(each -> each.acknowledged(brief.version()))
                    .count();
            var owner = units.get(brief.ownerUnit());
            rows.add(List.of(
                    view.pick(brief.title(), brief.titleEnglish()),
                    view.pick(owner.name(), owner.nameEnglish()),
                    String.valueOf(brief.version()),
                    view.date(brief.published()),
                    view.text(brief.ended(today) ? "brief.list-sheet.ended" : "brief.list-sheet.live"),
                    view.text("brief.list-sheet.of", acknowledged, addressees.size())));
        }
        return ListFile.of(view.text("brief.list.title"), rows);
    }
}
