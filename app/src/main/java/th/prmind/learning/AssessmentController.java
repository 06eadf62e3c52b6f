package th.prmind.learning;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.web.NotAllowed;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.Refusal;
import th.prmind.platform.web.View;

/** A participant's own answers before and after, and what they thought of a round. Nobody else reads these pages. */
@Controller
class AssessmentController {

    private final ProgrammeAccess access;
    private final Enrolments enrolments;
    private final Rounds rounds;
    private final Questions questions;
    private final Sittings sittings;
    private final Gains gains;
    private final Reactions reactions;
    private final TakeAssessment take;
    private final CurrentActor currentActor;
    private final Notices notices;
    private final Clock clock;

    AssessmentController(
            ProgrammeAccess access,
            Enrolments enrolments,
            Rounds rounds,
            Questions questions,
            Sittings sittings,
            Gains gains,
            Reactions reactions,
            TakeAssessment take,
            CurrentActor currentActor,
            Notices notices,
            Clock clock) {
        this.access = access;
        this.enrolments = enrolments;
        this.rounds = rounds;
        this.questions = questions;
        this.sittings = sittings;
        this.gains = gains;
        this.reactions = reactions;
        this.take = take;
        this.currentActor = currentActor;
        this.notices = notices;
        this.clock = clock;
    }

    /** @param correct whether what was answered is to be changed, where that is still possible */
    @GetMapping("/programmes/{slug}/assessments/{stage}")
    String show(
            @PathVariable String slug,
            @PathVariable String stage,
            @RequestParam(defaultValue = "false") boolean correct,
            Model model) {
        Programme programme = enrolledIn(slug);
        return page(programme, stage(stage), correct ? answered(programme, stage(stage)) : Map.of(), "", model);
    }

    /** What was chosen stays on the page where something is missing. */
    @PostMapping("/programmes/{slug}/assessments/{stage}")
    String answer(
            @PathVariable String slug,
            @PathVariable String stage,
            @RequestParam Map<String, String> given,
            @ModelAttribute("view") View view,
            Model model) {
        Programme programme = enrolledIn(slug);
        try {
            take.answer(programme, stage(stage), given);
        } catch (Refusal refusal) {
            return page(programme, stage(stage), given, view.text(refusal.key(), refusal.arguments()), model);
        }
        notices.say("learning.assessment.done");
        return "redirect:" + programme.url() + "/assessments/" + stage;
    }

    @GetMapping("/programmes/{slug}/rounds/{number}/reactions")
    String thought(@PathVariable String slug, @PathVariable int number, Model model) {
        return thought(enrolledIn(slug), number, Map.of(), "", model);
    }

    @PostMapping("/programmes/{slug}/rounds/{number}/reactions")
    String react(
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam Map<String, String> given,
            @ModelAttribute("view") View view,
            Model model) {
        Programme programme = enrolledIn(slug);
        try {
            take.react(programme, round(programme, number), given);
        } catch (Refusal refusal) {
            return thought(programme, number, given, view.text(refusal.key(), refusal.arguments()), model);
        }
        notices.say("learning.reaction.done");
        return "redirect:" + programme.url();
    }

    private String page(
            Programme programme, Sitting.Stage stage, Map<String, String> given, String error, Model model) {
        UUID person = currentActor.get().id();
        AssessmentDays days = AssessmentDays.of(rounds.of(programme.id()));
        boolean done = sittings.find(programme.id(), person, stage).isPresent();
        boolean open = days.open(stage, programme, clock.instant());
        model.addAttribute("programme", programme);
        model.addAttribute("stage", stage);
        model.addAttribute("closes", days.closes(stage).orElse(null));
        model.addAttribute("correcting", done && open && !given.isEmpty());
        model.addAttribute("questions", questions.of(programme.id()));
        model.addAttribute("open", open);
        model.addAttribute("gains", gains.of(programme, person));
        model.addAttribute("done", done);
        model.addAttribute("given", given);
        model.addAttribute("error", error);
        return "learning/assessment";
    }

    /** What they answered, as the form gives it. */
    private Map<String, String> answered(Programme programme, Sitting.Stage stage) {
        UUID person = currentActor.get().id();
        Map<String, String> given = new HashMap<>();
        sittings.find(programme.id(), person, stage)
                .ifPresent(sitting -> sitting.choices()
                        .forEach((question, choice) -> given.put("q-" + question, String.valueOf(choice))));
        if (stage == Sitting.Stage.AFTER) {
            sittings.ratings(programme.id()).stream()
                    .filter(rating -> rating.person().equals(person))
                    .forEach(rating -> {
                        String code = rating.competency().code();
                        given.put("before-" + code, String.valueOf(rating.before()));
                        given.put("now-" + code, String.valueOf(rating.now()));
                    });
        }
        return given;
    }

    private String thought(Programme programme, int number, Map<String, String> given, String error, Model model) {
        Round round = round(programme, number);
        model.addAttribute("programme", programme);
        model.addAttribute("round", round);
        model.addAttribute("asked", Reaction.Asked.of(round));
        model.addAttribute("before", reactions.of(round.id(), currentActor.get().id()));
        model.addAttribute(
                "open",
                programme.state() != Programme.State.ENDED
                        && round.cancelled() == null
                        && !clock.instant().isBefore(round.startsAt()));
        model.addAttribute("given", given);
        model.addAttribute("error", error);
        return "learning/reactions";
    }

    private Round round(Programme programme, int number) {
        return rounds.find(programme.id(), number).orElseThrow(NotFound::new);
    }

    private static Sitting.Stage stage(String code) {
        return switch (code) {
            case "before" -> Sitting.Stage.BEFORE;
            case "after" -> Sitting.Stage.AFTER;
            default -> throw new NotFound();
        };
    }

    private Programme enrolledIn(String slug) {
        Programme programme = access.readable(slug);
        if (!enrolments.enrolled(programme.id(), currentActor.get().id())) {
            throw new NotAllowed(currentActor.get().id() + " does not take part in " + slug);
        }
        return programme;
    }
}
