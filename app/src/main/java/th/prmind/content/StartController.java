package th.prmind.content;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import th.prmind.brief.Audience;
import th.prmind.brief.LiveBrief;
import th.prmind.brief.LiveBriefs;
import th.prmind.brief.PeopleRegister;
import th.prmind.network.Unit;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.Refusal;
import th.prmind.platform.web.View;

/** Starting an edition: which kind, from which brief, and the little that must be asked. */
@Controller
class StartController {

    private final StartEdition startEdition;
    private final EditionAccess access;
    private final ContentTypes types;
    private final LiveBriefs liveBriefs;
    private final PeopleRegister register;
    private final UnitDirectory units;
    private final Dates dates;

    StartController(
            StartEdition startEdition,
            EditionAccess access,
            ContentTypes types,
            LiveBriefs liveBriefs,
            PeopleRegister register,
            UnitDirectory units,
            Dates dates) {
        this.startEdition = startEdition;
        this.access = access;
        this.types = types;
        this.liveBriefs = liveBriefs;
        this.register = register;
        this.units = units;
        this.dates = dates;
    }

    @GetMapping("/editions/new")
    String begin(StartForm form, View view, Model model) {
        if (types.find(StartForm.plain(form.type())).isEmpty()) {
            access.writable();
            model.addAttribute("types", types.all());
            model.addAttribute(
                    "brief", liveBriefs.find(StartForm.plain(form.brief())).orElse(null));
            return "content/choose-type";
        }
        model.addAttribute("start", page(form, Map.of(), view));
        return "content/start";
    }

    @PostMapping("/editions")
    ModelAndView start(StartForm form, View view) {
        Map<String, String> errors = new LinkedHashMap<>();
        ContentType type = types.find(StartForm.plain(form.type())).orElse(null);
        if (type != null
                && type.needsBrief()
                && liveBriefs.find(StartForm.plain(form.brief())).isEmpty()) {
            errors.put("brief", view.text("content.start.brief-missing"));
        }
        if (type != null && type.event() && StartForm.plain(form.what()).isEmpty()) {
            errors.put("what", view.text("content.start.what-missing"));
        }
        if (!errors.isEmpty()) {
            ModelAndView again = new ModelAndView("content/start", Map.of("start", page(form, errors, view)));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        return new ModelAndView("redirect:/editions/" + startEdition.start(form).id() + "/edit");
    }

    @PostMapping("/editions/{id}/corrections")
    String correct(@PathVariable UUID id, @RequestParam(defaultValue = "") String correction) {
        return "redirect:/editions/" + startEdition.correct(id, correction).id() + "/edit";
    }

    @PostMapping("/editions/{id}/translations")
    String translate(@PathVariable UUID id) {
        return "redirect:/editions/" + startEdition.translate(id).id() + "/edit";
    }

    private StartPage page(StartForm form, Map<String, String> errors, View view) {
        List<Unit> writable = access.writable().stream().map(units::get).toList();
        ContentType type =
                types.find(StartForm.plain(form.type())).orElseThrow(() -> new Refusal("content.start.type-missing"));
        @Nullable
        LiveBrief brief = liveBriefs.find(StartForm.plain(form.brief())).orElse(null);
        Set<Audience> offered = new LinkedHashSet<>();
        if (brief != null) {
            brief.content().messages().forEach(message -> offered.add(message.audience()));
        } else {
            offered.addAll(Arrays.asList(Audience.values()));
        }
        offered.remove(Audience.ALL);
        return new StartPage(
                form,
                type,
                brief,
                liveBriefs.all().stream()
                        .filter(each -> !each.ended(dates.today()))
                        .toList(),
                List.copyOf(offered),
                register.all().stream()
                        .map(person -> new StartPage.Known(
                                view.pick(person.addressed(), person.nameEnglish()),
                                person.postOn(dates.today())
                                        .map(post -> view.pick(post.position(), post.positionEnglish()))
                                        .orElse("")))
                        .toList(),
                writable,
                dates.today(),
                errors);
    }
}
