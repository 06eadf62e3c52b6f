package th.prmind.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import th.prmind.media.Picture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The body of an edition as a file of the demo ministry tells it: paragraphs, headings, lists, quotations and pictures. */
final class DemoBody {

    private DemoBody() {}

    static JsonNode of(JsonNode row, Map<String, Picture> set) {
        boolean thai = row.path("language").asString().equals("th");
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("type", "doc");
        ArrayNode content = body.putArray("content");
        for (JsonNode block : row.path("body")) {
            Map.Entry<String, JsonNode> only = block.properties().iterator().next();
            String text = only.getValue().asString("");
            switch (only.getKey()) {
                case "p" -> content.add(FilledSkeleton.paragraph(text));
                case "h" -> content.add(FilledSkeleton.heading(text));
                case "quote" -> content.add(FilledSkeleton.quote(text));
                case "list" -> content.add(FilledSkeleton.list(texts(only.getValue())));
                case "picture" -> content.add(picture(Objects.requireNonNull(set.get(text)), thai));
                default -> throw new IllegalArgumentException("unknown block " + only.getKey());
            }
        }
        return body;
    }

    private static ObjectNode picture(Picture picture, boolean thai) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("type", "picture");
        node.putObject("attrs")
                .put("id", picture.id().toString())
                .put("alt", picture.alt(thai))
                .put("credit", picture.credit());
        return node;
    }

    /** As it was when the writer began: the last block not written yet, and some words other than at the end. */
    static JsonNode begun(JsonNode row, JsonNode body) {
        JsonNode begun = row.has("began")
                ? replaced(
                        body,
                        row.path("began").path("right").asString(),
                        row.path("began").path("wrong").asString())
                : body.deepCopy();
        ArrayNode content = (ArrayNode) begun.path("content");
        if (content.size() > 1) {
            content.remove(content.size() - 1);
        }
        return begun;
    }

    static JsonNode replaced(JsonNode body, String right, String wrong) {
        String before = body.toString();
        String after = before.replace(right, wrong);
        if (after.equals(before)) {
            throw new IllegalArgumentException("the corrected text does not say " + right);
        }
        return JsonMapper.shared().readTree(after);
    }

    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asString()));
        return texts;
    }
}
