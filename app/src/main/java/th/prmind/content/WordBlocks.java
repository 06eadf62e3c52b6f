package th.prmind.content;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A body that grows block by block, beside its projection as plain text, so that places in it are known at once. */
final class WordBlocks {

    private final ObjectNode document = node("doc");
    private final Deque<ArrayNode> open = new ArrayDeque<>();
    /* All finished lines, each with its line break, and the line that is being written. */
    private final StringBuilder lines = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private ArrayNode inline = JsonNodeFactory.instance.arrayNode();
    private @Nullable ObjectNode list;

    WordBlocks() {
        open.push(document.putArray("content"));
    }

    static ObjectNode node(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    ObjectNode document() {
        return document;
    }

    /** Where the next word will stand in the whole projection. */
    int offset() {
        return lines.length() + line.length();
    }

    String text() {
        return lines.toString() + line;
    }

    String line() {
        return line.toString();
    }

    /** The line, which then is none of the text. */
    String takeLine() {
        String taken = line();
        drop();
        return taken;
    }

    void words(String text, boolean strong, @Nullable String href) {
        String[] parts = text.split("\n", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                inline.add(node("hard_break"));
                line.append('\n');
            }
            if (!parts[i].isEmpty()) {
                ObjectNode words = node("text").put("text", parts[i]);
                if (strong || href != null) {
                    ArrayNode marks = words.putArray("marks");
                    if (href != null) {
                        marks.add(node("link")
                                .set(
                                        "attrs",
                                        JsonNodeFactory.instance.objectNode().put("href", href)));
                    }
                    if (strong) {
                        marks.add(node("strong"));
                    }
                }
                inline.add(words);
                line.append(parts[i]);
            }
        }
    }

    /** Ends the line as a paragraph, or a heading of that level; a line without words is none. */
    void end(int level) {
        if (line.toString().isBlank()) {
            drop();
            return;
        }
        list = null;
        add(textblock(level));
    }

    /** Ends the line as an item of a list, the same one as before where nothing stood between. */
    void endItem(boolean ordered) {
        if (line.toString().isBlank()) {
            drop();
            return;
        }
        String kind = ordered ? "ordered_list" : "bullet_list";
        if (list == null || !PlainText.type(list).equals(kind)) {
            list = node(kind);
            list.putArray("content");
            add(list);
        }
        ObjectNode item = node("list_item");
        item.putArray("content").add(textblock(0));
        list.withArray("content").add(item);
    }

    void picture(int at) {
        list = null;
        ObjectNode picture = node("picture");
        picture.putObject("attrs").put("at", at);
        add(picture);
    }

    /** What follows stands in it until it is closed. */
    void begin(String type) {
        list = null;
        ObjectNode inner = node(type);
        ArrayNode content = inner.putArray("content");
        add(inner);
        open.push(content);
    }

    /** A cell holds a paragraph at least, if an empty one. */
    void close(boolean cell) {
        list = null;
        if (cell && open.element().isEmpty()) {
            add(textblock(0));
        }
        open.pop();
    }

    private ObjectNode textblock(int level) {
        ObjectNode block = node(level == 0 ? "paragraph" : "heading");
        if (level > 0) {
            block.putObject("attrs").put("level", level);
        }
        block.set("content", inline);
        lines.append(line).append('\n');
        drop();
        return block;
    }

    private void drop() {
        line.setLength(0);
        inline = JsonNodeFactory.instance.arrayNode();
    }

    private void add(ObjectNode block) {
        open.element().add(block);
    }
}
