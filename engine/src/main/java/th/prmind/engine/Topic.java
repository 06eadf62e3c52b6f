package th.prmind.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words that tell a brief's topic; a value far from all of them belongs to another story in the same draft. */
final class Topic {

    /** How many words make the topic. */
    private static final int WORDS = 14;

    /** How far around a value the topic is looked for. */
    private static final int REACH = 1200;

    private final int[][] numbers;
    private final double[] weights;
    private final double total;

    Topic(Brief brief, Lexicon lexicon) {
        Map<String, Double> weight = new HashMap<>();
        Map<String, Integer> parts = new HashMap<>();
        List<String> texts = new ArrayList<>();
        texts.add(brief.title());
        texts.add(brief.title());
        brief.facts().forEach(f -> texts.add(f.statement().replaceAll("\\[[^]]*]", " ")));
        brief.messages().forEach(m -> texts.add(m.text()));
        brief.terms().forEach(t -> texts.add(t.use()));
        for (String text : texts) {
            Cue.of(NormalText.of(text), 0, 0, lexicon).stream()
                    .distinct()
                    .forEach(c -> weight.put(c.word(), c.weight()));
            Cue.of(NormalText.of(text), 0, 0, lexicon).stream()
                    .map(Cue::word)
                    .distinct()
                    .forEach(w -> parts.merge(w, 1, Integer::sum));
        }
        List<String> words = weight.entrySet().stream()
                .filter(e -> e.getValue() >= 2)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingDouble(
                                (String w) -> -weight.getOrDefault(w, 0.0) * Math.log(1.0 + parts.getOrDefault(w, 0)))
                        .thenComparing(w -> w))
                .limit(WORDS)
                .toList();
        numbers = new int[words.size()][];
        weights = new double[words.size()];
        for (int i = 0; i < weights.length; i++) {
            numbers[i] = new int[] {lexicon.number(words.get(i))};
            weights[i] = weight.getOrDefault(words.get(i), 0.0) * Math.log(1.0 + parts.getOrDefault(words.get(i), 0));
        }
        total = Arrays.stream(weights).sum();
    }

    /** Whether a word of the lexicon is one of the topic's. */
    boolean holds(int number) {
        for (int[] n : numbers) {
            if (n[0] == number) {
                return true;
            }
        }
        return false;
    }

    /** How much of the topic a draft holds, 0 to 1. */
    double of(Lexicon.Hits hits) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            if (hits.has(numbers[i][0])) {
                sum += weights[i];
            }
        }
        return total == 0 ? 1 : sum / total;
    }

    /** How much of the topic stands around a place, the draft's opening counted in. */
    double around(int at, Lexicon.Hits hits, int opening) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            int n = numbers[i][0];
            int before = hits.before(n, at + 1);
            int after = hits.after(n, at);
            int first = hits.after(n, 0);
            if (before >= 0 && at - before <= REACH || after >= 0 && after - at <= REACH) {
                sum += weights[i];
            } else if (first >= 0 && first < opening) {
                sum += weights[i] * 0.6;
            }
        }
        return total == 0 ? 1 : sum / total;
    }
}
