package th.prmind.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A skeleton with its values put in: the first words of a new edition, never a blank page. */
record FilledSkeleton(String title, String summary, JsonNode body) {

    /** What only the writer can fill in stands in these; a text that still holds one is not handed in. */
    static final Pattern GAP = Pattern.compile("\\[(?:เติม|Fill in): [^\\]\n]*]");

    private static final Pattern NAME = Pattern.compile("\\{([a-z-]+)(\\?)?}");

    /** @param values by name; a name with several values serves blocks that stand once for each */
    static FilledSkeleton of(ContentType.Skeleton skeleton, Map<String, List<String>> values) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("type", "doc");
        ArrayNode content = body.putArray("content");
        content.addAll(blocks(skeleton.body(), values));
        if (content.isEmpty()) {
            content.add(paragraph(""));
        }
        return new FilledSkeleton(
                filled(skeleton.title(), values).orElse(""),
                filled(skeleton.summary(), values).orElse(""),
                body);
    }

    private static List<JsonNode> blocks(List<ContentType.Block> blocks, Map<String, List<String>> values) {
        List<JsonNode> made = new ArrayList<>();
        for (ContentType.Block block : blocks) {
            if (block.kind().equals("section")) {
                List<JsonNode> beneath = blocks(block.blocks(), values);
                if (!beneath.isEmpty()) {
                    filled(block.text(), values).ifPresent(heading -> made.add(heading(heading)));
                    made.addAll(beneath);
                }
                continue;
            }
            List<String> texts = texts(block, values);
            if (block.kind().equals("list")) {
                if (!texts.isEmpty()) {
                    made.add(list(texts));
                }
            } else {
                texts.forEach(text -> made.add(
                        switch (block.kind()) {
                            case "h" -> heading(text);
                            case "quote" -> quote(text);
                            default -> paragraph(text);
                        }));
            }
        }
        return made;
    }

    private static List<String> texts(ContentType.Block block, Map<String, List<String>> values) {
        @Nullable String each = block.each();
        if (each == null) {
            return filled(block.text(), values).stream().toList();
        }
        List<String> texts = new ArrayList<>();
        Map<String, List<String>> one = new HashMap<>(values);
        for (String value : values.getOrDefault(each, List.of())) {
            one.put(each, List.of(value));
            filled(block.text(), one).ifPresent(texts::add);
        }
        return texts;
    }

    /** @return empty where a value is missing that the text can't do without */
    private static Optional<String> filled(String text, Map<String, List<String>> values) {
        StringBuilder filled = new StringBuilder();
        Matcher names = NAME.matcher(text);
        int at = 0;
        while (names.find()) {
            MatchResult name = names.toMatchResult();
            List<String> known = values.getOrDefault(name.group(1), List.of());
            if (known.isEmpty() && name.group(2) == null) {
                return Optional.empty();
            }
            filled.append(text, at, name.start());
            known.stream().findFirst().ifPresent(filled::append);
            at = name.end();
        }
        return Optional.of(filled.append(text, at, text.length()).toString().strip());
    }

    static ObjectNode paragraph(String text) {
        return textblock("paragraph", text);
    }

    static ObjectNode heading(String text) {
        ObjectNode heading = textblock("heading", text);
        heading.putObject("attrs").put("level", 2);
        return heading;
    }

    static ObjectNode quote(String text) {
        return wrapped("blockquote", paragraph(text));
    }

    static ObjectNode list(List<String> items) {
        ObjectNode list = JsonNodeFactory.instance.objectNode().put("type", "bullet_list");
        ArrayNode content = list.putArray("content");
        items.forEach(item -> content.add(wrapped("list_item", paragraph(item))));
        return list;
    }

    private static ObjectNode wrapped(String type, ObjectNode inner) {
        ObjectNode outer = JsonNodeFactory.instance.objectNode().put("type", type);
        outer.putArray("content").add(inner);
        return outer;
    }

    private static ObjectNode textblock(String type, String text) {
        ObjectNode block = JsonNodeFactory.instance.objectNode().put("type", type);
        if (!text.isEmpty()) {
            block.putArray("content").addObject().put("type", "text").put("text", text);
        }
        return block;
    }
}
