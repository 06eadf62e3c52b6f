package th.prmind.platform.help;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import th.prmind.platform.search.SearchText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All topics of help, from {@code help/<module>/<topic>.yaml}; which one a page has, the topic's file says. */
@Component
public class HelpTopics {

    /** In the order in which they stand in the guide. */
    public static final List<String> CHAPTERS = List.of(
            "everyone", "writer", "approver", "policy-owner", "register-keeper", "organiser", "executive", "operator");

    private final Map<String, HelpTopic> topics = new LinkedHashMap<>();
    private final Map<String, HelpTopic> byPage = new HashMap<>();

    HelpTopics(JsonMapper json) {
        new HelpFiles(json)
                .read("help/*/*.yaml").stream()
                        .map(HelpTopics::topic)
                        .sorted(Comparator.comparing((HelpTopic topic) -> CHAPTERS.indexOf(topic.chapter()))
                                .thenComparing(HelpTopic::position)
                                .thenComparing(HelpTopic::name))
                        .forEach(topic -> topics.put(topic.name(), topic));
        topics.values().forEach(topic -> topic.pages().forEach(page -> byPage.put(page, topic)));
    }

    /** In the order of the guide. */
    public List<HelpTopic> all() {
        return List.copyOf(topics.values());
    }

    public Optional<HelpTopic> find(String name) {
        return Optional.ofNullable(topics.get(name));
    }

    /** What help there is about a page, by the pattern that the application maps it to. */
    public Optional<HelpTopic> ofPage(String pattern) {
        return Optional.ofNullable(byPage.get(pattern));
    }

    /** Topics that have every word of what was typed, those with it in their title first. */
    List<HelpTopic> search(String typed, String language, UnaryOperator<String> wordsOfKey) {
        List<String> words = SearchText.words(typed);
        return topics.values().stream()
                .filter(topic -> holdsAll(text(topic, language, wordsOfKey), words))
                .sorted(Comparator.comparing(
                        topic -> !holdsAll(SearchText.folded(topic.title().in(language)), words)))
                .toList();
    }

    private static boolean holdsAll(String text, List<String> words) {
        return words.stream().allMatch(text::contains);
    }

    private static String text(HelpTopic topic, String language, UnaryOperator<String> wordsOfKey) {
        List<Said> all = new ArrayList<>(List.of(topic.title(), topic.about()));
        all.addAll(topic.steps());
        StringBuilder text = new StringBuilder();
        all.forEach(said -> text.append(said.plain(language, wordsOfKey)).append('\n'));
        return SearchText.folded(text.toString());
    }

    private static HelpTopic topic(JsonNode yaml) {
        List<Said> steps = new ArrayList<>();
        yaml.path("steps").forEach(step -> steps.add(HelpFiles.said(step)));
        List<HelpTopic.Picture> pictures = new ArrayList<>();
        yaml.path("pictures")
                .properties()
                .forEach(picture -> pictures.add(new HelpTopic.Picture(
                        HelpTopic.Size.valueOf(picture.getKey().toUpperCase(Locale.ROOT)),
                        HelpFiles.said(picture.getValue()))));
        return new HelpTopic(
                yaml.path("topic").asString(),
                yaml.path("chapter").asString(),
                yaml.path("position").asInt(),
                HelpFiles.strings(yaml.path("pages")),
                HelpFiles.said(yaml.path("title")),
                HelpFiles.said(yaml.path("about")),
                List.copyOf(steps),
                List.copyOf(pictures),
                HelpFiles.strings(yaml.path("see")));
    }
}
