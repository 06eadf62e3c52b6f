package th.prmind.publishing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import th.prmind.content.Edition;
import th.prmind.content.EditionCatalog;
import th.prmind.network.Rights;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.sheets.ListFile;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.NotAllowed;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.Refusal;
import th.prmind.platform.web.View;

/** The desk of releases: what is public, what goes out when, what waits to be released. */
@Controller
class ReleaseController {

    private static final int LAST_PAGE = 10_000;

    private final ReleaseDesk desk;
    private final EditionReleases editionReleases;
    private final ReleaseEdition releaseEdition;
    private final WithdrawRelease withdrawRelease;
    private final SendCourtesyCopy courtesyCopy;
    private final PasteRelease pasteRelease;
    private final EditionCatalog editions;
    private final Rights rights;
    private final CurrentActor currentActor;
    private final Notices notices;

    ReleaseController(
            ReleaseDesk desk,
            EditionReleases editionReleases,
            ReleaseEdition releaseEdition,
            WithdrawRelease withdrawRelease,
            SendCourtesyCopy courtesyCopy,
            PasteRelease pasteRelease,
            EditionCatalog editions,
            Rights rights,
            CurrentActor currentActor,
            Notices notices) {
        this.desk = desk;
        this.editionReleases = editionReleases;
        this.releaseEdition = releaseEdition;
        this.withdrawRelease = withdrawRelease;
        this.courtesyCopy = courtesyCopy;
        this.pasteRelease = pasteRelease;
        this.editions = editions;
        this.rights = rights;
        this.currentActor = currentActor;
        this.notices = notices;
    }

    @GetMapping("/releases")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) Release.@Nullable State state,
            @RequestParam(required = false) Release.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        model.addAttribute(
                "list", desk.list(currentActor.get(), q.strip(), state, kind, unit, Math.clamp(page, 1, LAST_PAGE)));
        return "publishing/releases";
    }

    @GetMapping("/releases.xlsx")
    ResponseEntity<byte[]> listAsExcel(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) Release.@Nullable State state,
            @RequestParam(required = false) Release.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable String unit,
            @ModelAttribute("view") View view) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of("day", "unit", "release", "state", "kind", "address")
                .map(each -> view.text("publishing.sheet." + each))
                .toList());
        for (int page = 1; rows.size() <= ListFile.MOST_ROWS; page++) {
            ReleaseDesk.Listing listing = desk.list(currentActor.get(), q.strip(), state, kind, unit, page);
            listing.lines().forEach(line -> rows.add(cells(line, view)));
            if (page >= listing.pages()) {
                break;
            }
        }
        return ListFile.of(view.text("publishing.releases.title"), rows);
    }

    private static List<String> cells(ReleaseDesk.Line line, View view) {
        ReleaseCard card = line.card();
        return List.of(
                view.date(card.publishedAt()),
                line.unit() == null
                        ? String.valueOf(card.sourceName())
                        : view.pick(line.unit().name(), line.unit().nameEnglish()),
                card.title(),
                view.text("publishing.state." + card.state().code()),
                view.text("publishing.kind." + card.kind().code()),
                card.url() == null ? "/releases/" + card.id() : card.url());
    }

    @GetMapping("/releases/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("page", desk.page(currentActor.get(), id));
        return "publishing/release";
    }

    @GetMapping("/releases/{id}/screenshots/{screenshot}.jpg")
    ResponseEntity<byte[]> screenshot(@PathVariable UUID id, @PathVariable UUID screenshot) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .body(desk.screenshot(currentActor.get(), id, screenshot));
    }

    @PostMapping("/releases/{id}/withdrawal")
    String withdraw(@PathVariable UUID id, @RequestParam(defaultValue = "") String explanation) {
        withdrawRelease.withdraw(id, explanation);
        notices.say("publishing.withdraw.done");
        return "redirect:/releases/" + id;
    }

    /** Somebody of the second parent has seen the copy. */
    @PostMapping("/releases/{id}/notes")
    String note(@PathVariable UUID id) {
        courtesyCopy.note(id);
        notices.say("publishing.courtesy-copy.noted");
        return "redirect:/releases/" + id;
    }

    @PostMapping("/releases/{id}/unscheduling")
    String unschedule(@PathVariable UUID id) {
        UUID edition = desk.page(currentActor.get(), id).release().edition();
        releaseEdition.unschedule(id);
        notices.say("publishing.unschedule.done");
        return "redirect:/editions/" + edition + "/release";
    }

    @GetMapping("/editions/{id}/release")
    String choose(@PathVariable UUID id, Model model) {
        Actor actor = currentActor.get();
        Edition edition = editions.find(id).orElseThrow(NotFound::new);
        rights.requireReadable(actor, edition.unit());
        Optional<SubjectRef> released = editionReleases.releaseOf(id);
        if (released.isPresent()) {
            return "redirect:" + released.get().url();
        }
        if (!releaseEdition.may(actor, edition)) {
            if (edition.state() != Edition.State.APPROVED) {
                throw new Refusal("publishing.release.not-approved");
            }
            throw new NotAllowed(actor.id() + " may not release " + id);
        }
        model.addAttribute("edition", edition);
        return "publishing/choose-time";
    }

    /** @param at day and time in Bangkok, or nothing for now */
    @PostMapping("/editions/{id}/release")
    String release(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "now") String when,
            @RequestParam(defaultValue = "") String at,
            View view) {
        Release release = when.equals("now") ? releaseEdition.now(id) : releaseEdition.at(id, time(at));
        if (release.state() == Release.State.LIVE) {
            notices.say("publishing.release.done");
        } else {
            notices.say("publishing.schedule.done", view.dateTime(release.publishedAt()));
        }
        return "redirect:/releases/" + release.id();
    }

    /** The live link of what an office published elsewhere, from a form. */
    @PostMapping(value = "/releases", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String paste(
            @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(defaultValue = "") List<String> briefs) {
        Release release = pasteRelease.paste(url, text, unit, briefs);
        notices.say("publishing.paste.done");
        return "redirect:/releases/" + release.id();
    }

    /** The same from a script. */
    record Pasted(
            @Nullable String url,
            @Nullable String text,
            @Nullable UUID unit,
            @Nullable List<String> briefs) {}

    @PostMapping(value = "/releases", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, String> paste(@RequestBody Pasted pasted) {
        Release release = pasteRelease.paste(
                pasted.url() == null ? "" : pasted.url(),
                pasted.text() == null ? "" : pasted.text(),
                pasted.unit(),
                pasted.briefs() == null ? List.of() : pasted.briefs());
        return Map.of("id", release.id().toString(), "url", release.ref().url());
    }

    private static Instant time(String at) {
        try {
            return LocalDateTime.parse(at).atZone(Dates.BANGKOK).toInstant();
        } catch (DateTimeException e) {
            throw new Refusal("publishing.release.time");
        }
    }
}
