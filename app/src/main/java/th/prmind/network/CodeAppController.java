package th.prmind.network;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.Refusal;
import th.prmind.platform.web.View;

/** A person's own code app. Who wants it away or new recovery codes gives a code first, so that an open screen is not enough. */
@Controller
class CodeAppController {

    private static final String PAGE = "/me/code-app";

    private final SecondStep step;
    private final CodeApps apps;
    private final KeepCodeApp keep;
    private final People people;
    private final Tries tries;
    private final CurrentActor currentActor;
    private final Notices notices;

    CodeAppController(
            SecondStep step,
            CodeApps apps,
            KeepCodeApp keep,
            People people,
            Tries tries,
            CurrentActor currentActor,
            Notices notices) {
        this.step = step;
        this.apps = apps;
        this.keep = keep;
        this.people = people;
        this.tries = tries;
        this.currentActor = currentActor;
        this.notices = notices;
    }

    @GetMapping(PAGE)
    String show(HttpServletRequest request, Model model) {
        return page(me(), Map.of(), request, model);
    }

    @PostMapping(PAGE)
    String setUp(
            @RequestParam(defaultValue = "") String code,
            @ModelAttribute("view") View view,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Person me = counted();
        if (apps.has(me.id())) {
            return "redirect:" + PAGE;
        }
        if (!apps.setUp(me.id(), step.secret(request), code.replaceAll("\\s", ""))) {
            return wrong(me, view, request, response, model);
        }
        step.end(request);
        model.addAttribute("codes", keep.added(me));
        model.addAttribute("onward", "/me/sign-in");
        return "network/recovery-codes";
    }

    @PostMapping("/me/code-app/recovery-codes")
    String renew(
            @RequestParam(defaultValue = "") String code,
            @ModelAttribute("view") View view,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Person me = counted();
        if (!apps.take(me.id(), code)) {
            return wrong(me, view, request, response, model);
        }
        model.addAttribute("codes", keep.renewRecoveryCodes(me));
        model.addAttribute("onward", "/me/sign-in");
        return "network/recovery-codes";
    }

    @PostMapping("/me/code-app/removals")
    String remove(
            @RequestParam(defaultValue = "") String code,
            @ModelAttribute("view") View view,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Person me = counted();
        if (!apps.take(me.id(), code)) {
            return wrong(me, view, request, response, model);
        }
        keep.remove(me);
        notices.say("network.code-app.removed");
        return "redirect:/me/sign-in";
    }

    private String wrong(Person me, View view, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(me, Map.of("code", view.text("network.code-app.wrong")), request, model);
    }

    private String page(Person me, Map<String, String> errors, HttpServletRequest request, Model model) {
        boolean has = apps.has(me.id());
        model.addAttribute("errors", errors);
        model.addAttribute("recoveryCodes", has ? apps.recoveryCodes(me.id()) : 0);
        model.addAttribute("setup", has ? null : CodeAppSetup.of(me.name(), step.secret(request)));
        return "network/code-app";
    }

    private Person counted() {
        Person me = me();
        if (!tries.allowed("second-step", me.id().toString(), SecondStepController.MOST_TRIES)) {
            throw new Refusal("network.sign-in.mail.too-many");
        }
        return me;
    }

    private Person me() {
        return people.find(currentActor.get().id()).orElseThrow(NotFound::new);
    }
}
