package th.prmind.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All patterns in one pass: an automaton over classes of UTF-16 code units. States near the root, where most of a text is
 * read, have complete rows, so that each character costs one look-up; a state further off has only its own edges and the state
 * to fall back to, so that the table of very many patterns does not outgrow the cache.
 */
final class AhoCorasick {

    /** Told of each occurrence, in order of its end; of several that end together, the longest first. */
    interface Found {
        void at(int pattern, int start, int end);
    }

    /** Cells of complete rows at most, so that they stay in the cache of a core. */
    private static final int CELLS = 1 << 18;

    private final char[] classOf = new char[65536];
    private final int classes;
    /** For each state the number of its first child; its children follow each other up to the next state's first. */
    private final int[] first;
    /** For each state the class that leads to it from its parent. */
    private final char[] by;
    /** For each state its longest proper suffix that is a state. */
    private final int[] fail;
    /** How many states, from the root on, have complete rows. */
    private final int complete;
    /** By state and class the next state, for those with complete rows. */
    private final int[] next;
    /** For each state whether some pattern ends there. */
    private final boolean[] ends;
    /** For each state the pattern that ends there, or -1. */
    private final int[] pattern;
    /** For each state the nearest state of its suffixes where a pattern ends, or 0. */
    private final int[] output;

    private final int[] lengths;

    /** Compiles patterns; one that is empty is never found, one that stands twice is told under its first number. */
    AhoCorasick(List<String> patterns) {
        this(patterns, CELLS);
    }

    /** @param cells how many cells complete rows may take together; the root's row is always complete */
    AhoCorasick(List<String> patterns, int cells) {
        classes = classes(patterns);
        lengths = patterns.stream().mapToInt(String::length).toArray();

        // The trie in order of insertion, the children of a state as a list.
        int most = 1 + Arrays.stream(lengths).sum();
        int[] child = new int[most];
        int[] sibling = new int[most];
        char[] to = new char[most];
        int[] last = new int[most];
        Arrays.fill(last, -1);
        int states = 1;
        for (int p = 0; p < lengths.length; p++) {
            String s = patterns.get(p);
            int state = 0;
            for (int i = 0; i < s.length(); i++) {
                char k = classOf[s.charAt(i)];
                int c = child[state];
                while (c != 0 && to[c] != k) {
                    c = sibling[c];
                }
                if (c == 0) {
                    c = states++;
                    to[c] = k;
                    sibling[c] = child[state];
                    child[state] = c;
                }
                state = c;
            }
            if (state != 0 && last[state] < 0) {
                last[state] = p;
            }
        }

        // Numbered breadth first: near the root small numbers, children side by side.
        first = new int[states + 1];
        by = new char[states];
        pattern = new int[states];
        int[] inserted = new int[states];
        int count = 1;
        for (int s = 0; s < states; s++) {
            first[s] = count;
            pattern[s] = last[inserted[s]];
            for (int c = child[inserted[s]]; c != 0; c = sibling[c]) {
                by[count] = to[c];
                inserted[count++] = c;
            }
        }
        first[states] = count;

        complete = Math.clamp(cells / classes, 1, states);
        next = new int[complete * classes];
        fail = new int[states];
        output = new int[states];
        ends = new boolean[states];
        link(states);
    }

    /** Numbers the characters that patterns use, the commonest first; 0 is for all others. */
    private int classes(List<String> patterns) {
        int[] used = new int[65536];
        patterns.forEach(p -> p.chars().forEach(c -> used[c]++));
        int[] common = IntStream.range(0, used.length)
                .filter(c -> used[c] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(c -> -used[c]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int k = 0; k < common.length; k++) {
            classOf[common[k]] = (char) (k + 1);
        }
        return common.length + 1;
    }

    /** Links each state to its suffixes and completes the rows; breadth first, so that suffixes are always done before. */
    private void link(int states) {
        for (int s = 0; s < states; s++) {
            int f = fail[s];
            output[s] = s == 0 ? 0 : pattern[f] >= 0 ? f : output[f];
            ends[s] = pattern[s] >= 0 || output[s] != 0;
            if (s > 0 && s < complete) {
                System.arraycopy(next, f * classes, next, s * classes, classes);
            }
            for (int c = first[s]; c < first[s + 1]; c++) {
                fail[c] = s == 0 ? 0 : after(f, by[c]);
                if (s < complete) {
                    next[s * classes + by[c]] = c;
                }
            }
        }
    }

    /** The state behind a state and a class. */
    private int after(int state, char k) {
        int s = state;
        while (s >= complete) {
            for (int c = first[s]; c < first[s + 1]; c++) {
                if (by[c] == k) {
                    return c;
                }
            }
            s = fail[s];
        }
        return next[s * classes + k];
    }

    void find(char[] text, int length, Found found) {
        int state = 0;
        for (int i = 0; i < length; i++) {
            char k = classOf[text[i]];
            state = state < complete ? next[state * classes + k] : after(state, k);
            if (ends[state]) {
                tell(state, i + 1, found);
            }
        }
    }

    private void tell(int state, int end, Found found) {
        for (int s = pattern[state] >= 0 ? state : output[state]; s != 0; s = output[s]) {
            int p = pattern[s];
            found.at(p, end - lengths[p], end);
        }
    }
}
