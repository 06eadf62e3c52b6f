package th.prmind.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything that is looked for by its letters, numbered once, and found in one pass. */
final class Lexicon {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> written = new ArrayList<>();
    private @Nullable AhoCorasick automaton;

    /** The number of a string in normal form; the same string has one number. */
    int number(String s) {
        return numbers.computeIfAbsent(s, k -> {
            written.add(k);
            return written.size() - 1;
        });
    }

    String written(int number) {
        return written.get(number);
    }

    int size() {
        return written.size();
    }

    void compile() {
        automaton = new AhoCorasick(written);
    }

    /** Where each string stands in a text. */
    Hits find(NormalText t) {
        Hits hits = new Hits(written);
        if (automaton != null) {
            automaton.find(t.chars, t.length, hits);
        }
        hits.close();
        return hits;
    }

    /** The occurrences in one text, by string. */
    static final class Hits implements AhoCorasick.Found {
        private final List<String> written;
        private int[] pattern = new int[256];
        private int[] start = new int[256];
        private int count;
        private int[] first = {};
        private int[] sorted = {};
        private int[] seen = {};

        private Hits(List<String> written) {
            this.written = written;
        }

        @Override
        public void at(int p, int s, int e) {
            if (count == pattern.length) {
                pattern = Arrays.copyOf(pattern, count * 2);
                start = Arrays.copyOf(start, count * 2);
            }
            pattern[count] = p;
            start[count++] = s;
        }

        private void close() {
            first = new int[written.size() + 1];
            int distinct = 0;
            for (int i = 0; i < count; i++) {
                if (first[pattern[i] + 1]++ == 0) {
                    distinct++;
                }
            }
            seen = new int[distinct];
            int k = 0;
            for (int i = 0; i < written.size(); i++) {
                if (first[i + 1] > 0) {
                    seen[k++] = i;
                }
                first[i + 1] += first[i];
            }
            sorted = new int[count];
            int[] at = first.clone();
            for (int i = 0; i < count; i++) {
                sorted[at[pattern[i]]++] = start[i];
            }
        }

        /** The numbers of all strings that occur. */
        int[] seen() {
            return seen;
        }

        boolean has(int number) {
            return first[number + 1] > first[number];
        }

        /** How often a string occurs. */
        int count(int number) {
            return first[number + 1] - first[number];
        }

        /** Where a string occurs for the i-th time, counted from 0. */
        int start(int number, int i) {
            return sorted[first[number] + i];
        }

        int length(int number) {
            return written.get(number).length();
        }

        /** Start of the last occurrence that begins before {@code at}, or -1. */
        int before(int number, int at) {
            int lo = first[number];
            int hi = first[number + 1];
            while (lo < hi) {
                int mid = (lo + hi) >>> 1;
                if (sorted[mid] < at) {
                    lo = mid + 1;
                } else {
                    hi = mid;
                }
            }
            return lo == first[number] ? -1 : sorted[lo - 1];
        }

        /** Start of the first occurrence that begins at or after {@code at}, or -1. */
        int after(int number, int at) {
            int lo = first[number];
            int hi = first[number + 1];
            while (lo < hi) {
                int mid = (lo + hi) >>> 1;
                if (sorted[mid] < at) {
                    lo = mid + 1;
                } else {
                    hi = mid;
                }
            }
            return lo == first[number + 1] ? -1 : sorted[lo];
        }
    }
}
