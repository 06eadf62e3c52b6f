package th.prmind.network;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.NotAllowed;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.View;

/** The teams to which somebody belongs: formed, changed, ended, opened again. */
@Controller
class TeamController {

    private final Teams teams;
    private final TeamPages pages;
    private final TeamAccess access;
    private final KeepTeam keepTeam;
    private final NamedPeople namedPeople;
    private final CurrentActor currentActor;
    private final Notices notices;
    private final Dates dates;

    TeamController(
            Teams teams,
            TeamPages pages,
            TeamAccess access,
            KeepTeam keepTeam,
            NamedPeople namedPeople,
            CurrentActor currentActor,
            Notices notices,
            Dates dates) {
        this.teams = teams;
        this.pages = pages;
        this.access = access;
        this.keepTeam = keepTeam;
        this.namedPeople = namedPeople;
        this.currentActor = currentActor;
        this.notices = notices;
        this.dates = dates;
    }

    @GetMapping("/teams")
    String list(Model model) {
        List<TeamPage> mine = teams.of(currentActor.get().id(), dates.today()).stream()
                .map(pages::of)
                .toList();
        model.addAttribute("open", mine.stream().filter(TeamPage::open).toList());
        model.addAttribute("over", mine.stream().filter(page -> !page.open()).toList());
        return "network/teams";
    }

    @GetMapping("/teams/new")
    String form(Model model) {
        return form(new TeamForm("", "", ""), null, Map.of(), model);
    }

    @PostMapping("/teams")
    String form(@ModelAttribute TeamForm form, @ModelAttribute("view") View view, Model model) {
        Map<String, String> errors = form.errors(dates.today(), view);
        if (!errors.isEmpty()) {
            return form(form, null, errors, model);
        }
        Team team = keepTeam.form(form.typedName(), form.typedPurpose(), form.day());
        notices.say("network.team.formed", team.name());
        return "redirect:/teams/" + team.id() + "/members";
    }

    @GetMapping("/teams/{id}/edit")
    String edit(@PathVariable UUID id, Model model) {
        Team team = coordinated(id);
        return form(TeamForm.of(team), team, Map.of(), model);
    }

    @PostMapping("/teams/{id}")
    String change(
            @PathVariable UUID id, @ModelAttribute TeamForm form, @ModelAttribute("view") View view, Model model) {
        Team team = coordinated(id);
        Map<String, String> errors = form.errors(dates.today(), view);
        if (!errors.isEmpty()) {
            return form(form, team, errors, model);
        }
        keepTeam.change(id, form.typedName(), form.typedPurpose(), form.day());
        notices.say("network.team.changed");
        return "redirect:/teams/" + id;
    }

    @PostMapping("/teams/{id}/endings")
    String end(@PathVariable UUID id) {
        keepTeam.end(id);
        notices.say("network.team.ended");
        return "redirect:/teams/" + id;
    }

    @PostMapping("/teams/{id}/reopenings")
    String reopen(@PathVariable UUID id) {
        keepTeam.reopen(id);
        notices.say("network.team.reopened");
        return "redirect:/teams/" + id;
    }

    /** Whom a note may name, for the list beneath its field. */
    @GetMapping("/teams/{id}/namings")
    @ResponseBody
    List<NamedPeople.Offer> offer(@PathVariable UUID id, @RequestParam(defaultValue = "") String q) {
        List<UUID> members = teams.members(access.readable(id).id(), dates.today()).stream()
                .map(TeamMember::person)
                .toList();
        return namedPeople.offer(q, who -> members.contains(who.id()), members);
    }

    private Team coordinated(UUID id) {
        Team team = access.readable(id);
        if (!access.coordinates(id)) {
            throw new NotAllowed(currentActor.get().id() + " does not co-ordinate " + id);
        }
        return access.requireOpen(team);
    }

    private String form(TeamForm form, @Nullable Team team, Map<String, String> errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("team", team);
        model.addAttribute("errors", errors);
        return "network/team-form";
    }
}
