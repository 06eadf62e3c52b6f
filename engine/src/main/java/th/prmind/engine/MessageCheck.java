package th.prmind.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Judges how much of each message a draft tells: the share of its words, by weight, that stand close together. */
final class MessageCheck {

    /** How far apart, in characters, the words of one telling may stand. */
    private static final int WINDOW = 260;

    private static final double CONVEYED = 0.62;
    private static final double PARTIAL = 0.45;

    private final NormalText t;
    private final Layout layout;
    private final Lexicon.Hits hits;

    private record At(int start, int end, int cue, double as) {}

    /** The best telling of a message: its score and where it stands. */
    record Telling(double score, double whole, int start, int end) {}

    MessageCheck(NormalText t, Layout layout, Lexicon.Hits hits) {
        this.t = t;
        this.layout = layout;
        this.hits = hits;
    }

    Report.MessageState state(MessagePattern m) {
        Telling best = tell(m.cues);
        if (!m.english.isEmpty()) {
            Telling english = tell(m.english);
            best = english.score > best.score ? english : best;
        }
        Report.State state = best.score >= CONVEYED
                ? Report.State.CONVEYED
                : best.score >= PARTIAL ? Report.State.PARTIAL : Report.State.MISSING;
        if (state == Report.State.MISSING) {
            return new Report.MessageState(m.brief.slug(), m.message.id(), state, -1, -1);
        }
        int from = layout.sentenceStart(best.start);
        int to = Math.max(layout.sentenceEnd(best.end), best.end);
        return new Report.MessageState(m.brief.slug(), m.message.id(), state, t.originalStart(from), t.originalEnd(to));
    }

    Telling tell(List<Cue> cues) {
        double total = 0;
        List<At> places = new ArrayList<>();
        double whole = 0;
        for (int c = 0; c < cues.size(); c++) {
            Cue cue = cues.get(c);
            total += cue.weight();
            double best = 0;
            for (int k = 0; k < cue.numbers().length; k++) {
                int n = cue.numbers()[k];
                double as = k == 0 ? 1 : 0.85;
                int count = Math.min(hits.count(n), 400);
                for (int i = 0; i < count; i++) {
                    places.add(new At(hits.start(n, i), hits.start(n, i) + hits.length(n), c, as));
                }
                if (count > 0) {
                    best = Math.max(best, as);
                }
            }
            whole += best * cue.weight();
        }
        if (total == 0 || places.isEmpty()) {
            return new Telling(0, 0, 0, 0);
        }
        places.sort(Comparator.comparingInt(At::start));
        // Two fingers over the places; the weight of what stands between them, each word once.
        int[][] counts = new int[cues.size()][2];
        double sum = 0;
        double top = 0;
        int from = 0;
        int bestFrom = 0;
        int bestTo = 0;
        for (int to = 0; to < places.size(); to++) {
            At p = places.get(to);
            sum += change(counts, p, 1, cues);
            while (p.end - places.get(from).start > WINDOW) {
                sum += change(counts, places.get(from++), -1, cues);
            }
            if (sum > top + 1e-9) {
                top = sum;
                bestFrom = from;
                bestTo = to;
            }
        }
        return new Telling(top / total, whole / total, places.get(bestFrom).start, places.get(bestTo).end);
    }

    private static double change(int[][] counts, At p, int by, List<Cue> cues) {
        int[] c = counts[p.cue];
        double before = c[0] > 0 ? 1 : c[1] > 0 ? 0.85 : 0;
        c[p.as == 1 ? 0 : 1] += by;
        double after = c[0] > 0 ? 1 : c[1] > 0 ? 0.85 : 0;
        return (after - before) * cues.get(p.cue).weight();
    }
}
