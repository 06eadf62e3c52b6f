package th.prmind.onevoice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import th.prmind.platform.http.Fetched;
import th.prmind.platform.web.Refusal;

/**
 * The words of a web page without what stands around them.
 *
 * @param url where they stood
 * @param text paragraphs one a line
 */
record PageText(String url, String title, String text) {

    private static final String AROUND =
            "script, style, noscript, template, nav, header, footer, aside, form, button, svg, iframe, [hidden], [aria-hidden=true]";
    private static final Set<String> LINES = Set.of(
            "p",
            "div",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "tr",
            "blockquote",
            "section",
            "article",
            "figcaption");

    /** @throws Refusal when the answer is no text, or holds none */
    static PageText of(Fetched fetched) {
        String text;
        String title = "";
        switch (fetched.type()) {
            case "text/plain" -> text = new String(fetched.body(), StandardCharsets.UTF_8).strip();
            case "text/html", "application/xhtml+xml", "" -> {
                Document page = parse(fetched);
                title = page.title().strip();
                page.select(AROUND).remove();
                text = lines(main(page));
            }
            default -> throw new Refusal("onevoice.link.not-text");
        }
        if (text.isBlank()) {
            throw new Refusal("onevoice.link.no-text");
        }
        return new PageText(fetched.uri().toString(), title, text);
    }

    private static Document parse(Fetched fetched) {
        try {
            return Jsoup.parse(
                    new ByteArrayInputStream(fetched.body()),
                    fetched.charset(),
                    fetched.uri().toString());
        } catch (IOException e) {
            throw new Refusal("onevoice.link.not-text");
        }
    }

    /** What the page itself marks as its article, else the element whose own paragraphs hold most words. */
    private static Element main(Document page) {
        Elements marked = page.select("article, main, [role=main], [itemprop=articleBody]");
        return marked.stream()
                .filter(element -> element.text().length() > 200)
                .max(Comparator.comparingInt(element -> element.text().length()))
                .orElseGet(() -> page.select("body *").stream()
                        .max(Comparator.comparingInt(PageText::ownWords))
                        .filter(element -> ownWords(element) > 200)
                        .orElse(page.body()));
    }

    private static int ownWords(Element element) {
        return element.children().stream()
                        .filter(child -> child.normalName().equals("p"))
                        .mapToInt(child -> child.text().length())
                        .sum()
                + element.ownText().length();
    }

    private static String lines(Element element) {
        StringBuilder out = new StringBuilder();
        write(element, out);
        return out.toString()
                .lines()
                .map(line -> line.replaceAll("[\\s\\u00A0]+", " ").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static void write(Node node, StringBuilder out) {
        if (node instanceof TextNode text) {
            out.append(text.getWholeText().replace('\n', ' '));
        } else if (node instanceof Element element) {
            boolean line = LINES.contains(element.normalName());
            if (line || element.normalName().equals("br")) {
                out.append('\n');
            }
            element.childNodes().forEach(child -> write(child, out));
            if (line) {
                out.append('\n');
            }
        }
    }
}
