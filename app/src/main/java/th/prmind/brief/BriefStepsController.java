package th.prmind.brief;

import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;

/** The steps of a brief's draft: begun, its letter, to review and back, and away. */
@Controller
class BriefStepsController {

    private final BriefDesk desk;
    private final Briefs briefs;
    private final BriefAccess access;
    private final AttachLetter attachLetter;
    private final CurrentActor currentActor;
    private final Notices notices;

    BriefStepsController(
            BriefDesk desk,
            Briefs briefs,
            BriefAccess access,
            AttachLetter attachLetter,
            CurrentActor currentActor,
            Notices notices) {
        this.desk = desk;
        this.briefs = briefs;
        this.access = access;
        this.attachLetter = attachLetter;
        this.currentActor = currentActor;
        this.notices = notices;
    }

    @PostMapping("/briefs/{slug}/versions")
    String begin(@PathVariable String slug) {
        desk.startVersion(access.editable(slug, currentActor.get()));
        return "redirect:/briefs/" + slug + "/edit";
    }

    @PostMapping("/briefs/{slug}/letter")
    String letter(@PathVariable String slug, @RequestParam MultipartFile scan) throws IOException {
        Brief brief = access.editable(slug, currentActor.get());
        attachLetter.attach(brief, String.valueOf(scan.getOriginalFilename()), scan.getBytes());
        notices.say("brief.letter.attached");
        return "redirect:/briefs/" + slug + "/edit#letter";
    }

    @PostMapping("/briefs/{slug}/submissions")
    String submit(@PathVariable String slug, @RequestParam(defaultValue = "") String note) {
        Brief brief = access.editable(slug, currentActor.get());
        desk.submit(brief, note);
        notices.say("brief.submitted");
        return toDraft(brief);
    }

    @PostMapping("/briefs/{slug}/withdrawals")
    String takeBack(@PathVariable String slug) {
        Brief brief = access.editable(slug, currentActor.get());
        desk.takeBack(brief);
        notices.say("brief.taken-back");
        return "redirect:/briefs/" + slug + "/edit";
    }

    @PostMapping("/briefs/{slug}/draft/removals")
    String discard(@PathVariable String slug) {
        desk.discard(access.editable(slug, currentActor.get()));
        notices.say("brief.discarded");
        return "redirect:/briefs";
    }

    private String toDraft(Brief brief) {
        int version = briefs.draft(brief.id()).orElseThrow(NotFound::new).version();
        return "redirect:/briefs/" + brief.slug() + "/versions/" + version;
    }
}
