package th.prmind.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/**
 * A body as HTML that is safe to show: only the elements named here, only links to web addresses, mail and telephone,
 * every text escaped. What is not known is left out with everything in it.
 */
public final class BodyHtml {

    private static final Map<String, String> ELEMENTS = Map.of(
            "bullet_list", "ul",
            "ordered_list", "ol",
            "list_item", "li",
            "blockquote", "blockquote",
            "table", "table",
            "table_row", "tr");
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    private final StringBuilder html = new StringBuilder();
    private final Function<UUID, @Nullable String> pictureUrl;
    private final List<Mark> marks;
    /** Where in the projection the next textblock begins. */
    private int offset;

    private BodyHtml(Function<UUID, @Nullable String> pictureUrl, List<Mark> marks) {
        this.pictureUrl = pictureUrl;
        this.marks = marks;
    }

    /**
     * Words to be marked in the text.
     *
     * @param start offset in the plain-text projection of the body
     * @param end one past the last
     * @param kind becomes a class of the element ({@code finding})
     * @param target id of what tells about it on the same page, or null
     */
    public record Mark(
            int start, int end, String kind, @Nullable String target) {}

    /** With pictures shown from the picture library, for people who have signed in. */
    public static String of(JsonNode body) {
        return of(body, id -> "/pictures/" + id + "/full.jpg", List.of());
    }

    /**
     * @param pictureUrl address of a picture, or null to leave it out
     * @param marks words to mark; those that overlap an earlier one are cut short
     */
    public static String of(JsonNode body, Function<UUID, @Nullable String> pictureUrl, List<Mark> marks) {
        BodyHtml writer = new BodyHtml(
                pictureUrl,
                marks.stream().sorted(Comparator.comparingInt(Mark::start)).toList());
        writer.blocks(body);
        return writer.html.toString();
    }

    private void blocks(JsonNode parent) {
        parent.path("content").forEach(this::block);
    }

    private void block(JsonNode node) {
        String type = PlainText.type(node);
        switch (type) {
            case "paragraph" -> textblock("p", node);
            case "heading" -> textblock(node.path("attrs").path("level").asInt(2) == 3 ? "h3" : "h2", node);
            case "picture" -> picture(node.path("attrs"));
            case "table_cell", "table_header" -> cell(type.equals("table_cell") ? "td" : "th", node);
            default -> {
                @Nullable String element = ELEMENTS.get(type);
                if (element == null) {
                    // Its lines still count: offsets must stay those of the projection.
                    offset += skipped(node);
                    return;
                }
                html.append('<').append(element).append('>');
                blocks(node);
                html.append("</").append(element).append('>');
            }
        }
    }

    /** Length of what the projection has for this node, each line with its break. */
    private static int skipped(JsonNode node) {
        return PlainText.lines(node).stream()
                .mapToInt(line -> line.length() + 1)
                .sum();
    }

    private void cell(String element, JsonNode node) {
        html.append('<').append(element);
        span("colspan", node.path("attrs").path("colspan").asInt(1));
        span("rowspan", node.path("attrs").path("rowspan").asInt(1));
        html.append('>');
        blocks(node);
        html.append("</").append(element).append('>');
    }

    private void span(String name, int value) {
        if (value > 1 && value <= 100) {
            html.append(' ').append(name).append("=\"").append(value).append('"');
        }
    }

    private void picture(JsonNode attributes) {
        @Nullable UUID id = Body.pictureId(attributes);
        @Nullable String url = id == null ? null : pictureUrl.apply(id);
        if (url == null) {
            return;
        }
        html.append("<figure><img src=\"").append(escaped(url)).append("\" alt=\"");
        html.append(escaped(attributes.path("alt").asString(""))).append("\" loading=\"lazy\">");
        String credit = attributes.path("credit").asString("");
        if (!credit.isBlank()) {
            html.append("<figcaption>").append(escaped(credit)).append("</figcaption>");
        }
        html.append("</figure>");
    }

    private void textblock(String element, JsonNode node) {
        html.append('<').append(element).append('>');
        for (JsonNode inline : node.path("content")) {
            switch (PlainText.type(inline)) {
                case "hard_break" -> {
                    html.append("<br>");
                    offset++;
                }
                case "text" -> text(inline);
                default -> {}
            }
        }
        html.append("</").append(element).append('>');
        offset++;
    }

    private void text(JsonNode inline) {
        List<String> closing = new ArrayList<>();
        Set<String> open = new HashSet<>();
        for (JsonNode mark : inline.path("marks")) {
            String type = PlainText.type(mark);
            if (type.equals("strong") && open.add(type)) {
                html.append("<strong>");
                closing.addFirst("</strong>");
            } else if (type.equals("link")
                    && safe(mark.path("attrs").path("href").asString(""))
                    && open.add(type)) {
                html.append("<a href=\"")
                        .append(escaped(mark.path("attrs").path("href").asString("")))
                        .append("\" rel=\"noopener\">");
                closing.addFirst("</a>");
            }
        }
        markedText(inline.path("text").asString(""));
        closing.forEach(html::append);
    }

    private void markedText(String text) {
        int end = offset + text.length();
        int at = offset;
        for (Mark mark : marks) {
            int from = Math.max(mark.start(), at);
            int to = Math.min(mark.end(), end);
            if (from >= to) {
                continue;
            }
            html.append(escaped(text.substring(at - offset, from - offset)));
            html.append("<mark class=\"").append(escaped(mark.kind())).append('"');
            if (mark.target() != null) {
                html.append(" aria-describedby=\"")
                        .append(escaped(mark.target()))
                        .append('"');
            }
            html.append('>')
                    .append(escaped(text.substring(from - offset, to - offset)))
                    .append("</mark>");
            at = to;
        }
        html.append(escaped(text.substring(at - offset)));
        offset = end;
    }

    static boolean safe(String href) {
        int colon = href.indexOf(':');
        return colon > 0
                && SCHEMES.contains(href.substring(0, colon).toLowerCase(Locale.ROOT))
                && href.chars().noneMatch(c -> c <= ' ');
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
