package th.prmind.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.Refusal;
import th.prmind.platform.web.View;
import th.prmind.review.PlannedStep;

/** Handing an edition in: one page that says what is missing, asks for reasons, and names who may approve. */
@Controller
class SubmissionController {

    private final EditionAccess access;
    private final SubmitEdition submitEdition;
    private final Notices notices;

    SubmissionController(EditionAccess access, SubmitEdition submitEdition, Notices notices) {
        this.access = access;
        this.submitEdition = submitEdition;
        this.notices = notices;
    }

    /** What is typed on the page; {@code key} and {@code reason} stand in pairs. */
    record SubmissionForm(
            @Nullable String note,
            @Nullable String emergency,
            @Nullable List<String> key,
            @Nullable List<String> reason) {

        Map<String, String> reasons() {
            List<String> keys = Objects.requireNonNullElse(key, List.of());
            List<String> words = Objects.requireNonNullElse(reason, List.of());
            Map<String, String> reasons = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(keys.size(), words.size()); i++) {
                reasons.put(keys.get(i), words.get(i));
            }
            return reasons;
        }

        String noteOrEmpty() {
            return Objects.requireNonNullElse(note, "").strip();
        }

        String emergencyOrEmpty() {
            return Objects.requireNonNullElse(emergency, "").strip();
        }
    }

    /**
     * @param steps by whom it would be approved, when nobody else has written in it by then
     * @param refused why the last try was refused, in the reader's words
     */
    record SubmissionPage(
            Edition edition,
            Readiness readiness,
            List<PlannedStep> steps,
            SubmissionForm form,
            @Nullable String refused) {

        String reason(String key) {
            return form.reasons().getOrDefault(key, "");
        }
    }

    @GetMapping("/editions/{id}/submissions/new")
    String prepare(@PathVariable UUID id, Model model) {
        Edition edition = access.readable(id);
        access.requireWriter(edition.unit());
        if (!edition.state().writable()) {
            return "redirect:/editions/" + id;
        }
        submitEdition.lookOver(edition);
        model.addAttribute("page", page(edition, new SubmissionForm(null, null, null, null), null));
        return "content/submission";
    }

    @PostMapping("/editions/{id}/submissions")
    Object submit(@PathVariable UUID id, SubmissionForm form, View view) {
        return handIn(
                id,
                form,
                view,
                "content.notice.submitted",
                () -> submitEdition.submit(id, form.noteOrEmpty(), form.reasons()));
    }

    @PostMapping("/editions/{id}/emergencies")
    Object inEmergency(@PathVariable UUID id, SubmissionForm form, View view) {
        return handIn(
                id,
                form,
                view,
                "content.notice.emergency",
                () -> submitEdition.inEmergency(id, form.emergencyOrEmpty(), form.reasons()));
    }

    /** Refused, the page comes again with everything that was typed. */
    private Object handIn(UUID id, SubmissionForm form, View view, String notice, Runnable act) {
        try {
            act.run();
        } catch (Refusal refusal) {
            Edition edition = access.readable(id);
            String why = view.text(refusal.key(), refusal.arguments());
            ModelAndView again = new ModelAndView("content/submission", Map.of("page", page(edition, form, why)));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        notices.say(notice);
        return "redirect:/editions/" + id;
    }

    private SubmissionPage page(Edition edition, SubmissionForm form, @Nullable String refused) {
        return new SubmissionPage(
                edition, submitEdition.readiness(edition), submitEdition.plan(edition), form, refused);
    }
}
