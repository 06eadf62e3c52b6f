package th.prmind.network;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.Refusal;

/** Who belongs to a team. */
@Controller
class TeamMemberController {

    private static final int MOST_FOUND = 12;

    private final TeamAccess access;
    private final TeamPages pages;
    private final KeepTeam keepTeam;
    private final PersonSearch search;
    private final People people;
    private final Notices notices;

    TeamMemberController(
            TeamAccess access,
            TeamPages pages,
            KeepTeam keepTeam,
            PersonSearch search,
            People people,
            Notices notices) {
        this.access = access;
        this.pages = pages;
        this.keepTeam = keepTeam;
        this.search = search;
        this.people = people;
        this.notices = notices;
    }

    /** With words to search for, people who may be taken in. */
    @GetMapping("/teams/{id}/members")
    String list(@PathVariable UUID id, @RequestParam(defaultValue = "") String q, Model model) {
        TeamPage page = pages.of(access.readable(id));
        List<PersonRow> found = q.isBlank() || !page.coordinates()
                ? List.of()
                : search.find(q, null).stream()
                        .filter(row -> row.person().worksOn(page.today())
                                && !page.belongs(row.person().id()))
                        .toList();
        model.addAttribute("page", page);
        model.addAttribute("q", q.strip());
        model.addAttribute("found", found.stream().limit(MOST_FOUND).toList());
        model.addAttribute("more", Math.max(0, found.size() - MOST_FOUND));
        return "network/team-members";
    }

    @PostMapping("/teams/{id}/members")
    String takeIn(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String lastDay) {
        access.writable(id);
        UUID chosen = TypedDay.id(person).orElseThrow(() -> new Refusal("network.team.member.nobody"));
        Person taken = keepTeam.takeIn(id, chosen, TypedDay.of(lastDay));
        notices.say("network.team.member.added", taken.name());
        return home(id);
    }

    @PostMapping("/teams/{id}/members/{person}/removals")
    String letGo(@PathVariable UUID id, @PathVariable UUID person) {
        keepTeam.letGo(id, person);
        notices.say(
                "network.team.member.removed",
                people.find(person).map(Person::name).orElse(""));
        return home(id);
    }

    @PostMapping("/teams/{id}/departures")
    String leave(@PathVariable UUID id) {
        keepTeam.leave(id);
        notices.say("network.team.left");
        return "redirect:/teams";
    }

    @PostMapping("/teams/{id}/coordinators/{person}")
    String appoint(@PathVariable UUID id, @PathVariable UUID person) {
        Person appointed = keepTeam.appoint(id, person);
        notices.say("network.team.member.coordinates", appointed.name());
        return home(id);
    }

    @PostMapping("/teams/{id}/coordinators")
    String takeOver(@PathVariable UUID id) {
        keepTeam.takeOver(id);
        notices.say("network.team.taken-over");
        return home(id);
    }

    @PostMapping("/teams/{id}/coordinators/resignations")
    String stepDown(@PathVariable UUID id) {
        keepTeam.stepDown(id);
        notices.say("network.team.stepped-down");
        return home(id);
    }

    private static String home(UUID id) {
        return "redirect:/teams/" + id + "/members";
    }
}
