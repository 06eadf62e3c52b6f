package th.prmind.learning;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import th.prmind.network.Grants;
import th.prmind.network.OutsideDoor;
import th.prmind.review.CommentThread;

/** The queue of a speaker who came by their link, without an account. */
@Controller
@OutsideDoor
@RequestMapping("/outside/advice/{key}")
class OutsideAdviserController extends AdviserPages {

    /* In a quarter of an hour. */
    private static final int MOST_OPENINGS = 30;

    private final Advisers advisers;
    private final Grants grants;

    OutsideAdviserController(
            Advisers advisers,
            AdvicePages pages,
            GiveAdvice giveAdvice,
            KeepOfficeHours keepOfficeHours,
            CommentThread comments,
            Grants grants) {
        super(advisers, pages, giveAdvice, keepOfficeHours, comments);
        this.advisers = advisers;
        this.grants = grants;
    }

    @Override
    Adviser adviser(String key) {
        return advisers.byLink(key);
    }

    /** From the page's script: a person looks at it. */
    @PostMapping("/openings")
    ResponseEntity<Void> opened(@PathVariable String key) {
        Adviser adviser = adviser(key);
        if (adviser.grant() != null && grants.allowed(adviser.grant(), "open", MOST_OPENINGS)) {
            grants.open(adviser.grant());
        }
        return ResponseEntity.noContent().build();
    }
}
