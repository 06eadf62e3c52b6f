package th.prmind.engine;

import java.util.Arrays;
import java.util.List;

/**
 * Judges how much of each message a draft tells: which of its words stand close together, how many of those are its own
 * rather than the brief's topic, and which stand side by side as in the message. In a long draft words meet by chance,
 * so more is asked of it. Weights and thresholds were set on the labelled cases, leaving out one case at a time.
 */
final class MessageCheck {

    /** How far apart, in characters, the words of one telling may stand. */
    private static final int WINDOW = 260;

    private static final double OWN = 0.4;
    private static final double PAIRS = 0.3;
    private static final double LENGTH = 0.1;
    private static final double CONVEYED = 0.73;
    private static final double PARTIAL = 0.61;

    /** What a synonym counts beside the word itself. */
    private static final double SYNONYM = 0.85;

    private final NormalText t;
    private final Layout layout;
    private final Lexicon.Hits hits;
    /** Start and end of each stretch of the draft that is read. */
    private final int[] bounds;
    /** More is asked of a long draft. */
    private final double length;

    /** Places where words of a message stand: start, cue and whether it is a synonym, in one number so that they sort fast. */
    private long[] places = new long[64];

    private int count;

    /** The best telling of a message: its score and where it stands. */
    record Telling(double score, int start, int end) {
        static final Telling NONE = new Telling(0, 0, 0);
    }

    MessageCheck(NormalText t, Layout layout, Lexicon.Hits hits, int[] bounds) {
        this.t = t;
        this.layout = layout;
        this.hits = hits;
        this.bounds = bounds;
        length = LENGTH * Math.log(Math.min(t.length, 20_000) / 1000.0 + 0.3);
    }

    Report.MessageState state(MessagePattern m) {
        Telling best = tell(m.thai);
        if (m.english != null) {
            Telling english = tell(m.english);
            best = english.score > best.score ? english : best;
        }
        if (best.score < PARTIAL) {
            return m.missing;
        }
        Report.State state = best.score >= CONVEYED ? Report.State.CONVEYED : Report.State.PARTIAL;
        int from = layout.sentenceStart(best.start);
        int to = Math.max(layout.sentenceEnd(best.end), best.end);
        return new Report.MessageState(m.brief.slug(), m.message.id(), state, t.originalStart(from), t.originalEnd(to));
    }

    Telling tell(MessagePattern.Wording w) {
        double least = PARTIAL + length;
        if (present(w.cues(), w.weights()) + OWN * present(w.cues(), w.own()) + PAIRS < least) {
            return Telling.NONE;
        }
        words(w.cues());
        Telling words = densest(w, w.weights());
        if (words.score == 0 || words.score + OWN + PAIRS < least) {
            return Telling.NONE;
        }
        double score = words.score + OWN * densest(w, w.own()).score - length;
        if (score + PAIRS < PARTIAL) {
            return Telling.NONE;
        }
        return new Telling(score + PAIRS * pairs(w.pairs()), words.start, words.end);
    }

    /** The share of the weight that stands anywhere in the draft: no window can hold more. */
    private double present(List<Cue> cues, double[] weights) {
        double sum = 0;
        double total = 0;
        for (int c = 0; c < weights.length; c++) {
            total += weights[c];
            for (int number : cues.get(c).numbers()) {
                if (hits.has(number)) {
                    sum += weights[c];
                    break;
                }
            }
        }
        return total == 0 ? 0 : sum / total;
    }

    private void words(List<Cue> cues) {
        count = 0;
        for (int c = 0; c < cues.size(); c++) {
            int[] numbers = cues.get(c).numbers();
            for (int k = 0; k < numbers.length; k++) {
                int n = hits.count(numbers[k]);
                for (int b = 0; n > 0 && b < bounds.length; b += 2) {
                    for (int i = hits.countBefore(numbers[k], bounds[b]); i < n; i++) {
                        int at = hits.start(numbers[k], i);
                        if (at >= bounds[b + 1]) {
                            break;
                        }
                        place(at, c, k);
                    }
                }
            }
        }
        Arrays.sort(places, 0, count);
    }

    private void place(int at, int cue, int synonym) {
        if (count == places.length) {
            places = Arrays.copyOf(places, count * 2);
        }
        places[count++] = (long) at << 32 | (long) Math.min(cue, 0xffff) << 16 | Math.min(synonym, 0xffff);
    }

    private int start(int i) {
        return (int) (places[i] >> 32);
    }

    private int cue(int i) {
        return (int) (places[i] >> 16) & 0xffff;
    }

    private int synonym(int i) {
        return (int) places[i] & 0xffff;
    }

    private int end(int i, MessagePattern.Wording w) {
        return start(i) + hits.length(w.cues().get(cue(i)).numbers()[synonym(i)]);
    }

    /** The window that holds most of the weight, each word counted once: two fingers over the places. */
    private Telling densest(MessagePattern.Wording w, double[] weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        if (total == 0 || count == 0) {
            return Telling.NONE;
        }
        int[] words = new int[weights.length];
        int[] synonyms = new int[weights.length];
        double sum = 0;
        double top = 0;
        int from = 0;
        int bestFrom = 0;
        int bestTo = 0;
        for (int to = 0; to < count; to++) {
            sum += change(words, synonyms, to, 1, weights);
            int end = end(to, w);
            while (from < to && end - start(from) > WINDOW) {
                sum += change(words, synonyms, from++, -1, weights);
            }
            if (sum > top + 1e-9) {
                top = sum;
                bestFrom = from;
                bestTo = to;
            }
        }
        return new Telling(top / total, start(bestFrom), end(bestTo, w));
    }

    private double change(int[] words, int[] synonyms, int place, int by, double[] weights) {
        int c = cue(place);
        double before = words[c] > 0 ? 1 : synonyms[c] > 0 ? SYNONYM : 0;
        if (synonym(place) == 0) {
            words[c] += by;
        } else {
            synonyms[c] += by;
        }
        double after = words[c] > 0 ? 1 : synonyms[c] > 0 ? SYNONYM : 0;
        return (after - before) * weights[c];
    }

    /** The weight of pairs in the window that holds most of it. */
    private double pairs(List<MessagePattern.Pair> pairs) {
        double total = 0;
        count = 0;
        for (int p = 0; p < pairs.size(); p++) {
            MessagePattern.Pair pair = pairs.get(p);
            total += pair.weight();
            int n = hits.count(pair.anchor());
            for (int b = 0; n > 0 && b < bounds.length; b += 2) {
                for (int i = hits.countBefore(pair.anchor(), bounds[b]); i < n; i++) {
                    int at = hits.start(pair.anchor(), i) - pair.before();
                    if (at >= bounds[b + 1]) {
                        break;
                    }
                    if (t.startsWith(pair.text(), at)) {
                        place(at, p, 0);
                    }
                }
            }
        }
        Arrays.sort(places, 0, count);
        int[] seen = new int[pairs.size()];
        double sum = 0;
        double top = 0;
        int from = 0;
        for (int to = 0; to < count; to++) {
            MessagePattern.Pair pair = pairs.get(cue(to));
            sum += seen[cue(to)]++ == 0 ? pair.weight() : 0;
            while (from < to && start(to) + pair.text().length() - start(from) > WINDOW) {
                sum -= --seen[cue(from)] == 0 ? pairs.get(cue(from)).weight() : 0;
                from++;
            }
            top = Math.max(top, sum);
        }
        return total == 0 ? 0 : top / total;
    }
}
