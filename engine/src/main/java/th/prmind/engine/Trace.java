package th.prmind.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the words of a corpus come from: for every text the earlier texts that it shares passages with, and the later ones.
 * Built once from all texts; afterwards it can be asked from any thread.
 *
 * <p>How: texts are folded ({@link Fold}), winnowed ({@link Fingerprints}), joined where they share rare fingerprints
 * ({@link Postings}), and laid side by side there ({@link Alignment}). Time and memory grow with the length of the corpus, since
 * a fingerprint that stands in more than {@value Postings#COMMON} texts is set aside as template text.
 */
public final class Trace {

    /** Characters of a passage that must not be template text for it to be told. */
    private static final int LEAST_OWN = 20;

    private final Fold[] folded;
    private final List<Text> texts;
    private final int[] order;
    private final int[] groups;
    private final boolean[] grouped;
    private final List<List<Shared>> sources;
    private final List<List<Shared>> descendants;
    private final Map<String, Integer> ranks = new HashMap<>();

    /**
     * One text of a corpus.
     *
     * @param id unique in the corpus
     * @param date decides which of two is the source; on the same day the one given first
     */
    public record Text(String id, LocalDate date, String text) {}

    /** A passage in this text and in the other, in UTF-16 code units. */
    public record Span(int start, int end, int otherStart, int otherEnd) {}

    /**
     * What two texts share.
     *
     * @param id the other text
     * @param spans by start
     * @param share the part of the later text that stands in the earlier one, from 0 to 1, spaces and punctuation not counted
     */
    public record Reuse(String id, List<Span> spans, double share) {
        public Reuse {
            spans = List.copyOf(spans);
        }
    }

    /**
     * What is known of one text.
     *
     * @param group id of the earliest of the texts that are nearly the same as this one, or null when there are none
     * @param sources earlier texts, the largest share first
     * @param descendants later texts, the largest share first
     */
    public record Origin(String id, @Nullable String group, List<Reuse> sources, List<Reuse> descendants) {
        public Origin {
            sources = List.copyOf(sources);
            descendants = List.copyOf(descendants);
        }
    }

    /** Two texts, by their rank in time, and what they share in folded characters. */
    private record Shared(int earlier, int later, List<Alignment.Stretch> stretches, double share) {}

    private Trace(Fold[] folded, List<Text> texts, int[] order, int[] groups, List<List<Shared>> sources) {
        this.folded = folded;
        this.texts = texts;
        this.order = order;
        this.groups = groups;
        this.sources = sources;
        this.grouped = new boolean[groups.length];
        this.descendants = new ArrayList<>();
        for (int rank = 0; rank < order.length; rank++) {
            descendants.add(new ArrayList<>());
            ranks.put(texts.get(order[rank]).id(), rank);
            if (groups[rank] != rank) {
                grouped[rank] = true;
                grouped[groups[rank]] = true;
            }
        }
        for (List<Shared> list : sources) {
            list.sort(Comparator.comparingDouble(Shared::share).reversed().thenComparing(Shared::earlier));
            list.forEach(shared -> descendants.get(shared.earlier).add(shared));
        }
        for (List<Shared> list : descendants) {
            list.sort(Comparator.comparingDouble(Shared::share).reversed().thenComparing(Shared::later));
        }
    }

    /**
     * Traces a corpus, on two threads at most.
     *
     * @throws IllegalArgumentException when two texts have one id
     */
    public static Trace of(List<Text> texts) {
        List<Text> all = List.copyOf(texts);
        if (all.stream().map(Text::id).distinct().count() < all.size()) {
            throw new IllegalArgumentException("two texts have one id");
        }
        int[] order = java.util.stream.IntStream.range(0, all.size())
                .boxed()
                .sorted(Comparator.comparing(i -> all.get(i).date()))
                .mapToInt(Integer::intValue)
                .toArray();
        Fold[] folded = new Fold[order.length];
        long[][] prints = new long[order.length][];
        TwoThreads.share(order.length, () -> {
            Fold.Folding folding = new Fold.Folding();
            Fingerprints.Winnowing winnowing = new Fingerprints.Winnowing();
            return rank -> {
                folded[rank] = folding.of(all.get(order[rank]).text());
                prints[rank] = winnowing.of(folded[rank].text());
            };
        });
        Postings postings = Postings.of(prints);
        int[] groups = NearDuplicates.group(postings);
        List<List<Shared>> sources = new ArrayList<>();
        for (int rank = 0; rank < order.length; rank++) {
            sources.add(new ArrayList<>());
        }
        char[][] characters = Arrays.stream(folded).map(Fold::text).toArray(char[][]::new);
        TwoThreads.share(order.length, () -> {
            EarlierTexts earlierTexts = new EarlierTexts(postings, characters);
            Alignment alignment = new Alignment();
            return rank -> {
                List<Shared> found = sources.get(rank);
                earlierTexts.find(rank, (earlier, places, from, to) -> {
                    List<Alignment.Stretch> own =
                            alignment.stretches(characters[rank], characters[earlier], places, from, to);
                    own.removeIf(s -> postings.ownCharacters(rank, s.start(), s.end()) < LEAST_OWN);
                    if (!own.isEmpty()) {
                        found.add(new Shared(earlier, rank, own, share(own, characters[rank].length)));
                    }
                });
                relateToGroup(groups[rank], rank, folded, postings, alignment, found);
            };
        });
        return new Trace(folded, all, order, groups, sources);
    }

    /** A large series of one text is all template text to the postings; each member still has the first for its source. */
    private static void relateToGroup(
            int first, int rank, Fold[] folded, Postings postings, Alignment alignment, List<Shared> found) {
        if (first == rank || found.stream().anyMatch(shared -> shared.earlier == first)) {
            return;
        }
        int[] places = postings.common(rank, first);
        List<Alignment.Stretch> stretches =
                alignment.stretches(folded[rank].text(), folded[first].text(), places, 0, places.length);
        if (!stretches.isEmpty()) {
            found.add(new Shared(first, rank, stretches, share(stretches, folded[rank].text().length)));
        }
    }

    private static double share(List<Alignment.Stretch> stretches, int length) {
        int covered = 0;
        int end = 0;
        for (Alignment.Stretch stretch : stretches.stream()
                .sorted(Comparator.comparingInt(Alignment.Stretch::start))
                .toList()) {
            covered += Math.max(0, stretch.end() - Math.max(end, stretch.start()));
            end = Math.max(end, stretch.end());
        }
        return (double) covered / length;
    }

    /** How many texts were traced. */
    public int size() {
        return texts.size();
    }

    /** What is known of every text, in the order in which they were given. */
    public List<Origin> origins() {
        int[] rankOf = new int[order.length];
        for (int rank = 0; rank < order.length; rank++) {
            rankOf[order[rank]] = rank;
        }
        return Arrays.stream(rankOf).mapToObj(this::origin).toList();
    }

    /** What is known of one text, or null when there is none of that id. */
    public @Nullable Origin origin(String id) {
        Integer rank = ranks.get(id);
        return rank == null ? null : origin(rank);
    }

    private Origin origin(int rank) {
        return new Origin(
                text(rank).id(),
                grouped[rank] ? text(groups[rank]).id() : null,
                sources.get(rank).stream()
                        .map(s -> reuse(s, s.later, s.earlier))
                        .toList(),
                descendants.get(rank).stream()
                        .map(s -> reuse(s, s.earlier, s.later))
                        .toList());
    }

    private Text text(int rank) {
        return texts.get(order[rank]);
    }

    private Reuse reuse(Shared shared, int self, int other) {
        boolean later = self == shared.later;
        List<Span> spans = shared.stretches.stream()
                .map(s -> later
                        ? span(folded[self], s.start(), s.end(), folded[other], s.otherStart(), s.otherEnd())
                        : span(folded[self], s.otherStart(), s.otherEnd(), folded[other], s.start(), s.end()))
                .sorted(Comparator.comparingInt(Span::start))
                .toList();
        return new Reuse(text(other).id(), spans, shared.share);
    }

    private static Span span(Fold text, int start, int end, Fold other, int otherStart, int otherEnd) {
        return new Span(
                text.place(start), text.place(end - 1) + 1, other.place(otherStart), other.place(otherEnd - 1) + 1);
    }
}
