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

    /** Characters that shared fingerprints must span for two texts to be laid side by side: two fifths of what a passage needs. */
    private static final int SPAN = Alignment.LEAST_MATCHED * 2 / 5;

    /** How far apart, and how much shifted, two shared fingerprints may lie to speak, over a gap, for one passage. */
    private static final int NEAR = 200;

    private static final int SHIFT = 60;

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
    private final int[] starts;

    /** For each fingerprint the start of its run, or ALONE, or TEMPLATE. */
    private final int[] runs;

    /** The texts of the runs, one after another, each in the order of texts, with the place in the text in the lower half. */
    private final long[] occurrences;

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

    private static int text(long occurrence) {
        return (int) (occurrence >>> 32);
    }

    private static int place(long occurrence) {
        return (int) occurrence;
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
     * Finds, for one text after another, the earlier texts that share a passage with it, and one place in each. Most texts that
     * share two fingerprints share a name or a standing phrase and no more, and the larger a corpus the more of them there are;
     * so a place is told only where shared fingerprints follow one another over {@link #SPAN} characters, or over a gap. For one
     * thread. A text stands in every run of its own, so that walking a run ends there at the latest.
     */
    final class Search {

        private final char[][] folded;

        /** For each earlier text the place last shared with it, packed as in {@link #occurrences}. */
        private final long[] last = new long[texts()];

        /** Characters that the fingerprints last shared with it span without a gap; 0 where none is shared. */
        private final int[] spans = new int[texts()];

        /** The latest of the places told for it, plus one. */
        private final int[] heads = new int[texts()];

        private final int[] touched = new int[texts()];
        private long[] firsts = new long[1 << 10];
        private int[] sharedPrints = new int[1 << 10];
        private int[] anchors = new int[3 << 10];
        private int[] places = new int[1 << 6];
        private int used;

        /** What {@link #fetchTexts} read; kept, so that the reading is not left out as idle. */
        private int fetched;

        /** @param folded the texts, by their number */
        Search(char[][] folded) {
            this.folded = folded;
        }

        void earlier(int text, Earlier earlier) {
            used = 0;
            int found = walk(text);
            fetchTexts(found);
            for (int i = 0; i < found; i++) {
                int other = touched[i];
                spans[other] = 0;
                if (heads[other] > 0) {
                    int from = collect(heads[other]);
                    heads[other] = 0;
                    earlier.shares(other, places, from, places.length);
                }
            }
        }

        private int walk(int text) {
            int found = 0;
            int shared = fetchRuns(text);
            for (int s = 0; s < shared; s++) {
                int print = sharedPrints[s];
                int place = position(print);
                int run = runs[print];
                long occurrence = firsts[s];
                for (int i = run, end = run + SOURCES; i < end; i++, occurrence = occurrences[i]) {
                    int other = text(occurrence);
                    if (other >= text) {
                        break;
                    }
                    if (spans[other] == 0) {
                        touched[found++] = other;
                        spans[other] = Fingerprints.GRAM;
                    } else {
                        follow(other, place, place(occurrence));
                    }
                    last[other] = (long) place << 32 | place(occurrence);
                }
            }
            return found;
        }

        /**
         * Reads where the runs of a text begin. They lie all over the memory; read together, before any is walked, they are
         * waited for once and not one after another.
         */
        private int fetchRuns(int text) {
            int most = starts[text + 1] - starts[text];
            if (most > firsts.length) {
                firsts = new long[2 * most];
                sharedPrints = new int[2 * most];
            }
            int shared = 0;
            for (int print = starts[text]; print < starts[text + 1]; print++) {
                if (runs[print] >= 0) {
                    sharedPrints[shared] = print;
                    firsts[shared++] = occurrences[runs[print]];
                }
            }
            return shared;
        }

        private void follow(int other, int place, int otherPlace) {
            int step = place - text(last[other]);
            int shift = otherPlace - place(last[other]) - step;
            int before = spans[other];
            if (shift == 0 && step <= Fingerprints.GRAM) {
                spans[other] = before + step;
                if (before < SPAN && before + step >= SPAN) {
                    tell(other, place, otherPlace);
                }
            } else if (step <= NEAR && step + shift > 0 && Math.abs(shift) <= SHIFT) {
                spans[other] = SPAN;
                tell(other, place, otherPlace);
            } else {
                spans[other] = Fingerprints.GRAM;
            }
        }

        private void tell(int other, int place, int otherPlace) {
            if (3 * used + 3 > anchors.length) {
                anchors = Arrays.copyOf(anchors, anchors.length * 2);
            }
            anchors[3 * used] = place;
            anchors[3 * used + 1] = otherPlace;
            anchors[3 * used + 2] = heads[other];
            heads[other] = ++used;
        }

        /** Reads the earlier texts where they will be laid beside this one, together for the same reason. */
        private void fetchTexts(int found) {
            for (int i = 0; i < found; i++) {
                int head = heads[touched[i]];
                if (head > 0) {
                    fetched += folded[touched[i]][anchors[3 * (head - 1) + 1]];
                }
            }
        }

        /** Puts the places told for one text at the end of the list, by place; returns where they begin. */
        private int collect(int head) {
            int from = places.length;
            for (int anchor = head; anchor > 0; anchor = anchors[3 * (anchor - 1) + 2]) {
                if (from == 0) {
                    int more = places.length;
                    int[] larger = new int[2 * more];
                    System.arraycopy(places, 0, larger, more, more);
                    places = larger;
                    from = more;
                }
                places[--from] = anchors[3 * (anchor - 1) + 1];
                places[--from] = anchors[3 * (anchor - 1)];
            }
            return from;
        }
    }
}
