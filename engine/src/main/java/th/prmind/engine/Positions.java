package th.prmind.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Posts as they are written, long and short, and whether two ways of writing mean one post. */
final class Positions {

    /** A word that opens a post, the form it stands for, and its sort: state, company or extra. */
    record Head(String written, String stands, String sort) {}

    /**
     * A post read from a text.
     *
     * @param head the word that opens it
     * @param body what follows the head: the ministry, department, province, company
     * @param acting whether it is held for another (รักษาราชการแทน)
     */
    record Post(int start, int end, Head head, String body, boolean acting) {

        /** The rank alone. */
        Post bare() {
            return new Post(start, end, head, "", acting);
        }
    }

    private static final List<Head> HEADS = new ArrayList<>();
    private static final List<String> ACTING = List.of(
            "รักษาราชการแทน",
            "รักษาการในตำแหน่ง",
            "รักษาการแทน",
            "รักษาการ",
            "ปฏิบัติหน้าที่แทน",
            "ปฏิบัติหน้าที่",
            "ทำหน้าที่",
            "acting ");

    /** Words at which a post ends when no space parts it from what follows. */
    private static final List<String> ENDS = List.of(
            "เปิดเผย",
            "กล่าว",
            "เป็นประธาน",
            "เป็นผู้",
            "พร้อม",
            "นำทีม",
            "นำคณะ",
            "ลงพื้นที่",
            "ได้",
            "มอบ",
            "ร่วม",
            "และคณะ",
            "และผู้",
            "และนาย",
            "และนาง",
            "และที่ปรึกษา",
            "และโฆษก",
            "และประธาน",
            "ซึ่ง",
            "ในฐานะ",
            "เข้า",
            "ให้",
            "ระบุ",
            "ชี้แจง",
            "ย้ำ",
            "เน้น",
            "บอก",
            "ฝาก",
            "ลงมา",
            "ว่า");

    /** Words that go on behind an English post. */
    private static final Pattern ENDS_ENGLISH = Pattern.compile(
            "(said|says|saying|told|stated|announced|revealed|noted|stressed|added|explained|presided|led|visited|opened"
                    + "|chaired|and|who|whose|has|had|have|will|is|was|at|on|to|urged|asked|as)\\b");

    /** Words of an English post that tell nothing by themselves: of the Ministry of Industry, for Industry. */
    private static final Set<String> PLAIN_ENGLISH =
            Set.of("of", "the", "for", "ministry", "department", "office", "thailand");

    static {
        for (String[] row : Tables.read("positions.tsv")) {
            HEADS.add(new Head(Tables.normal(row[0]), row[1], row[2]));
        }
        HEADS.sort(Comparator.comparingInt((Head h) -> -h.written.length()));
    }

    private Positions() {}

    /** The post that begins here, or null. */
    static @Nullable Post at(NormalText t, int at) {
        int i = at;
        boolean acting = false;
        for (String a : ACTING) {
            if (t.startsWith(a, i)) {
                acting = true;
                i = t.skipSpaces(i + a.length(), 1);
                break;
            }
        }
        for (Head h : HEADS) {
            if (t.startsWith(h.written, i) && !NormalText.hangs(t.at(i + h.written.length()))) {
                int from = i + h.written.length();
                int end = end(t, from);
                return new Post(i, end, h, t.text(from, end), acting);
            }
        }
        return null;
    }

    private static int end(NormalText t, int from) {
        int i = from;
        if (t.at(i) == 'ฯ') {
            return i + 1;
        }
        int limit = Math.min(t.length, from + 90);
        // One space is passed where what opens the post has nothing behind it yet: รองเลขาธิการ สอน., ปลัด อก.
        boolean passed = false;
        while (i < limit) {
            char c = t.at(i);
            if (c == ' '
                    && !passed
                    && (i == from || NormalText.latin(t.at(i - 1)) && NormalText.latin(t.at(i + 1)))
                    && !person(t, i + 1)
                    && !ends(t, i + 1)
                    && t.at(i + 1) != '('
                    && t.at(i + 1) != ' ') {
                passed = !NormalText.latin(t.at(i + 1));
                i++;
                continue;
            }
            if (c == ' ' && t.at(i + 1) == 'แ' && t.startsWith("แห่ง", i + 1)) {
                i++;
                continue;
            }
            boolean in = NormalText.thai(c) || NormalText.latin(c) || NormalText.digit(c) || c == '.' || c == '-';
            if (!in || i > from + 3 && ends(t, i)) {
                break;
            }
            i++;
            if (c == 'ฯ') {
                break;
            }
        }
        return t.skipSpacesBack(i, 2);
    }

    private static boolean person(NormalText t, int at) {
        return t.startsWith("นาย", at)
                || t.startsWith("นาง", at)
                || t.startsWith("ดร.", at)
                || t.startsWith("น.ส.", at)
                || t.startsWith("พล", at);
    }

    static boolean ends(NormalText t, int at) {
        for (String e : ENDS) {
            if (t.startsWith(e, at)) {
                return true;
            }
        }
        return t.at(at - 1) == ' '
                && NormalText.latin(t.at(at))
                && ENDS_ENGLISH.matcher(t.text(at, Math.min(t.length, at + 12))).lookingAt();
    }

    /** The post that ends here, as in รองปลัดฯ before a name; or null. Only heads with at most ฯ behind them. */
    static @Nullable Post before(NormalText t, int end) {
        int e = t.at(end - 1) == 'ฯ' ? end - 1 : end;
        for (Head h : HEADS) {
            if (t.endsWith(h.written, e)) {
                int start = e - h.written.length();
                return new Post(start, end, h, "", false);
            }
        }
        return null;
    }

    /** The post that a brief or register writes, or null when nothing opens it that the list knows. */
    static @Nullable Post of(String written) {
        NormalText t = NormalText.of(written.strip());
        Post p = at(t, 0);
        return p == null
                ? null
                : new Post(p.start, t.length, p.head, t.text(p.start + p.head.written.length(), t.length), p.acting);
    }

    /** Whether a draft's post may be the brief's post, written shorter, longer or abbreviated. */
    static boolean agree(Post brief, Post draft) {
        if (!brief.head.stands.equals(draft.head.stands)) {
            return false;
        }
        if (brief.body.chars().anyMatch(c -> NormalText.latin((char) c))
                && draft.body.chars().noneMatch(c -> NormalText.thai((char) c))) {
            Set<String> own = words(brief.body);
            Set<String> told = words(draft.body);
            return own.containsAll(told) || told.containsAll(own);
        }
        String b = Comparison.letters(brief.body);
        String d = Comparison.letters(draft.body);
        if (b.isEmpty()
                || d.isEmpty()
                || draft.body.endsWith("ฯ")
                || draft.body.contains(".")
                || brief.body.contains(".")) {
            return true;
        }
        if (b.startsWith(d) || d.startsWith(b) || d.contains(b) || b.contains(d)) {
            return true;
        }
        // อุตสาหกรรม for กระทรวงอุตสาหกรรม (รมว.อุตสาหกรรม).
        String bare = b.startsWith("กระทรวง") ? b.substring(7) : b;
        if (d.startsWith(bare) || bare.startsWith(d)) {
            return true;
        }
        int n = Math.min(b.length(), d.length());
        return Slip.edits(b.substring(0, n), d.substring(0, n)) <= Math.max(1, n / 8);
    }

    private static Set<String> words(String english) {
        Set<String> out = new HashSet<>(List.of(english.split("[^a-z0-9]+")));
        out.remove("");
        out.removeAll(PLAIN_ENGLISH);
        return out;
    }
}
