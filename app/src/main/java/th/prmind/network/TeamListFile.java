package th.prmind.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.sheets.ListFile;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.View;

/** The teams to which a person belongs, those that are over too, as a file. */
@Controller
class TeamListFile {

    private final Teams teams;
    private final TeamPages pages;
    private final CurrentActor currentActor;
    private final Dates dates;

    TeamListFile(Teams teams, TeamPages pages, CurrentActor currentActor, Dates dates) {
        this.teams = teams;
        this.pages = pages;
        this.currentActor = currentActor;
        this.dates = dates;
    }

    @GetMapping("/teams.xlsx")
    ResponseEntity<byte[]> file(@ModelAttribute("view") View view) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of(
                        "name", "purpose", "state", "last-day", "coordinators", "members", "units", "waiting", "formed")
                .map(each -> view.text("network.teams.sheet." + each))
                .toList());
        teams.of(currentActor.get().id(), dates.today()).stream()
                .limit(ListFile.MOST_ROWS)
                .map(pages::of)
                .forEach(page -> rows.add(cells(page, view)));
        return ListFile.of(view.text("network.teams"), rows);
    }

    private static List<String> cells(TeamPage page, View view) {
        Team team = page.team();
        return List.of(
                team.name(),
                team.purpose(),
                view.text("network.team.state." + (page.open() ? "open" : "over")),
                team.lastDay() == null ? "" : view.date(team.lastDay()),
                names(page, member -> member.member().coordinates(), view),
                names(page, member -> !member.member().coordinates(), view),
                String.valueOf(page.units()),
                String.valueOf(page.waiting()),
                view.date(team.madeAt()));
    }

    private static String names(TeamPage page, Predicate<TeamPage.Member> which, View view) {
        return page.members().stream()
                .filter(which)
                .map(member -> view.pick(member.who().name(), member.who().nameEnglish()))
                .collect(Collectors.joining(", "));
    }
}
