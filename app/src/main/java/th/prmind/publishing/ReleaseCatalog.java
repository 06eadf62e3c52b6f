package th.prmind.publishing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import th.prmind.platform.search.Snippet;
import th.prmind.platform.search.TextIndex;

/** Where other modules find releases. */
@Component
public class ReleaseCatalog {

    private static final int SNIPPET = 240;

    private final Releases releases;
    private final ReleaseCards cards;
    private final ReleaseIndex index;
    private final Screenshots screenshots;

    ReleaseCatalog(Releases releases, ReleaseCards cards, ReleaseIndex index, Screenshots screenshots) {
        this.releases = releases;
        this.cards = cards;
        this.index = index;
        this.screenshots = screenshots;
    }

    /** One page of a list, and how many there are in all. */
    public record Listing(long total, List<ReleaseCard> cards) {}

    /** One release that answers a question, with the stretch of its text that does. */
    public record Found(ReleaseCard card, Snippet title, Snippet snippet) {}

    /** One page of answers, and how many there are in all. */
    public record Findings(long total, List<Found> found) {}

    public Optional<Release> find(UUID id) {
        return releases.find(id);
    }

    /** What a post elsewhere looked like when it was recorded; the first one first. */
    public List<Screenshot> screenshots(UUID release) {
        return screenshots.of(release);
    }

    /** One of them, as JPEG. */
    public Optional<byte[]> screenshot(UUID release, UUID id) {
        return screenshots.jpeg(release, id);
    }

    public Optional<Release> findBySlug(String slug) {
        return releases.findBySlug(slug);
    }

    /** The live versions of a document, one a language. */
    public List<ReleaseCard> liveOfDocument(UUID document) {
        return cards.liveOfDocument(document);
    }

    /** What is public and was written with that person's hand, the latest first. */
    public List<ReleaseCard> writtenBy(UUID person, int size) {
        return cards.liveWrittenBy(person, size);
    }

    /** The latest first. */
    public Listing latest(ReleaseFilter filter, int from, int size) {
        return new Listing(cards.count(filter), cards.list(filter, from, size));
    }

    /** As {@link #latest}, where nobody asks how many there are. */
    public List<ReleaseCard> first(ReleaseFilter filter, int size) {
        return cards.list(filter, 0, size);
    }

    /** Finds live releases by words, the best answer first. */
    public Findings search(String words, ReleaseFilter filter, TextIndex.Order order, int from, int size) {
        TextIndex.Hits hits = index.search(new TextIndex.Question(words, filter.facets(), order, from, size));
        List<UUID> ids = hits.ids().stream().map(UUID::fromString).toList();
        Map<UUID, ReleaseCards.Answer> byId = cards.answers(ids).stream()
                .collect(Collectors.toMap(answer -> answer.card().id(), Function.identity()));
        // What was withdrawn a moment ago may still stand in the index, but never on the page.
        List<Found> found = ids.stream()
                .flatMap(id -> Stream.ofNullable(byId.get(id)))
                .map(answer -> found(answer.card(), answer.text(), words))
                .toList();
        return new Findings(hits.total(), found);
    }

    private static Found found(ReleaseCard card, String text, String words) {
        String body =
                text.startsWith(card.title()) ? text.substring(card.title().length()) : text;
        return new Found(
                card, Snippet.of(card.title(), words, Integer.MAX_VALUE), Snippet.of(body.strip(), words, SNIPPET));
    }

    /** Whether a live release shows this picture. */
    public boolean shows(UUID picture) {
        return releases.shows(picture);
    }

    /** Rises with every change of any release, whoever made it, a second or two after at the latest. */
    public long generation() {
        return index.generation();
    }
}
