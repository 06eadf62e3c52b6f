package th.prmind.newsroom;

import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.content.Topic;
import th.prmind.content.Topics;
import th.prmind.network.Unit;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.View;
import th.prmind.publishing.Release;
import th.prmind.publishing.ReleaseCard;
import th.prmind.publishing.ReleaseCatalog;
import th.prmind.publishing.ReleaseFilter;
import tools.jackson.databind.json.JsonMapper;

/** The latest of our own releases for feed readers: all, or those of one unit, topic or audience. */
@Controller
class FeedController {

    private static final int ITEMS = 30;

    private final KeptPages pages;
    private final ReleaseCatalog catalog;
    private final UnitDirectory units;
    private final Topics topics;
    private final JsonMapper json;

    FeedController(KeptPages pages, ReleaseCatalog catalog, UnitDirectory units, Topics topics, JsonMapper json) {
        this.pages = pages;
        this.catalog = catalog;
        this.units = units;
        this.topics = topics;
        this.json = json;
    }

    /**
     * A feed before it is written in one of the formats.
     *
     * @param path of the page that it follows
     */
    private record Feed(String title, String description, String path, List<Release> releases) {

        @Nullable
        Instant updated() {
            return releases.stream()
                    .map(Release::updatedAt)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    @GetMapping({"/news/feed.rss", "/en/news/feed.rss"})
    void rss(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String audience,
            View view,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        pages.send(request, response, unit + "&" + topic + "&" + audience, site -> {
            Feed feed = feed(site, view, unit, topic, audience);
            return KeptPages.Made.text("application/rss+xml", xml(site, feed, "rss_2.0"), feed.updated());
        });
    }

    @GetMapping({"/news/feed.atom", "/en/news/feed.atom"})
    void atom(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String audience,
            View view,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        pages.send(request, response, unit + "&" + topic + "&" + audience, site -> {
            Feed feed = feed(site, view, unit, topic, audience);
            return KeptPages.Made.text("application/atom+xml", xml(site, feed, "atom_1.0"), feed.updated());
        });
    }

    @GetMapping({"/news/feed.json", "/en/news/feed.json"})
    void jsonFeed(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String audience,
            View view,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        pages.send(request, response, unit + "&" + topic + "&" + audience, site -> {
            Feed feed = feed(site, view, unit, topic, audience);
            return KeptPages.Made.text("application/feed+json", jsonFeed(site, feed), feed.updated());
        });
    }

    private Feed feed(Site site, View view, String unitSlug, String topicSlug, String audience) {
        ReleaseFilter filter = Newsroom.released(site).kind(Release.Kind.OWN);
        String name = "";
        String path = "";
        if (!unitSlug.isEmpty()) {
            Unit unit = units.findBySlug(unitSlug).orElseThrow(NotFound::new);
            filter = filter.unit(unit.id());
            name = view.pick(unit.name(), unit.nameEnglish());
            path = "/units/" + unitSlug;
        } else if (!topicSlug.isEmpty()) {
            Topic topic = topics.find(topicSlug).orElseThrow(NotFound::new);
            filter = filter.topic(topicSlug);
            name = view.pick(topic.name(), topic.nameEnglish());
            path = "/topics/" + topicSlug;
        } else if (!audience.isEmpty()) {
            if (!Newsroom.AUDIENCES.contains(audience)) {
                throw new NotFound();
            }
            filter = filter.audience(audience);
            name = view.text("newsroom.audience." + audience);
            path = "/audiences/" + audience;
        }
        List<Release> releases = catalog.first(filter, ITEMS).stream()
                .map(ReleaseCard::id)
                .flatMap(id -> catalog.find(id).stream())
                .toList();
        String title = view.text("newsroom.name");
        return new Feed(
                name.isEmpty() ? title : name + " · " + title,
                view.text("newsroom.description"),
                site.path(path),
                releases);
    }

    private String xml(Site site, Feed of, String type) {
        SyndFeed feed = new SyndFeedImpl();
        feed.setFeedType(type);
        feed.setEncoding("UTF-8");
        feed.setTitle(of.title());
        feed.setDescription(of.description());
        feed.setLanguage(site.thai() ? "th" : "en");
        feed.setLink(site.url(of.path()));
        feed.setUri(site.url(of.path()));
        if (of.updated() != null) {
            feed.setPublishedDate(Date.from(of.updated()));
        }
        feed.setEntries(
                of.releases().stream().map(release -> entry(site, release)).toList());
        try {
            return new SyndFeedOutput().outputString(feed);
        } catch (FeedException e) {
            throw new IllegalStateException(e);
        }
    }

    private SyndEntry entry(Site site, Release release) {
        String url = site.url(site.path(release));
        SyndEntry entry = new SyndEntryImpl();
        entry.setTitle(release.title());
        entry.setLink(url);
        entry.setUri(url);
        entry.setPublishedDate(Date.from(release.publishedAt()));
        entry.setUpdatedDate(Date.from(release.updatedAt()));
        entry.setAuthor(author(site, release));
        SyndContentImpl summary = new SyndContentImpl();
        summary.setType("text/plain");
        summary.setValue(release.summary());
        entry.setDescription(summary);
        if (release.cover() != null) {
            SyndLinkImpl picture = new SyndLinkImpl();
            picture.setRel("enclosure");
            picture.setType("image/jpeg");
            picture.setHref(site.url(Site.picture(release.cover(), "full")));
            entry.getLinks().add(picture);
        }
        return entry;
    }

    private String jsonFeed(Site site, Feed of) {
        Map<String, Object> feed = new LinkedHashMap<>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", of.title());
        feed.put("description", of.description());
        feed.put("language", site.thai() ? "th" : "en");
        feed.put("home_page_url", site.url(of.path()));
        feed.put("feed_url", site.url(site.path("/feed.json")));
        feed.put(
                "items",
                of.releases().stream().map(release -> item(site, release)).toList());
        return json.writeValueAsString(feed);
    }

    private Map<String, Object> item(Site site, Release release) {
        Map<String, Object> item = new LinkedHashMap<>();
        String url = site.url(site.path(release));
        item.put("id", url);
        item.put("url", url);
        item.put("title", release.title());
        item.put("summary", release.summary());
        item.put("content_text", release.text());
        item.put("language", release.language());
        item.put("date_published", release.publishedAt().toString());
        item.put("date_modified", release.updatedAt().toString());
        item.put("authors", List.of(Map.of("name", author(site, release))));
        item.put("tags", release.topics());
        if (release.cover() != null) {
            item.put("image", site.url(Site.picture(release.cover(), "full")));
        }
        return item;
    }

    private String author(Site site, Release release) {
        return units.find(release.unit())
                .map(unit -> site.thai() || unit.nameEnglish() == null ? unit.name() : unit.nameEnglish())
                .orElse("");
    }
}
