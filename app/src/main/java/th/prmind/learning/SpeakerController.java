package th.prmind.learning;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.View;

/** Who speaks at a programme, kept by those who run it. */
@Controller
class SpeakerController {

    private final ProgrammeAccess access;
    private final Speakers speakers;
    private final KeepSpeakers keepSpeakers;
    private final Notices notices;

    SpeakerController(ProgrammeAccess access, Speakers speakers, KeepSpeakers keepSpeakers, Notices notices) {
        this.access = access;
        this.speakers = speakers;
        this.keepSpeakers = keepSpeakers;
        this.notices = notices;
    }

    /** A speaker as typed in. */
    record Form(String name, String post, String about, String email) {

        static final Form EMPTY = new Form("", "", "", "");

        Form {
            name = Typed.text(name);
            post = Typed.text(post);
            about = Typed.text(about);
            email = Typed.text(email);
        }

        static Form of(Speaker speaker) {
            return new Form(speaker.name(), speaker.post(), speaker.about(), Typed.text(speaker.email()));
        }

        Map<String, String> errors(View view) {
            Map<String, String> errors = new LinkedHashMap<>();
            if (name.isEmpty()) {
                errors.put("name", view.text("learning.speaker.error.name"));
            }
            if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
                errors.put("email", view.text("learning.speaker.error.email"));
            }
            return errors;
        }
    }

    @GetMapping("/programmes/{slug}/speakers")
    String list(@PathVariable String slug, Model model) {
        Programme programme = access.run(slug);
        model.addAttribute("programme", programme);
        model.addAttribute("speakers", speakers.of(programme.id()));
        return "learning/speakers";
    }

    @GetMapping("/programmes/{slug}/speakers/new")
    String add(@PathVariable String slug, Model model) {
        return form(access.run(slug), "", Form.EMPTY, Map.of(), model);
    }

    @PostMapping("/programmes/{slug}/speakers")
    String add(@PathVariable String slug, @ModelAttribute Form form, @ModelAttribute("view") View view, Model model) {
        Programme programme = access.run(slug);
        Map<String, String> errors = form.errors(view);
        if (!errors.isEmpty()) {
            return form(programme, "", form, errors, model);
        }
        keepSpeakers.add(programme, form);
        notices.say("learning.speaker.added", form.name());
        return "redirect:" + programme.url() + "/speakers";
    }

    @GetMapping("/programmes/{slug}/speakers/{id}/edit")
    String edit(@PathVariable String slug, @PathVariable UUID id, Model model) {
        Programme programme = access.run(slug);
        return form(programme, "/" + id, Form.of(speaker(programme, id)), Map.of(), model);
    }

    @PostMapping("/programmes/{slug}/speakers/{id}")
    String edit(
            @PathVariable String slug,
            @PathVariable UUID id,
            @ModelAttribute Form form,
            @ModelAttribute("view") View view,
            Model model) {
        Programme programme = access.run(slug);
        Speaker speaker = speaker(programme, id);
        Map<String, String> errors = form.errors(view);
        if (!errors.isEmpty()) {
            return form(programme, "/" + id, form, errors, model);
        }
        keepSpeakers.change(programme, speaker, form);
        notices.say("learning.speaker.changed");
        return "redirect:" + programme.url() + "/speakers";
    }

    @PostMapping("/programmes/{slug}/speakers/{id}/removal")
    String remove(@PathVariable String slug, @PathVariable UUID id) {
        Programme programme = access.run(slug);
        keepSpeakers.remove(programme, speaker(programme, id));
        notices.say("learning.speaker.removed");
        return "redirect:" + programme.url() + "/speakers";
    }

    private Speaker speaker(Programme programme, UUID id) {
        return speakers.find(programme.id(), id).orElseThrow(NotFound::new);
    }

    private static String form(Programme programme, String path, Form form, Map<String, String> errors, Model model) {
        model.addAttribute("programme", programme);
        model.addAttribute("path", path);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "learning/speaker-form";
    }
}
