package th.prmind.learning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import th.prmind.network.PersonDirectory;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.View;

/** Who speaks at a programme, kept by those who run it. */
@Controller
class SpeakerController {

    private final ProgrammeAccess access;
    private final Speakers speakers;
    private final KeepSpeakers keepSpeakers;
    private final SpeakerLinks links;
    private final PersonDirectory people;
    private final Notices notices;

    SpeakerController(
            ProgrammeAccess access,
            Speakers speakers,
            KeepSpeakers keepSpeakers,
            SpeakerLinks links,
            PersonDirectory people,
            Notices notices) {
        this.access = access;
        this.speakers = speakers;
        this.keepSpeakers = keepSpeakers;
        this.links = links;
        this.people = people;
        this.notices = notices;
    }

    /** A speaker as typed in. */
    record Form(String name, String post, String about, String email, String person) {

        static final Form EMPTY = new Form("", "", "", "", "");

        Form {
            name = Typed.text(name);
            post = Typed.text(post);
            about = Typed.text(about);
            email = Typed.text(email);
            person = Typed.text(person);
        }

        static Form of(Speaker speaker, PersonDirectory people) {
            return new Form(
                    speaker.name(),
                    speaker.post(),
                    speaker.about(),
                    Typed.text(speaker.email()),
                    people.known(speaker.person()).map(Actor::name).orElse(""));
        }

        /** @param found who bears the name typed as that of a person here */
        Map<String, String> errors(List<Actor> found, View view) {
            Map<String, String> errors = new LinkedHashMap<>();
            if (!person.isEmpty() && found.size() != 1) {
                errors.put(
                        "person",
                        view.text(found.isEmpty() ? "learning.enrol.nobody" : "learning.enrol.several", person));
            }
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
        List<Speaker> all = speakers.of(programme.id());
        model.addAttribute("speakers", all);
        model.addAttribute(
                "reachable",
                all.stream().filter(links::reachable).map(Speaker::id).collect(Collectors.toSet()));
        return "learning/speakers";
    }

    @GetMapping("/programmes/{slug}/speakers/new")
    String add(@PathVariable String slug, Model model) {
        return form(access.run(slug), "", Form.EMPTY, Map.of(), model);
    }

    @PostMapping("/programmes/{slug}/speakers")
    String add(@PathVariable String slug, @ModelAttribute Form form, @ModelAttribute("view") View view, Model model) {
        Programme programme = access.run(slug);
        Map<String, String> errors = form.errors(named(form), view);
        if (!errors.isEmpty()) {
            return form(programme, "", form, errors, model);
        }
        keepSpeakers.add(programme, form, person(form));
        notices.say("learning.speaker.added", form.name());
        return "redirect:" + programme.url() + "/speakers";
    }

    @GetMapping("/programmes/{slug}/speakers/{id}/edit")
    String edit(@PathVariable String slug, @PathVariable UUID id, Model model) {
        Programme programme = access.run(slug);
        return form(programme, "/" + id, Form.of(speaker(programme, id), people), Map.of(), model);
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
        Map<String, String> errors = form.errors(named(form), view);
        if (!errors.isEmpty()) {
            return form(programme, "/" + id, form, errors, model);
        }
        keepSpeakers.change(programme, speaker, form, person(form));
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

    private List<Actor> named(Form form) {
        return people.everybody().stream()
                .filter(each -> each.name().equals(form.person()))
                .toList();
    }

    private @Nullable UUID person(Form form) {
        return named(form).stream().map(Actor::id).findFirst().orElse(null);
    }

    private Speaker speaker(Programme programme, UUID id) {
        return speakers.find(programme.id(), id).orElseThrow(NotFound::new);
    }

    private String form(Programme programme, String path, Form form, Map<String, String> errors, Model model) {
        model.addAttribute("programme", programme);
        model.addAttribute("path", path);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("people", people.everybody());
        return "learning/speaker-form";
    }
}
