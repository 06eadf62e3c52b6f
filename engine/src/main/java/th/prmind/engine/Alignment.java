package th.prmind.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lays two texts side by side from places that they share, over small differences, and gives the stretches in common. For one thread. */
final class Alignment {

    /** Characters that must be equal for a stretch to be told: about ten Thai words. */
    static final int LEAST_MATCHED = 40;

    /** Characters passed over in either text where words were changed, at most. */
    static final int GAP = 24;

    /** Equal characters after which two texts count as together again. */
    static final int RESUME = 8;

    /** How far the score may fall below its best before a stretch has ended. */
    private static final int DROP = 30;

    private final int[] rounds = new int[256];
    private final long[] fours = new long[GAP + 1];
    private int round;

    /** A stretch in common, in folded characters. */
    record Stretch(int start, int end, int otherStart, int otherEnd, int matched) {

        boolean covers(int place, int otherPlace) {
            return start <= place && place < end && otherStart <= otherPlace && otherPlace < otherEnd;
        }
    }

    /**
     * The stretches that two folded texts have in common.
     *
     * @param places pairs (place in {@code text}, place in {@code other}) of shared grams, by the former
     */
    List<Stretch> stretches(char[] text, char[] other, int[] places, int from, int to) {
        List<Stretch> stretches = new ArrayList<>(0);
        for (int i = from; i < to; i += 2) {
            if (covered(stretches, places[i], places[i + 1])) {
                continue;
            }
            Stretch stretch = around(text, places[i], other, places[i + 1]);
            if (stretch != null && stretch.matched >= LEAST_MATCHED) {
                stretches.add(stretch);
            }
        }
        return stretches;
    }

    private static boolean covered(List<Stretch> stretches, int place, int otherPlace) {
        for (int i = stretches.size() - 1; i >= 0; i--) {
            if (stretches.get(i).covers(place, otherPlace)) {
                return true;
            }
        }
        return false;
    }

    /** The stretch around a shared gram of {@code Fingerprints.GRAM} characters; null when they only had one hash in common. */
    @Nullable
    Stretch around(char[] text, int place, char[] other, int otherPlace) {
        for (int i = 0; i < Fingerprints.GRAM; i++) {
            if (text[place + i] != other[otherPlace + i]) {
                return null;
            }
        }
        long right = follow(text, place, other, otherPlace, 1, null);
        long left = follow(text, place - 1, other, otherPlace - 1, -1, null);
        return new Stretch(
                place - length(left),
                place + length(right),
                otherPlace - otherLength(left),
                otherPlace + otherLength(right),
                matched(left) + matched(right));
    }

    /** Characters that are equal one by one. */
    record Run(int start, int otherStart, int length) {

        int end() {
            return start + length;
        }
    }

    /**
     * The runs of equal characters that make up the stretch around a place in common, by their start.
     *
     * @param stretch as {@link #around} gave it for this place
     */
    List<Run> runs(char[] text, int place, char[] other, int otherPlace, Stretch stretch) {
        List<Run> runs = new ArrayList<>();
        follow(text, place, other, otherPlace, 1, runs);
        follow(text, place - 1, other, otherPlace - 1, -1, runs);
        runs.removeIf(run -> run.start < stretch.start || run.end() > stretch.end);
        runs.sort(Comparator.comparingInt(Run::start));
        for (int i = runs.size() - 1; i > 0; i--) {
            Run run = runs.get(i);
            Run before = runs.get(i - 1);
            if (before.end() == run.start && before.otherStart + before.length == run.otherStart) {
                runs.set(i - 1, new Run(before.start, before.otherStart, before.length + run.length));
                runs.remove(i);
            }
        }
        return runs;
    }

