package th.prmind.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.prmind.ApplicationTest;
import th.prmind.publishing.Release;
import th.prmind.publishing.ReleaseCard;
import th.prmind.publishing.ReleaseCatalog;
import th.prmind.publishing.ReleaseFilter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApplicationTest
class NewsroomTests {

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    ReleaseCatalog catalog;

    @Autowired
    JsonMapper json;

    @Test
    void frontPageIsForEverybodyAndLeavesNoCookie() throws Exception {
        for (String path : new String[] {"/news", "/en/news"}) {
            HttpResponse<String> page = get(path);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(page.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(value -> assertThat(value).contains("public"));
            assertThat(Jsoup.parse(page.body()).select("h1")).hasSize(1);
        }
    }

    @Test
    void pageThatTheReaderHasIsNotSentAgain() throws Exception {
        String path = "/news/" + live(true).slug();
        HttpResponse<String> page = get(path);
        String etag = page.headers().firstValue("ETag").orElseThrow();
        assertThat(page.headers().firstValue("Last-Modified")).isPresent();
        HttpResponse<String> again = http.send(
                HttpRequest.newBuilder(url(path)).header("If-None-Match", etag).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void articleTellsMachinesWhatItIs() throws Exception {
        ReleaseCard card = live(true);
        var page = Jsoup.parse(get("/news/" + card.slug()).body());
        JsonNode news = json.readTree(
                page.expectFirst("script[type=application/ld+json]").data());
        assertThat(news.path("@type").asString()).isEqualTo("NewsArticle");
        assertThat(news.path("headline").asString()).isEqualTo(card.title());
        assertThat(page.select("meta[property=og:url]").attr("content"))
                .isEqualTo(url("/news/" + card.slug()).toString());
        assertThat(page.select("script:not([type])")).isEmpty();
    }

    @Test
    void aMissingPageLeadsReadersToTheNews() throws Exception {
        for (String news : new String[] {"/news", "/en/news"}) {
            HttpResponse<String> page = http.send(
                    HttpRequest.newBuilder(url(news + "/no-such-page"))
                            .header("Accept", "text/html")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(Jsoup.parse(page.body()).select(".failed a").attr("href"))
                    .isEqualTo(news);
        }
    }

    @Test
    void otherLanguageLeadsToTheTextsOwn() throws Exception {
        ReleaseCard card = live(true);
        HttpResponse<String> led = get("/en/news/" + card.slug());
        assertThat(led.statusCode()).isEqualTo(302);
        assertThat(led.headers().firstValue("Location")).contains("/news/" + card.slug());
    }

    @Test
    void feedsAreReadBack() throws Exception {
        ReleaseCard latest = live(true);
        for (String path : new String[] {"/news/feed.rss", "/news/feed.atom"}) {
            SyndFeed feed = new SyndFeedInput().build(new StringReader(get(path).body()));
            assertThat(feed.getEntries()).anySatisfy(entry -> {
                assertThat(entry.getTitle()).isEqualTo(latest.title());
                assertThat(entry.getLink())
                        .isEqualTo(url("/news/" + latest.slug()).toString());
            });
        }
        JsonNode feed = json.readTree(get("/news/feed.json").body());
        assertThat(feed.path("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.path("items")
                        .valueStream()
                        .map(item -> item.path("title").asString()))
                .contains(latest.title());
    }

    @Test
    void sitemapNamesWhatIsLive() throws Exception {
        var index = Jsoup.parse(get("/news/sitemap.xml").body(), "", Parser.xmlParser());
        assertThat(index.select("sitemap loc")).isNotEmpty();
        var first = Jsoup.parse(get("/news/sitemap-1.xml").body(), "", Parser.xmlParser());
        assertThat(first.select("url loc").eachText())
                .contains(url("/news/" + live(true).slug()).toString());
        assertThat(get("/robots.txt").body()).contains("Sitemap: ");
    }

    @Test
    void whatIsNotPublicIsNotThere() throws Exception {
        assertThat(get("/news/no-such-article").statusCode()).isEqualTo(404);
        assertThat(get("/news/pictures/" + UUID.randomUUID() + "/full.jpg").statusCode())
                .isEqualTo(404);
        for (ReleaseCard card : catalog.first(ReleaseFilter.live().kind(Release.Kind.PASTED), 3)) {
            assertThat(get("/news/" + card.slug()).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void everyListIsThere() throws Exception {
        for (String path : new String[] {
            "/news/topics", "/news/topics/safety", "/news/units", "/news/units/province-lampang",
            "/news/audiences/operators", "/news/archive", "/news/search", "/en/news/topics/safety?page=2"
        }) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(get("/news/audiences/everybody").statusCode()).isEqualTo(404);
    }

    @Test
    void articleIsThereAsPdf() throws Exception {
        HttpResponse<String> pdf = get("/news/" + live(true).slug() + ".pdf");
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(pdf.body()).startsWith("%PDF-");
    }

    @Test
    void searchTakesWhateverIsTyped() throws Exception {
        for (String q : new String[] {
            "%E0%B9%82%E0%B8%A3%E0%B8%87%E0%B8%87%E0%B8%B2%E0%B8%99", "%3Cscript%3E", "%2B-%7B%7D%22", ""
        }) {
            HttpResponse<String> page = get("/news/search?q=" + q + "&page=99999999999&year=abc");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).doesNotContain("<script>");
        }
    }

    private ReleaseCard live(boolean thai) {
        return catalog.first(ReleaseFilter.newsroom().kind(Release.Kind.OWN).language(thai ? "th" : "en"), 1)
                .getFirst();
    }

    private URI url(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(url(path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
