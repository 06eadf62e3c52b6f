package th.prmind.platform.notify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.View;

/** Each person chooses what they are told by which way, and when. */
@Controller
class PreferencesController {

    private static final Duration DOUBTS_SHOWN = Duration.ofDays(7);

    private final PreferenceBook book;
    private final Outbox outbox;
    private final List<Transport> transports;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Notices notices;
    private final Clock clock;

    PreferencesController(
            PreferenceBook book,
            Outbox outbox,
            List<Transport> transports,
            CurrentActor currentActor,
            Audit audit,
            TransactionTemplate transaction,
            Notices notices,
            Clock clock) {
        this.book = book;
        this.outbox = outbox;
        this.transports = transports.stream()
                .sorted(Comparator.comparing(Transport::code).reversed()) // Mail before LINE.
                .toList();
        this.currentActor = currentActor;
        this.audit = audit;
        this.transaction = transaction;
        this.notices = notices;
        this.clock = clock;
    }

    /** @param inDoubt how many messages of the last days may not have arrived */
    record Way(String code, Transport.Standing standing, int inDoubt) {}

    @GetMapping("/me/notices/settings")
    String show(Model model) {
        return show(PreferencesForm.of(book.of(currentActor.get().id())), Map.of(), model);
    }

    @PostMapping("/me/notices/settings")
    String save(@RequestParam Map<String, String> fields, @ModelAttribute("view") View view, Model model) {
        PreferencesForm form = PreferencesForm.read(
                fields, transports.stream().map(Transport::code).toList());
        Map<String, String> errors = form.errors(view::text);
        if (!errors.isEmpty()) {
            return show(form, errors, model);
        }
        Actor me = currentActor.get();
        transaction.executeWithoutResult(_ -> {
            Instant now = clock.instant();
            Instant before = book.of(me.id()).nextDigest(now);
            book.put(me.id(), form.preferences());
            outbox.move(me.id(), before, form.preferences().nextDigest(now));
            audit.record(
                    "choose-notices",
                    new SubjectRef("person", me.id(), me.name(), me.nameEnglish(), "/people/" + me.id()),
                    Map.of());
        });
        notices.say("platform.notices.saved");
        return "redirect:/me/notices/settings";
    }

    private String show(PreferencesForm form, Map<String, String> errors, Model model) {
        UUID me = currentActor.get().id();
        Instant lately = clock.instant().minus(DOUBTS_SHOWN);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "ways",
                transports.stream()
                        .map(each -> new Way(each.code(), each.standing(me), outbox.inDoubt(me, each.code(), lately)))
                        .toList());
        return "platform/notify/settings";
    }
}