    /**
     * Walks both texts in one direction while they agree, over gaps, to where the score (one for each equal character, less
     * one for each passed over) was best.
     *
     * @return the lengths walked in either text and the characters matched, packed
     */
    private long follow(char[] text, int start, char[] other, int otherStart, int step, @Nullable List<Run> runs) {
        int left = step > 0 ? text.length - start : start + 1;
        int otherLeft = step > 0 ? other.length - otherStart : otherStart + 1;
        int i = 0;
        int j = 0;
        int matched = 0;
        int score = 0;
        int best = 0;
        long walked = 0;
        while (true) {
            int run =
                    run(text, start + i * step, other, otherStart + j * step, step, Math.min(left - i, otherLeft - j));
            if (runs != null && run > 0) {
                int back = step > 0 ? 0 : run - 1;
                runs.add(new Run(start + i * step - back, otherStart + j * step - back, run));
            }
            i += run;
            j += run;
            matched += run;
            score += run;
            if (score > best) {
                best = score;
                walked = (long) i << 42 | (long) j << 21 | matched;
            }
            int gap = gap(text, start + i * step, left - i, other, otherStart + j * step, otherLeft - j, step);
            if (gap < 0 || i >= MOST || j >= MOST) {
                return walked;
            }
            i += gap >> 8;
            j += gap & 0xFF;
            score -= Math.max(gap >> 8, gap & 0xFF);
            if (score < best - DROP) {
                return walked;
            }
        }
    }

    private static final int MOST = (1 << 21) - (1 << 16);

    private static int length(long walked) {
        return (int) (walked >>> 42);
    }

    private static int otherLength(long walked) {
        return (int) (walked >>> 21) & (1 << 21) - 1;
    }

    private static int matched(long walked) {
        return (int) walked & (1 << 21) - 1;
    }

    private static int run(char[] text, int at, char[] other, int otherAt, int step, int limit) {
        int most = Math.min(limit, MOST);
        int run = 0;
        while (run < most && text[at + run * step] == other[otherAt + run * step]) {
            run++;
        }
        return run;
    }

    /**
     * The smallest gap after which the texts are together again: 256 × characters passed over in one + those in the other, or
     * -1. Four characters are looked up at a time in a small table of the other text, since most places have no such gap.
     */
    int gap(char[] text, int at, int left, char[] other, int otherAt, int otherLeft, int step) {
        int most = Math.min(GAP, left - RESUME);
        int otherMost = Math.min(GAP, otherLeft - RESUME);
        if (most < 0 || otherMost < 0 || !mayMeet(text, at, most, other, otherAt, otherMost, step)) {
            return -1;
        }
        round++;
        long four = first(other, otherAt, step);
        for (int skip = 0; skip <= otherMost; skip++) {
            four = four << 16 | other[otherAt + (skip + 3) * step];
            fours[skip] = four;
            rounds[slot(four)] = round;
        }
        int best = Integer.MAX_VALUE;
        int gap = -1;
        four = first(text, at, step);
        for (int skip = 0; skip <= most && skip < best; skip++) {
            four = four << 16 | text[at + (skip + 3) * step];
            if (rounds[slot(four)] != round) {
                continue;
            }
            for (int otherSkip = 0; otherSkip <= otherMost && skip + otherSkip < best; otherSkip++) {
                if (fours[otherSkip] == four
                        && run(text, at + skip * step, other, otherAt + otherSkip * step, step, RESUME) == RESUME) {
                    best = skip + otherSkip;
                    gap = skip << 8 | otherSkip;
                }
            }
        }
        return gap;
    }

    /**
     * Whether somewhere as many threes follow one another as the texts must share to be together again, each of which the other
     * text seems to have. Kept in one long, so that where there is no gap, as in most places, no table is written.
     */
    private static boolean mayMeet(char[] text, int at, int most, char[] other, int otherAt, int otherMost, int step) {
        long has = 0;
        int three = low(other, otherAt) << 8 | low(other, otherAt + step);
        for (int i = 2; i < otherMost + RESUME; i++) {
            three = three << 8 | low(other, otherAt + i * step);
            has |= 1L << bit(three);
        }
        long met = 0;
        three = low(text, at) << 8 | low(text, at + step);
        for (int i = 2; i < most + RESUME; i++) {
            three = three << 8 | low(text, at + i * step);
            met = met << 1 | has >>> bit(three) & 1;
        }
        long pairs = met & met >>> 1;
        return (pairs & pairs >>> 2 & pairs >>> 4) != 0;
    }

    private static int low(char[] text, int at) {
        return text[at] & 0xFF;
    }

    /** One of 64, by the last three characters put in. */
    private static int bit(int three) {
        return (three & 0xFFFFFF) * 0x9E3779B1 >>> 26;
    }

    /** The three characters before the first four are whole. */
    private static long first(char[] text, int at, int step) {
        return (long) text[at] << 32 | (long) text[at + step] << 16 | text[at + 2 * step];
    }

    private static int slot(long four) {
        return (int) (four * 0x9E3779B97F4A7C15L >>> 56);
    }
}
