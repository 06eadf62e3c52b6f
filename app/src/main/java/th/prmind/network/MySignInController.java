package th.prmind.network;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.Sessions;
import th.prmind.platform.providers.Providers;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;

/** A person's own ways in: where they are signed in, and whether this computer is one that others use too. */
@Controller
class MySignInController {

    private final Sessions sessions;
    private final Passkeys passkeys;
    private final Providers providers;
    private final ProviderAccounts accounts;
    private final CodeApps codeApps;
    private final SharedComputer sharedComputer;
    private final People people;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Notices notices;

    MySignInController(
            Sessions sessions,
            Passkeys passkeys,
            Providers providers,
            ProviderAccounts accounts,
            CodeApps codeApps,
            SharedComputer sharedComputer,
            People people,
            CurrentActor currentActor,
            Audit audit,
            TransactionTemplate transaction,
            Notices notices) {
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.providers = providers;
        this.accounts = accounts;
        this.codeApps = codeApps;
        this.sharedComputer = sharedComputer;
        this.people = people;
        this.currentActor = currentActor;
        this.audit = audit;
        this.transaction = transaction;
        this.notices = notices;
    }

    @GetMapping("/me/sign-in")
    String show(HttpServletRequest request, Model model) {
        UUID me = currentActor.get().id();
        model.addAttribute("sessions", sessions.of(me, request));
        model.addAttribute("passkeys", passkeys.of(me));
        model.addAttribute("providers", providers.all());
        model.addAttribute("accounts", accounts.of(me));
        model.addAttribute("codeApp", codeApps.has(me));
        model.addAttribute("shared", sharedComputer.is(request));
        return "network/my-sign-in";
    }

    @PostMapping("/me/sessions/{id}/endings")
    String end(@PathVariable UUID id) {
        Person me = me();
        if (!sessions.end(me.id(), id)) {
            throw new NotFound();
        }
        record("end-session", me);
        notices.say("network.my-sign-in.ended");
        return "redirect:/me/sign-in";
    }

    @PostMapping("/me/sessions/endings")
    String endAll(HttpServletRequest request) {
        Person me = me();
        record("end-all-sessions", me);
        sessions.end(me.id());
        request.getSession().invalidate();
        return "redirect:/sign-in";
    }

    @PostMapping("/me/passkeys/{id}/removals")
    String removePasskey(@PathVariable String id) {
        Person me = me();
        if (!passkeys.remove(me.id(), id)) {
            throw new NotFound();
        }
        record("remove-passkey", me);
        notices.say("network.my-sign-in.passkey-removed");
        return "redirect:/me/sign-in";
    }

    @PostMapping("/me/locks")
    String lock(@RequestParam(defaultValue = "/") String from, HttpServletRequest request) {
        record("lock", me());
        LetIn.rememberOnward(request, from);
        sessions.lock(request);
        return "redirect:/sign-in";
    }

    /** The person reads or types without asking us anything: their screen stays open. */
    @PostMapping("/me/presence")
    ResponseEntity<Void> present() {
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/me/computers/here")
    String share(@RequestParam boolean shared, HttpServletRequest request, HttpServletResponse response) {
        Person me = me();
        sessions.share(shared, request);
        if (shared) {
            sharedComputer.remember(me.id(), request, response);
        } else {
            sharedComputer.end(request, response);
        }
        record(shared ? "share-computer" : "own-computer", me);
        return "redirect:/me/sign-in";
    }

    private Person me() {
        return people.find(currentActor.get().id()).orElseThrow(NotFound::new);
    }

    private void record(String action, Person me) {
        transaction.executeWithoutResult(_ -> audit.record(action, me.ref(), Map.of()));
    }
}
