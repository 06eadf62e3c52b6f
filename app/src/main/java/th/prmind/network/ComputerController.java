package th.prmind.network;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.platform.web.BaseUrl;
import th.prmind.platform.web.Refusal;

/** The computer's side: it shows a code and waits until somebody's phone has let it in. */
@Controller
class ComputerController {

    private static final String ASKED = "computer";

    private final Computers computers;
    private final SharedComputer sharedComputer;
    private final PersonDirectory directory;
    private final LetIn letIn;
    private final Tries tries;
    private final BaseUrl baseUrl;
    private final Clock clock;

    ComputerController(
            Computers computers,
            SharedComputer sharedComputer,
            PersonDirectory directory,
            LetIn letIn,
            Tries tries,
            BaseUrl baseUrl,
            Clock clock) {
        this.computers = computers;
        this.sharedComputer = sharedComputer;
        this.directory = directory;
        this.letIn = letIn;
        this.tries = tries;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    /** @param person one of those who used this computer before; anybody else is taken for nobody in particular */
    @PostMapping("/sign-in/computers")
    String ask(@RequestParam(defaultValue = "") String person, HttpServletRequest request) {
        @Nullable
        UUID wanted = TypedDay.id(person)
                .filter(sharedComputer.people(request)::contains)
                .orElse(null);
        ask(wanted, request);
        return "redirect:/sign-in/computers";
    }

    /** Asked again every two seconds by the page itself, which shows a new code when the old one is over. */
    @GetMapping("/sign-in/computers")
    String show(
            @RequestParam(defaultValue = "") String shown,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Computer> asked = asked(request);
        if (asked.isEmpty()) {
            return "redirect:/sign-in";
        }
        Computer computer = asked.get();
        if (computer.letIn() == null && !computer.refused() && !computer.waits(clock.instant())) {
            computer = ask(computer.wanted(), request);
        }
        if (computer.waits(clock.instant()) && shown.equals(computer.code())) {
            response.setStatus(204);
            return "network/sign-in-nothing-new";
        }
        model.addAttribute("computer", computer);
        model.addAttribute("qr", QrCode.of(base() + "/me/computers/" + computer.code() + "?openExternalBrowser=1"));
        model.addAttribute("address", base().replaceFirst("^https?://", "") + "/me/computers");
        model.addAttribute(
                "wanted",
                computer.wanted() == null
                        ? null
                        : directory.find(computer.wanted()).orElse(null));
        return "network/sign-in-computer";
    }

    @PostMapping("/sign-in/computers/entries")
    String enter(HttpServletRequest request, HttpServletResponse response) {
        Computer computer = asked(request)
                .flatMap(each -> computers.enter(each.id()))
                .orElseThrow(() -> new Refusal("network.computer.over"));
        UUID person = Optional.ofNullable(computer.letIn()).orElseThrow();
        return "redirect:" + letIn.byPhone(person, computer.shared(), request, response);
    }

    /** Somebody who uses this computer no more. */
    @PostMapping("/sign-in/computers/people/removals")
    String forget(@RequestParam UUID person, HttpServletRequest request, HttpServletResponse response) {
        sharedComputer.forget(person, request, response);
        return "redirect:/sign-in";
    }

    private Computer ask(@Nullable UUID wanted, HttpServletRequest request) {
        if (!tries.allowed("computer", request.getRemoteAddr(), 300)) {
            throw new Refusal("network.sign-in.mail.too-many");
        }
        Computer computer = computers.ask(wanted, Device.written(request), request.getRemoteAddr());
        request.getSession().setAttribute(ASKED, computer.id());
        return computer;
    }

    private Optional<Computer> asked(HttpServletRequest request) {
        return request.getSession().getAttribute(ASKED) instanceof UUID id ? computers.find(id) : Optional.empty();
    }

    private String base() {
        return baseUrl.get();
    }
}
