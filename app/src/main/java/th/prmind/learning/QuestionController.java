package th.prmind.learning;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.Refusal;
import th.prmind.platform.web.View;

/** What is asked before and after a programme; for those who run it. */
@Controller
class QuestionController {

    private final ProgrammeAccess access;
    private final Questions questions;
    private final KeepQuestions keepQuestions;
    private final Sittings sittings;
    private final Notices notices;

    QuestionController(
            ProgrammeAccess access,
            Questions questions,
            KeepQuestions keepQuestions,
            Sittings sittings,
            Notices notices) {
        this.access = access;
        this.questions = questions;
        this.keepQuestions = keepQuestions;
        this.sittings = sittings;
        this.notices = notices;
    }

    @GetMapping("/programmes/{slug}/questions")
    String list(@PathVariable String slug, Model model) {
        return page(access.run(slug), "", "", List.of(), "", "", model);
    }

    /** What was typed wrongly stays on the page. */
    @PostMapping("/programmes/{slug}/questions")
    String add(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String competency,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false, defaultValue = "") String[] choice,
            @RequestParam(defaultValue = "") String answer,
            @ModelAttribute("view") View view,
            Model model) {
        Programme programme = access.run(slug);
        Competency about = Arrays.stream(Competency.values())
                .filter(each -> each.code().equals(competency))
                .findFirst()
                .orElseThrow(NotFound::new);
        List<String> choices = List.of(choice);
        try {
            keepQuestions.add(programme, about, text, choices, answer.matches("[1-6]") ? Integer.parseInt(answer) : 0);
        } catch (Refusal refusal) {
            return page(
                    programme, competency, text, choices, answer, view.text(refusal.key(), refusal.arguments()), model);
        }
        notices.say("learning.question.added");
        return "redirect:" + programme.url() + "/questions";
    }

    @PostMapping("/programmes/{slug}/questions/{id}/removal")
    String remove(@PathVariable String slug, @PathVariable UUID id) {
        Programme programme = access.run(slug);
        keepQuestions.remove(programme, id);
        notices.say("learning.question.removed");
        return "redirect:" + programme.url() + "/questions";
    }

    private String page(
            Programme programme,
            String competency,
            String text,
            List<String> choices,
            String answer,
            String error,
            Model model) {
        model.addAttribute("programme", programme);
        model.addAttribute("questions", questions.of(programme.id()));
        model.addAttribute("answered", sittings.any(programme.id()));
        model.addAttribute("competency", competency);
        model.addAttribute("text", text);
        model.addAttribute("choices", choices);
        model.addAttribute("answer", answer);
        model.addAttribute("error", error);
        return "learning/questions";
    }
}
