package th.prmind.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Finds every typed value of a text in one pass over trigger words and one over digits. */
final class Values {

    private enum Trigger {
        MONTH,
        SECTION,
        YEAR,
        ORDINAL,
        CLOCK,
        NUMBER,
        PROVINCE,
        HEAD
    }

    /** The trigger words by their numbers, which are the same in every lexicon that {@link #in} has opened. */
    private static final List<String> WRITTEN = new ArrayList<>();

    private static final List<Trigger> TRIGGERS = new ArrayList<>();
    private static final Lexicon ALONE;

    static {
        Days.MONTHS.keySet().forEach(m -> add(m, Trigger.MONTH));
        add("มาตรา", Trigger.SECTION);
        add("ม.", Trigger.SECTION);
        for (String year : new String[] {"ปี", "ฤดู", "พ.ศ.", "ค.ศ.", "fiscal year", "ปีงบ"}) {
            add(year, Trigger.YEAR);
        }
        for (String noun : new String[] {"ครั้ง", "ระยะ", "รอบ", "รุ่น", "ไตรมาส", "เฟส", "งวด", "ล็อต"}) {
            add(noun, Trigger.ORDINAL);
        }
        for (String clock : new String[] {"โมง", "ทุ่ม", "บ่ายโมง", "เที่ยงวัน", "เที่ยงตรง", "เที่ยงคืน"}) {
            add(clock, Trigger.CLOCK);
        }
        for (String number : new String[] {
            "หนึ่ง",
            "สอง",
            "ยี่สิบ",
            "สาม",
            "สี่",
            "ห้า",
            "หก",
            "เจ็ด",
            "แปด",
            "เก้า",
            "สิบ",
            "ร้อย",
            "พัน",
            "หมื่น",
            "แสน",
            "ล้าน",
            "ครึ่ง",
            "กึ่งหนึ่ง"
        }) {
            add(number, Trigger.NUMBER);
        }
        Names.PROVINCES.keySet().forEach(p -> add(p, Trigger.PROVINCE));
        Names.HEADS.keySet().forEach(h -> add(h, Trigger.HEAD));
        ALONE = new Lexicon();
        in(ALONE);
        ALONE.compile();
    }

    private Values() {}

    private static void add(String written, Trigger trigger) {
        if (!WRITTEN.contains(written)) {
            WRITTEN.add(written);
            TRIGGERS.add(trigger);
        }
    }

    /** Puts the trigger words into a new lexicon, so that they are found in the one pass over all words. */
    static void in(Lexicon lexicon) {
        WRITTEN.forEach(lexicon::number);
    }

    private record Hit(int pattern, int start, int end) {}

    /** The values of a text by start, none of the figures inside another. */
    static List<Value> scan(NormalText t) {
        return scan(t, ALONE.find(t), new int[] {0, t.length});
    }

