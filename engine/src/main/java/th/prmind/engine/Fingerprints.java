package th.prmind.engine;

import java.util.Arrays;

/**
 * Winnowed fingerprints of a folded text (Schleimer, Wilkerson and Aiken, 2003): of every {@link #WINDOW} hashes of
 * {@link #GRAM} characters that follow one another, the smallest, the last of equals. Two texts that share
 * {@code GRAM + WINDOW - 1} characters always share a fingerprint.
 *
 * <p>A fingerprint is one long: 40 bits of hash, then 24 bits of position.
 */
final class Fingerprints {

    /** Characters hashed at a time; short enough to stand between two changed words of Thai. */
    static final int GRAM = 12;

    /** Hashes of which one is kept. */
    static final int WINDOW = 8;

    static final int POSITION_BITS = 24;
    static final long POSITION_MASK = (1L << POSITION_BITS) - 1;

    private static final long BASE = 0x9E3779B97F4A7C15L;
    private static final long BASE_TO_GRAM = power(BASE, GRAM);

    private Fingerprints() {}

    private static long power(long base, int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= base;
        }
        return power;
    }

    /** The fingerprints by position; none of a text shorter than a gram. Positions end at 16 million characters. */
    static long[] of(char[] text) {
        return new Winnowing().of(text);
    }

    /** Winnows one text after another in one room, so that only what is kept takes memory. For one thread. */
    static final class Winnowing {

        private final long[] window = new long[WINDOW];
        private long[] kept = new long[1 << 10];

        /** As {@link Fingerprints#of}. */
        long[] of(char[] text) {
            int hashes = (int) Math.min(text.length - GRAM + 1, POSITION_MASK + 1);
            int n = 0;
            long rolling = 0;
            for (int i = 0; i < GRAM - 1 && hashes > 0; i++) {
                rolling = rolling * BASE + text[i];
            }
            long least = Long.MAX_VALUE;
            int leastAt = -1;
            for (int at = 0, slot = 0; at < hashes; at++) {
                rolling = rolling * BASE + text[at + GRAM - 1];
                if (at > 0) {
                    rolling -= BASE_TO_GRAM * text[at - 1];
                }
                long hash = mix(rolling);
                window[slot] = hash;
                slot = slot + 1 == WINDOW ? 0 : slot + 1;
                boolean moved = false;
                if (hash <= least) {
                    least = hash;
                    leastAt = at;
                    moved = true;
                } else if (leastAt == at - WINDOW) {
                    leastAt = lastLeast(window, slot, at);
                    least = window[leastAt % WINDOW];
                    moved = true;
                }
                boolean full = at >= WINDOW - 1;
                if ((moved && full) || at == WINDOW - 1 || (at == hashes - 1 && !full)) {
                    if (n == kept.length) {
                        kept = Arrays.copyOf(kept, n * 2);
                    }
                    kept[n++] = least << POSITION_BITS | leastAt;
                }
            }
            return Arrays.copyOf(kept, n);
        }
    }

    private static int lastLeast(long[] window, int oldest, int at) {
        int best = oldest;
        int bestAge = 0;
        for (int age = 1; age < WINDOW; age++) {
            int slot = (oldest + age) % WINDOW;
            if (window[slot] <= window[best]) {
                best = slot;
                bestAge = age;
            }
        }
        return at - (WINDOW - 1) + bestAge;
    }

    /** The hash of the gram at a place, as {@link #of} keeps it. */
    static long hash(char[] text, int at) {
        long rolling = 0;
        for (int i = 0; i < GRAM; i++) {
            rolling = rolling * BASE + text[at + i];
        }
        return mix(rolling);
    }

    /** Forty well-mixed bits. */
    private static long mix(long rolling) {
        long mixed = (rolling ^ rolling >>> 31) * 0xD6E8FEB86659FD93L;
        return (mixed ^ mixed >>> 29) * 0xC2B2AE3D27D4EB4FL >>> POSITION_BITS;
    }
}
