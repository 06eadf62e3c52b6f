package th.prmind.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Which texts share which fingerprints. Fingerprints are numbered through all texts; each knows the run of its equals in
 * other texts, in the order of texts. A fingerprint in more than {@link #COMMON} texts is template text: a ministry's
 * letterhead, a standing phrase, which tells nothing of who took from whom.
 */
final class Postings {

    /** Texts in which a fingerprint may stand before it counts as template text. Bounds the pairs, so that work stays linear. */
    static final int COMMON = 64;

    /** Of the texts with one fingerprint the earliest count as its sources, so many at most: the pairs grow with the corpus, not with its square. */
    static final int SOURCES = 16;

    private static final int ALONE = -1;
    private static final int TEMPLATE = -2;

    /** Fingerprints of all texts, text by text, by position. */
    private final long[] prints;

    /** First fingerprint of each text, and the end. */
    private final int[] starts;

    /** For each fingerprint the start of its run, or ALONE, or TEMPLATE. */
    private final int[] runs;

    /** The texts and fingerprints of the runs, one after another, each in the order of texts. */
    private final int[] runTexts;

    private final int[] runPrints;

    private Postings(long[] prints, int[] starts) {
        this.prints = prints;
        this.starts = starts;
        this.runs = new int[prints.length];
        this.runTexts = new int[prints.length];
        this.runPrints = new int[prints.length];
    }

    static Postings of(long[][] printsOfTexts) {
        int[] starts = new int[printsOfTexts.length + 1];
        for (int text = 0; text < printsOfTexts.length; text++) {
            starts[text + 1] = Math.addExact(starts[text], printsOfTexts[text].length);
        }
        long[] prints = new long[starts[printsOfTexts.length]];
        for (int text = 0; text < printsOfTexts.length; text++) {
            System.arraycopy(printsOfTexts[text], 0, prints, starts[text], printsOfTexts[text].length);
        }
        Postings postings = new Postings(prints, starts);
        postings.join();
        return postings;
    }

    /**
     * Scatters the fingerprints by the highest bits of their hashes into buckets that fit the processor's cache, sorts each
     * bucket by itself, and reads the runs off.
     */
    private void join() {
        int bits = Math.clamp(32 - Integer.numberOfLeadingZeros(prints.length >>> 12), 1, 16);
        int shift = 64 - bits;
        int[] ends = new int[(1 << bits) + 1];
        for (long print : prints) {
            ends[(int) (print >>> shift) + 1]++;
        }
        int largest = 0;
        for (int bucket = 1; bucket < ends.length; bucket++) {
            largest = Math.max(largest, ends[bucket]);
            ends[bucket] += ends[bucket - 1];
        }
        int[] begins = ends.clone();
        long[] scattered = new long[prints.length];
        int[] numbers = new int[prints.length];
        int[] texts = new int[prints.length];
        for (int text = 0; text < starts.length - 1; text++) {
            for (int print = starts[text]; print < starts[text + 1]; print++) {
                int bucket = (int) (prints[print] >>> shift);
                int to = ends[bucket]++;
                numbers[to] = print;
                texts[to] = text;
                // The place within the bucket takes the position's bits: sorting then keeps texts in order among
                // equals.
                scattered[to] = prints[print] & ~Fingerprints.POSITION_MASK | (to - begins[bucket]);
            }
        }
        if (largest > Fingerprints.POSITION_MASK) {
            throw new IllegalArgumentException("more fingerprints than this index can hold");
        }
        TwoThreads.share(1 << bits, () -> bucket -> readRuns(scattered, numbers, texts, begins[bucket], ends[bucket]));
    }

    private void readRuns(long[] scattered, int[] numbers, int[] texts, int begin, int end) {
        Arrays.sort(scattered, begin, end);
        int to = begin;
        for (int from = begin, next; from < end; from = next) {
            long hash = scattered[from] >>> Fingerprints.POSITION_BITS;
            int run = to;
            int textBefore = -1;
            int distinct = 0;
            for (next = from; next < end && scattered[next] >>> Fingerprints.POSITION_BITS == hash; next++) {
                int at = begin + (int) (scattered[next] & Fingerprints.POSITION_MASK);
                if (texts[at] == textBefore) {
                    runs[numbers[at]] = ALONE;
                    continue;
                }
                textBefore = texts[at];
                distinct++;
                runs[numbers[at]] = run;
                runTexts[to] = textBefore;
                runPrints[to++] = numbers[at];
            }
            if (distinct == 1 || distinct > COMMON) {
                for (int i = run; i < to; i++) {
                    runs[runPrints[i]] = distinct == 1 ? ALONE : TEMPLATE;
                }
                to = run;
            }
        }
    }

    int texts() {
        return starts.length - 1;
    }

    int size() {
        return prints.length;
    }

    private int position(int print) {
        return (int) (prints[print] & Fingerprints.POSITION_MASK);
    }

    /** The hashes of a text's fingerprints, each once, in order. */
    long[] hashes(int text) {
        long[] hashes = new long[starts[text + 1] - starts[text]];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = prints[starts[text] + i] >>> Fingerprints.POSITION_BITS;
        }
        Arrays.sort(hashes);
        int n = 0;
        for (long hash : hashes) {
            if (n == 0 || hash != hashes[n - 1]) {
                hashes[n++] = hash;
            }
        }
        return Arrays.copyOf(hashes, n);
    }

    /** Pairs (place in one text, place in the other) of all fingerprints they share, template text included, by the former. */
    int[] common(int text, int other) {
        Map<Long, Integer> places = HashMap.newHashMap(starts[other + 1] - starts[other]);
        for (int print = starts[other]; print < starts[other + 1]; print++) {
            places.putIfAbsent(prints[print] >>> Fingerprints.POSITION_BITS, position(print));
        }
        int[] pairs = new int[2 * (starts[text + 1] - starts[text])];
        int n = 0;
        for (int print = starts[text]; print < starts[text + 1]; print++) {
            Integer place = places.get(prints[print] >>> Fingerprints.POSITION_BITS);
            if (place != null) {
                pairs[n++] = position(print);
                pairs[n++] = place;
            }
        }
        return Arrays.copyOf(pairs, n);
    }

    /** Characters of a stretch of a folded text that are not template text. */
    int ownCharacters(int text, int start, int end) {
        int own = end - start;
        int counted = start;
        for (int print = firstAfter(text, start - Fingerprints.GRAM);
                print < starts[text + 1] && position(print) < end;
                print++) {
            if (runs[print] == TEMPLATE) {
                int from = Math.max(position(print), counted);
                int to = Math.min(position(print) + Fingerprints.GRAM, end);
                if (to > from) {
                    own -= to - from;
                    counted = to;
                }
            }
        }
        return own;
    }

    /** The first fingerprint of a text that lies after a place. */
    private int firstAfter(int text, int place) {
        int low = starts[text];
        int high = starts[text + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (position(middle) <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Takes the places that an earlier text shares with the one asked about. */
    interface Earlier {
        /**
         * @param places pairs (place in the text, place in the earlier text), by the former, from {@code from} to {@code to}
         */
        void shares(int earlier, int[] places, int from, int to);
    }

    /**
     * Finds, for one text after another, the earlier texts that share at least two fingerprints. For one thread. A text stands
     * in every run of its own, so that walking a run ends there at the latest.
     */
    final class Search {

        private final int[] counts = new int[texts()];
        private final int[] touched = new int[texts()];
        private int[] places = new int[1 << 12];

        void earlier(int text, Earlier earlier) {
            int found = count(text);
            int used = 0;
            int kept = 0;
            for (int i = 0; i < found; i++) {
                int other = touched[i];
                int count = counts[other];
                if (count < 2) {
                    counts[other] = 0;
                } else {
                    touched[kept++] = other;
                    counts[other] = used + 1;
                    used += 2 * count;
                }
            }
            if (used > places.length) {
                places = new int[Math.max(used, places.length * 2)];
            }
            collect(text);
            int from = 0;
            for (int i = 0; i < kept; i++) {
                int other = touched[i];
                int to = counts[other] - 1;
                counts[other] = 0;
                earlier.shares(other, places, from, to);
                from = to;
            }
        }

        private int count(int text) {
            int found = 0;
            for (int print = starts[text]; print < starts[text + 1]; print++) {
                for (int i = runs[print], end = i + SOURCES; i >= 0 && i < end; i++) {
                    int other = runTexts[i];
                    if (other >= text) {
                        break;
                    }
                    if (counts[other]++ == 0) {
                        touched[found++] = other;
                    }
                }
            }
            return found;
        }

        /** Puts the places of each text still counted one after another; its count is where the next goes, plus one. */
        private void collect(int text) {
            for (int print = starts[text]; print < starts[text + 1]; print++) {
                for (int i = runs[print], end = i + SOURCES; i >= 0 && i < end; i++) {
                    int other = runTexts[i];
                    if (other >= text) {
                        break;
                    }
                    if (counts[other] > 0) {
                        int to = counts[other] - 1;
                        places[to] = position(print);
                        places[to + 1] = position(runPrints[i]);
                        counts[other] += 2;
                    }
                }
            }
        }
    }
}