    /**
     * The same from the occurrences of a lexicon that holds the trigger words, in some stretches of a text only.
     *
     * @param bounds start and end of each stretch, by place
     */
    static List<Value> scan(NormalText t, Lexicon.Hits all, int[] bounds) {
        List<Hit> hits = new ArrayList<>();
        int stretch = 0;
        for (int i = 0; i < all.all(); i++) {
            int n = all.number(i);
            while (stretch + 2 < bounds.length && all.start(i) >= bounds[stretch + 2]) {
                stretch += 2;
            }
            if (n < WRITTEN.size() && all.start(i) >= bounds[stretch] && all.start(i) < bounds[stretch + 1]) {
                hits.add(new Hit(n, all.start(i), all.start(i) + all.length(n)));
            }
        }
        List<Value> found = new ArrayList<>();
        BitSet taken = new BitSet();
        for (Hit h : hits) {
            if (TRIGGERS.get(h.pattern) == Trigger.MONTH) {
                Integer month = Days.MONTHS.get(WRITTEN.get(h.pattern));
                Value v = month == null ? null : Days.month(t, h.start, h.end, month);
                Value last = found.isEmpty() ? null : found.getLast();
                // ส.ค. holds no other month, but มกราคม begins as มกรา does: the longer reading wins.
                if (v != null
                        && last != null
                        && last.start() <= v.start()
                        && v.end() >= last.end()
                        && v.start() < last.end()) {
                    found.removeLast();
                    last = null;
                }
                if (v != null && (last == null || v.start() >= last.end())) {
                    found.add(v);
                }
            }
        }
        found.forEach(v -> taken.set(v.start(), v.end()));
        for (Hit h : hits) {
            Value v = switch (TRIGGERS.get(h.pattern)) {
                case SECTION ->
                    NormalText.thai(t.at(h.start - 1)) && h.end - h.start == 2
                            ? null
                            : Sections.read(t, h.start, h.end);
                case YEAR -> Years.read(t, h.start, h.end);
                case ORDINAL -> Years.ordinal(t, h.start, h.end, WRITTEN.get(h.pattern));
                case CLOCK -> Clocks.spoken(t, h.start, h.end);
                default -> null;
            };
            add(v, found, taken);
        }
        for (int b = 0; b < bounds.length; b += 2) {
            figures(t, bounds[b], bounds[b + 1], found, taken);
        }
        for (Hit h : hits) {
            if (TRIGGERS.get(h.pattern) == Trigger.NUMBER && !taken.get(h.start)) {
                boolean part = t.at(h.start) == 'ค' || t.at(h.start) == 'ก';
                Value v = part
                        ? Quantities.part(t, h.start)
                        : Quantities.part(t, h.start) instanceof Value p ? p : Quantities.words(t, h.start);
                add(v, found, taken);
            }
        }
        for (Hit h : hits) {
            Value v = switch (TRIGGERS.get(h.pattern)) {
                case PROVINCE -> Names.province(t, h.start, h.end);
                case HEAD -> {
                    String sort = Names.HEADS.getOrDefault(WRITTEN.get(h.pattern), "");
                    yield sort.equals("province") || NormalText.hangs(t.at(h.end))
                            ? null
                            : Names.headed(t, h.start, h.end, sort);
                }
                default -> null;
            };
            Value last = found.isEmpty() ? null : found.getLast();
            if (v instanceof Value.Named n
                    && last instanceof Value.Named m
                    && n.sort().equals(m.sort())
                    && n.start() == m.start()) {
                found.removeLast();
            }
            if (v != null) {
                found.add(v);
            }
        }
        found.sort(Comparator.comparingInt(Value::start).thenComparingInt(v -> -v.end()));
        return Days.joined(t, found);
    }

    private static void figures(NormalText t, int from, int to, List<Value> found, BitSet taken) {
        for (int i = from; i < to; i++) {
            if (!NormalText.digit(t.chars[i])) {
                continue;
            }
            int run = i;
            if (!taken.get(i)
                    && !NormalText.latin(t.at(i - 1))
                    && !(t.at(i - 1) == '.' && NormalText.digit(t.at(i - 2)))) {
                Value v = Days.figures(t, i);
                v = v != null ? v : Clocks.digits(t, i);
                v = v != null ? v : Codes.digits(t, i);
                v = v != null ? v : ordered(t, i) ? null : Quantities.part(t, i);
                v = v != null ? v : ordered(t, i) ? null : Quantities.digits(t, i);
                if (add(v, found, taken) && v != null) {
                    run = Math.max(run, v.end() - 1);
                }
            }
            while (NormalText.digit(t.at(run + 1))
                    || (t.at(run + 1) == ',' || t.at(run + 1) == '.') && NormalText.digit(t.at(run + 2))) {
                run++;
            }
            i = run;
        }
    }

    /** Whether the digits here name a place in an order, an address or a page rather than count. */
    private static boolean ordered(NormalText t, int at) {
        int i = t.skipSpacesBack(at, 1);
        char before = t.at(i - 1);
        if (!NormalText.thai(before)) {
            return false;
        }
        for (String word : new String[] {
            "ครั้งที่",
            "วันที่",
            "ระยะที่",
            "รุ่นที่",
            "ฉบับที่",
            "ข้อที่",
            "ชั้นที่",
            "เลขที่",
            "หมายเลข",
            "หมู่ที่",
            "ขั้นตอนที่",
            "กระบวนการที่",
            "ต่อที่",
            "ลำดับที่",
            "ชั้น",
            "ข้อ",
            "หมู่",
            "มาตรา",
            "ห้อง",
            "ซอย",
            "รัชกาลที่",
            "ศตวรรษที่",
            "ด้านที่",
            "แผนพัฒนาฯ ฉบับที่",
            "โรงงานที่",
            "ประเด็นที่",
            "อันดับ",
            "เบอร์",
            "เวอร์ชัน"
        }) {
            if (word.charAt(word.length() - 1) == before && t.endsWith(word, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean add(@Nullable Value v, List<Value> found, BitSet taken) {
        if (v == null) {
            return false;
        }
        for (int i = v.start(); i < v.end(); i++) {
            if (taken.get(i)) {
                return false;
            }
        }
        found.add(v);
        taken.set(v.start(), v.end());
        return true;
    }
}
