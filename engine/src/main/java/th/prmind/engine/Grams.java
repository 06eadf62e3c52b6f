package th.prmind.engine;

import java.util.Arrays;

/** All grams of one text, to find where another has the same. */
final class Grams {

    private static final long BASE = 0x9E3779B97F4A7C15L;

    private final char[] text;
    private final int length;
    private final int[] heads;
    private final int[] next;

    private Grams(char[] text, int length) {
        this.text = text;
        this.length = length;
        int places = Math.max(0, text.length - length + 1);
        this.heads = new int[Integer.highestOneBit(Math.max(8, places)) * 2];
        this.next = new int[places];
    }

    /** Told of a place in the indexed text and one in the other where the same gram begins. */
    interface Places {
        void at(int place, int otherPlace);
    }

    static Grams of(char[] text, int length) {
        Grams grams = new Grams(text, length);
        Arrays.fill(grams.heads, -1);
        grams.roll(text, (place, slot) -> {
            grams.next[place] = grams.heads[slot];
            grams.heads[slot] = place;
        });
        return grams;
    }

    /** Finds the grams of another text, by their place there; a gram met more than {@code most} times here is passed over. */
    void findIn(char[] other, int most, Places places) {
        roll(other, (otherPlace, slot) -> {
            int met = 0;
            for (int place = heads[slot]; place >= 0 && met <= most; place = next[place]) {
                met++;
            }
            if (met > most) {
                return;
            }
            for (int place = heads[slot]; place >= 0; place = next[place]) {
                if (Arrays.equals(text, place, place + length, other, otherPlace, otherPlace + length)) {
                    places.at(place, otherPlace);
                }
            }
        });
    }

    private interface Slots {
        void at(int place, int slot);
    }

    private void roll(char[] rolled, Slots slots) {
        long out = 1;
        for (int i = 0; i < length; i++) {
            out *= BASE;
        }
        long rolling = 0;
        for (int i = 0; i < rolled.length; i++) {
            rolling = rolling * BASE + rolled[i];
            if (i >= length) {
                rolling -= out * rolled[i - length];
            }
            if (i >= length - 1) {
                long mixed = (rolling ^ rolling >>> 31) * 0xD6E8FEB86659FD93L;
                slots.at(i - length + 1, (int) (mixed >>> 40) & heads.length - 1);
            }
        }
    }
}
