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

    /** Takes the places that an earlier text shares with the one asked about. */
    interface Told {
        /**
         * @param places pairs (place in the text, place in the earlier text), by the former, from {@code from} to {@code to}
         */
        void shares(int earlier, int[] places, int from, int to);
    }

    private final Postings postings;
    private final char[][] folded;

    /** For each earlier text the place last shared with it, packed as in {@link Postings#occurrences}. */
    private final long[] last;

    /** Characters that the fingerprints last shared with it span without a gap; 0 where none is shared. */
    private final int[] spans;

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
        spans = new int[postings.texts()];
        heads = new int[postings.texts()];
        touched = new int[postings.texts()];
    }

    void find(int text, Told told) {
        used = 0;
        int found = walk(text);
        fetchTexts(found);
        for (int i = 0; i < found; i++) {
            int other = touched[i];
            spans[other] = 0;
            if (heads[other] > 0) {
                int from = collect(heads[other]);
                heads[other] = 0;
                told.shares(other, places, from, places.length);
            }
        }
    }

    private int walk(int text) {
        int found = 0;
        int shared = fetchRuns(text);
        for (int s = 0; s < shared; s++) {
            int print = sharedPrints[s];
            int place = postings.position(print);
            int run = postings.runs[print];
            long occurrence = firsts[s];
            for (int i = run, end = run + Postings.SOURCES; i < end; i++, occurrence = postings.occurrences[i]) {
                int other = Postings.text(occurrence);
                if (other >= text) {
                    break;
                }
                if (spans[other] == 0) {
                    touched[found++] = other;
                    spans[other] = Fingerprints.GRAM;
                } else {
                    follow(other, place, Postings.place(occurrence));
                }
                last[other] = (long) place << 32 | Postings.place(occurrence);
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

    private void follow(int other, int place, int otherPlace) {
        int step = place - Postings.text(last[other]);
        int shift = otherPlace - Postings.place(last[other]) - step;
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
