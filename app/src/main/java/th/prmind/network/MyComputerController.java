package th.prmind.network;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.Refusal;

/** The phone's side: its person sees which computer asks, and lets it in or not. */
@Controller
class MyComputerController {

    private static final int MOST_CODES = 20;

    private final Computers computers;
    private final People people;
    private final Tries tries;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Notices notices;
    private final Clock clock;

    MyComputerController(
            Computers computers,
            People people,
            Tries tries,
            CurrentActor currentActor,
            Audit audit,
            TransactionTemplate transaction,
            Notices notices,
            Clock clock) {
        this.computers = computers;
        this.people = people;
        this.tries = tries;
        this.currentActor = currentActor;
        this.audit = audit;
        this.transaction = transaction;
        this.notices = notices;
        this.clock = clock;
    }

    @GetMapping("/me/computers")
    String type(@RequestParam(defaultValue = "") String code) {
        String typed = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return typed.isEmpty() ? "network/my-computer-code" : "redirect:/me/computers/" + typed;
    }

    @GetMapping("/me/computers/{code}")
    String show(@PathVariable String code, Model model) {
        model.addAttribute("computer", waiting(code));
        return "network/my-computer";
    }

    @PostMapping("/me/computers/{code}/entries")
    String letIn(@PathVariable String code, @RequestParam(defaultValue = "false") boolean shared) {
        Computer computer = waiting(code);
        Person me = people.find(currentActor.get().id()).orElseThrow(NotFound::new);
        transaction.executeWithoutResult(_ -> {
            if (!computers.letIn(computer.id(), me.id(), shared)) {
                throw new Refusal("network.computer.over");
            }
            audit.record("let-computer-in", me.ref(), Map.of("shared", shared));
        });
        notices.say("network.computer.let-in");
        return "redirect:/me/sign-in";
    }

    @PostMapping("/me/computers/{code}/refusals")
    String refuse(@PathVariable String code) {
        computers.refuse(waiting(code).id());
        notices.say("network.computer.refused");
        return "redirect:/me/sign-in";
    }

    private Computer waiting(String code) {
        UUID me = currentActor.get().id();
        if (!tries.allowed("code", me.toString(), MOST_CODES)) {
            throw new Refusal("network.sign-in.mail.too-many");
        }
        Computer computer = computers
                .findByCode(code)
                .filter(each -> each.waits(clock.instant()))
                .orElseThrow(() -> new Refusal("network.computer.over"));
        if (computer.wanted() != null && !computer.wanted().equals(me)) {
            throw new Refusal("network.computer.anothers");
        }
        return computer;
    }
}
