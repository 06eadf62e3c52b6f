package th.prmind.network;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.providers.Provider;
import th.prmind.platform.providers.Providers;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.Refusal;
import th.prmind.platform.web.View;

/**
 * The way to a provider and back, to sign in or to connect one's account there. It begins by a link and not by a form, since
 * our content security policy lets forms lead nowhere outside.
 */
@Controller
class ProviderController {

    private static final String SIGN_IN = "sign-in";

    private final Providers providers;
    private final RecognisePerson recognise;
    private final ProviderAccounts accounts;
    private final People people;
    private final LetIn letIn;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Notices notices;

    ProviderController(
            Providers providers,
            RecognisePerson recognise,
            ProviderAccounts accounts,
            People people,
            LetIn letIn,
            CurrentActor currentActor,
            Audit audit,
            TransactionTemplate transaction,
            Notices notices) {
        this.providers = providers;
        this.recognise = recognise;
        this.accounts = accounts;
        this.people = people;
        this.letIn = letIn;
        this.currentActor = currentActor;
        this.audit = audit;
        this.transaction = transaction;
        this.notices = notices;
    }

    @GetMapping("/sign-in/providers/{name}")
    String signIn(@PathVariable String name, HttpServletRequest request, HttpServletResponse response) {
        return "redirect:" + providers.ask(provider(name), SIGN_IN, request, response);
    }

    @GetMapping("/me/providers/{name}")
    String connect(@PathVariable String name, HttpServletRequest request, HttpServletResponse response) {
        String me = currentActor.get().id().toString();
        return "redirect:" + providers.ask(provider(name), me, request, response);
    }

    @GetMapping("/sign-in/providers/{name}/answer")
    String answer(
            @PathVariable String name,
            @ModelAttribute("view") View view,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Provider provider = provider(name);
        try {
            Providers.Answer answer = providers.answer(provider, request, response);
            if (!answer.purpose().equals(SIGN_IN)) {
                return connected(answer);
            }
            UUID person = recognise.by(answer.proved());
            Way way = answer.proved().twice() ? Way.PROVIDER_TWICE : Way.PROVIDER;
            return "redirect:" + letIn.by(way, person, request, response);
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("message", view.text(refusal.key(), refusal.arguments()));
            return "network/sign-in-refused";
        }
    }

    private String connected(Providers.Answer answer) {
        Optional<UUID> me = currentActor.find().map(Actor::id);
        if (me.filter(id -> id.toString().equals(answer.purpose())).isEmpty()) {
            throw new Refusal("platform.providers.again"); // Signed out, locked or changed hands meanwhile.
        }
        recognise.connect(me.get(), answer.proved());
        notices.say("network.provider.connected", answer.proved().provider().label());
        return "redirect:/me/sign-in";
    }

    @PostMapping("/me/providers/{name}/removals")
    String disconnect(@PathVariable String name) {
        Person me = people.find(currentActor.get().id()).orElseThrow(NotFound::new);
        if (!accounts.disconnect(me.id(), name)) {
            throw new NotFound();
        }
        transaction.executeWithoutResult(_ -> audit.record("disconnect-provider", me.ref(), Map.of("provider", name)));
        notices.say("network.provider.disconnected");
        return "redirect:/me/sign-in";
    }

    private Provider provider(String name) {
        return providers.find(name).orElseThrow(NotFound::new);
    }
}
