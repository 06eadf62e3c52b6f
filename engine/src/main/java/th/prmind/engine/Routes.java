package th.prmind.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Says which of many briefs a text has to be read for, from the words that occur in it alone: a brief none of whose words
 * occur costs nothing.
 */
final class Routes {

    /** The least share of a brief's topic that a stretch must hold for the brief's facts and messages to be looked for in it. */
    private static final double ABOUT = 0.16;

    /** What more is asked of a stretch that is long, since in it words meet by chance. */
    private static final double LONG = 0.1;

    /** How many words of a topic a short stretch must hold; a long one twice as many. */
    private static final int FEWEST = 2;

    /** From how many characters on a stretch is longer than a post, and from where it is no longer one. */
    private static final int POST = 1000;

    /** Half of a stretch: a text is looked through in stretches that overlap by half, so that no place lies at the edge of all. */
    private static final int HALF = 2 * Topic.REACH;

    /** What a topic's word in the opening of a text counts for its later stretches. */
    static final double OPENING = 0.6;

    /** A word's part in the topics of briefs. */
    private record Topical(int[] packs, float[] weights) {}

    private static final Topical NONE = new Topical(new int[0], new float[0]);
    private static final int[] NOBODY = {};

    private final int packs;
    /** For each pack how many words of its topic are enough however long a stretch is: fewer where the topic is small. */
    private final int[] some;

    private final int[] someEnglish;
    /** By number of the lexicon. */
    private final Topical[] topics;

    /** The same for English drafts. */
    private final Topical[] topicsEnglish;

    /** By number of the lexicon: packs of which it is somebody's first name or surname, or a term's first word. */
    private final int[][] people;

    private final int[][] terms;

    Routes(List<Pack> packs, Lexicon lexicon) {
        this.packs = packs.size();
        some = packs.stream().mapToInt(p -> some(p.topic)).toArray();
        someEnglish = packs.stream().mapToInt(p -> some(p.topicEnglish)).toArray();
        topics = topics(packs.stream().map(p -> p.topic).toList(), lexicon);
        topicsEnglish = topics(packs.stream().map(p -> p.topicEnglish).toList(), lexicon);
        people = new int[lexicon.size()][];
        terms = new int[lexicon.size()][];
        Arrays.fill(people, NOBODY);
        Arrays.fill(terms, NOBODY);
        for (int p = 0; p < packs.size(); p++) {
            Pack pack = packs.get(p);
            for (PersonPattern person : pack.people) {
                people[person.firstNumber] = with(people[person.firstNumber], p);
                if (person.lastNumber >= 0) {
                    people[person.lastNumber] = with(people[person.lastNumber], p);
                }
            }
            for (TermPattern term : pack.terms) {
                for (TermPattern.Variant v : term.variants) {
                    terms[v.number()] = with(terms[v.number()], p);
                }
            }
        }
    }

    private static int some(Topic topic) {
        return Math.max(1, topic.size() * 2 / 7);
    }

    private static Topical[] topics(List<Topic> packs, Lexicon lexicon) {
        Topical[] topics = new Topical[lexicon.size()];
        Arrays.fill(topics, NONE);
        for (int p = 0; p < packs.size(); p++) {
            Topic topic = packs.get(p);
            for (int i = 0; i < topic.size(); i++) {
                Topical t = topics[topic.number(i)];
                float[] weights = Arrays.copyOf(t.weights, t.weights.length + 1);
                weights[t.weights.length] = (float) topic.share(i);
                topics[topic.number(i)] = new Topical(with(t.packs, p), weights);
            }
        }
        return topics;
    }

    private static int[] with(int[] packs, int p) {
        int n = packs.length;
        if (n > 0 && packs[n - 1] == p) {
            return packs;
        }
        int[] more = Arrays.copyOf(packs, n + 1);
        more[n] = p;
        return more;
    }

    /**
     * The stretches of a text in which a brief's topic stands.
     *
     * @param share how much of the topic the best of them holds
     * @param bounds start and end of each stretch, by place, none touching the next
     */
    record Visit(double share, int[] bounds) {}

