package th.prmind.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.content.Topic;
import th.prmind.content.Topics;
import th.prmind.network.Unit;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.provinces.Provinces;
import th.prmind.platform.provinces.ThailandMap;
import th.prmind.platform.web.JteViewResolver;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.View;
import th.prmind.publishing.Release;
import th.prmind.publishing.ReleaseCatalog;
import th.prmind.publishing.ReleaseFilter;

/** The pages that people read. */
@Controller
class NewsController {

    private final Newsroom newsroom;
    private final KeptPages pages;
    private final ReleaseCatalog catalog;
    private final ArticleMeta articleMeta;
    private final ArticlePdf articlePdf;
    private final UnitDirectory units;
    private final Topics topics;
    private final JteViewResolver templates;

    NewsController(
            Newsroom newsroom,
            KeptPages pages,
            ReleaseCatalog catalog,
            ArticleMeta articleMeta,
            ArticlePdf articlePdf,
            UnitDirectory units,
            Topics topics,
            JteViewResolver templates) {
        this.newsroom = newsroom;
        this.pages = pages;
        this.catalog = catalog;
        this.articleMeta = articleMeta;
        this.articlePdf = articlePdf;
        this.units = units;
        this.topics = topics;
        this.templates = templates;
    }

    @GetMapping({"/en", "/en/"})
    String english() {
        return "redirect:/en/news";
    }

    @GetMapping({"/news", "/en/news"})
    void front(View view, HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.send(
                request,
                response,
                "",
                site -> html("front", view, site, Map.of("front", newsroom.front(site), "map", ThailandMap.get())));
    }

    @GetMapping({"/news/units", "/en/news/units"})
    void units(View view, HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.send(
                request,
                response,
                "",
                site -> html(
                        "units",
                        view,
                        site,
                        Map.of("regions", newsroom.regions(), "departments", newsroom.departments())));
    }

    @GetMapping({"/news/topics", "/en/news/topics"})
    void topics(View view, HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.send(request, response, "", site -> html("topics", view, site, Map.of("topics", topics.all())));
    }

    @GetMapping({"/news/units/{slug}", "/en/news/units/{slug}"})
    void unit(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String page,
            View view,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        list(page, request, response, view, () -> {
            Unit unit = units.findBySlug(slug).orElseThrow(NotFound::new);
            String name = view.pick(unit.name(), unit.nameEnglish());
            return new ListHead(
                    name, null, unit, "unit=" + slug, "/units/" + slug, "units", all -> all.unit(unit.id()));
        });
    }

    @GetMapping({"/news/topics/{slug}", "/en/news/topics/{slug}"})
    void topic(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String page,
            View view,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        list(page, request, response, view, () -> {
            Topic topic = topics.find(slug).orElseThrow(NotFound::new);
            String name = view.pick(topic.name(), topic.nameEnglish());
            return new ListHead(name, null, null, "topic=" + slug, "/topics/" + slug, "topics", all -> all.topic(slug));
        });
    }

    @GetMapping({"/news/audiences/{slug}", "/en/news/audiences/{slug}"})
    void audience(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String page,
            View view,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        list(page, request, response, view, () -> {
            if (!Newsroom.AUDIENCES.contains(slug)) {
                throw new NotFound();
            }
            return new ListHead(
                    view.text("newsroom.audience." + slug),
                    view.text("newsroom.audience.lede." + slug),
                    null,
                    "audience=" + slug,
                    "/audiences/" + slug,
                    "audiences",
                    all -> all.audience(slug));
        });
    }

    @GetMapping({"/news/archive", "/en/news/archive"})
    void archive(
            @RequestParam(required = false) @Nullable String page,
            View view,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        list(
                page,
                request,
                response,
                view,
                () -> new ListHead(
                        view.text("newsroom.archive.title"),
                        view.text("newsroom.archive.lede"),
                        null,
                        null,
                        "/archive",
                        "archive",
                        all -> all.kind(Release.Kind.IMPORTED)));
    }

    /**
     * What stands above a list.
     *
     * @param unit whose list it is, with how to reach it; else null
     * @param feed query of its feed, or null where there is none
     * @param path below the site's root
     * @param place of the navigation
     */
    record ListHead(
            String title,
            @Nullable String lede,
            @Nullable Unit unit,
            @Nullable String feed,
            String path,
            String place,
            UnaryOperator<ReleaseFilter> narrow) {}

    private void list(
            @Nullable String page,
            HttpServletRequest request,
            HttpServletResponse response,
            View view,
            Supplier<ListHead> made)
            throws IOException {
        int number = NewsSearch.page(page);
        pages.send(request, response, "page=" + number, site -> {
            ListHead head = made.get();
            ReleaseFilter filter = head.narrow().apply(Newsroom.released(site));
            return html("list", view, site, Map.of("head", head, "list", newsroom.list(site, filter, number)));
        });
    }

    @GetMapping({"/news/search", "/en/news/search"})
    void search(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String page,
            View view,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        NewsSearch asked = NewsSearch.of(q, topic, unit, place, year, kind, sort, page);
        pages.send(request, response, asked.query() + "&page=" + asked.page(), site -> {
            Map<String, Object> model = new HashMap<>();
            model.put("asked", asked);
            model.put("list", asked.asked() ? newsroom.search(site, asked) : new Newsroom.Listing(List.of(), 0, 1));
            model.put("topics", topics.all());
            model.put("provinces", List.copyOf(Provinces.all()));
            return html("search", view, site, model);
        });
    }

    /** In its own language only; who asks for it in the other is led there. */
    @GetMapping({"/news/{slug}", "/en/news/{slug}"})
    void article(@PathVariable String slug, View view, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        pages.send(request, response, "", site -> {
            Release release = readable(slug);
            if (release.thai() != site.thai()) {
                return KeptPages.Made.redirect(site.path(release));
            }
            Newsroom.Article article = newsroom.article(site, release);
            return html(
                    "article",
                    view,
                    site,
                    Map.of("article", article, "meta", articleMeta.of(site, article)),
                    release.updatedAt());
        });
    }

    @GetMapping({"/news/{slug}.pdf", "/en/news/{slug}.pdf"})
    void pdf(@PathVariable String slug, View view, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        pages.send(request, response, "", site -> {
            Release release = readable(slug);
            if (release.state() != Release.State.LIVE) {
                throw new NotFound();
            }
            byte[] pdf = articlePdf.of(site, newsroom.article(site, release), view);
            return new KeptPages.Made("application/pdf", pdf, release.updatedAt());
        });
    }

    private Release readable(String slug) {
        return catalog.findBySlug(slug)
                .filter(release -> release.state() != Release.State.SCHEDULED && release.kind() != Release.Kind.PASTED)
                .orElseThrow(NotFound::new);
    }

    private KeptPages.Made html(String template, View view, Site site, Map<String, Object> model) {
        return html(template, view, site, model, null);
    }

    private KeptPages.Made html(
            String template, View view, Site site, Map<String, Object> model, @Nullable Instant lastModified) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("view", view);
        all.put("site", site);
        return KeptPages.Made.html(templates.render("newsroom/" + template, all), lastModified);
    }
}
