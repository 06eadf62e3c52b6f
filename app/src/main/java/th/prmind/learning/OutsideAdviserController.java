package th.prmind.learning;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
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
    private final GiveAdvice giveAdvice;
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
        this.giveAdvice = giveAdvice;
        this.grants = grants;
    }

    @Override
    Adviser adviser(String key) {
        return advisers.byLink(key);
    }

    /** Pages that a link opens may use the microphone, those of the desk may not. */
    @PostMapping("/works/{work}/voice-notes")
    String speak(
            @PathVariable String key,
            @PathVariable UUID work,
            @RequestParam int revision,
            @RequestParam(defaultValue = "-1") int start,
            @RequestParam(defaultValue = "") String quotation,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        Adviser adviser = adviser(key);
        giveAdvice.speak(
                adviser,
                advisers.asked(adviser, work),
                on(revision, start, quotation, ""),
                file == null ? new byte[0] : file.getBytes());
        return back(adviser, work, revision);
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
