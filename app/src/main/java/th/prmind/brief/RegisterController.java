package th.prmind.brief;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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
import th.prmind.platform.identity.Ids;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;

/** The people register: everybody signed in reads it, its keepers keep it. */
@Controller
class RegisterController {

    private final PeopleRegister register;
    private final KeepRegister keep;
    private final LiveBriefs liveBriefs;
    private final Ids ids;
    private final Dates dates;
    private final Notices notices;

    RegisterController(
            PeopleRegister register, KeepRegister keep, LiveBriefs liveBriefs, Ids ids, Dates dates, Notices notices) {
        this.register = register;
        this.keep = keep;
        this.liveBriefs = liveBriefs;
        this.ids = ids;
        this.dates = dates;
        this.notices = notices;
    }

    @GetMapping("/register")
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q);
        model.addAttribute(
                "people",
                register.all().stream()
                        .filter(person -> matches(person, q.strip()))
                        .toList());
        model.addAttribute("today", dates.today());
        model.addAttribute("keep", keep.mayKeep());
        return "brief/register";
    }

    @GetMapping("/register/{slug}")
    String show(@PathVariable String slug, Model model) {
        RegisterPerson person = register.find(slug).orElseThrow(NotFound::new);
        List<LiveBrief> named = liveBriefs.all().stream()
                .filter(brief -> brief.content().people().stream()
                        .anyMatch(each -> each.name().equals(person.name())))
                .toList();
        model.addAttribute("person", person);
        model.addAttribute("briefs", named);
        model.addAttribute("today", dates.today());
        model.addAttribute("keep", keep.mayKeep());
        return "brief/registerperson";
    }

    @GetMapping("/register/new")
    String start(Model model) {
        keep.require();
        return form(model, null, new RegisterForm(Map.of(), List.of(), Map.of()));
    }

    @GetMapping("/register/{slug}/edit")
    String edit(@PathVariable String slug, Model model) {
        keep.require();
        RegisterPerson person = register.find(slug).orElseThrow(NotFound::new);
        return form(model, person, RegisterForm.of(person));
    }

    @PostMapping("/register")
    Object add(@RequestParam MultiValueMap<String, String> posted, Model model) {
        return save(null, posted, model);
    }

    @PostMapping("/register/{slug}")
    Object change(@PathVariable String slug, @RequestParam MultiValueMap<String, String> posted, Model model) {
        return save(register.find(slug).orElseThrow(NotFound::new), posted, model);
    }

    private Object save(@Nullable RegisterPerson before, MultiValueMap<String, String> posted, Model model) {
        keep.require();
        RegisterForm form = RegisterForm.posted(posted);
        if (!form.errors().isEmpty()) {
            ModelAndView page = new ModelAndView(form(model, before, form), model.asMap());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        UUID id = before == null ? ids.next() : before.id();
        RegisterPerson person = new RegisterPerson(
                id,
                before == null ? newSlug(form, id) : before.slug(),
                form.lines("honorifics"),
                form.value("name").replaceAll("\\s+", " "),
                form.value("nameEnglish").isEmpty() ? null : form.value("nameEnglish"),
                form.lines("shortForms"),
                form.read(before == null ? List.of() : before.posts()));
        keep.keep(person);
        notices.say("brief.register.saved");
        return "redirect:/register/" + person.slug();
    }

    /** From the English name where there is one, else from the id; never one that another person has. */
    private String newSlug(RegisterForm form, UUID id) {
        String english = form.value("nameEnglish")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        boolean free = !english.isEmpty()
                && !english.equals("new")
                && register.find(english).isEmpty();
        return free ? english : "person-" + id.toString().substring(24);
    }

    private static boolean matches(RegisterPerson person, String q) {
        String sought = q.toLowerCase(Locale.ROOT);
        return Stream.concat(
                        Stream.of(person.name(), String.valueOf(person.nameEnglish())),
                        Stream.concat(
                                person.shortForms().stream(),
                                person.posts().stream()
                                        .flatMap(post ->
                                                Stream.of(post.position(), String.valueOf(post.positionEnglish())))))
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(sought));
    }

    private static String form(Model model, @Nullable RegisterPerson person, RegisterForm form) {
        model.addAttribute("person", person);
        model.addAttribute("form", form);
        return "brief/registeredit";
    }
}
