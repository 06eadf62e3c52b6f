package th.prmind.content;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The plain-text projection of a body, on which findings, anchors, differences and files count. The browser makes the
 * same one in {@code content/plain-text.ts}.
 *
 * <p>Each textblock (paragraph, heading) is one line, in document order; a hard break is a line break within it;
 * pictures have no line. Offsets count UTF-16 code units.
 */
public final class PlainText {

    private PlainText() {}

    /** @param body a ProseMirror document */
    public static String of(JsonNode body) {
        return String.join("\n", lines(body));
    }

    static List<String> lines(JsonNode node) {
        List<String> lines = new ArrayList<>();
        addLines(node, lines);
        return lines;
    }

    private static void addLines(JsonNode node, List<String> lines) {
        if (isTextblock(node)) {
            lines.add(line(node));
            return;
        }
        node.path("content").forEach(child -> addLines(child, lines));
    }

    static boolean isTextblock(JsonNode node) {
        String type = type(node);
        return type.equals("paragraph") || type.equals("heading");
    }

    static String type(JsonNode node) {
        return node.path("type").asString("");
    }

    private static String line(JsonNode textblock) {
        StringBuilder line = new StringBuilder();
        for (JsonNode inline : textblock.path("content")) {
            switch (type(inline)) {
                case "text" -> line.append(inline.path("text").asString(""));
                case "hard_break" -> line.append('\n');
                default -> {}
            }
        }
        return line.toString();
    }
}
