package th.prmind.learning;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import th.prmind.content.Anchors;
import th.prmind.content.BodyHtml;
import th.prmind.publishing.Release;
import th.prmind.review.Anchor;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The frozen text of a work with the words marked on which something was said. */
final class NotedText {

    private NotedText() {}

    /** @param latest on whose text the notes hang; {@code shown} may be an earlier one */
    static String html(Release shown, Release latest, List<Note> notes) {
        UnaryOperator<Anchor> move = Anchors.between(latest.wholeText(), shown.wholeText());
        // The title has its own line above, also where the text begins with it.
        String whole = shown.wholeText();
        int body =
                shown.title().length() + (whole.startsWith("\n", shown.title().length()) ? 1 : 0);
        List<BodyHtml.Mark> marks = notes.stream()
                .flatMap(note -> Stream.of(move.apply(note.anchor()))
                        .filter(anchor -> anchor.start() >= body)
                        .map(anchor -> new BodyHtml.Mark(
                                anchor.start() - body,
                                anchor.end() - body,
                                note.open() ? "said" : "said said-closed",
                                "note-" + note.id())))
                .toList();
        return BodyHtml.of(paragraphs(whole.substring(body)), _ -> null, marks);
    }

    /** Each line a paragraph: so the page counts as the frozen text does. */
    private static ObjectNode paragraphs(String text) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        ObjectNode body = json.objectNode();
        ArrayNode content = body.putArray("content");
        for (String line : text.split("\n", -1)) {
            ObjectNode paragraph = content.addObject().put("type", "paragraph");
            if (!line.isEmpty()) {
                paragraph.putArray("content").addObject().put("type", "text").put("text", line);
            }
        }
        return body;
    }

    /** Seconds of a clip, typed as 1:05 or 65. */
    static Optional<Integer> second(String typed) {
        String text = typed.strip();
        if (!text.matches("(\\d{1,3}:[0-5]\\d)|\\d{1,5}|(\\d{1,2}:[0-5]\\d:[0-5]\\d)")) {
            return Optional.empty();
        }
        int seconds = 0;
        for (String part : text.split(":")) {
            seconds = seconds * 60 + Integer.parseInt(part);
        }
        return Optional.of(seconds).filter(each -> each < 86_400);
    }
}
