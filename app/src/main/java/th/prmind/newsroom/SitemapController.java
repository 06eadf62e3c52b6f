package th.prmind.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.HtmlUtils;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.View;
import th.prmind.publishing.Release;
import th.prmind.publishing.ReleaseCard;
import th.prmind.publishing.ReleaseCatalog;
import th.prmind.publishing.ReleaseFilter;

/** What search engines read: everything, in portions; what is new, by itself; and where they need not look. */
@Controller
class SitemapController {

    private static final int PORTION = 5_000;

    /** As long as a news sitemap may name an article. */
    private static final Duration NEW = Duration.ofDays(2);

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String SCHEMA = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

    private final KeptPages pages;
    private final ReleaseCatalog catalog;
    private final Clock clock;

    SitemapController(KeptPages pages, ReleaseCatalog catalog, Clock clock) {
        this.pages = pages;
        this.catalog = catalog;
        this.clock = clock;
    }

    @GetMapping("/robots.txt")
    void robots(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.send(request, response, "", site -> KeptPages.Made.text("text/plain", """
                User-agent: *
                Allow: /news
                Allow: /en/news
                Allow: /assets/
                Disallow: /news/search
                Disallow: /en/news/search
                Disallow: /

                Sitemap: %1$s/news/sitemap.xml
                Sitemap: %1$s/news/sitemap-news.xml
                """.formatted(site.base()), null));
    }

    @GetMapping({"/news/sitemap.xml", "/en/news/sitemap.xml"})
    void index(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.send(request, response, "", site -> {
            long total = catalog.latest(ReleaseFilter.newsroom(), 0, 1).total();
            StringBuilder xml = new StringBuilder(HEAD)
                    .append("<sitemapindex")
                    .append(SCHEMA)
                    .append(">\n");
            for (int number = 1; number <= Math.max(1, (total + PORTION - 1) / PORTION); number++) {
                xml.append("<sitemap><loc>")
                        .append(escaped(site.url("/news/sitemap-" + number + ".xml")))
                        .append("</loc></sitemap>\n");
            }
            return xml(xml.append("</sitemapindex>\n"));
        });
    }

    @GetMapping("/news/sitemap-{number:\\d{1,4}}.xml")
    void portion(@PathVariable int number, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        pages.send(request, response, "", site -> {
            List<ReleaseCard> cards = catalog.latest(ReleaseFilter.newsroom(), (number - 1) * PORTION, PORTION)
                    .cards();
            if (number < 1 || (cards.isEmpty() && number > 1)) {
                throw new NotFound();
            }
            StringBuilder xml =
                    new StringBuilder(HEAD).append("<urlset").append(SCHEMA).append(">\n");
            cards.forEach(card -> xml.append("<url><loc>")
                    .append(escaped(url(site, card)))
                    .append("</loc><lastmod>")
                    .append(seconds(card.updatedAt()))
                    .append("</lastmod></url>\n"));
            return xml(xml.append("</urlset>\n"));
        });
    }

    /** Our own releases of the last two days. */
    @GetMapping("/news/sitemap-news.xml")
    void news(View view, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Instant since = clock.instant().minus(NEW);
        pages.send(request, response, since.getEpochSecond() / 3600 + "", site -> {
            StringBuilder xml = new StringBuilder(HEAD)
                    .append("<urlset")
                    .append(SCHEMA)
                    .append(" xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">\n");
            catalog.first(ReleaseFilter.newsroom().kind(Release.Kind.OWN), 1_000).stream()
                    .filter(card -> card.publishedAt().isAfter(since))
                    .forEach(card -> xml.append("<url><loc>")
                            .append(escaped(url(site, card)))
                            .append("</loc><news:news><news:publication><news:name>")
                            .append(escaped(view.text("newsroom.name")))
                            .append("</news:name><news:language>")
                            .append(card.language())
                            .append("</news:language></news:publication><news:publication_date>")
                            .append(seconds(card.publishedAt()))
                            .append("</news:publication_date><news:title>")
                            .append(escaped(card.title()))
                            .append("</news:title></news:news></url>\n"));
            return xml(xml.append("</urlset>\n"));
        });
    }

    private static String url(Site site, ReleaseCard card) {
        return site.url(Site.root(card.thai()) + "/" + card.slug());
    }

    private static String seconds(Instant at) {
        return at.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static KeptPages.Made xml(StringBuilder xml) {
        return KeptPages.Made.text("application/xml", xml.toString(), null);
    }
}
