package th.prmind.network;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.platform.identity.SignIn;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Refusal;
import th.prmind.platform.web.View;

/** Asks for the second proof before anybody is let in, or has a code app set up where it is required and none is there. */
@Controller
class SecondStepController {

    static final int MOST_TRIES = 8;

    private final SecondStep step;
    private final CodeApps apps;
    private final KeepCodeApp keep;
    private final Passkeys passkeys;
    private final People people;
    private final LetIn letIn;
    private final Tries tries;

    SecondStepController(
            SecondStep step,
            CodeApps apps,
            KeepCodeApp keep,
            Passkeys passkeys,
            People people,
            LetIn letIn,
            Tries tries) {
        this.step = step;
        this.apps = apps;
        this.keep = keep;
        this.passkeys = passkeys;
        this.people = people;
        this.letIn = letIn;
        this.tries = tries;
    }

    @GetMapping("/sign-in/second")
    String show(HttpServletRequest request, Model model) {
        return step.waiting(request)
                .map(waiting -> page(waiting, Map.of(), request, model))
                .orElse("redirect:/sign-in");
    }

    @PostMapping("/sign-in/second")
    String take(
            @RequestParam(defaultValue = "") String code,
            @ModelAttribute("view") View view,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<SecondStep.Waiting> found = step.waiting(request);
        if (found.isEmpty()) {
            return "redirect:/sign-in";
        }
        SecondStep.Waiting waiting = found.get();
        UUID id = waiting.person();
        if (!tries.allowed("second-step", id.toString(), MOST_TRIES)) {
            throw new Refusal("network.sign-in.mail.too-many");
        }
        if (apps.has(id)) {
            if (apps.take(id, code)) {
                return "redirect:" + letIn.bySecondStep(waiting, request, response);
            }
        } else {
            byte[] secret = step.secret(request);
            if (apps.setUp(id, secret, code.replaceAll("\\s", ""))) {
                step.pass(request);
                SignIn.run(id, () -> model.addAttribute("codes", keep.added(person(id))));
                return "network/recovery-codes";
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(waiting, Map.of("code", view.text("network.code-app.wrong")), request, model);
    }

    /** After the recovery codes of an app that was set up just now. */
    @PostMapping("/sign-in/second/entries")
    String enter(HttpServletRequest request, HttpServletResponse response) {
        return step.waiting(request)
                .filter(_ -> step.hasPassed(request))
                .map(waiting -> "redirect:" + letIn.bySecondStep(waiting, request, response))
                .orElse("redirect:/sign-in");
    }

    private String page(
            SecondStep.Waiting waiting, Map<String, String> errors, HttpServletRequest request, Model model) {
        Person person = person(waiting.person());
        model.addAttribute("person", person);
        model.addAttribute("errors", errors);
        model.addAttribute("passkey", !passkeys.of(person.id()).isEmpty());
        model.addAttribute(
                "setup", apps.has(person.id()) ? null : CodeAppSetup.of(person.name(), step.secret(request)));
        return "network/sign-in-second";
    }

    private Person person(UUID id) {
        return people.find(id).orElseThrow(NotFound::new);
    }
}
