package th.prmind.network;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.Sessions;
import th.prmind.platform.mail.Mail;
import th.prmind.platform.providers.Providers;
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
    private final LetIn letIn;
    private final Mail mail;
    private final Providers providers;
    private final SharedComputer sharedComputer;
    private final PersonDirectory directory;
    private final CurrentActor currentActor;
    private final Dates dates;

    SignInController(
            DemoMode demoMode,
            People people,
            PersonSearch search,
            UnitDirectory units,
            SignInLinks links,
            LetIn letIn,
            Mail mail,
            Providers providers,
            SharedComputer sharedComputer,
            PersonDirectory directory,
            CurrentActor currentActor,
            Dates dates) {
        this.currentActor = currentActor;
        this.dates = dates;
        this.demoMode = demoMode;
        this.people = people;
        this.search = search;
        this.units = units;
        this.links = links;
        this.letIn = letIn;
        this.mail = mail;
        this.providers = providers;
        this.sharedComputer = sharedComputer;
        this.directory = directory;
    }

    @GetMapping("/sign-in")
    String show(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "role", defaultValue = "") String code,
            HttpServletRequest request,
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
        model.addAttribute("byMail", mail.possible());
        model.addAttribute("providers", providers.all());
        model.addAttribute("insideLine", Device.insideLine(request));
        model.addAttribute("locked", locked(request));
        model.addAttribute("recent", recent(request));
        return "network/sign-in";
    }

    @PostMapping("/sign-in")
    String choose(@RequestParam UUID person, HttpServletRequest request, HttpServletResponse response) {
        if (!demoMode.on()) {
            throw new NotFound();
        }
        Person chosen =
                people.find(person).filter(each -> each.worksOn(dates.today())).orElseThrow(NotFound::new);
        return "redirect:" + letIn.by(Way.DEMO, chosen.id(), request, response);
    }

    /** Who alone opens this locked screen again where they left it; null where it is not locked. */
    private @Nullable Actor locked(HttpServletRequest request) {
        @Nullable UUID holder = Sessions.holder(request.getSession(false));
        return holder == null || currentActor.find().isPresent()
                ? null
                : directory.find(holder).orElse(null);
    }

    private List<Actor> recent(HttpServletRequest request) {
        return sharedComputer.people(request).stream()
                .map(directory::find)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Only shows a button, so that a chat program that looks into the link does not use it up. */
    @GetMapping("/sign-in/{token}")
    String link(@PathVariable String token, HttpServletRequest request, Model model) {
        model.addAttribute("valid", links.valid(token));
        model.addAttribute("token", token);
        model.addAttribute("byMail", mail.possible());
        model.addAttribute("insideLine", Device.insideLine(request));
        model.addAttribute("another", currentActor.find().orElse(null));
        return "network/sign-in-by-link";
    }

    @PostMapping("/sign-in/{token}")
    String use(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        return links.use(token)
                .map(used -> "redirect:" + letIn.by(used.way(), used.person(), request, response))
                .orElse("redirect:/sign-in/" + token);
    }
}
