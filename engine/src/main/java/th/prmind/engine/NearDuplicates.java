package th.prmind.engine;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Groups texts that are nearly the same. Candidates come from one-permutation MinHash over the fingerprints, in bands; a
 * pair is joined when the fingerprints themselves overlap enough. A series whose members differ little from one to the next
 * is one group.
 */
final class NearDuplicates {

    /** Jaccard similarity of the fingerprints from which two texts are one. */
    static final double SAME = 0.5;

    private static final int BINS = 64;
    private static final int ROWS = 4;
    private static final int NONE = -1;

    private final Postings postings;
    private final int[] parents;

    /** Pairs already compared: what is alike in one band is often so in others. */
    private final Set<Long> compared = new HashSet<>();

    private NearDuplicates(Postings postings) {
        this.postings = postings;
        this.parents = new int[postings.texts()];
        Arrays.setAll(parents, text -> text);
    }

    /** For each text the first text of its group: itself when it stands alone. */
    static int[] group(Postings postings) {
        NearDuplicates duplicates = new NearDuplicates(postings);
        duplicates.join();
        int[] groups = new int[postings.texts()];
        Arrays.setAll(groups, duplicates::root);
        return groups;
    }

    private void join() {
        long[][] sketches = new long[postings.texts()][];
        TwoThreads.share(sketches.length, () -> text -> sketches[text] = sketch(postings.prints(text)));
        int slots = 4 * Integer.highestOneBit(sketches.length + 1);
        long[] keys = new long[slots];
        int[] earliest = new int[slots];
        int[] before = new int[slots];
        for (int band = 0; band < BINS / ROWS; band++) {
            Arrays.fill(before, NONE);
            for (int text = 0; text < sketches.length; text++) {
                if (sketches[text].length == 0) {
                    continue;
                }
                long key = key(sketches[text], band);
                int slot = (int) key & slots - 1;
                while (before[slot] != NONE && keys[slot] != key) {
                    slot = slot + 1 & slots - 1;
                }
                if (before[slot] == NONE) {
                    keys[slot] = key;
                    earliest[slot] = text;
                } else {
                    joinIfSame(earliest[slot], text);
                    joinIfSame(before[slot], text);
                }
                before[slot] = text;
            }
        }
    }

    /** The least hash of each bin; an empty bin takes the next one's, so that short texts compare too. */
    private static long[] sketch(long[] prints) {
        if (prints.length == 0) {
            return prints;
        }
        long[] least = new long[BINS];
        Arrays.fill(least, Long.MAX_VALUE);
        for (long print : prints) {
            long hash = print >>> Fingerprints.POSITION_BITS;
            int bin = (int) (hash & BINS - 1);
            least[bin] = Math.min(least[bin], hash);
        }
        long[] sketch = least.clone();
        for (int bin = 0; bin < BINS; bin++) {
            for (int step = 1; sketch[bin] == Long.MAX_VALUE; step++) {
                sketch[bin] = least[(bin + step) % BINS];
            }
        }
        return sketch;
    }

    private static long key(long[] sketch, int band) {
        long key = band;
        for (int row = 0; row < ROWS; row++) {
            key = (key ^ sketch[band * ROWS + row]) * 0x9E3779B97F4A7C15L;
            key ^= key >>> 32;
        }
        return key;
    }

    private void joinIfSame(int earlier, int later) {
        int a = root(earlier);
        int b = root(later);
        if (a != b
                && compared.add((long) earlier << 32 | later)
                && similarity(postings.hashes(earlier), postings.hashes(later)) >= SAME) {
            parents[Math.max(a, b)] = Math.min(a, b);
        }
    }

    /** Jaccard similarity of two sorted sets. */
    static double similarity(long[] a, long[] b) {
        int common = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            int order = Long.compare(a[i], b[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return a.length + b.length == 0 ? 1 : (double) common / (a.length + b.length - common);
    }

    private int root(int text) {
        int root = text;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }
}
