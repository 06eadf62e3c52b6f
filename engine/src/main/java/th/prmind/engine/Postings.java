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

    /** Of each text the fingerprints, by position. */
    private final long[][] prints;

    /** The number of each text's first fingerprint, and the end. */
    final int[] starts;

    /** For each fingerprint the start of its run, or ALONE (so is the run's first, before which there is none), or TEMPLATE. */
    final int[] runs;

    /** The texts of the runs, one after another, each in the order of texts, with the place in the text in the lower half. */
    final long[] occurrences;

    /** The text of every 256th fingerprint. */
    private final int[] blocks;

    private Postings(long[][] prints) {
        this.prints = prints;
        this.starts = new int[prints.length + 1];
        for (int text = 0; text < prints.length; text++) {
            starts[text + 1] = Math.addExact(starts[text], prints[text].length);
        }
        this.runs = new int[size()];
        this.blocks = new int[(size() >>> BLOCK_BITS) + 1];
        for (int block = 0, text = 0; block << BLOCK_BITS < size(); block++) {
            while (starts[text + 1] <= block << BLOCK_BITS) {
                text++;
            }
            blocks[block] = text;
        }
        this.occurrences = join();
    }

    /** @param prints the fingerprints of each text, by position; kept */
    static Postings of(long[][] prints) {
        return new Postings(prints);
    }

    /**
     * Scatters the fingerprints by the highest bits of their hashes into buckets that fit the processor's cache, and reads the
     * runs off each. What is scattered is the rest of the hash with the fingerprint's number behind it; it stays in the order of
     * texts, and gives way to the occurrences, which are never more.
     */
    private long[] join() {
        int bits = Math.clamp(32 - Integer.numberOfLeadingZeros(size() >>> 12), LEAST_BUCKET_BITS, 16);
        int shift = 64 - bits;
        int[] begins = new int[(1 << bits) + 1];
        for (long[] printsOfText : prints) {
            for (long print : printsOfText) {
                begins[(int) (print >>> shift) + 1]++;
            }
        }
        for (int bucket = 1; bucket < begins.length; bucket++) {
            begins[bucket] += begins[bucket - 1];
        }
        int[] ends = begins.clone();
        long[] scattered = new long[size()];
        int number = 0;
        for (long[] printsOfText : prints) {
            for (long print : printsOfText) {
                scattered[ends[(int) (print >>> shift)]++] =
                        print >>> Fingerprints.POSITION_BITS << NUMBER_BITS & Long.MAX_VALUE | number++;
            }
        }
        Arrays.fill(runs, ALONE);
        TwoThreads.share(1 << bits, () -> {
            Bucket worker = new Bucket(scattered);
            return bucket -> worker.readRuns(begins[bucket], begins[bucket + 1]);
        });
        return scattered;
    }

    /** Finds the equals in one bucket after another, by a table of their hashes. For one thread. */
    private final class Bucket {

        private final long[] entries;

        /** For each slot the first entry of a hash, plus one. */
        private int[] firsts = new int[0];

        /** For each entry the next of the same hash, or 0; and, for the first, the last. */
        private int[] nexts = new int[0];

        private int[] lasts = new int[0];

        /** Of one hash the texts, and in each the first fingerprint. */
        private int[] texts = new int[0];

        private int[] numbers = new int[0];
        private long[] found = new long[0];

        Bucket(long[] entries) {
            this.entries = entries;
        }

        void readRuns(int begin, int end) {
            int size = end - begin;
            makeRoom(size);
            chainEquals(begin, size);
            int to = 0;
            for (int first = 0; first < size; first++) {
                // Only a first entry has a last one, and only one that has equals goes on.
                if (lasts[first] <= first) {
                    continue;
                }
                int distinct = readTexts(begin, first);
                if (distinct == 1) {
                    continue;
                }
                boolean template = distinct > COMMON;
                for (int i = template ? 0 : 1; i < distinct; i++) {
                    runs[numbers[i]] = template ? TEMPLATE : begin + to;
                }
                for (int i = 0; i < distinct && !template; i++) {
                    found[to + i] = (long) texts[i] << 32 | position(texts[i], numbers[i]);
                }
                to += template ? 0 : distinct;
            }
            System.arraycopy(found, 0, entries, begin, to);
        }

        private void makeRoom(int size) {
            if (size > nexts.length) {
                nexts = new int[2 * size];
                lasts = new int[2 * size];
                texts = new int[2 * size];
                numbers = new int[2 * size];
                found = new long[2 * size];
                firsts = new int[4 * Integer.highestOneBit(2 * size)];
            }
            Arrays.fill(firsts, 0);
        }

        private void chainEquals(int begin, int size) {
            for (int i = 0; i < size; i++) {
                long hash = entries[begin + i] >>> NUMBER_BITS;
                int slot = (int) hash & firsts.length - 1;
                while (firsts[slot] != 0 && entries[begin + firsts[slot] - 1] >>> NUMBER_BITS != hash) {
                    slot = slot + 1 & firsts.length - 1;
                }
                lasts[i] = 0;
                if (firsts[slot] == 0) {
                    firsts[slot] = i + 1;
                    lasts[i] = i;
                } else {
                    int first = firsts[slot] - 1;
                    nexts[lasts[first]] = i;
                    lasts[first] = i;
                }
                nexts[i] = 0;
            }
        }

        private int readTexts(int begin, int first) {
            int distinct = 0;
            for (int i = first; distinct == 0 || i != 0; i = nexts[i]) {
                int number = (int) (entries[begin + i] & NUMBER_MASK);
                int text = textOf(number);
                if (distinct == 0 || texts[distinct - 1] != text) {
                    texts[distinct] = text;
                    numbers[distinct++] = number;
                }
            }
            return distinct;
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
        return starts[starts.length - 1];
    }

    static int text(long occurrence) {
        return (int) (occurrence >>> 32);
    }

    static int place(long occurrence) {
        return (int) occurrence;
    }

    int position(int text, int print) {
        return (int) (prints[text][print - starts[text]] & Fingerprints.POSITION_MASK);
    }

    /** The fingerprints of a text, by position. */
    long[] prints(int text) {
        return prints[text];
    }

    /** The hashes of a text's fingerprints, each once, in order. */
    long[] hashes(int text) {
        long[] hashes = prints[text].clone();
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] >>>= Fingerprints.POSITION_BITS;
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
        Map<Long, Integer> places = HashMap.newHashMap(prints[other].length);
        for (long print : prints[other]) {
            places.putIfAbsent(print >>> Fingerprints.POSITION_BITS, (int) (print & Fingerprints.POSITION_MASK));
        }
        int[] pairs = new int[2 * prints[text].length];
        int n = 0;
        for (long print : prints[text]) {
            Integer place = places.get(print >>> Fingerprints.POSITION_BITS);
            if (place != null) {
                pairs[n++] = (int) (print & Fingerprints.POSITION_MASK);
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
                print < starts[text + 1] && position(text, print) < end;
                print++) {
            if (runs[print] == TEMPLATE) {
                int from = Math.max(position(text, print), counted);
                int to = Math.min(position(text, print) + Fingerprints.GRAM, end);
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
            if (position(text, middle) <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
