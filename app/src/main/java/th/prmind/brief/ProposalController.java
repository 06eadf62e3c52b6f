package th.prmind.brief;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import th.prmind.engineio.BadInput;
import th.prmind.engineio.BriefFile;
import th.prmind.engineio.Problem;
import th.prmind.network.Rights;
import th.prmind.network.Role;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.web.NotAllowed;
import th.prmind.platform.web.Refusal;

/** A brief from a release that exists already, or from a brief.yaml: read, proposed, ticked, then edited as any other. */
@Controller
class ProposalController {

    private static final int LONGEST = 200_000;

    private final PeopleRegister register;
    private final Rights rights;
    private final CurrentActor currentActor;
    private final BriefFormController form;

    ProposalController(PeopleRegister register, Rights rights, CurrentActor currentActor, BriefFormController form) {
        this.register = register;
        this.rights = rights;
        this.currentActor = currentActor;
        this.form = form;
    }

    @GetMapping("/briefs/proposals")
    String start(Model model) {
        requireWriter();
        model.addAttribute("text", "");
        model.addAttribute("problems", List.of());
        return "brief/proposals";
    }

    @PostMapping("/briefs/proposals")
    Object read(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model)
            throws IOException {
        requireWriter();
        boolean sent = file != null
                && file.getOriginalFilename() != null
                && !file.getOriginalFilename().isEmpty();
        if (sent && file != null) {
            String name = String.valueOf(file.getOriginalFilename()).toLowerCase(Locale.ROOT);
            if (name.endsWith(".yaml") || name.endsWith(".yml")) {
                return yaml(file, model);
            }
            return proposed(ReleaseFile.text(file.getBytes()), model);
        }
        if (text.isBlank()) {
            throw new Refusal("brief.proposal.missing");
        }
        return proposed(text.replace("\r\n", "\n"), model);
    }

    private String proposed(String text, Model model) {
        if (text.length() > LONGEST) {
            throw new Refusal("brief.proposal.too-long", LONGEST);
        }
        model.addAttribute("proposal", Proposal.of(text, register.all()));
        return "brief/proposal";
    }

    /** Every mistake is shown with its line; a good file fills the form. */
    private Object yaml(MultipartFile file, Model model) throws IOException {
        try {
            if (file.getSize() == 0) {
                throw new Refusal("brief.file.empty");
            }
            BriefFile read = BriefFile.parse(
                            String.valueOf(file.getOriginalFilename()),
                            new String(file.getBytes(), StandardCharsets.UTF_8))
                    .brief();
            BriefContent content = FileBrief.content(read, null, Set.of());
            return form.fill(
                    read.slug(),
                    BriefForm.of(Kind.valueOf(read.kind().name()), content).with(Map.of("slug", read.slug())),
                    model);
        } catch (BadInput bad) {
            List<Problem> problems = bad.problems();
            model.addAttribute("text", "");
            model.addAttribute("problems", problems);
            ModelAndView page = new ModelAndView("brief/proposals", model.asMap());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private void requireWriter() {
        Actor actor = currentActor.get();
        if (!rights.holds(actor, Role.POLICY_OWNER)) {
            throw new NotAllowed(actor.id() + " is a policy owner nowhere");
        }
    }
}
