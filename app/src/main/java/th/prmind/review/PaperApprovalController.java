package th.prmind.review;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.Refusal;
import th.prmind.platform.web.View;

/** Writing down what was approved on paper or in LINE, and what the approver says to that. */
@Controller
class PaperApprovalController {

    private final ReviewAccess access;
    private final OnPaper onPaper;
    private final ReviewSteps steps;
    private final StepsShown stepsShown;
    private final Notices notices;

    PaperApprovalController(
            ReviewAccess access, OnPaper onPaper, ReviewSteps steps, StepsShown stepsShown, Notices notices) {
        this.access = access;
        this.onPaper = onPaper;
        this.steps = steps;
        this.stepsShown = stepsShown;
        this.notices = notices;
    }

    @GetMapping("/reviews/{id}/paper-approvals/new")
    String preparePaper(@PathVariable UUID id, Model model) {
        Review review = access.recordable(id);
        model.addAttribute("page", paperPage(review, new PaperApprovalForm("", "", "", "", null), Map.of()));
        return "review/paper-approval";
    }

    /** Refused, the page comes again with what was typed; only the file has to be chosen again. */
    @PostMapping("/reviews/{id}/paper-approvals")
    Object recordPaper(
            @PathVariable UUID id,
            PaperApprovalForm form,
            @RequestParam(required = false) @Nullable MultipartFile photograph,
            @ModelAttribute("view") View view)
            throws IOException {
        Review review = access.recordable(id);
        byte[] bytes = photograph == null ? new byte[0] : photograph.getBytes();
        Map<String, String> errors = form.errors(bytes.length, view);
        if (errors.isEmpty()) {
            try {
                Review after =
                        onPaper.record(id, form.approverId(), form.mediumOrPaper(), form.day(), bytes, form.words());
                notices.say(
                        after.waits() ? "review.approved-step" : "review.approved",
                        review.subject().title());
                return "redirect:/reviews/" + id;
            } catch (Refusal refusal) {
                errors.put(PaperApprovalForm.fieldOf(refusal), view.text(refusal.key(), refusal.arguments()));
            }
        }
        ModelAndView again = new ModelAndView("review/paper-approval", Map.of("page", paperPage(review, form, errors)));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private PaperApprovalPage paperPage(Review review, PaperApprovalForm form, Map<String, String> errors) {
        return new PaperApprovalPage(review, stepsShown.waitsFor(review), form, errors);
    }

    @GetMapping("/reviews/{id}/evidence/{decision}.jpg")
    ResponseEntity<byte[]> evidence(@PathVariable UUID id, @PathVariable UUID decision) {
        access.visible(id);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(30)).cachePrivate().immutable())
                .body(steps.evidence(id, decision).orElseThrow(NotFound::new));
    }

    @PostMapping("/reviews/{id}/confirmations")
    String confirm(@PathVariable UUID id) {
        access.visible(id);
        onPaper.confirm(id);
        notices.say("review.paper.confirmed");
        return "redirect:/reviews/" + id;
    }

    @PostMapping("/reviews/{id}/contestations")
    String contest(@PathVariable UUID id, @RequestParam(defaultValue = "") String words) {
        access.visible(id);
        onPaper.contest(id, words);
        notices.say("review.paper.contested");
        return "redirect:/reviews/" + id;
    }
}
