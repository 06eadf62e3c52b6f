package th.prmind.content;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import th.prmind.network.PersonDirectory;
import th.prmind.network.QrCode;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.BaseUrl;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.Refusal;
import th.prmind.platform.web.View;
import th.prmind.review.Comment;
import th.prmind.review.CommentThread;

/** Whom outside an edition's people have asked about it, and asking another. */
@Controller
class OutsideEyeController {

    private final EditionAccess access;
    private final AskOutside askOutside;
    private final OutsideEyes eyes;
    private final Revisions revisions;
    private final CommentThread comments;
    private final PersonDirectory people;
    private final Notices notices;
    private final BaseUrl baseUrl;
    private final Dates dates;
    private final Clock clock;

    OutsideEyeController(
            EditionAccess access,
            AskOutside askOutside,
            OutsideEyes eyes,
            Revisions revisions,
            CommentThread comments,
            PersonDirectory people,
            Notices notices,
            BaseUrl baseUrl,
            Dates dates,
            Clock clock) {
        this.access = access;
        this.askOutside = askOutside;
        this.eyes = eyes;
        this.revisions = revisions;
        this.comments = comments;
        this.people = people;
        this.notices = notices;
        this.baseUrl = baseUrl;
        this.dates = dates;
        this.clock = clock;
    }

    @GetMapping("/editions/{id}/outside-eyes")
    ModelAndView list(@PathVariable UUID id) {
        return page(access.askable(id), OutsideForm.empty(dates.today()), Map.of());
    }

    /** What was typed wrongly comes again; what was right leads to the link, which is told this once. */
    @PostMapping("/editions/{id}/outside-eyes")
    ModelAndView ask(@PathVariable UUID id, OutsideForm form, @ModelAttribute("view") View view) {
        Edition edition = access.askable(id);
        Map<String, String> errors = form.errors(dates.today(), view);
        if (!errors.isEmpty()) {
            ModelAndView again = page(edition, form, errors);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        var issued = askOutside.ask(id, form);
        return link(edition, issued.grant().id(), issued.token());
    }

    @PostMapping("/editions/{id}/outside-eyes/{grant}/links")
    ModelAndView renew(@PathVariable UUID id, @PathVariable UUID grant) {
        Edition edition = access.askable(id);
        return link(edition, grant, askOutside.renew(id, grant));
    }

    @PostMapping("/editions/{id}/outside-eyes/{grant}/texts")
    String showPresentText(@PathVariable UUID id, @PathVariable UUID grant) {
        askOutside.showPresentText(id, grant);
        notices.say("content.outside.notice.shown");
        return "redirect:/editions/" + id + "/outside-eyes";
    }

    @PostMapping("/editions/{id}/outside-eyes/{grant}/withdrawals")
    String withdraw(@PathVariable UUID id, @PathVariable UUID grant) {
        askOutside.withdraw(id, grant);
        notices.say("content.outside.notice.withdrawn");
        return "redirect:/editions/" + id + "/outside-eyes";
    }

    @PostMapping("/editions/{id}/outside-eyes/{grant}/extensions")
    String extend(@PathVariable UUID id, @PathVariable UUID grant, @RequestParam(defaultValue = "") String until) {
        access.askable(id);
        String wrong = OutsideForm.wrongDay(until, dates.today());
        if (!wrong.isEmpty()) {
            throw new Refusal(wrong, OutsideForm.longestDays());
        }
        askOutside.extend(id, grant, OutsideForm.endOf(until));
        notices.say("content.outside.notice.extended");
        return "redirect:/editions/" + id + "/outside-eyes";
    }

    @PostMapping("/editions/{id}/outside-eyes/comments/{comment}/answers")
    String answer(@PathVariable UUID id, @PathVariable UUID comment, @RequestParam(defaultValue = "") String text) {
        Edition edition = access.askable(id);
        comments.answer(edition.ref(), comment, text, access.commentsOf(edition));
        notices.say("content.outside.notice.answered");
        return "redirect:/editions/" + id + "/outside-eyes#comment-" + comment;
    }

    @PostMapping("/editions/{id}/outside-eyes/comments/{comment}/resolutions")
    String resolve(@PathVariable UUID id, @PathVariable UUID comment) {
        Edition edition = access.askable(id);
        comments.resolve(edition.ref(), comment);
        return "redirect:/editions/" + id + "/outside-eyes#comment-" + comment;
    }

    private ModelAndView page(Edition edition, OutsideForm form, Map<String, String> errors) {
        Instant now = clock.instant();
        List<Comment> said = comments.of(edition.id());
        List<OutsideEyesPage.Asked> asked = eyes.of(edition.id()).stream()
                .map(eye -> new OutsideEyesPage.Asked(
                        eye,
                        eye.grant().state(now),
                        people.known(eye.grant().madeBy()).orElse(null),
                        OutsidePage.Said.through(eye.grant(), said, people),
                        moved(edition, eye)))
                .toList();
        return new ModelAndView(
                "content/outside-eyes", "page", new OutsideEyesPage(edition, asked, form, errors, dates.today()));
    }

    /** Whether the words are others by now than those that they were shown last. */
    private boolean moved(Edition edition, OutsideEye eye) {
        return revisions
                .find(edition.id(), eye.latest().revision())
                .filter(revision -> revision.wholeText().equals(edition.wholeText()))
                .isEmpty();
    }

    private ModelAndView link(Edition edition, UUID grant, String token) {
        OutsideEye eye = eyes.find(edition.id(), grant).orElseThrow(NotFound::new);
        String base = baseUrl.get();
        // LINE opens what bears this mark in the phone's own browser, which can record.
        String url = base + "/outside/" + token + "?openExternalBrowser=1";
        return new ModelAndView(
                "content/outside-link", Map.of("edition", edition, "eye", eye, "link", url, "qr", QrCode.of(url)));
    }
}
