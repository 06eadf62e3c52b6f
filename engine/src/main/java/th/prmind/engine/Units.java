package th.prmind.engine;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Units and classifiers, and the words that hedge a figure. */
final class Units {

    /**
     * A unit.
     *
     * @param factor how many of the measure's base unit it is
     * @param kin families of classifiers it belongs to; empty for what is not counted
     */
    record Unit(String written, String measure, double factor, Set<String> kin) {}

    /** A word before a figure. */
    record Hedge(String word, char last, Value.Bound bound) {}

    private static final Map<String, Unit> UNITS = new HashMap<>();
    private static final int LONGEST;
    /** Units by their first letter, the longest first; null for a letter with which none begins. */
    private static final Unit[] @Nullable [] BY_FIRST = new Unit[0x1000][];

    static final List<Hedge> HEDGES;

    /** What may follow วัน in a figure's place without making it a number of days. */
    private static final List<String> NOT_DAYS =
            List.of("ที่", "จันทร์", "อังคาร", "พุธ", "พฤหัส", "ศุกร์", "เสาร์", "อาทิตย์");

    static {
        int longest = 0;
        for (String[] row : Tables.read("units.tsv")) {
            String written = Tables.normal(row[0]);
            Set<String> kin = row.length > 3 && !row[3].isBlank() ? Set.of(row[3].split(" ")) : Set.of();
            UNITS.put(written, new Unit(written, row[1].intern(), Double.parseDouble(row[2]), kin));
            longest = Math.max(longest, written.length());
        }
        LONGEST = longest;
        UNITS.values().stream()
                .collect(Collectors.groupingBy(u -> u.written.charAt(0)))
                .forEach((first, units) -> BY_FIRST[first] = units.stream()
                        .sorted(Comparator.comparingInt((Unit u) -> -u.written.length())
                                .thenComparing(Unit::written))
                        .toArray(Unit[]::new));
        HEDGES = Tables.read("hedges.tsv").stream()
                .map(row -> new Hedge(row[0], row[0].charAt(row[0].length() - 1), Value.Bound.valueOf(row[1])))
                .sorted(Comparator.comparingInt((Hedge h) -> -h.word.length()))
                .toList();
    }

    private Units() {}

    static Iterable<String> written() {
        return UNITS.keySet();
    }

    /** The longest unit that begins here, or null. */
    static @Nullable Unit at(NormalText t, int at) {
        char first = t.at(at);
        Unit[] units = first < BY_FIRST.length ? BY_FIRST[first] : null;
        if (units == null) {
            return null;
        }
        for (Unit u : units) {
            if (t.startsWith(u.written, at) && whole(t, at, at + u.written.length())) {
                return u;
            }
        }
        return null;
    }

    private static boolean whole(NormalText t, int start, int end) {
        char last = t.at(end - 1);
        char after = t.at(end);
        if (NormalText.latin(last)) {
            return !NormalText.latin(after);
        }
        if (NormalText.thai(last) && NormalText.hangs(after)) {
            return false;
        }
        if (end - start == 3 && t.startsWith("วัน", start)) {
            for (String day : NOT_DAYS) {
                if (t.startsWith(day, end)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The unit that ends here, as in ตันละ; or null. */
    static @Nullable Unit before(NormalText t, int end) {
        for (int n = Math.min(LONGEST, end); n > 0; n--) {
            Unit u = UNITS.get(t.text(end - n, end));
            if (u != null) {
                return u;
            }
        }
        return null;
    }
}
