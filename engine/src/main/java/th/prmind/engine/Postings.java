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

    private static final int NUMBER_BITS = 31;
    private static final long NUMBER_MASK = (1L << NUMBER_BITS) - 1;

    /** So few buckets that forty bits of hash less those, and a number, fit one long. */
    private static final int LEAST_BUCKET_BITS = 8;

    private static final int BLOCK_BITS = 8;

    private static final int ALONE = -1;
    private static final int TEMPLATE = -2;

    /** Fingerprints of all texts, text by text, by position. */
    private final long[] prints;

    /** First fingerprint of each text, and the end. */
    final int[] starts;

    /** For each fingerprint the start of its run, or ALONE, or TEMPLATE. */
    final int[] runs;

    /** The texts of the runs, one after another, each in the order of texts, with the place in the text in the lower half. */
    final long[] occurrences;

    /** The text of every 256th fingerprint. */
    private final int[] blocks;

    private Postings(long[] prints, int[] starts) {
        this.prints = prints;
        this.starts = starts;
        this.runs = new int[prints.length];
        this.occurrences = new long[prints.length];
        this.blocks = new int[(prints.length >>> BLOCK_BITS) + 1];
        for (int block = 0, text = 0; block << BLOCK_BITS < prints.length; block++) {
            while (starts[text + 1] <= block << BLOCK_BITS) {
                text++;
            }
            blocks[block] = text;
        }
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
     * bucket by itself, and reads the runs off. What is sorted is the rest of the hash with the fingerprint's number behind it,
     * so that equals stay in the order of texts.
     */
    private void join() {
        int bits = Math.clamp(32 - Integer.numberOfLeadingZeros(prints.length >>> 13), LEAST_BUCKET_BITS, 16);
        int shift = 64 - bits;
        int[] begins = new int[(1 << bits) + 1];
        for (long print : prints) {
            begins[(int) (print >>> shift) + 1]++;
        }
        for (int bucket = 1; bucket < begins.length; bucket++) {
            begins[bucket] += begins[bucket - 1];
        }
        int[] ends = begins.clone();
        long[] scattered = new long[prints.length];
        for (int print = 0; print < prints.length; print++) {
            int bucket = (int) (prints[print] >>> shift);
            scattered[ends[bucket]++] =
                    prints[print] >>> Fingerprints.POSITION_BITS << NUMBER_BITS & Long.MAX_VALUE | print;
        }
        TwoThreads.share(1 << bits, () -> bucket -> readRuns(scattered, begins[bucket], begins[bucket + 1]));
    }

    private void readRuns(long[] scattered, int begin, int end) {
        Arrays.sort(scattered, begin, end);
        int to = begin;
        for (int from = begin, next; from < end; from = next) {
            long hash = scattered[from] >>> NUMBER_BITS;
            next = from + 1;
            while (next < end && scattered[next] >>> NUMBER_BITS == hash) {
                next++;
            }
            if (next == from + 1) {
                runs[(int) (scattered[from] & NUMBER_MASK)] = ALONE;
                continue;
            }
            int run = to;
            int textBefore = -1;
            for (int i = from; i < next; i++) {
                int print = (int) (scattered[i] & NUMBER_MASK);
                int text = textOf(print);
                runs[print] = text == textBefore ? ALONE : run;
                if (text != textBefore) {
                    occurrences[to++] = (long) text << 32 | position(print);
                    textBefore = text;
                }
            }
            int distinct = to - run;
            if (distinct == 1 || distinct > COMMON) {
                for (int i = from; i < next; i++) {
                    int print = (int) (scattered[i] & NUMBER_MASK);
                    runs[print] = distinct == 1 || runs[print] == ALONE ? ALONE : TEMPLATE;
                }
                to = run;
            }
        }
    }

    /** The text of a fingerprint by its number: the last that begins at or before it. */
    private int textOf(int print) {
        int text = blocks[print >>> BLOCK_BITS];
        while (starts[text + 1] <= print) {
            text++;
        }
        return text;
    }

    int texts() {
        return starts.length - 1;
    }

    int size() {
        return prints.length;
    }

    static int text(long occurrence) {
        return (int) (occurrence >>> 32);
    }

    static int place(long occurrence) {
        return (int) occurrence;
    }

    int position(int print) {
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
}
