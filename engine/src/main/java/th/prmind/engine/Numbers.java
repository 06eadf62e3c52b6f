package th.prmind.engine;

import java.util.List;

/** Reads figures: digits with scale words (3 หมื่น 7 พันล้าน), and numbers in words (หกหมื่นห้าพัน, ห้าสิบจุดแปด). */
final class Numbers {

    /**
     * A figure.
     *
     * @param grain what one in the last written place is worth
     * @param words how many number words it is made of; 0 when written in digits
     * @param more whether กว่า or เศษ stands within or after it
     */
    record Figure(int end, double value, double grain, int words, boolean more, boolean scaled) {}

    /**
     * Words of scale that follow one another (พันล้าน).
     *
     * @param of what they make of one
     */
    record Scale(int end, double of, double underMillion, double millions) {}

    private record Word(String written, int digit, double power) {}

    private static final List<Word> WORDS = List.of(
            new Word("ศูนย์", 0, 0),
            new Word("หนึ่ง", 1, 0),
            new Word("เอ็ด", 1, 0),
            new Word("สอง", 2, 0),
            new Word("ยี่", 2, 0),
            new Word("สาม", 3, 0),
            new Word("สี่", 4, 0),
            new Word("ห้า", 5, 0),
            new Word("หก", 6, 0),
            new Word("เจ็ด", 7, 0),
            new Word("แปด", 8, 0),
            new Word("เก้า", 9, 0),
            new Word("สิบ", -1, 10),
            new Word("ร้อย", -1, 100),
            new Word("พัน", -1, 1_000),
            new Word("หมื่น", -1, 10_000),
            new Word("แสน", -1, 100_000),
            new Word("ล้าน", -1, 1_000_000));

    /** The letters with which numbers of several words begin: those of the digits, and of ten to a million. */
    private static final String FIRST = "ยรลศสหเแ";

    private Numbers() {}

    /** The figure in digits that begins here, or null. */
    static @Nullable Figure digits(NormalText t, int at) {
        int i = at;
        double value = 0;
        int zeros = 0;
        while (i < t.length) {
            char c = t.at(i);
            if (NormalText.digit(c)) {
                value = value * 10 + (c - '0');
                zeros = c == '0' ? zeros + 1 : 0;
            } else if (!(c == ','
                    && NormalText.digit(t.at(i + 1))
                    && NormalText.digit(t.at(i + 2))
                    && NormalText.digit(t.at(i + 3)))) {
                break;
            }
            i++;
        }
        if (i == at || i - at > 24) {
            return null;
        }
        double grain = Math.pow(10, Math.min(zeros, 15));
        if (value == 0) {
            grain = 1;
        }
        if (t.at(i) == '.' && NormalText.digit(t.at(i + 1))) {
            int places = 0;
            double part = 0;
            i++;
            while (NormalText.digit(t.at(i))) {
                if (places < 15) {
                    part = part * 10 + (t.at(i) - '0');
                    places++;
                }
                i++;
            }
            grain = Math.pow(10, -places);
            value += part * grain;
        }
        return scaled(t, i, value, grain, 0);
    }

    private static Figure scaled(NormalText t, int i, double value, double grain, int words) {
        int from = t.skipSpaces(i, 1);
        boolean more = false;
        if (t.startsWith("กว่า", from)) {
            Scale after = scale(t, t.skipSpaces(from + 4, 1));
            if (after != null) {
                return new Figure(after.end, value * after.of, grain * after.of, words, true, true);
            }
        }
        Scale s = scale(t, from);
        if (s == null) {
            return new Figure(i, value, grain, words, more, false);
        }
        double total = value * s.of;
        double last = grain * s.of;
        int end = s.end;
        // 3 หมื่น 7 พันล้าน, 1 ล้าน 5 แสน: a second, smaller part.
        int second = t.skipSpaces(end, 1);
        if (NormalText.digit(t.at(second))) {
            int k = second;
            double n = 0;
            while (k < second + 3 && NormalText.digit(t.at(k))) {
                n = n * 10 + (t.at(k++) - '0');
            }
            Scale small =
                    NormalText.digit(t.at(k)) || t.at(k) == '.' || t.at(k) == ',' ? null : scale(t, t.skipSpaces(k, 1));
            if (small != null) {
                if (s.millions == 1 && small.millions > 1 && small.underMillion * n < s.underMillion) {
                    total = (value * s.underMillion + n * small.underMillion) * small.millions;
                    last = small.of;
                    end = small.end;
                } else if (small.of * n < s.of) {
                    total += n * small.of;
                    last = small.of;
                    end = small.end;
                }
            }
        }
        return new Figure(end, total, last, words, more, true);
    }

