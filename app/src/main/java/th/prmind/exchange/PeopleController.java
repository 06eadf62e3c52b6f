package th.prmind.exchange;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import th.prmind.content.Topics;
import th.prmind.learning.Competency;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.provinces.Provinces;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.View;

/** Who can help, and what each says of themselves. */
@Controller
class PeopleController {

    private static final int LONGEST_WORDS = 500;

    private final FindPeople findPeople;
    private final Profiles profiles;
    private final KeepProfile keepProfile;
    private final Topics topics;
    private final CurrentActor currentActor;
    private final Dates dates;
    private final Notices notices;

    PeopleController(
            FindPeople findPeople,
            Profiles profiles,
            KeepProfile keepProfile,
            Topics topics,
            CurrentActor currentActor,
            Dates dates,
            Notices notices) {
        this.findPeople = findPeople;
        this.profiles = profiles;
        this.keepProfile = keepProfile;
        this.topics = topics;
        this.currentActor = currentActor;
        this.dates = dates;
        this.notices = notices;
    }

    @GetMapping("/exchange/people")
    String people(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String skill,
            @RequestParam(defaultValue = "") String province,
            Model model) {
        @Nullable Competency wanted = competency(skill).orElse(null);
        model.addAttribute("people", findPeople.of(q, wanted, province));
        model.addAttribute("q", q);
        model.addAttribute(
                "fileUrl",
                UriComponentsBuilder.fromPath("/exchange/people.xlsx")
                        .queryParam("q", "{q}")
                        .queryParam("skill", "{skill}")
                        .queryParam("province", "{province}")
                        .encode()
                        .buildAndExpand(q, skill, province)
                        .toUriString());
        model.addAttribute("skill", wanted);
        model.addAttribute("province", province);
        model.addAttribute("provinces", List.copyOf(Provinces.all()));
        model.addAttribute("me", profiles.of(currentActor.get().id()));
        return "exchange/people";
    }

    @GetMapping("/exchange/me")
    String me(Model model) {
        model.addAllAttributes(fields(profiles.of(currentActor.get().id()), Map.of()));
        return "exchange/me";
    }

    @PostMapping("/exchange/me")
    Object keep(
            @RequestParam(defaultValue = "false") boolean found,
            @RequestParam(defaultValue = "") List<String> skills,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(name = "topics", defaultValue = "") List<String> followed,
            @ModelAttribute("view") View view) {
        Profile typed = new Profile(
                currentActor.get().id(),
                found,
                skills.stream()
                        .flatMap(code -> competency(code).stream())
                        .distinct()
                        .toList(),
                words.replace("\r\n", "\n").strip(),
                followed.stream()
                        .filter(slug -> topics.find(slug).isPresent())
                        .distinct()
                        .toList());
        Map<String, String> errors = new LinkedHashMap<>();
        if (typed.words().length() > LONGEST_WORDS) {
            errors.put("words", view.text("exchange.me.words.long", LONGEST_WORDS));
        } else if (found && typed.skills().isEmpty() && typed.words().isEmpty()) {
            errors.put("words", view.text("exchange.me.nothing"));
        }
        if (!errors.isEmpty()) {
            ModelAndView again = new ModelAndView("exchange/me", fields(typed, errors));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        keepProfile.put(typed);
        notices.say(found ? "exchange.me.saved.found" : "exchange.me.saved");
        return "redirect:/exchange/me";
    }

    private Map<String, Object> fields(Profile profile, Map<String, String> errors) {
        return Map.of(
                "profile",
                profile,
                "topics",
                topics.all(),
                "errors",
                errors,
                "weekUrl",
                Week.url(Week.latest(dates.today())));
    }

    static Optional<Competency> competency(String code) {
        return Arrays.stream(Competency.values())
                .filter(each -> each.code().equals(code))
                .findFirst();
    }
}
