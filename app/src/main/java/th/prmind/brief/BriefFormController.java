package th.prmind.brief;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import th.prmind.network.Rights;
import th.prmind.network.Role;
import th.prmind.network.Unit;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.Refusal;

/** Briefs to write: the form, which keeps everything typed. */
@Controller
class BriefFormController {

    private final BriefFormPages pages;
    private final BriefDesk desk;
    private final Briefs briefs;
    private final BriefAccess access;
    private final PeopleRegister register;
    private final Rights rights;
    private final UnitDirectory units;
    private final CurrentActor currentActor;
    private final Dates dates;
    private final Notices notices;

    BriefFormController(
            BriefFormPages pages,
            BriefDesk desk,
            Briefs briefs,
            BriefAccess access,
            PeopleRegister register,
            Rights rights,
            UnitDirectory units,
            CurrentActor currentActor,
            Dates dates,
            Notices notices) {
        this.pages = pages;
        this.desk = desk;
        this.briefs = briefs;
        this.access = access;
        this.register = register;
        this.rights = rights;
        this.units = units;
        this.currentActor = currentActor;
        this.dates = dates;
        this.notices = notices;
    }

    @GetMapping("/briefs/new")
    String start(Model model) {
        return page(
                model, pages.fresh(new BriefForm(Map.of("kind", "policy"), Map.of(), Set.of()), Map.of(), Map.of()));
    }

    /** The form filled with what was ticked of a proposal; saved only when the writer says so. */
    @PostMapping("/briefs/new")
    String startFrom(@RequestParam MultiValueMap<String, String> posted, Model model) {
        return page(model, pages.fresh(BriefForm.posted(posted), Map.of(), Map.of()));
    }

    /** The form filled from a file: that of the brief with this short name where the writer may edit it, else a new one's. */
    String fill(String slug, BriefForm form, Model model) {
        Actor actor = currentActor.get();
        @Nullable
        Brief brief =
                briefs.find(slug).filter(found -> access.mayEdit(found, actor)).orElse(null);
        if (brief == null) {
            return page(model, pages.fresh(form, Map.of(), Map.of()));
        }
        BriefVersion draft = desk.startVersion(brief);
        // For whom the brief is stands in no file, so it stays as it was.
        Set<String> units = BriefForm.of(brief.kind(), draft.content()).units();
        return page(
                model,
                pages.of(
                        brief,
                        draft.version(),
                        draft.edit(),
                        new BriefForm(form.values(), form.rows(), units),
                        Map.of(),
                        Map.of(),
                        false));
    }

    @PostMapping("/briefs")
    Object create(@RequestParam MultiValueMap<String, String> posted, Model model) {
        BriefForm form = BriefForm.posted(posted).completed(register.all(), dates.today());
        if (posted.containsKey("more")) {
            return page(model, pages.fresh(form, Map.of(), more(posted)));
        }
        BriefFormReading read = form.read();
        Map<String, String> errors = new LinkedHashMap<>(read.errors());
        @Nullable UUID owner = owner(form.value("ownerUnit"));
        if (owner == null) {
            errors.put("ownerUnit", "brief.error.owner");
        }
        if (!form.value("slug").matches("[a-z0-9]+(-[a-z0-9]+)*")
                || form.value("slug").length() > 80) {
            errors.put("slug", "brief.error.slug");
        } else if (briefs.find(form.value("slug")).isPresent()) {
            errors.put("slug", "brief.error.slug-taken");
        }
        if (!errors.isEmpty() || owner == null) {
            return refused(page(model, pages.fresh(form, errors, Map.of())), model);
        }
        Brief brief = desk.start(form.value("slug"), owner, form.kind(), read.content());
        notices.say("brief.saved");
        return "redirect:/briefs/" + brief.slug() + "/edit";
    }

    @GetMapping("/briefs/{slug}/edit")
    String edit(@PathVariable String slug, Model model) {
        Brief brief = access.editable(slug, currentActor.get());
        @Nullable BriefVersion draft = briefs.draft(brief.id()).orElse(null);
        if (draft == null) {
            return "redirect:/briefs/" + slug; // Where the next version is begun.
        }
        if (draft.state() == BriefVersion.State.IN_REVIEW) {
            throw new Refusal("brief.error.in-review");
        }
        return page(
                model,
                pages.of(
                        brief,
                        draft.version(),
                        draft.edit(),
                        BriefForm.of(brief.kind(), draft.content()),
                        Map.of(),
                        Map.of(),
                        false));
    }

    @PostMapping("/briefs/{slug}/draft")
    Object save(@PathVariable String slug, @RequestParam MultiValueMap<String, String> posted, Model model) {
        Brief brief = access.editable(slug, currentActor.get());
        BriefVersion draft = briefs.draft(brief.id()).orElseThrow(NotFound::new);
        BriefForm form =
                BriefForm.posted(posted).with(Map.of("kind", brief.kind().code()));
        int edit = number(form.value("edit"));
        if (posted.containsKey("more")) {
            return page(model, pages.of(brief, draft.version(), edit, form, Map.of(), more(posted), false));
        }
        BriefFormReading read = form.read();
        if (!read.errors().isEmpty()) {
            return refused(
                    page(model, pages.of(brief, draft.version(), edit, form, read.errors(), Map.of(), false)), model);
        }
        try {
            desk.save(brief, edit, read.content());
        } catch (BriefDesk.SavedMeanwhile meanwhile) {
            return refused(
                    page(model, pages.of(brief, draft.version(), meanwhile.edit(), form, Map.of(), Map.of(), true)),
                    model);
        }
        notices.say("brief.saved");
        return "redirect:/briefs/" + slug + "/versions/" + draft.version();
    }

    private String toDraft(Brief brief) {
        int version = briefs.draft(brief.id()).orElseThrow(NotFound::new).version();
        return "redirect:/briefs/" + brief.slug() + "/versions/" + version;
    }

    private static String page(Model model, BriefFormPage page) {
        model.addAttribute("page", page);
        return "brief/edit";
    }

    private static ModelAndView refused(String view, Model model) {
        ModelAndView page = new ModelAndView(view, model.asMap());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private @Nullable UUID owner(String id) {
        return units.all().stream()
                .map(Unit::id)
                .filter(unit -> unit.toString().equals(id))
                .filter(unit -> rights.may(currentActor.get(), Role.POLICY_OWNER, unit))
                .findFirst()
                .orElse(null);
    }

    /** Without script, a button sends the form to ask for three more rows of a list. */
    private static Map<String, Integer> more(MultiValueMap<String, String> posted) {
        return Map.of(String.valueOf(posted.getFirst("more")), 3);
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
