package th.prmind.newsroom;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.prmind.content.Topic;
import th.prmind.content.Topics;
import th.prmind.media.Picture;
import th.prmind.media.PictureDirectory;
import th.prmind.network.Unit;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.provinces.Province;
import th.prmind.platform.provinces.Provinces;
import th.prmind.publishing.Release;
import th.prmind.publishing.ReleaseCard;
import th.prmind.publishing.ReleaseCatalog;
import th.prmind.publishing.ReleaseFilter;

/** Gathers what the pages of the site show. */
@Component
class Newsroom {

    static final int PAGE = 20;
    static final List<String> AUDIENCES = List.of("operators", "smes", "neighbours", "public", "media");

    private static final int LATEST = 7;
    private static final int ARCHIVE = 6;
    private static final int RELATED = 4;

    private final ReleaseCatalog catalog;
    private final UnitDirectory units;
    private final PictureDirectory pictures;
    private final Topics topics;

    Newsroom(ReleaseCatalog catalog, UnitDirectory units, PictureDirectory pictures, Topics topics) {
        this.catalog = catalog;
        this.units = units;
        this.pictures = pictures;
        this.topics = topics;
    }

    /** What the public reads in one language. */
    static ReleaseFilter released(Site site) {
        return ReleaseFilter.newsroom().language(site.thai() ? "th" : "en");
    }

    /** The front page: the latest with a picture leads. */
    record Front(
            @Nullable Story lead,
            List<Story> latest,
            List<Topic> topics,
            List<Region> regions,
            List<Story> archive,
            long archived) {}

    /** The provincial offices of a region. */
    record Region(String code, List<Unit> offices) {}

    Front front(Site site) {
        List<ReleaseCard> own = catalog.first(released(site).kind(Release.Kind.OWN), LATEST);
        Optional<ReleaseCard> lead = own.stream()
                .filter(card -> card.cover() != null)
                .findFirst()
                .or(() -> own.stream().findFirst());
        ReleaseCatalog.Listing archive = catalog.latest(released(site).kind(Release.Kind.IMPORTED), 0, ARCHIVE);
        return new Front(
                lead.map(card -> story(site, card)).orElse(null),
                stories(
                        site,
                        own.stream()
                                .filter(card -> !card.equals(lead.orElse(null)))
                                .toList()),
                topics.all(),
                regions(),
                stories(site, archive.cards()),
                archive.total());
    }

    List<Region> regions() {
        Map<String, List<Unit>> byRegion = units.all().stream()
                .filter(unit -> unit.kind().equals("province-office"))
                .collect(Collectors.groupingBy(unit ->
                        Provinces.find(unit.province()).map(Province::region).orElse("central")));
        return List.of("north", "northeast", "central", "east", "west", "south").stream()
                .map(code -> new Region(code, byRegion.getOrDefault(code, List.of())))
                .filter(region -> !region.offices().isEmpty())
                .toList();
    }

    /** Departments and agencies, without the divisions and offices beneath. */
    List<Unit> departments() {
        return units.all().stream()
                .filter(unit -> List.of("ministry", "department", "agency").contains(unit.kind()))
                .toList();
    }

    /** One page of a list. */
    record Listing(List<Story> stories, long total, int page) {

        int pages() {
            return (int) Math.max(1, (total + PAGE - 1) / PAGE);
        }
    }

    Listing list(Site site, ReleaseFilter filter, int page) {
        ReleaseCatalog.Listing listing = catalog.latest(filter, (page - 1) * PAGE, PAGE);
        return new Listing(stories(site, listing.cards()), listing.total(), page);
    }

    Listing search(Site site, NewsSearch asked) {
        ReleaseCatalog.Findings findings = catalog.search(
                asked.q(), asked.filter(released(site), units), asked.order(), (asked.page() - 1) * PAGE, PAGE);
        return new Listing(
                findings.found().stream()
                        .map(found -> story(site, found.card(), new Story.Found(found.title(), found.snippet())))
                        .toList(),
                findings.total(),
                asked.page());
    }

    /** An article with everything around it. */
    record Article(
            Release release,
            @Nullable Unit unit,
            List<Picture> pictures,
            List<Topic> topics,
            List<Province> provinces,
            @Nullable ReleaseCard otherLanguage,
            @Nullable Release later,
            @Nullable Release earlier,
            List<Story> related,
            List<ArticleText.Line> lines) {}

    Article article(Site site, Release release) {
        List<ReleaseCard> versions =
                release.document() == null ? List.of() : catalog.liveOfDocument(release.document());
        List<Topic> of = topics.all().stream()
                .filter(topic -> release.topics().contains(topic.slug()))
                .toList();
        return new Article(
                release,
                units.find(release.unit()).orElse(null),
                pictures.find(release.pictures()),
                of,
                release.places().stream()
                        .flatMap(code -> Provinces.find(code).stream())
                        .toList(),
                versions.stream()
                        .filter(card -> !card.language().equals(release.language()))
                        .findFirst()
                        .orElse(null),
                find(release.supersededBy()),
                find(release.supersedes()),
                related(site, release),
                ArticleText.lines(release));
    }

    private List<Story> related(Site site, Release release) {
        ReleaseFilter filter = released(site);
        if (!release.briefs().isEmpty()) {
            filter = filter.brief(release.briefs().getFirst());
        } else if (!release.topics().isEmpty()) {
            filter = filter.topic(release.topics().getFirst()).kind(Release.Kind.OWN);
        } else {
            return List.of();
        }
        return stories(
                site,
                catalog.first(filter, RELATED + 1).stream()
                        .filter(card -> !card.id().equals(release.id()))
                        .limit(RELATED)
                        .toList());
    }

    private @Nullable Release find(@Nullable UUID id) {
        return id == null ? null : catalog.find(id).orElse(null);
    }

    List<Story> stories(Site site, List<ReleaseCard> cards) {
        Map<UUID, Picture> covers =
                pictures
                        .find(cards.stream()
                                .flatMap(card -> Optional.ofNullable(card.cover()).stream())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Picture::id, Function.identity(), (a, _) -> a));
        return cards.stream()
                .map(card -> story(site, card, card.cover() == null ? null : covers.get(card.cover()), null))
                .toList();
    }

    private Story story(Site site, ReleaseCard card) {
        return stories(site, List.of(card)).getFirst();
    }

    private Story story(Site site, ReleaseCard card, Story.Found found) {
        return story(site, card, null, found);
    }

    private Story story(Site site, ReleaseCard card, @Nullable Picture cover, Story.@Nullable Found found) {
        return new Story(
                Site.root(card.thai()) + "/" + card.slug(),
                card.title(),
                card.summary(),
                units.find(card.unit())
                        .map(unit -> site.thai() || unit.shortNameEnglish() == null
                                ? unit.shortName()
                                : unit.shortNameEnglish())
                        .orElse(card.sourceName()),
                card.publishedAt(),
                card.kind() == Release.Kind.IMPORTED,
                card.corrects(),
                cover == null ? null : Site.picture(cover.id(), "card"),
                cover == null ? "" : cover.alt(site.thai()),
                found);
    }
}
