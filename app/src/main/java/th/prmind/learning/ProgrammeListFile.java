package th.prmind.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import th.prmind.network.Rights;
import th.prmind.network.Role;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.sheets.ListFile;
import th.prmind.platform.web.View;

/** The programmes that a person sees, as a file. */
@Controller
class ProgrammeListFile {

    private final Programmes programmes;
    private final Rounds rounds;
    private final Rights rights;
    private final UnitDirectory units;
    private final CurrentActor currentActor;

    ProgrammeListFile(
            Programmes programmes, Rounds rounds, Rights rights, UnitDirectory units, CurrentActor currentActor) {
        this.programmes = programmes;
        this.rounds = rounds;
        this.rights = rights;
        this.units = units;
        this.currentActor = currentActor;
    }

    @GetMapping("/programmes.xlsx")
    ResponseEntity<byte[]> file(@ModelAttribute("view") View view) {
        List<Programme> found = programmes.visible(rights.units(currentActor.get(), Role.ORGANISER));
        Map<UUID, List<Round>> all = rounds.of(found.stream().map(Programme::id).toList());
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of("title", "unit", "state", "seats", "days")
                .map(each -> view.text("learning.sheet." + each))
                .toList());
        for (Programme programme : found) {
            var unit = units.get(programme.unit());
            rows.add(List.of(
                    view.pick(programme.title(), programme.titleEnglish()),
                    view.pick(unit.name(), unit.nameEnglish()),
                    view.text("learning.programme.state." + programme.state().code()),
                    String.valueOf(programme.seats()),
                    all.getOrDefault(programme.id(), List.of()).stream()
                            .map(round -> view.date(round.day()))
                            .collect(Collectors.joining(", "))));
        }
        return ListFile.of(view.text("learning.programmes"), rows);
    }
}
