package th.prmind.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All patterns in one pass: an automaton over classes of UTF-16 code units, its transitions complete, so that each
 * character costs one look-up whatever was read before.
 */
final class AhoCorasick {

    /** Told of each occurrence, in order of its end; of several that end together, the longest first. */
    interface Found {
        void at(int pattern, int start, int end);
    }

    private final char[] classOf = new char[65536];
    private final int classes;
    private final int[] next;
    /** For each state the pattern that ends there, or -1. */
    private final int[] pattern;
    /** For each state the nearest state of its suffixes where a pattern ends, or 0. */
    private final int[] output;

    private final int[] lengths;

    /** Compiles patterns; one that is empty is never found, one that stands twice is told under its first number. */
    AhoCorasick(List<String> patterns) {
        boolean[] used = new boolean[65536];
        int cells = 1;
        for (String p : patterns) {
            for (int i = 0; i < p.length(); i++) {
                used[p.charAt(i)] = true;
            }
            cells += p.length();
        }
        int count = 1;
        for (int c = 0; c < used.length; c++) {
            if (used[c]) {
                classOf[c] = (char) count++;
            }
        }
        classes = count;
        lengths = new int[patterns.size()];

        // The trie, its edges kept in one hash so that the complete table is only made once its size is known.
        Map<Long, Integer> edges = new HashMap<>(cells * 2);
        int[] ends = new int[cells];
        int[] parent = new int[cells];
        char[] by = new char[cells];
        Arrays.fill(ends, -1);
        int states = 1;
        for (int p = 0; p < patterns.size(); p++) {
            String s = patterns.get(p);
            lengths[p] = s.length();
            int state = 0;
            for (int i = 0; i < s.length(); i++) {
                char k = classOf[s.charAt(i)];
                Integer to = edges.get((long) state << 16 | k);
                if (to == null) {
                    to = states++;
                    edges.put((long) state << 16 | k, to);
                    parent[to] = state;
                    by[to] = k;
                }
                state = to;
            }
            if (state != 0 && ends[state] < 0) {
                ends[state] = p;
            }
        }
        pattern = Arrays.copyOf(ends, states);
        output = new int[states];
        next = new int[Math.multiplyExact(states, classes)];
        for (int s = 1; s < states; s++) {
            next[parent[s] * classes + by[s]] = s;
        }
        complete(states);
    }

    /** Fills in, breadth first, the transitions that the trie lacks with those of the longest suffix that has them. */
    private void complete(int states) {
        int[] fail = new int[states];
        int[] queue = new int[states];
        int head = 0;
        int tail = 0;
        for (int k = 0; k < classes; k++) {
            if (next[k] != 0) {
                queue[tail++] = next[k];
            }
        }
        while (head < tail) {
            int s = queue[head++];
            int f = fail[s];
            output[s] = pattern[f] >= 0 ? f : output[f];
            for (int k = 0; k < classes; k++) {
                int to = next[s * classes + k];
                int suffix = next[f * classes + k];
                if (to == 0) {
                    next[s * classes + k] = suffix;
                } else {
                    fail[to] = suffix;
                    queue[tail++] = to;
                }
            }
        }
    }

    void find(char[] text, int length, Found found) {
        int state = 0;
        for (int i = 0; i < length; i++) {
            state = next[state * classes + classOf[text[i]]];
            for (int s = pattern[state] >= 0 ? state : output[state]; s != 0; s = output[s]) {
                int p = pattern[s];
                found.at(p, i + 1 - lengths[p], i + 1);
            }
        }
    }
}