    /** The packs one of whose people a text may name. */
    BitSet people(Lexicon.Hits hits) {
        return of(people, hits);
    }

    /** The packs one of whose terms a text may use. */
    BitSet terms(Lexicon.Hits hits) {
        return of(terms, hits);
    }

    private static BitSet of(int[][] packs, Lexicon.Hits hits) {
        BitSet out = new BitSet();
        for (int n : hits.seen()) {
            for (int p : packs[n]) {
                out.set(p);
            }
        }
        return out;
    }

    /**
     * For each pack where its topic stands in a text, or null where it does not.
     *
     * @param english whether the text is English
     */
    Visit[] visits(Lexicon.Hits hits, int length, int opening, boolean english) {
        Topical[] topics = english ? topicsEnglish : this.topics;
        int[] some = english ? someEnglish : this.some;
        Visit[] found = new Visit[packs];
        int[] seen = hits.seen();
        int[] topical = new int[seen.length];
        int n = 0;
        for (int number : seen) {
            if (topics[number].packs.length > 0) {
                topical[n++] = number;
            }
        }
        if (n == 0) {
            return found;
        }
        float[] sum = new float[packs];
        int[] words = new int[packs];
        int[] touched = new int[packs];
        int last = Math.max(0, (length - 1) / HALF - 1);
        for (int k = 0; k <= last; k++) {
            int from = k * HALF;
            int to = k == last ? length : from + 2 * HALF;
            double far = Math.clamp((to - from - POST) / (2.0 * POST), 0, 1);
            double least = ABOUT + LONG * far;
            int fewest = (int) (FEWEST + FEWEST * far);
            int count = 0;
            for (int i = 0; i < n; i++) {
                int at = hits.after(topical[i], from);
                double as = at >= 0 && at < to ? 1 : from > 0 && hits.start(topical[i], 0) < opening ? OPENING : 0;
                if (as > 0) {
                    Topical t = topics[topical[i]];
                    for (int j = 0; j < t.packs.length; j++) {
                        int p = t.packs[j];
                        if (sum[p] == 0) {
                            touched[count++] = p;
                        }
                        sum[p] += (float) as * t.weights[j];
                        words[p]++;
                    }
                }
            }
            for (int i = 0; i < count; i++) {
                int p = touched[i];
                if (sum[p] >= least && words[p] >= Math.min(fewest, some[p])) {
                    found[p] = found[p] == null
                            ? new Visit(sum[p], new int[] {from, to})
                            : joined(found[p], sum[p], from, to);
                }
                sum[p] = 0;
                words[p] = 0;
            }
        }
        return found;
    }

    /** All stretches that some brief is looked for in, as one row of stretches by place. */
    static int[] together(Visit[] visits) {
        BitSet halves = new BitSet();
        int end = 0;
        for (Visit v : visits) {
            for (int b = 0; v != null && b < v.bounds.length; b += 2) {
                halves.set(v.bounds[b] / HALF, (v.bounds[b + 1] + HALF - 1) / HALF);
                end = Math.max(end, v.bounds[b + 1]);
            }
        }
        int[] out = new int[2 * halves.cardinality()];
        int n = 0;
        for (int h = halves.nextSetBit(0); h >= 0; h = halves.nextSetBit(h + 1)) {
            if (n > 0 && out[n - 1] == h * HALF) {
                n--;
            } else {
                out[n++] = h * HALF;
            }
            out[n++] = Math.min(end, (h + 1) * HALF);
        }
        return Arrays.copyOf(out, n);
    }

    private static Visit joined(Visit v, double share, int from, int to) {
        int[] bounds = v.bounds;
        if (bounds[bounds.length - 1] < from) {
            bounds = Arrays.copyOf(bounds, bounds.length + 2);
            bounds[bounds.length - 2] = from;
        }
        bounds[bounds.length - 1] = to;
        return new Visit(Math.max(v.share, share), bounds);
    }
}
