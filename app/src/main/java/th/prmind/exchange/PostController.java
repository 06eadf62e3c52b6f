package th.prmind.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import th.prmind.network.NamedPeople;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.web.NotAllowed;

/** Posts to read: the list, and the page of each. */
@Controller
class PostController {

    private static final int LAST_PAGE = 10_000;

    private final PostLists lists;
    private final PostPages pages;
    private final PostAccess access;
    private final Steps steps;
    private final NamedPeople namedPeople;
    private final CurrentActor currentActor;

    PostController(
            PostLists lists,
            PostPages pages,
            PostAccess access,
            Steps steps,
            NamedPeople namedPeople,
            CurrentActor currentActor) {
        this.lists = lists;
        this.pages = pages;
        this.access = access;
        this.steps = steps;
        this.namedPeople = namedPeople;
        this.currentActor = currentActor;
    }

    @GetMapping("/exchange")
    String list(@RequestParam Map<String, String> asked, Model model) {
        model.addAttribute(
                "list", lists.of(PostFilter.read(asked), currentActor.get(), page(asked.getOrDefault("page", ""))));
        model.addAttribute("waitingReports", waitingReports().size());
        return "exchange/posts";
    }

    private static int page(String asked) {
        return asked.matches("\\d{1,5}") ? Math.clamp(Integer.parseInt(asked), 1, LAST_PAGE) : 1;
    }

    @GetMapping("/exchange/posts/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.of(access.readable(id), currentActor.get()));
        return "exchange/post";
    }

    /** What waits for a decision by the reader, for those who look after what others write. */
    @GetMapping("/exchange/reports")
    String reports(Model model) {
        if (access.moderated(currentActor.get()).isEmpty()) {
            throw new NotAllowed(currentActor.get().id() + " looks after nothing");
        }
        model.addAttribute("reports", waitingReports());
        return "exchange/reports";
    }

    private List<Steps.Waiting> waitingReports() {
        Actor me = currentActor.get();
        Set<UUID> moderated = access.moderated(me);
        return moderated.isEmpty() ? List.of() : steps.waiting(moderated, me.id());
    }

    /** Whom the writer may want to name: everybody of the network reads what is said here. */
    @GetMapping("/exchange/namings")
    @ResponseBody
    List<NamedPeople.Offer> namings(@RequestParam(defaultValue = "") String q) {
        return namedPeople.offer(q, _ -> true, List.of());
    }
}
