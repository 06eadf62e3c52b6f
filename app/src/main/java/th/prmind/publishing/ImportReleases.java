package th.prmind.publishing;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.content.Topics;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.provinces.Provinces;
import th.prmind.platform.time.Dates;

/** Takes texts of an archive in as live releases. What has come in once is never touched again. */
@Component
class ImportReleases {

    /** Characters of the text that stand in lists. */
    private static final int SUMMARY = 220;

    /** Whose archive it is, by the address of its texts; others are named by their host. */
    private static final Map<String, String> SOURCES = Map.of("www.thaigov.go.th", "รัฐบาลไทย");

    private final Releases releases;
    private final Topics topics;
    private final UnitDirectory units;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    ImportReleases(Releases releases, Topics topics, UnitDirectory units, Audit audit, Ids ids, Clock clock) {
        this.releases = releases;
        this.topics = topics;
        this.units = units;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** As topics, provinces and units stand now. */
    Filing filing() {
        return new Filing(topics.all(), Provinces.all(), units.all());
    }

    /** @return how many of them were new */
    @Transactional
    int add(List<th.prmind.engineio.Release> batch, Filing filing) {
        Set<String> known = releases.knownSources(
                batch.stream().map(th.prmind.engineio.Release::id).toList());
        Map<String, Release> fresh = batch.stream()
                .filter(read -> !known.contains(read.id()))
                .map(read -> release(read, filing))
                .collect(Collectors.toMap(
                        release -> String.valueOf(release.sourceId()),
                        release -> release,
                        (first, _) -> first,
                        LinkedHashMap::new));
        return fresh.isEmpty() ? 0 : releases.add(fresh.values());
    }

    /** One entry for the whole run: the archive's texts are nobody's deed one by one. */
    @Transactional
    void note(String file, long added) {
        audit.record(
                "import",
                new SubjectRef("archive", ids.next(), file, "/releases?kind=imported"),
                Map.of("added", added));
    }

    private Release release(th.prmind.engineio.Release read, Filing filing) {
        Instant published =
                read.published().atTime(LocalTime.MIN).atZone(Dates.BANGKOK).toInstant();
        String title = clean(read.title());
        String text = clean(read.text());
        return new Release(
                ids.next(),
                PublicSlug.imported(read.id()),
                Release.Kind.IMPORTED,
                Release.State.LIVE,
                filing.unit(title, text),
                null,
                null,
                source(read.url()),
                read.id(),
                read.category(),
                read.url(),
                Excerpt.language(title + text.substring(0, Math.min(text.length(), 2_000))),
                title,
                Excerpt.of(title, text, SUMMARY),
                text,
                null,
                filing.places(title, text),
                filing.topics(title, text),
                List.of(),
                List.of(),
                List.of(),
                published,
                clock.instant(),
                null,
                null,
                null,
                null,
                null);
    }

    private static @Nullable String source(String url) {
        try {
            String host = url.isBlank() ? null : URI.create(url).getHost();
            return host == null ? null : SOURCES.getOrDefault(host, host);
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }

    /** Without what the database can't hold: NUL, and halves of characters. */
    private static String clean(String text) {
        if (text.chars().noneMatch(c -> c == 0 || Character.isSurrogate((char) c))) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c != 0)
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