    /** The words of scale that begin here, or null. */
    static @Nullable Scale scale(NormalText t, int at) {
        int i = at;
        double under = 1;
        double millions = 1;
        for (; ; ) {
            int from = i;
            if (t.startsWith("ล้าน", i) && !t.startsWith("ล้านนา", i) && !t.startsWith("ล้านช้าง", i)) {
                millions *= 1e6;
                i += 4;
            } else if (millions == 1 && t.startsWith("แสน", i)) {
                under *= 1e5;
                i += 3;
            } else if (millions == 1 && t.startsWith("หมื่น", i)) {
                under *= 1e4;
                i += 5;
            } else if (millions == 1 && t.startsWith("พัน", i) && !rank(t, i + 3)) {
                under *= 1e3;
                i += 3;
            } else if (millions == 1
                    && under == 1
                    && t.startsWith("ร้อย", i)
                    && !t.startsWith("ร้อยละ", i)
                    && !t.startsWith("ร้อยเอ็ด", i)
                    && !t.startsWith("ร้อยตำรวจ", i)) {
                under *= 100;
                i += 4;
            }
            if (i == from) {
                break;
            }
            if (under > 1e6 || millions > 1e13) {
                return null;
            }
        }
        if (i == at) {
            double of = t.startsWith("million", i)
                    ? 1e6
                    : t.startsWith("billion", i)
                            ? 1e9
                            : t.startsWith("trillion", i) ? 1e12 : t.startsWith("thousand", i) ? 1e3 : 0;
            return of == 0 ? null : new Scale(i + (of == 1e6 || of == 1e9 ? 7 : 8), of, of, 1);
        }
        return new Scale(i, under * millions, under, millions);
    }

    /** Whether พัน opens another word (พันธุ์, พันตำรวจเอก). */
    private static boolean rank(NormalText t, int after) {
        char c = t.at(after);
        return c == 'ธ'
                || t.startsWith("ตำรวจ", after)
                || t.startsWith("เอก", after)
                || t.startsWith("โท", after)
                || t.startsWith("ตรี", after)
                || c == 'า'
                || c == 'ต'
                || t.startsWith("ทิพ", after);
    }

    /** Whether a number in words may begin with a letter: a quick look before the reading. */
    static boolean mayBegin(char c) {
        return c >= 'ย' && FIRST.indexOf(c) >= 0;
    }

    /** The number in words that begins here, or null. */
    static @Nullable Figure words(NormalText t, int at) {
        int i = at;
        double total = 0;
        double group = 0;
        int digit = -1;
        int count = 0;
        double grain = 1;
        boolean more = false;
        boolean scaled = false;
        for (; ; ) {
            Word w = word(t, i);
            if (w == null) {
                if (count > 0 && t.startsWith("กว่า", i)) {
                    Word after = word(t, i + 4);
                    if (after != null && after.digit < 0) {
                        more = true;
                        i += 4;
                        continue;
                    }
                }
                break;
            }
            if (w.digit >= 0) {
                if (digit >= 0) {
                    break;
                }
                digit = w.digit;
                grain = 1;
            } else if (w.power == 1_000_000) {
                total = (total + group + (digit >= 0 ? digit : total + group == 0 ? 1 : 0)) * 1e6;
                group = 0;
                digit = -1;
                grain = 1e6;
                scaled = true;
            } else {
                if (digit < 0 && group > 0 && w.power >= 1_000) {
                    // สิบหมื่น does not occur; สิบพันล้าน does: the power belongs to the whole group.
                    group *= w.power;
                } else {
                    group += (digit < 0 ? 1 : digit) * w.power;
                }
                digit = -1;
                grain = w.power;
                scaled |= w.power >= 1000;
            }
            i += w.written.length();
            count++;
            if (count > 24) {
                return null;
            }
        }
        if (count == 0) {
            return null;
        }
        double value = total + group + Math.max(digit, 0);
        if (t.startsWith("จุด", i)) {
            int k = i + 3;
            double place = 1;
            double part = 0;
            for (Word w = word(t, k); w != null && w.digit >= 0; w = word(t, k)) {
                place /= 10;
                part += w.digit * place;
                k += w.written.length();
                count++;
                if (place < 1e-12) {
                    break;
                }
            }
            if (place < 1) {
                Figure f = scaled(t, k, value + part, place, count + 1);
                return new Figure(f.end, f.value, f.grain, f.words, f.more || more, f.scaled);
            }
        }
        return new Figure(i, value, grain, count, more, scaled);
    }

    private static @Nullable Word word(NormalText t, int i) {
        for (Word w : WORDS) {
            if (t.startsWith(w.written, i)) {
                return w;
            }
        }
        return null;
    }
}
