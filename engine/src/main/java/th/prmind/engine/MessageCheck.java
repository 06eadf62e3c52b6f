package th.prmind.engine;

import java.util.ArrayList;
import java.util.Comparator;
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

    private record Place(int start, int end, int cue, int synonym) {}

    /** The best telling of a message: its score and where it stands. */
    record Telling(double score, int start, int end) {}

    MessageCheck(NormalText t, Layout layout, Lexicon.Hits hits) {
        this.t = t;
        this.layout = layout;
        this.hits = hits;
    }

    static Report.MessageState missing(MessagePattern m) {
        return new Report.MessageState(m.brief.slug(), m.message.id(), Report.State.MISSING, -1, -1);
    }

    Report.MessageState state(MessagePattern m) {
        Telling best = tell(m.thai);
        if (m.english != null) {
            Telling english = tell(m.english);
            best = english.score > best.score ? english : best;
        }
        if (best.score < PARTIAL) {
            return missing(m);
        }
        Report.State state = best.score >= CONVEYED ? Report.State.CONVEYED : Report.State.PARTIAL;
        int from = layout.sentenceStart(best.start);
        int to = Math.max(layout.sentenceEnd(best.end), best.end);
        return new Report.MessageState(m.brief.slug(), m.message.id(), state, t.originalStart(from), t.originalEnd(to));
    }

    Telling tell(MessagePattern.Wording w) {
        int n = w.cues().size();
        double[] weights = new double[n];
        double[] own = new double[n];
        for (int i = 0; i < n; i++) {
            weights[i] = Math.sqrt(w.cues().get(i).weight());
            own[i] = w.own()[i] ? w.cues().get(i).weight() : 0;
        }
        double least = PARTIAL + LENGTH * Math.log(Math.min(t.length, 20_000) / 1000.0 + 0.3);
        if (present(w.cues(), weights) + OWN * present(w.cues(), own) + PAIRS < least) {
            return new Telling(0, 0, 0);
        }
        double[] pairs = w.pairs().stream().mapToDouble(Cue::weight).toArray();
        List<Place> places = places(w.cues());
        Telling words = densest(places, weights);
        if (words.score == 0) {
            return words;
        }
        double score = words.score
                + OWN * densest(places, own).score
                + PAIRS * densest(places(w.pairs()), pairs).score
                - LENGTH * Math.log(Math.min(t.length, 20_000) / 1000.0 + 0.3);
        return new Telling(score, words.start, words.end);
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

    private List<Place> places(List<Cue> cues) {
        List<Place> places = new ArrayList<>();
        for (int c = 0; c < cues.size(); c++) {
            int[] numbers = cues.get(c).numbers();
            for (int k = 0; k < numbers.length; k++) {
                for (int i = 0; i < hits.count(numbers[k]); i++) {
                    int at = hits.start(numbers[k], i);
                    places.add(new Place(at, at + hits.length(numbers[k]), c, k == 0 ? 0 : 1));
                }
            }
        }
        places.sort(Comparator.comparingInt(Place::start));
        return places;
    }

    /** The window that holds most of the weight, each word counted once: two fingers over the places. */
    private static Telling densest(List<Place> places, double[] weights) {
        double total = 0;
        for (double w : weights) {
            total += w;
        }
        if (total == 0 || places.isEmpty()) {
            return new Telling(0, 0, 0);
        }
        int[][] counts = new int[weights.length][2];
        double sum = 0;
        double top = 0;
        int from = 0;
        int bestFrom = 0;
        int bestTo = 0;
        for (int to = 0; to < places.size(); to++) {
            Place p = places.get(to);
            sum += change(counts, p, 1, weights);
            while (p.end - places.get(from).start > WINDOW) {
                sum += change(counts, places.get(from++), -1, weights);
            }
            if (sum > top + 1e-9) {
                top = sum;
                bestFrom = from;
                bestTo = to;
            }
        }
        return new Telling(top / total, places.get(bestFrom).start, places.get(bestTo).end);
    }

    private static double change(int[][] counts, Place p, int by, double[] weights) {
        int[] c = counts[p.cue];
        double before = c[0] > 0 ? 1 : c[1] > 0 ? SYNONYM : 0;
        c[p.synonym] += by;
        double after = c[0] > 0 ? 1 : c[1] > 0 ? SYNONYM : 0;
        return (after - before) * weights[p.cue];
    }
}
