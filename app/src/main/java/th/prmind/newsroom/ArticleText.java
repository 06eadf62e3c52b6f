package th.prmind.newsroom;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import th.prmind.publishing.Release;

/** The text of an article, line by line. */
final class ArticleText {

    private ArticleText() {}

    /**
     * One paragraph.
     *
     * @param heading whether it heads what follows
     * @param item whether it stands in a list
     */
    record Line(String text, boolean heading, boolean item) {}

    /** Imported texts begin with their title, sometimes twice; it is left out. */
    static List<Line> lines(Release release) {
        if (release.bodyHtml() == null) {
            String title = release.title().strip();
            return release.text()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .dropWhile(line -> line.equals(title))
                    .map(line -> new Line(line, false, false))
                    .toList();
        }
        return Jsoup.parseBodyFragment(release.bodyHtml()).select("h2, h3, p").stream()
                .filter(Element::hasText)
                .map(block ->
                        new Line(block.text(), block.nameIs("h2") || block.nameIs("h3"), block.closest("li") != null))
                .toList();
    }
}
