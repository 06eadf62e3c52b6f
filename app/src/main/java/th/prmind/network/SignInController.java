package th.prmind.network;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.platform.demo.DemoMode;
import th.prmind.platform.identity.SignIn;
import th.prmind.platform.web.NotFound;

/** The way in. In the demo ministry, and only there, one signs in by choosing a person. */
@Controller
class SignInController {

    private final DemoMode demoMode;
    private final People people;
    private final UnitDirectory units;
    private final SignInLinks links;
    private final SignIn signIn;

    SignInController(DemoMode demoMode, People people, UnitDirectory units, SignInLinks links, SignIn signIn) {
        this.demoMode = demoMode;
        this.people = people;
        this.units = units;
        this.links = links;
        this.signIn = signIn;
    }

    /** A person as the page offers them. */
    record Choice(Person person, Unit unit) {}

    @GetMapping("/sign-in")
    String show(Model model) {
        List<Choice> choices = !demoMode.on()
                ? List.of()
                : people.all().stream()
                        .filter(Person::active)
                        .map(person -> new Choice(person, units.get(person.unit())))
                        .toList();
        model.addAttribute(
                "first",
                choices.stream().filter(choice -> choice.person().start()).toList());
        model.addAttribute(
                "others",
                choices.stream().filter(choice -> !choice.person().start()).toList());
        return "network/sign-in";
    }

    @PostMapping("/sign-in")
    String choose(@RequestParam UUID person, HttpServletRequest request, HttpServletResponse response) {
        if (!demoMode.on()) {
            throw new NotFound();
        }
        Person chosen = people.find(person).filter(Person::active).orElseThrow(NotFound::new);
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
                .filter(Person::active)
                .map(person -> {
                    signIn.as(person.id(), request, response);
                    return "redirect:/";
                })
                .orElse("redirect:/sign-in/" + token);
    }
}
