package th.prmind.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The content types, read once from their files; a new file is a new type. */
@Component
class ContentTypes {

    private final Map<String, ContentType> types = new LinkedHashMap<>();

    ContentTypes(JsonMapper json) {
        try {
            List<ContentType> read = new ArrayList<>();
            Map<String, Integer> order = new LinkedHashMap<>();
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:content-types/content/*.yaml")) {
                try (InputStream in = file.getInputStream()) {
                    JsonNode yaml =
                            json.valueToTree(new Load(LoadSettings.builder().build()).loadFromInputStream(in));
                    read.add(type(yaml));
                    order.put(
                            yaml.path("type").asString(), yaml.path("position").asInt());
                }
            }
            read.sort(java.util.Comparator.comparing(type -> order.getOrDefault(type.code(), 0)));
            read.forEach(type -> types.put(type.code(), type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<ContentType> all() {
        return List.copyOf(types.values());
    }

    Optional<ContentType> find(String code) {
        return Optional.ofNullable(types.get(code));
    }

    /** @throws IllegalStateException when its file was taken away while editions of the type are kept */
    ContentType get(String code) {
        return find(code).orElseThrow(() -> new IllegalStateException("no content type " + code));
    }

    private static ContentType type(JsonNode yaml) {
        Map<String, ContentType.Skeleton> skeletons = new LinkedHashMap<>();
        yaml.path("skeleton")
                .properties()
                .forEach(language -> skeletons.put(language.getKey(), skeleton(language.getValue())));
        JsonNode limits = yaml.path("limits");
        return new ContentType(
                yaml.path("type").asString(),
                yaml.path("th").asString(),
                yaml.path("en").asString(),
                yaml.path("about").path("th").asString(),
                yaml.path("about").path("en").asString(),
                yaml.path("starts_from").asString("").equals("brief"),
                yaml.path("starts_from").asString("").equals("event"),
                limits.path("title").asInt(),
                limits.path("text").asInt(),
                limits.path("pictures").asInt(),
                skeletons);
    }

    private static ContentType.Skeleton skeleton(JsonNode yaml) {
        return new ContentType.Skeleton(
                yaml.path("title").asString(), yaml.path("summary").asString(""), blocks(yaml.path("body")));
    }

    private static List<ContentType.Block> blocks(JsonNode yaml) {
        List<ContentType.Block> blocks = new ArrayList<>();
        for (JsonNode block : yaml) {
            String kind = List.of("p", "h", "list", "quote", "section").stream()
                    .filter(block::has)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("unknown block " + block));
            blocks.add(new ContentType.Block(
                    kind,
                    block.path(kind).asString(),
                    block.has("each") ? block.path("each").asString() : null,
                    blocks(block.path("blocks"))));
        }
        return blocks;
    }
}
