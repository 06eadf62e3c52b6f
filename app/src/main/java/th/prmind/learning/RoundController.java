package th.prmind.learning;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.View;

/** The rounds of a programme, for those who run it. */
@Controller
class RoundController {

    private final ProgrammeAccess access;
    private final Rounds rounds;
    private final Speakers speakers;
    private final Handouts handouts;
    private final KeepRounds keepRounds;
    private final Notices notices;

    RoundController(
            ProgrammeAccess access,
            Rounds rounds,
            Speakers speakers,
            Handouts handouts,
            KeepRounds keepRounds,
            Notices notices) {
        this.access = access;
        this.rounds = rounds;
        this.speakers = speakers;
        this.handouts = handouts;
        this.keepRounds = keepRounds;
        this.notices = notices;
    }

    @GetMapping("/programmes/{slug}/rounds/new")
    String add(@PathVariable String slug, Model model) {
        return form(access.run(slug), null, RoundForm.empty(), Map.of(), model);
    }

    @PostMapping("/programmes/{slug}/rounds")
    String add(
            @PathVariable String slug, @ModelAttribute RoundForm form, @ModelAttribute("view") View view, Model model) {
        Programme programme = access.run(slug);
        Map<String, String> errors = form.errors(speakers.of(programme.id()), view);
        if (!errors.isEmpty()) {
            return form(programme, null, form, errors, model);
        }
        int number = rounds.nextNumber(programme.id());
        Round round = keepRounds.add(programme, form, view.text("learning.round.usual-title", number));
        notices.say("learning.round.added");
        return "redirect:" + programme.url() + "#round-" + round.number();
    }

    @GetMapping("/programmes/{slug}/rounds/{number}/edit")
    String edit(@PathVariable String slug, @PathVariable int number, Model model) {
        Programme programme = access.run(slug);
        Round round = round(programme, number);
        return form(programme, round, RoundForm.of(round), Map.of(), model);
    }

    @PostMapping("/programmes/{slug}/rounds/{number}")
    String edit(
            @PathVariable String slug,
            @PathVariable int number,
            @ModelAttribute RoundForm form,
            @ModelAttribute("view") View view,
            Model model) {
        Programme programme = access.run(slug);
        Round round = round(programme, number);
        Map<String, String> errors = form.errors(speakers.of(programme.id()), view);
        if (!errors.isEmpty()) {
            return form(programme, round, form, errors, model);
        }
        keepRounds.change(programme, round, form);
        notices.say("learning.round.changed");
        return "redirect:" + programme.url() + "#round-" + number;
    }

    @PostMapping("/programmes/{slug}/rounds/{number}/cancellation")
    String cancel(@PathVariable String slug, @PathVariable int number, @RequestParam(defaultValue = "") String why) {
        Programme programme = access.run(slug);
        keepRounds.cancel(programme, round(programme, number), why);
        notices.say(programme.state() == Programme.State.DRAFT ? "learning.round.removed" : "learning.round.cancelled");
        return "redirect:" + programme.url();
    }

    private Round round(Programme programme, int number) {
        return rounds.find(programme.id(), number).orElseThrow(NotFound::new);
    }

    private String form(
            Programme programme, @Nullable Round round, RoundForm form, Map<String, String> errors, Model model) {
        List<Speaker> known = speakers.of(programme.id());
        model.addAttribute("programme", programme);
        model.addAttribute("round", round);
        model.addAttribute("form", form);
        model.addAttribute("speakers", known);
        model.addAttribute(
                "handouts",
                round == null ? List.of() : handouts.of(List.of(round.id())).getOrDefault(round.id(), List.of()));
        model.addAttribute("errors", errors);
        return "learning/round-form";
    }
}
