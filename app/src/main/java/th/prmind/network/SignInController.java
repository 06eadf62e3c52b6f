package th.prmind.network;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.platform.demo.DemoMode;
import th.prmind.platform.identity.SignIn;
import th.prmind.platform.provinces.ThailandMap;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.NotFound;

/** The way in. In the demo ministry, and only there, one signs in by choosing a person. */
@Controller
class SignInController {

    private final DemoMode demoMode;
    private final People people;
    private final PersonSearch search;
    private final UnitDirectory units;
    private final SignInLinks links;
    private final SignIn signIn;
    private final Dates dates;

    SignInController(
            DemoMode demoMode,
            People people,
            PersonSearch search,
            UnitDirectory units,
            SignInLinks links,
            SignIn signIn,
            Dates dates) {
        this.dates = dates;
        this.demoMode = demoMode;
        this.people = people;
        this.search = search;
        this.units = units;
        this.links = links;
        this.signIn = signIn;
    }

    @GetMapping("/sign-in")
    String show(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "role", defaultValue = "") String code,
            Model model) {
        @Nullable Role role = Role.find(code).orElse(null);
        List<PersonRow> found = demoMode.on() ? search.find(q, role) : List.of();
        boolean chosen = !q.isBlank() || role != null;
        model.addAttribute(
                "page",
                new SignInPage(
                        q.strip(),
                        role,
                        found.stream()
                                .filter(row -> chosen || row.person().start())
                                .toList(),
                        found.stream()
                                .filter(row -> !chosen && !row.person().start())
                                .toList(),
                        found.stream()
                                .map(row -> row.unit().province())
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()),
                        units.all().size(),
                        units.all().stream()
                                .map(Unit::province)
                                .filter(Objects::nonNull)
                                .distinct()
                                .count()));
        model.addAttribute("map", ThailandMap.get());
        return "network/sign-in";
    }

    @PostMapping("/sign-in")
    String choose(@RequestParam UUID person, HttpServletRequest request, HttpServletResponse response) {
        if (!demoMode.on()) {
            throw new NotFound();
        }
        Person chosen =
                people.find(person).filter(each -> each.worksOn(dates.today())).orElseThrow(NotFound::new);
        signIn.as(chosen.id(), request, response);
        return "redirect:/";
    }

    /** Only shows a button, so that a chat program that looks into the link does not use it up. */
    @GetMapping("/sign-in/{token}")
    String link(@PathVariable String token, Model model) {
        model.addAttribute("valid", links.valid(token));
        model.addAttribute("token", token);
        return "network/sign-in-by-link";
    }

    @PostMapping("/sign-in/{token}")
    String use(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        return links.use(token)
                .flatMap(people::find)
                .filter(each -> each.worksOn(dates.today()))
                .map(person -> {
                    signIn.as(person.id(), request, response);
                    return "redirect:/";
                })
                .orElse("redirect:/sign-in/" + token);
    }
}
