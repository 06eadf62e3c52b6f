package th.prmind.platform.help;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.View;

/** How to use the house, page by page; open to everybody, since who cannot sign in needs it most. */
@Controller
class HelpController {

    private final HelpTopics topics;

    HelpController(HelpTopics topics) {
        this.topics = topics;
    }

    /** @param chapters topics by the chapter in which they stand; all in one without a name where something was typed */
    record HelpList(String typed, Map<String, List<HelpTopic>> chapters) {

        boolean searched() {
            return !typed.isBlank();
        }

        int found() {
            return chapters.values().stream().mapToInt(List::size).sum();
        }
    }

    record HelpPage(HelpTopic topic, List<HelpTopic> see) {}

    @GetMapping("/help")
    String list(@RequestParam(defaultValue = "") String q, @ModelAttribute("view") View view, Model model) {
        String typed = q.strip();
        List<HelpTopic> shown =
                typed.isEmpty() ? topics.all() : topics.search(typed, view.lang(), key -> view.text(key));
        Map<String, List<HelpTopic>> chapters = new LinkedHashMap<>(
                typed.isEmpty()
                        ? shown.stream()
                                .collect(Collectors.groupingBy(
                                        HelpTopic::chapter, LinkedHashMap::new, Collectors.toList()))
                        : Map.of("", shown));
        model.addAttribute("help", new HelpList(typed, chapters));
        return "platform/help/list";
    }

    @GetMapping("/help/{topic}")
    String topic(@PathVariable String topic, Model model) {
        HelpTopic found = topics.find(topic).orElseThrow(NotFound::new);
        model.addAttribute(
                "help",
                new HelpPage(
                        found,
                        found.see().stream()
                                .flatMap(name -> topics.find(name).stream())
                                .toList()));
        return "platform/help/topic";
    }
}
