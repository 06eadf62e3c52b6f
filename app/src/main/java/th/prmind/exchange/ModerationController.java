package th.prmind.exchange;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.platform.web.Notices;

/** Reports of what should not stand there, decisions on them, and the writer's answer. */
@Controller
class ModerationController {

    private final Moderate moderate;
    private final Notices notices;

    ModerationController(Moderate moderate, Notices notices) {
        this.moderate = moderate;
        this.notices = notices;
    }

    @PostMapping("/exchange/posts/{id}/reports/{words}")
    String report(@PathVariable UUID id, @PathVariable UUID words, @RequestParam(defaultValue = "") String why) {
        return done(moderate.report(id, words, why), "exchange.report.done");
    }

    @PostMapping("/exchange/posts/{id}/hidings/{words}")
    String hide(@PathVariable UUID id, @PathVariable UUID words, @RequestParam(defaultValue = "") String why) {
        return done(moderate.hide(id, words, why), "exchange.moderation.hide.done");
    }

    @PostMapping("/exchange/posts/{id}/restorings/{words}")
    String restore(@PathVariable UUID id, @PathVariable UUID words, @RequestParam(defaultValue = "") String why) {
        return done(moderate.restore(id, words, why), "exchange.moderation.restore.done");
    }

    @PostMapping("/exchange/posts/{id}/keepings/{words}")
    String keep(@PathVariable UUID id, @PathVariable UUID words, @RequestParam(defaultValue = "") String why) {
        return done(moderate.keep(id, words, why), "exchange.moderation.keep.done");
    }

    @PostMapping("/exchange/posts/{id}/replies/{words}")
    String reply(@PathVariable UUID id, @PathVariable UUID words, @RequestParam(defaultValue = "") String why) {
        return done(moderate.reply(id, words, why), "exchange.moderation.reply.done");
    }

    private String done(Moderate.Matter matter, String words) {
        notices.say(words);
        return "redirect:" + matter.at().url();
    }
}
