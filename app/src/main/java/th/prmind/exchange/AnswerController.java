package th.prmind.exchange;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.Refusal;
import th.prmind.platform.web.View;

/** Answers to posts, which of them helped, and thanks. */
@Controller
class AnswerController {

    private final WriteAnswer writeAnswer;
    private final GiveThanks giveThanks;
    private final PostAccess access;
    private final PostPages pages;
    private final CurrentActor currentActor;
    private final Notices notices;

    AnswerController(
            WriteAnswer writeAnswer,
            GiveThanks giveThanks,
            PostAccess access,
            PostPages pages,
            CurrentActor currentActor,
            Notices notices) {
        this.writeAnswer = writeAnswer;
        this.giveThanks = giveThanks;
        this.access = access;
        this.pages = pages;
        this.currentActor = currentActor;
        this.notices = notices;
    }

    /** Refused, the page comes again with what was typed. */
    @PostMapping("/exchange/posts/{id}/answers")
    Object add(@PathVariable UUID id, @RequestParam(defaultValue = "") String text, @ModelAttribute("view") View view) {
        try {
            return said(writeAnswer.add(id, text), "exchange.answer.added");
        } catch (Refusal refusal) {
            ModelAndView again = new ModelAndView("exchange/post");
            again.addObject("page", pages.of(access.readable(id), currentActor.get()));
            again.addObject("typed", text);
            again.addObject("refused", view.text(refusal.key(), refusal.arguments()));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    @GetMapping("/exchange/posts/{id}/answers/{answer}/edit")
    String edit(@PathVariable UUID id, @PathVariable UUID answer, Model model) {
        Post post = access.readable(id);
        model.addAttribute("post", post);
        model.addAttribute("answer", access.own(post, answer));
        return "exchange/answer-form";
    }

    @PostMapping("/exchange/posts/{id}/answers/{answer}")
    String change(@PathVariable UUID id, @PathVariable UUID answer, @RequestParam(defaultValue = "") String text) {
        return said(writeAnswer.change(id, answer, text), "exchange.answer.changed");
    }

    @PostMapping("/exchange/posts/{id}/answers/{answer}/withdrawal")
    String withdraw(@PathVariable UUID id, @PathVariable UUID answer) {
        Post post = writeAnswer.withdraw(id, answer);
        notices.say("exchange.answer.withdrawn");
        return "redirect:" + post.page() + "#answer-" + answer;
    }

    @PostMapping("/exchange/posts/{id}/answers/{answer}/return")
    String bringBack(@PathVariable UUID id, @PathVariable UUID answer) {
        Post post = writeAnswer.returned(id, answer);
        notices.say("exchange.answer.returned");
        return "redirect:" + post.page() + "#answer-" + answer;
    }

    @PostMapping("/exchange/posts/{id}/answers/{answer}/acceptance")
    String accept(@PathVariable UUID id, @PathVariable UUID answer) {
        Post post = writeAnswer.accept(id, answer);
        notices.say("exchange.answer.accepted.done");
        return "redirect:" + post.page() + "#answer-" + answer;
    }

    @PostMapping("/exchange/posts/{id}/unaccepting")
    String unaccept(@PathVariable UUID id) {
        Post post = writeAnswer.unaccept(id);
        notices.say("exchange.answer.unaccepted");
        return "redirect:" + post.page();
    }

    @PostMapping("/exchange/posts/{id}/thanks/{words}")
    String thank(@PathVariable UUID id, @PathVariable UUID words) {
        return "redirect:" + giveThanks.give(id, words).at().url();
    }

    @PostMapping("/exchange/posts/{id}/thanks/{words}/removal")
    String takeBackThanks(@PathVariable UUID id, @PathVariable UUID words) {
        return "redirect:" + giveThanks.takeBack(id, words).at().url();
    }

    private String said(WriteAnswer.Written written, String words) {
        if (written.unknown().isEmpty()) {
            notices.say(words);
        } else {
            notices.say("network.named.unknown", String.join(", ", written.unknown()));
        }
        return "redirect:" + written.post().ref(written.answer()).url();
    }
}
