package th.prmind.newsroom;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.prmind.media.Picture;
import th.prmind.network.Unit;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.time.Dates;
import th.prmind.publishing.Release;
import tools.jackson.databind.json.JsonMapper;

/** What machines read of an article: addresses, times, and NewsArticle as schema.org names it. */
@Component
class ArticleMeta {

    private final UnitDirectory units;
    private final JsonMapper json;

    ArticleMeta(UnitDirectory units, JsonMapper json) {
        this.units = units;
        this.json = json;
    }

    /**
     * For the head of an article's page.
     *
     * @param url where it stands for good
     * @param image address of the leading picture, or null
     * @param json NewsArticle, safe within a script element
     */
    record Meta(
            String url,
            String published,
            String modified,
            @Nullable String image,
            String imageAlt,
            String json) {}

    Meta of(Site site, Newsroom.Article article) {
        Release release = article.release();
        String url = site.url(site.path(release));
        @Nullable
        Picture cover = article.pictures().isEmpty() ? null : article.pictures().getFirst();
        String image = cover == null ? null : site.url(Site.picture(cover.id(), "full"));
        String published = time(release.publishedAt());
        String modified = time(release.updatedAt());
        Map<String, Object> news = new LinkedHashMap<>();
        news.put("@context", "https://schema.org");
        news.put("@type", "NewsArticle");
        news.put("mainEntityOfPage", url);
        news.put("headline", release.title());
        news.put("description", release.summary());
        news.put("inLanguage", release.language());
        news.put("datePublished", published);
        news.put("dateModified", modified);
        if (!article.pictures().isEmpty()) {
            news.put(
                    "image",
                    article.pictures().stream()
                            .map(picture -> site.url(Site.picture(picture.id(), "full")))
                            .toList());
        }
        Map<String, Object> author = organisation(site, article.unit(), release);
        news.put("author", List.of(author));
        news.put("publisher", author);
        if (release.correction() != null) {
            news.put("correction", release.correction());
        }
        if (release.url() != null && !release.url().isBlank()) {
            news.put("isBasedOn", release.url());
        }
        return new Meta(
                url,
                published,
                modified,
                image,
                cover == null ? "" : cover.alt(site.thai()),
                // Within HTML, only the end of the element could do harm.
                json.writeValueAsString(news).replace("<", "\\u003c"));
    }

    private Map<String, Object> organisation(Site site, @Nullable Unit unit, Release release) {
        Map<String, Object> organisation = new LinkedHashMap<>();
        organisation.put("@type", "GovernmentOrganization");
        if (unit == null || release.kind() == Release.Kind.IMPORTED && release.sourceName() != null) {
            organisation.put("name", release.sourceName() == null ? ministry(site) : release.sourceName());
            return organisation;
        }
        organisation.put("name", site.thai() || unit.nameEnglish() == null ? unit.name() : unit.nameEnglish());
        organisation.put("url", site.url(site.path("/units/" + unit.slug())));
        return organisation;
    }

    private String ministry(Site site) {
        return units.all().stream()
                .filter(unit -> unit.parent() == null)
                .map(unit -> site.thai() || unit.nameEnglish() == null ? unit.name() : unit.nameEnglish())
                .findFirst()
                .orElse("");
    }

    private static String time(java.time.Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                ZonedDateTime.ofInstant(at, Dates.BANGKOK).withNano(0));
    }
}
