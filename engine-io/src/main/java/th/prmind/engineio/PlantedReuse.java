package th.prmind.engineio;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import th.prmind.engine.Trace;
import th.prmind.engine.Words;

/**
 * A corpus into which passages of its own texts were planted, a tenth of their words changed, to measure how many a trace
 * finds. The same seed plants the same passages.
 */
record PlantedReuse(List<Trace.Text> texts, List<Planting> plantings) {

    /** UTF-16 code units of a passage, before its words are changed. */
    private static final int LENGTH = 150;

    /** Of so many words one is deleted, replaced or followed by another. */
    private static final int ONE_IN = 10;

    /** A passage, where it was taken and where it was put. */
    record Planting(String source, int sourceStart, int sourceEnd, String host, int start, int end) {}

    static PlantedReuse plant(List<Trace.Text> corpus, int count, long seed) {
        Random random = new Random(seed);
        List<Trace.Text> texts = new ArrayList<>(corpus);
        List<Planting> plantings = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        int[] longEnough = IntStream.range(0, corpus.size())
                .filter(i -> corpus.get(i).text().length() > 4 * LENGTH)
                .toArray();
        while (plantings.size() < Math.min(count, longEnough.length / 4)) {
            int from = longEnough[random.nextInt(longEnough.length)];
            int to = longEnough[random.nextInt(longEnough.length)];
            boolean earlier = corpus.get(from).date().isBefore(corpus.get(to).date());
            if (earlier && !taken.contains(from) && taken.add(to)) {
                plantings.add(plant(texts, corpus.get(from), to, random));
            }
        }
        return new PlantedReuse(texts, plantings);
    }

    private static Planting plant(List<Trace.Text> texts, Trace.Text source, int to, Random random) {
        int start = boundary(source.text(), random.nextInt(source.text().length() - LENGTH));
        int end = Math.min(source.text().length(), start + LENGTH);
        String passage = change(source.text().substring(start, end), random);
        Trace.Text host = texts.get(to);
        int at = boundary(host.text(), random.nextInt(host.text().length()));
        texts.set(
                to,
                new Trace.Text(
                        host.id(),
                        host.date(),
                        host.text().substring(0, at) + passage + host.text().substring(at)));
        return new Planting(source.id(), start, end, host.id(), at, at + passage.length());
    }

    /** The last word boundary before a place, looking only at its neighbourhood. */
    private static int boundary(String text, int at) {
        int from = Math.max(0, at - 60);
        int boundary = at;
        for (Words.Span word : Words.cut(text.substring(from, Math.min(text.length(), at + 60)))) {
            if (from + word.start() <= at) {
                boundary = from + word.start();
            }
        }
        return boundary;
    }

    private static String change(String passage, Random random) {
        List<Words.Span> words = Words.cut(passage);
        StringBuilder changed = new StringBuilder();
        for (Words.Span word : words) {
            String text = passage.substring(word.start(), word.end());
            Words.Span some = words.get(random.nextInt(words.size()));
            String other = passage.substring(some.start(), some.end());
            if (random.nextInt(ONE_IN) == 0) {
                switch (random.nextInt(3)) {
                    case 0 -> {}
                    case 1 -> changed.append(other);
                    default -> changed.append(text).append(other);
                }
            } else {
                changed.append(text);
            }
        }
        return changed.toString();
    }

    /**
     * The part of the passages that a trace of {@link #texts} found: the source is told, and the spans shared with it cover at
     * least half of what was planted. Where in the source is not asked, since releases repeat themselves.
     */
    double found(Trace trace) {
        long found = plantings.stream().filter(p -> isFound(p, trace)).count();
        return plantings.isEmpty() ? 1 : (double) found / plantings.size();
    }

    static boolean isFound(Planting planting, Trace trace) {
        Trace.Origin origin = trace.origin(planting.host);
        if (origin == null) {
            return false;
        }
        int covered = origin.sources().stream()
                .filter(reuse -> reuse.id().equals(planting.source))
                .flatMap(reuse -> reuse.spans().stream())
                .mapToInt(span ->
                        Math.max(0, Math.min(planting.end, span.end()) - Math.max(planting.start, span.start())))
                .sum();
        return 2 * covered >= planting.end - planting.start;
    }
}
