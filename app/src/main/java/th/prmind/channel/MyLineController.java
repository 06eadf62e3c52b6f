package th.prmind.channel;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.Refusal;

/** A person connects their own LINE with the account that serves their unit, and takes that back. */
@Controller
class MyLineController {

    private final LineAccounts accounts;
    private final LineConnections connections;
    private final LineCodes codes;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Notices notices;

    MyLineController(
            LineAccounts accounts,
            LineConnections connections,
            LineCodes codes,
            CurrentActor currentActor,
            Audit audit,
            TransactionTemplate transaction,
            Notices notices) {
        this.accounts = accounts;
        this.connections = connections;
        this.codes = codes;
        this.currentActor = currentActor;
        this.audit = audit;
        this.transaction = transaction;
        this.notices = notices;
    }

    /**
     * @param account that serves the person's unit, or the one that they are connected with
     * @param code that was just made, to be typed; null before
     */
    record MyLine(
            @Nullable LineAccount account,
            LineConnections.@Nullable OfPerson connection,
            @Nullable String code) {}

    @GetMapping("/me/line")
    String show(Model model) {
        model.addAttribute("page", page(null));
        return "channel/my-line";
    }

    /** The code stands on this page alone, and is not kept. */
    @PostMapping("/me/line/codes")
    String makeCode(Model model) {
        Actor me = currentActor.get();
        LineAccount account =
                accounts.serving(me.unit()).orElseThrow(() -> new Refusal("channel.line.error.no-account"));
        model.addAttribute("page", page(codes.make(account.id(), me.id(), null)));
        return "channel/my-line";
    }

    @PostMapping("/me/line/disconnection")
    String disconnect() {
        Actor me = currentActor.get();
        transaction.executeWithoutResult(_ -> {
            connections.disconnect(me.id());
            audit.record(
                    "disconnect-line",
                    new SubjectRef("person", me.id(), me.name(), me.nameEnglish(), "/people/" + me.id()),
                    Map.of());
        });
        notices.say("channel.line.disconnected");
        return "redirect:/me/line";
    }

    private MyLine page(@Nullable String code) {
        Actor me = currentActor.get();
        Optional<LineConnections.OfPerson> connection = connections.ofPerson(me.id());
        return new MyLine(
                connection
                        .flatMap(each -> accounts.find(each.account()))
                        .or(() -> accounts.serving(me.unit()))
                        .orElse(null),
                connection.orElse(null),
                code);
    }
}
