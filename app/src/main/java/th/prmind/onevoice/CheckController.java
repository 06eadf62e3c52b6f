package th.prmind.onevoice;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import th.prmind.brief.LiveBriefs;
import th.prmind.network.Rights;
import th.prmind.platform.http.Outgoing;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.NotAllowed;
import th.prmind.platform.web.Refusal;
import th.prmind.platform.web.View;

/** The quick check: paste any text or a link, see what differs from the briefs. Keeps nothing. */
@Controller
class CheckController {

    /** Some thirty pages; the editor's largest text is far below. */
    static final int LONGEST = 200_000;

    private final OneVoice oneVoice;
    private final LiveBriefs liveBriefs;
    private final Outgoing outgoing;
    private final Rights rights;
    private final CurrentActor currentActor;
    private final Dates dates;

    CheckController(
            OneVoice oneVoice,
            LiveBriefs liveBriefs,
            Outgoing outgoing,
            Rights rights,
            CurrentActor currentActor,
            Dates dates) {
        this.oneVoice = oneVoice;
        this.liveBriefs = liveBriefs;
        this.outgoing = outgoing;
        this.rights = rights;
        this.currentActor = currentActor;
        this.dates = dates;
    }

    /**
     * What the browser asks.
     *
     * @param briefs slugs; none: let them be guessed
     * @param date on which the text speaks; null: today
     * @param unit whose overlays hold; null: the actor's own
     */
    record Question(
            @Nullable String text,
            @Nullable List<String> briefs,
            @Nullable LocalDate date,
            @Nullable String language,
            @Nullable UUID unit) {}

    @GetMapping("/check")
    String show(@RequestParam(defaultValue = "") List<String> brief, Model model) {
        return page(model, QuickCheck.empty(liveBriefs.all(), new LinkedHashSet<>(brief)));
    }

    @PostMapping(path = "/check", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    CheckAnswer check(@RequestBody Question question, @ModelAttribute("view") View view) {
        String text = question.text() == null ? "" : question.text();
        List<String> briefs = question.briefs() == null ? List.of() : question.briefs();
        return CheckAnswer.of(text, check(text, question.date(), new LinkedHashSet<>(briefs), question.unit()), view);
    }

    /** The same as a page, for browsers without script. */
    @PostMapping(path = "/check", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String checkForm(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String link,
            @RequestParam(defaultValue = "") List<String> brief,
            Model model,
            @ModelAttribute("view") View view) {
        Set<String> briefs = new LinkedHashSet<>(
                brief.stream().filter(slug -> !slug.isBlank()).toList());
        PageText page =
                link.isBlank() ? new PageText("", "", text.replace("\r\n", "\n")) : PageText.of(outgoing.fetch(link));
        if (page.text().isBlank()) {
            throw new Refusal("onevoice.check.no-text");
        }
        CheckResult result = check(page.text(), null, briefs, null);
        return page(model, QuickCheck.of(liveBriefs.all(), briefs, page, CheckAnswer.of(page.text(), result, view)));
    }

    /** The text of a link, to be checked in the page. */
    @PostMapping(path = "/check/links", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    PageText link(@RequestBody Link link) {
        return PageText.of(outgoing.fetch(link.url() == null ? "" : link.url()));
    }

    record Link(@Nullable String url) {}

    private CheckResult check(String text, @Nullable LocalDate date, Set<String> briefs, @Nullable UUID unit) {
        if (text.length() > LONGEST) {
            throw new Refusal("onevoice.check.too-long", LONGEST);
        }
        Actor actor = currentActor.get();
        if (unit != null
                && !unit.equals(actor.unit())
                && !rights.readable(actor).contains(unit)) {
            throw new NotAllowed(actor.id() + " may not check by the overlays of " + unit);
        }
        return oneVoice.check(text, date == null ? dates.today() : date, briefs, unit == null ? actor.unit() : unit);
    }

    private static String page(Model model, QuickCheck check) {
        model.addAttribute("check", check);
        return "onevoice/check";
    }
}
