package th.prmind.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The words that tell a brief's topic; a value far from all of them belongs to another story in the same draft. */
final class Topic {

    /** How many words make the topic. */
    private static final int WORDS = 14;

    /** How far around a value the topic is looked for. */
    static final int REACH = 1200;

    private final Set<Integer> common = new HashSet<>();
    private final int[] numbers;
    private final double[] weights;
    private final double total;

    /** The topic as a brief tells it in Thai. */
    static Topic thai(Brief brief, Lexicon lexicon) {
        List<String> texts = new ArrayList<>();
        texts.add(brief.title());
        texts.add(brief.title());
        brief.facts().forEach(f -> texts.add(about(f.statement())));
        brief.messages().forEach(m -> texts.add(m.text()));
        brief.terms().forEach(t -> texts.add(t.use()));
        return new Topic(texts, lexicon);
    }

    /** The topic as a brief tells it in English; of no words where it has no English. */
    static Topic english(Brief brief, Lexicon lexicon) {
        List<String> texts = new ArrayList<>();
        brief.facts().stream().map(Brief.Fact::english).filter(Objects::nonNull).forEach(e -> texts.add(about(e)));
        brief.messages().stream()
                .map(Brief.Message::english)
                .filter(Objects::nonNull)
                .forEach(texts::add);
        return new Topic(texts, lexicon);
    }

    private static String about(String statement) {
        return statement.replaceAll("\\[[^]]*]", " ");
    }

    private Topic(List<String> texts, Lexicon lexicon) {
        Map<String, Double> weight = new HashMap<>();
        Map<String, Integer> parts = new HashMap<>();
        for (String text : texts) {
            Cue.of(NormalText.of(text), 0, 0, lexicon).stream()
                    .distinct()
                    .forEach(c -> weight.put(c.word(), c.weight()));
            Cue.of(NormalText.of(text), 0, 0, lexicon).stream()
                    .map(Cue::word)
                    .distinct()
                    .forEach(w -> parts.merge(w, 1, Integer::sum));
        }
        List<String> ranked = weight.entrySet().stream()
                .filter(e -> e.getValue() >= 2)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingDouble(
                                (String w) -> -weight.getOrDefault(w, 0.0) * Math.log(1.0 + parts.getOrDefault(w, 0)))
                        .thenComparing(w -> w))
                .toList();
        ranked.stream().limit(WORDS).forEach(w -> common.add(lexicon.number(w)));
        // What is left where a name was cut in two (าน, สำ) stands everywhere.
        List<String> words = ranked.stream()
                .filter(w -> w.length() > 2 && !NormalText.hangs(w.charAt(0)))
                .limit(WORDS)
                .toList();
        numbers = new int[words.size()];
        weights = new double[words.size()];
        for (int i = 0; i < weights.length; i++) {
            numbers[i] = lexicon.number(words.get(i));
            String word = words.get(i);
            weights[i] = weight.getOrDefault(word, 0.0) * Math.log(1.0 + parts.getOrDefault(word, 0)) * whole(word);
        }
        total = Arrays.stream(weights).sum();
    }

    /** How far the letters of a word tell that word: a short one that no list knows is mostly part of others. */
    private static double whole(String word) {
        return Vocabulary.known(word) || NormalText.latin(word.charAt(0)) ? 1 : Math.min(1, word.length() / 8.0);
    }

    /** Whether a word of the lexicon is one that tells the topic rather than one fact or message. */
    boolean holds(int number) {
        return common.contains(number);
    }

    /** How many words make the topic. */
    int size() {
        return weights.length;
    }

    /** The i-th word, as numbered in the lexicon. */
    int number(int i) {
        return numbers[i];
    }

    /** What part of the topic the i-th word is. */
    double share(int i) {
        return weights[i] / total;
    }

    /** How much of the topic stands around a place, the draft's opening counted in. */
    double around(int at, Lexicon.Hits hits, int opening) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            int n = numbers[i];
            int after = hits.after(n, at - REACH);
            if (after >= 0 && after <= at + REACH) {
                sum += weights[i];
            } else if (opening > 0 && hits.has(n) && hits.start(n, 0) < opening) {
                sum += weights[i] * Routes.OPENING;
            }
        }
        return total == 0 ? 1 : sum / total;
    }
}
