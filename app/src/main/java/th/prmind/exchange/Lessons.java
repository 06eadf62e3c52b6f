package th.prmind.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import th.prmind.engine.Finding;
import th.prmind.platform.search.SearchText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All lessons, from {@code lessons/<slug>.yaml}. */
@Component
class Lessons {

    private final List<Lesson> all;

    Lessons(JsonMapper json) {
        List<Lesson> read = new ArrayList<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:lessons/*.yaml")) {
                try (InputStream in = file.getInputStream()) {
                    read.add(lesson(
                            json.valueToTree(new Load(LoadSettings.builder().build()).loadFromInputStream(in))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.all = read.stream().sorted(Comparator.comparing(Lesson::position)).toList();
    }

    List<Lesson> all() {
        return all;
    }

    Optional<Lesson> find(String slug) {
        return all.stream().filter(lesson -> lesson.slug().equals(slug)).findFirst();
    }

    private static Lesson lesson(JsonNode yaml) {
        List<Lesson.Said> points = new ArrayList<>();
        yaml.path("points").forEach(point -> points.add(said(point)));
        JsonNode example = yaml.path("example");
        return new Lesson(
                yaml.path("slug").asString(),
                yaml.path("position").asInt(),
                yaml.path("in_title").asBoolean(false),
                strings(yaml.path("findings")).stream().map(Lessons::kind).collect(Collectors.toSet()),
                strings(yaml.path("cues")).stream().map(SearchText::folded).toList(),
                said(yaml.path("title")),
                said(yaml.path("about")),
                points,
                said(example.path("before")),
                said(example.path("after")),
                said(example.path("why")));
    }

    private static Finding.Kind kind(String code) {
        return Finding.Kind.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Lesson.Said said(JsonNode yaml) {
        return new Lesson.Said(yaml.path("th").asString(), yaml.path("en").asString());
    }

    private static List<String> strings(JsonNode list) {
        List<String> strings = new ArrayList<>();
        list.forEach(each -> strings.add(each.asString()));
        return strings;
    }
}
