package th.prmind.media;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.View;

/** Consents of the people in a picture: written down, and taken back. */
@Controller
class ConsentController {

    private final PicturePages pages;
    private final KeepConsents keepConsents;
    private final Notices notices;
    private final Dates dates;

    ConsentController(PicturePages pages, KeepConsents keepConsents, Notices notices, Dates dates) {
        this.pages = pages;
        this.keepConsents = keepConsents;
        this.notices = notices;
        this.dates = dates;
    }

    @PostMapping("/pictures/{id}/consents")
    Object add(@PathVariable UUID id, ConsentForm form, @ModelAttribute("view") View view) {
        Picture picture = pages.editable(id);
        Map<String, String> errors = form.errors(dates.today(), view);
        if (!errors.isEmpty()) {
            ModelAndView again = new ModelAndView("media/picture", "picture", pages.of(picture, form, errors));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        keepConsents.add(picture, form);
        notices.say("media.notice.consent-added");
        return "redirect:/pictures/" + id + "#consents";
    }

    /** Everybody whose text shows the picture has a task from now on. */
    @PostMapping("/pictures/{id}/consents/{consent}/withdrawals")
    String withdraw(@PathVariable UUID id, @PathVariable UUID consent) {
        keepConsents.withdraw(pages.editable(id), consent);
        notices.say("media.notice.consent-withdrawn");
        return "redirect:/pictures/" + id + "#consents";
    }
}
