package th.prmind.content;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.web.Refusal;
import tools.jackson.databind.JsonNode;

/** Knows which bodies are well made: the schema that the browser's editor has too, and the limits. */
final class Body {

    /** Characters of JSON; a release of twenty pages has some 60,000. */
    static final int LIMIT = 400_000;

    private static final int DEEPEST = 24;
    private static final Set<String> BLOCKS =
            Set.of("paragraph", "heading", "bullet_list", "ordered_list", "blockquote", "table", "picture");
    private static final Map<String, Set<String>> CHILDREN = Map.of(
            "doc", BLOCKS,
            "blockquote", BLOCKS,
            "bullet_list", Set.of("list_item"),
            "ordered_list", Set.of("list_item"),
            "list_item", BLOCKS,
            "table", Set.of("table_row"),
            "table_row", Set.of("table_cell", "table_header"),
            "table_cell", BLOCKS,
            "table_header", BLOCKS);
    private static final Set<String> INLINE = Set.of("text", "hard_break");

    private Body() {}

    /** @throws Refusal when the body is too long or holds what the schema does not know; nothing is then saved */
    static void require(JsonNode body) {
        if (body.toString().length() > LIMIT) {
            throw new Refusal("content.body.too-long");
        }
        if (!PlainText.type(body).equals("doc") || !wellMade(body, 0)) {
            throw new Refusal("content.body.unknown");
        }
    }

    private static boolean wellMade(JsonNode node, int depth) {
        String type = PlainText.type(node);
        JsonNode content = node.path("content");
        if (depth > DEEPEST || !content.isMissingNode() && !content.isArray()) {
            return false;
        }
        return switch (type) {
            case "paragraph" -> all(content, INLINE, depth);
            case "heading" -> all(content, INLINE, depth) && level(node) >= 2 && level(node) <= 3;
            case "text" ->
                node.path("text").isString() && !node.path("text").asString().isEmpty() && marks(node);
            case "hard_break" -> content.isEmpty();
            case "picture" -> content.isEmpty() && pictureId(node.path("attrs")) != null;
            default -> CHILDREN.containsKey(type) && !content.isEmpty() && all(content, CHILDREN.get(type), depth);
        };
    }

    private static boolean all(JsonNode content, @Nullable Set<String> allowed, int depth) {
        for (JsonNode child : content) {
            if (allowed == null || !allowed.contains(PlainText.type(child)) || !wellMade(child, depth + 1)) {
                return false;
            }
        }
        return true;
    }

    private static int level(JsonNode heading) {
        return heading.path("attrs").path("level").asInt(0);
    }

    private static boolean marks(JsonNode text) {
        for (JsonNode mark : text.path("marks")) {
            boolean known = switch (PlainText.type(mark)) {
                case "strong" -> true;
                case "link" -> BodyHtml.safe(mark.path("attrs").path("href").asString(""));
                default -> false;
            };
            if (!known) {
                return false;
            }
        }
        return true;
    }

    /** The pictures that stand in the body, in order. */
    static Set<UUID> pictures(JsonNode body) {
        return shown(body).keySet();
    }

    /** What is said about a picture where it stands. */
    record Shown(String alt, String credit) {}

    /** The pictures in the body with what is said about them; a picture that stands twice counts where it stands first. */
    static Map<UUID, Shown> shown(JsonNode body) {
        Map<UUID, Shown> found = new LinkedHashMap<>();
        collect(body, found);
        return found;
    }

    private static void collect(JsonNode node, Map<UUID, Shown> found) {
        if (PlainText.type(node).equals("picture")) {
            JsonNode attributes = node.path("attrs");
            @Nullable UUID id = pictureId(attributes);
            if (id != null) {
                found.putIfAbsent(
                        id,
                        new Shown(
                                attributes.path("alt").asString("").strip(),
                                attributes.path("credit").asString("").strip()));
            }
        }
        node.path("content").forEach(child -> collect(child, found));
    }

    static @Nullable UUID pictureId(JsonNode attributes) {
        try {
            return UUID.fromString(attributes.path("id").asString(""));
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
