package th.prmind.learning;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import th.prmind.platform.web.NotFound;
import th.prmind.review.CommentThread;

/** The queue of a speaker who works here, and has signed in. */
@Controller
@RequestMapping("/advice/{key}")
class AdviserController extends AdviserPages {

    private final Advisers advisers;

    AdviserController(
            Advisers advisers,
            AdvicePages pages,
            GiveAdvice giveAdvice,
            KeepOfficeHours keepOfficeHours,
            CommentThread comments) {
        super(advisers, pages, giveAdvice, keepOfficeHours, comments);
        this.advisers = advisers;
    }

    @Override
    Adviser adviser(String key) {
        try {
            return advisers.signedIn(UUID.fromString(key));
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
