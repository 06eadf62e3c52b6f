package th.prmind.engine;

import java.util.Arrays;

/**
 * Finds, for one text after another, the earlier texts that share a passage with it, and one place in each. Most texts that
 * share two fingerprints share a name or a standing phrase and no more, and the larger a corpus the more of them there are;
 * so a place is told only where shared fingerprints follow one another over {@link #SPAN} characters, or over a gap. For one
 * thread. A text stands in every run of its own, so that walking a run ends there at the latest.
 */
final class EarlierTexts {

    /** Characters that shared fingerprints must span for two texts to be laid side by side: two fifths of what a passage needs. */
    private static final int SPAN = Alignment.LEAST_MATCHED * 2 / 5;

    /** How far apart, and how much shifted, two shared fingerprints may lie to speak, over a gap, for one passage. */
    private static final int NEAR = 200;

    private static final int SHIFT = 60;

    private static final int PLACE_BITS = Fingerprints.POSITION_BITS;
    private static final int SPAN_BITS = 16;

    /** Takes the places that an earlier text shares with the one asked about. */
    interface Told {
        /**
         * @param places pairs (place in the text, place in the earlier text), by the former, from {@code from} to {@code to}
         */
        void shares(int earlier, int[] places, int from, int to);
    }

    private final Postings postings;
    private final char[][] folded;

    /**
     * For each earlier text the place last shared with it, here and there, and behind them the characters that the fingerprints
     * last shared span without a gap, {@link #SPAN} at most; 0 where none is shared. One long, since it is asked so often.
     */
    private final long[] last;

    /** The latest of the places told for it, plus one. */
    private final int[] heads;

    private final int[] touched;
    private long[] firsts = new long[1 << 10];
    private int[] sharedPrints = new int[1 << 10];
    private int[] anchors = new int[3 << 10];
    private int[] places = new int[1 << 6];
    private int used;

    /** What {@link #fetchTexts} read; kept, so that the reading is not left out as idle. */
    private int fetched;

    /** @param folded the texts, by their number */
    EarlierTexts(Postings postings, char[][] folded) {
        this.postings = postings;
        this.folded = folded;
        last = new long[postings.texts()];
        heads = new int[postings.texts()];
        touched = new int[postings.texts()];
    }

    void find(int text, Told told) {
        used = 0;
        int found = walk(text);
        fetchTexts(found);
        for (int i = 0; i < found; i++) {
            int other = touched[i];
            last[other] = 0;
            if (heads[other] > 0) {
                int from = collect(heads[other]);
                heads[other] = 0;
                told.shares(other, places, from, places.length);
            }
        }
    }

    private int walk(int text) {
        long[] occurrences = postings.occurrences;
        int found = 0;
        int shared = fetchRuns(text);
        for (int s = 0; s < shared; s++) {
            int place = postings.position(text, sharedPrints[s]);
            int run = postings.runs[sharedPrints[s]];
            long occurrence = firsts[s];
            for (int i = run, end = run + Postings.SOURCES; i < end; i++, occurrence = occurrences[i]) {
                int other = Postings.text(occurrence);
                if (other >= text) {
                    break;
                }
                long before = last[other];
                int otherPlace = Postings.place(occurrence);
                int span = Fingerprints.GRAM;
                if (before == 0) {
                    touched[found++] = other;
                } else {
                    span = span(before, other, place, otherPlace);
                }
                last[other] = (long) place << PLACE_BITS + SPAN_BITS | (long) otherPlace << SPAN_BITS | span;
            }
        }
        return found;
    }

    /**
     * Reads where the runs of a text begin. They lie all over the memory; read together, before any is walked, they are
     * waited for once and not one after another.
     */
    private int fetchRuns(int text) {
        int most = postings.starts[text + 1] - postings.starts[text];
        if (most > firsts.length) {
            firsts = new long[2 * most];
            sharedPrints = new int[2 * most];
        }
        int shared = 0;
        for (int print = postings.starts[text]; print < postings.starts[text + 1]; print++) {
            if (postings.runs[print] >= 0) {
                sharedPrints[shared] = print;
                firsts[shared++] = postings.occurrences[postings.runs[print]];
            }
        }
        return shared;
    }

    /** How far the fingerprints shared with an earlier text span, now that they share another. */
    private int span(long before, int other, int place, int otherPlace) {
        int step = place - (int) (before >>> PLACE_BITS + SPAN_BITS);
        int shift = otherPlace - (int) (before >>> SPAN_BITS & Fingerprints.POSITION_MASK) - step;
        int span = (int) before & (1 << SPAN_BITS) - 1;
        if (shift == 0 && step <= Fingerprints.GRAM) {
            if (span < SPAN && span + step >= SPAN) {
                tell(other, place, otherPlace);
            }
            return Math.min(SPAN, span + step);
        }
        if (step <= NEAR && step + shift > 0 && Math.abs(shift) <= SHIFT) {
            tell(other, place, otherPlace);
            return SPAN;
        }
        return Fingerprints.GRAM;
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
