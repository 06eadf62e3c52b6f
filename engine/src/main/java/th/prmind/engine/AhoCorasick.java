package th.prmind.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * All patterns in one pass: an automaton over classes of UTF-16 code units, its transitions complete, so that each
 * character costs one look-up whatever was read before. States near the root and classes that patterns use often come first,
 * so that what is looked up most lies together in the cache.
 */
final class AhoCorasick {

    /** Told of each occurrence, in order of its end; of several that end together, the longest first. */
    interface Found {
        void at(int pattern, int start, int end);
    }

    private final char[] classOf = new char[65536];
    private final int classes;
    /** By state and class the next state; empty where there are more states than a char can number. */
    private final char[] narrow;
    /** The same where there are more. */
    private final int[] wide;
    /** For each state whether some pattern ends there. */
    private final boolean[] ends;
    /** For each state the pattern that ends there, or -1. */
    private final int[] pattern;
    /** For each state the nearest state of its suffixes where a pattern ends, or 0. */
    private final int[] output;

    private final int[] lengths;

    /** Compiles patterns; one that is empty is never found, one that stands twice is told under its first number. */
    AhoCorasick(List<String> patterns) {
        classes = classes(patterns);
        lengths = patterns.stream().mapToInt(String::length).toArray();

        // The trie, its edges kept in one hash so that the complete table is only made once its size is known.
        int cells = 1 + Arrays.stream(lengths).sum();
        Map<Long, Integer> edges = new HashMap<>(cells * 2);
        int[] last = new int[cells];
        int[] parent = new int[cells];
        char[] by = new char[cells];
        int[] depth = new int[cells];
        Arrays.fill(last, -1);
        int states = 1;
        for (int p = 0; p < lengths.length; p++) {
            String s = patterns.get(p);
            int state = 0;
            for (int i = 0; i < s.length(); i++) {
                char k = classOf[s.charAt(i)];
                Integer to = edges.get((long) state << 16 | k);
                if (to == null) {
                    to = states++;
                    edges.put((long) state << 16 | k, to);
                    parent[to] = state;
                    by[to] = k;
                    depth[to] = i + 1;
                }
                state = to;
            }
            if (state != 0 && last[state] < 0) {
                last[state] = p;
            }
        }
        int[] byDepth = IntStream.range(0, states)
                .boxed()
                .sorted(Comparator.comparingInt(s -> depth[s]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] place = new int[states];
        for (int i = 0; i < states; i++) {
            place[byDepth[i]] = i;
        }
        pattern = new int[states];
        output = new int[states];
        int[] next = new int[Math.multiplyExact(states, classes)];
        for (int i = 0; i < states; i++) {
            int s = byDepth[i];
            pattern[i] = last[s];
            if (i > 0) {
                next[place[parent[s]] * classes + by[s]] = i;
            }
        }
        complete(next, states);
        ends = new boolean[states];
        for (int s = 0; s < states; s++) {
            ends[s] = pattern[s] >= 0 || output[s] != 0;
        }
        boolean small = states <= 65536;
        narrow = new char[small ? next.length : 0];
        wide = small ? new int[0] : next;
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = (char) next[i];
        }
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

    /** Fills in, breadth first, the transitions that the trie lacks with those of the longest suffix that has them. */
    private void complete(int[] next, int states) {
        int[] fail = new int[states];
        // States are numbered by depth, so in their order every suffix is complete before it is asked for.
        for (int s = 0; s < states; s++) {
            int f = fail[s];
            output[s] = s == 0 ? 0 : pattern[f] >= 0 ? f : output[f];
            for (int k = 0; k < classes; k++) {
                int to = next[s * classes + k];
                int suffix = s == 0 ? 0 : next[f * classes + k];
                if (to == 0) {
                    next[s * classes + k] = suffix;
                } else {
                    fail[to] = suffix;
                }
            }
        }
    }

    void find(char[] text, int length, Found found) {
        int state = 0;
        if (wide.length == 0) {
            for (int i = 0; i < length; i++) {
                state = narrow[state * classes + classOf[text[i]]];
                if (ends[state]) {
                    tell(state, i + 1, found);
                }
            }
        } else {
            for (int i = 0; i < length; i++) {
                state = wide[state * classes + classOf[text[i]]];
                if (ends[state]) {
                    tell(state, i + 1, found);
                }
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
