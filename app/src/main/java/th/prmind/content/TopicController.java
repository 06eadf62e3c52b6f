package th.prmind.content;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import th.prmind.network.Rights;
import th.prmind.network.Role;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.web.NotAllowed;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;

/** The topics by which the newsroom is sorted; policy owners and operators keep them. */
@Controller
class TopicController {

    private final Topics topics;
    private final KeepTopics keepTopics;
    private final Rights rights;
    private final CurrentActor currentActor;
    private final Notices notices;

    TopicController(Topics topics, KeepTopics keepTopics, Rights rights, CurrentActor currentActor, Notices notices) {
        this.topics = topics;
        this.keepTopics = keepTopics;
        this.rights = rights;
        this.currentActor = currentActor;
        this.notices = notices;
    }

    @GetMapping("/topics")
    String list(Model model) {
        model.addAttribute("topics", topics.all());
        model.addAttribute("mayEdit", mayEdit());
        return "content/topics";
    }

    @GetMapping("/topics/new")
    ModelAndView add() {
        requireKeeper();
        return form(new TopicForm("", "", ""), null, Map.of());
    }

    @PostMapping("/topics")
    Object add(@ModelAttribute TopicForm form) {
        requireKeeper();
        Map<String, String> errors = form.errors();
        if (errors.isEmpty() && topics.find(form.slug()).isPresent()) {
            errors.put("nameEnglish", "content.topics.error.taken");
        }
        if (!errors.isEmpty()) {
            return form(form, null, errors);
        }
        keepTopics.add(form.topic(form.slug()));
        notices.say("content.topics.saved");
        return "redirect:/topics";
    }

    @GetMapping("/topics/{slug}/edit")
    ModelAndView edit(@PathVariable String slug) {
        requireKeeper();
        Topic topic = topics.find(slug).orElseThrow(NotFound::new);
        return form(TopicForm.of(topic), topic, Map.of());
    }

    /** The address stays, so that links to the newsroom's page of the topic last. */
    @PostMapping("/topics/{slug}")
    Object edit(@PathVariable String slug, @ModelAttribute TopicForm form) {
        requireKeeper();
        Topic topic = topics.find(slug).orElseThrow(NotFound::new);
        Map<String, String> errors = form.errors();
        if (!errors.isEmpty()) {
            return form(form, topic, errors);
        }
        keepTopics.change(form.topic(slug));
        notices.say("content.topics.saved");
        return "redirect:/topics";
    }

    private static ModelAndView form(TopicForm form, @Nullable Topic topic, Map<String, String> errors) {
        ModelAndView page = new ModelAndView("content/topic-form");
        page.addObject("form", form);
        page.addObject("topic", topic);
        page.addObject("errors", errors);
        if (!errors.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private void requireKeeper() {
        if (!mayEdit()) {
            throw new NotAllowed(currentActor.get().id() + " keeps no topics");
        }
    }

    private boolean mayEdit() {
        Actor actor = currentActor.get();
        return rights.holds(actor, Role.POLICY_OWNER) || rights.holds(actor, Role.OPERATOR);
    }
}
