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
        Hits hits = new Hits(written, t);
        if (automaton != null) {
            automaton.find(t.chars, t.length, hits);
        }
        hits.close();
        return hits;
    }

    /**
     * The occurrences in one text: in the order in which they end, and by string. What it costs grows with the occurrences,
     * not with the lexicon.
     */
    static final class Hits implements AhoCorasick.Found {
        private final List<String> written;
        private final NormalText t;
        private int[] pattern = new int[256];
        private int[] start = new int[256];
        private int count;
        /** Open addressing: the number of a string plus one, or 0 where no string lies. */
        private int[] slots = {};

        private int shift;
        /** For each slot where its occurrences begin in {@code sorted}, and how many they are. */
        private int[] first = {};

        private int[] counts = {};
        private int[] sorted = {};
        private int[] seen = {};

        private Hits(List<String> written, NormalText t) {
            this.written = written;
            this.t = t;
        }

        @Override
        public void at(int p, int s, int e) {
            if (NormalText.hangs(t.at(e)) || tail(s, e)) {
                return;
            }
            if (count == pattern.length) {
                pattern = Arrays.copyOf(pattern, count * 2);
                start = Arrays.copyOf(start, count * 2);
            }
            pattern[count] = p;
            start[count++] = s;
        }

        /** Whether a short Latin string is only the tail of a longer word: ai in thai. */
        private boolean tail(int s, int e) {
            return e - s <= 3 && NormalText.latin(t.at(s)) && NormalText.latin(t.at(s - 1));
        }

        private void close() {
            int bits = 33 - Integer.numberOfLeadingZeros(Math.max(8, Math.min(count, written.size())));
            shift = 32 - bits;
            slots = new int[1 << bits];
            first = new int[1 << bits];
            counts = new int[1 << bits];
            int[] order = new int[Math.min(count, written.size())];
            int distinct = 0;
            for (int i = 0; i < count; i++) {
                int slot = probe(pattern[i]);
                if (slots[slot] == 0) {
                    slots[slot] = pattern[i] + 1;
                    order[distinct++] = slot;
                }
                counts[slot]++;
            }
            seen = new int[distinct];
            int at = 0;
            for (int k = 0; k < distinct; k++) {
                seen[k] = slots[order[k]] - 1;
                first[order[k]] = at;
                at += counts[order[k]];
                counts[order[k]] = 0;
            }
            sorted = new int[count];
            for (int i = 0; i < count; i++) {
                int slot = probe(pattern[i]);
                sorted[first[slot] + counts[slot]++] = start[i];
            }
        }

        /** The slot of a string, or the empty one where it would lie. */
        private int probe(int number) {
            int slot = number * 0x9E3779B9 >>> shift;
            while (slots[slot] != number + 1 && slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            return slot;
        }

        /** How many occurrences there are in all. */
        int all() {
            return count;
        }

        /** The number of the string that occurs i-th, in the order in which they end. */
        int number(int i) {
            return pattern[i];
        }

        /** Where the i-th occurrence begins, in the order in which they end. */
        int start(int i) {
            return start[i];
        }

        /** The numbers of all strings that occur. */
        int[] seen() {
            return seen;
        }

        boolean has(int number) {
            return slots[probe(number)] != 0;
        }

        /** How often a string occurs. */
        int count(int number) {
            return counts[probe(number)];
        }

        /** Where a string occurs for the i-th time, counted from 0. */
        int start(int number, int i) {
            return sorted[first[probe(number)] + i];
        }

        int length(int number) {
            return written.get(number).length();
        }

        /** How many occurrences of a string begin before {@code at}. */
        int countBefore(int number, int at) {
            int slot = probe(number);
            return search(first[slot], first[slot] + counts[slot], at) - first[slot];
        }

        /** Where a string is kept that occurs, by which {@link #around} finds it again; -1 for one that does not. */
        int slot(int number) {
            int slot = probe(number);
            return slots[slot] == 0 ? -1 : slot;
        }

        /**
         * The occurrences of a string next to a place: start of the last that begins before it in the upper half, of the first
         * that begins at or behind it in the lower; -1 for none.
         */
        long around(int slot, int at) {
            int begin = first[slot];
            int end = begin + counts[slot];
            int i = search(begin, end, at);
            return (long) (i == begin ? -1 : sorted[i - 1]) << 32 | (i == end ? -1 : sorted[i]) & 0xffffffffL;
        }

        /** Start of the last occurrence that begins before {@code at}, or -1. */
        int before(int number, int at) {
            int slot = probe(number);
            int i = search(first[slot], first[slot] + counts[slot], at);
            return i == first[slot] ? -1 : sorted[i - 1];
        }

        /** Start of the first occurrence that begins at or after {@code at}, or -1. */
        int after(int number, int at) {
            int slot = probe(number);
            int end = first[slot] + counts[slot];
            int i = search(first[slot], end, at);
            return i == end ? -1 : sorted[i];
        }

        private int search(int lo, int hi, int at) {
            while (lo < hi) {
                int mid = (lo + hi) >>> 1;
                if (sorted[mid] < at) {
                    lo = mid + 1;
                } else {
                    hi = mid;
                }
            }
            return lo;
        }
    }
}
