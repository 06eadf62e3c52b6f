package th.prmind.content;

import java.util.ArrayList;
import java.util.List;
import th.prmind.brief.ReleaseFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A text that somebody wrote elsewhere, in Word or in a mail, ready to be an edition's first words.
 *
 * @param title proposed from its first line
 */
record Manuscript(String title, List<ReleaseFile.Paragraph> paragraphs) {

    /** Characters; a longer first line is the text itself, and its beginning serves as title. */
    private static final int LONGEST_FIRST_LINE = 180;

    private static final int PROPOSED = 100;

    static Manuscript of(List<ReleaseFile.Paragraph> paragraphs) {
        if (paragraphs.isEmpty()) {
            return new Manuscript("", List.of());
        }
        String first = paragraphs.getFirst().text();
        if (first.length() <= LONGEST_FIRST_LINE && paragraphs.size() > 1) {
            return new Manuscript(first, paragraphs.subList(1, paragraphs.size()));
        }
        int end = first.length() <= PROPOSED ? first.length() : first.lastIndexOf(' ', PROPOSED);
        return new Manuscript(end < 1 ? "" : first.substring(0, end), paragraphs);
    }

    String wholeText() {
        return title + "\n"
                + String.join(
                        "\n",
                        paragraphs.stream().map(ReleaseFile.Paragraph::text).toList());
    }

    /** As ProseMirror's JSON; items that follow each other are one list. */
    JsonNode body() {
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
