package th.prmind.network;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
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
    private final SignIn signIn;

    SignInController(DemoMode demoMode, People people, UnitDirectory units, SignIn signIn) {
        this.demoMode = demoMode;
        this.people = people;
        this.units = units;
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
}
