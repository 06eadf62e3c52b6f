package th.prmind.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import th.prmind.brief.ReleaseFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A text that somebody wrote elsewhere, in Word or in a mail, ready to be an edition's first words.
 *
 * @param title proposed from its first line
 * @param body as ProseMirror's JSON; a picture has {@code at}, its place among the pictures, and no id yet
 * @param notes comments on its words
 */
record Manuscript(String title, JsonNode body, List<Drawn> pictures, List<Noted> notes) {

    /** Characters; a longer first line is the text itself, and its beginning serves as title. */
    private static final int LONGEST_FIRST_LINE = 180;

    private static final int PROPOSED = 100;

    /** A picture that stands in it, with what the file says about it: empty where it says nothing. */
    record Drawn(String name, byte[] bytes, String alt, String credit) {}

    /**
     * What somebody said about words of it.
     *
     * @param at null where the file does not tell
     * @param start where the words begin in the whole text
     * @param words empty: about the whole
     */
    record Noted(String author, @Nullable Instant at, String text, int start, String words) {}

    static Manuscript of(List<ReleaseFile.Paragraph> paragraphs) {
        if (paragraphs.isEmpty()) {
            return new Manuscript("", body(List.of()), List.of(), List.of());
        }
        String first = paragraphs.getFirst().text();
        boolean titled = servesAsTitle(first) && paragraphs.size() > 1;
        return new Manuscript(
                titled ? first : proposed(first),
                body(titled ? paragraphs.subList(1, paragraphs.size()) : paragraphs),
                List.of(),
                List.of());
    }

    static boolean servesAsTitle(String line) {
        return line.length() <= LONGEST_FIRST_LINE;
    }

    /** The beginning of a line that is too long for a title. */
    static String proposed(String line) {
        int end = line.length() <= PROPOSED ? line.length() : line.lastIndexOf(' ', PROPOSED);
        return end < 1 ? "" : line.substring(0, end);
    }

    String wholeText() {
        return title + "\n" + PlainText.of(body);
    }

    /** Items that follow each other are one list. */
    private static JsonNode body(List<ReleaseFile.Paragraph> paragraphs) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("type", "doc");
        ArrayNode content = body.putArray("content");
        List<String> items = new ArrayList<>();
        for (ReleaseFile.Paragraph paragraph : paragraphs) {
            if (paragraph.kind() == ReleaseFile.Paragraph.Kind.ITEM) {
                items.add(paragraph.text());
                continue;
            }
            endList(content, items);
            content.add(
                    paragraph.kind() == ReleaseFile.Paragraph.Kind.HEADING
                            ? FilledSkeleton.heading(paragraph.text())
                            : FilledSkeleton.paragraph(paragraph.text()));
        }
        endList(content, items);
        if (content.isEmpty()) {
            content.add(FilledSkeleton.paragraph(""));
        }
        return body;
    }

    private static void endList(ArrayNode content, List<String> items) {
        if (!items.isEmpty()) {
            content.add(FilledSkeleton.list(List.copyOf(items)));
            items.clear();
        }
    }
}
