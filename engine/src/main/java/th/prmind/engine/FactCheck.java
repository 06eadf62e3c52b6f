package th.prmind.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds where a draft states the facts of one brief, and whether rightly. */
final class FactCheck {

    /** Places of one fact that are weighed at most: a draft that offers more is no text that anybody wrote. */
    private static final int MOST = 3000;

    /** Words before a place where something is done. */
    private static final List<String> SCENES = List.of("ใน", "ณ", "ที่", "จาก", "ทั่ว", "ของ", "ลง");

    /** How far from a place, in characters, the word that makes it the first may stand. */
    private static final int BESIDE = 24;

    /** How far apart, in characters, two figures on a line may stand and still be rivals for one fact. */
    private static final int RIVALS = 600;

    /**
     * A place where a fact may be stated.
     *
     * @param was which older value stands there, or -1
     * @param context how far the words around it are those of the brief's statement: 0 not at all, 1 as good as all
     * @param narrowed whether words beside it make it the figure of a part, a plan, another time or place
     */
    record Candidate(
            FactPattern fact,
            Value value,
            Comparison.Result result,
            int was,
            double context,
            boolean narrowed,
            int line) {

        boolean right() {
            return result.relation() != Comparison.Relation.DIFFERENT;
        }

        /** How likely this is the place where the fact is stated, beside other places. */
        double rank() {
            double likeness = right() ? 0.5 : was >= 0 ? 0.45 : 0.4 * result.near() - (narrowed ? 0.15 : 0);
            return context * (0.4 + 0.6 * result.fit()) + likeness;
        }

        boolean overlaps(Candidate o) {
            return o.value.start() < value.end() && value.start() < o.value.end();
        }
    }

    /** A place where the draft states a fact of the brief. */
    record Stated(FactPattern fact, Value value, Report.Verdict verdict, int was) {}

    /** A fact told rightly on a line of the draft. */
    private record Told(FactPattern fact, int line) {}

    private final NormalText t;
    private final Layout layout;
    private final List<Value> values;
    private final List<FactPattern> facts;
    private final Surroundings surroundings;

    /** Start and end of each stretch of the draft that is read. */
    private final int[] bounds;

    FactCheck(
            NormalText t,
            Layout layout,
            List<Value> values,
            Lexicon.Hits hits,
            Pack pack,
            int[] bounds,
            boolean carried,
            boolean latin) {
        this.t = t;
        this.layout = layout;
        this.values = values;
        this.facts = pack.facts(latin);
        this.bounds = bounds;
        this.surroundings = new Surroundings(t, layout, values, hits, pack, carried, latin);
    }

    /** The facts that the draft states, by place. */
    List<Stated> stated() {
        List<Candidate> all = candidates();
        all.sort(Comparator.comparingInt((Candidate c) -> c.value.start()).thenComparingInt(c -> c.value.end()));
        Set<Told> told = new HashSet<>();
        Set<FactPattern> anywhere = new HashSet<>();
        for (Candidate c : all) {
            if (c.right() && c.context >= 0.35) {
                told.add(new Told(c.fact, c.line));
                anywhere.add(c.fact);
            }
        }
        List<Stated> out = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Candidate c = all.get(i);
            if (c.context < threshold(c) || !best(i, all)) {
                continue;
            }
            Report.Verdict verdict = c.right()
                    ? Report.Verdict.RIGHT
                    : c.was >= 0 ? Report.Verdict.OUTDATED : Report.Verdict.CONTRADICTED;
            if (verdict != Report.Verdict.CONTRADICTED || c.result.near() >= 0.5 || sure(c, told, anywhere)) {
                Stated last = out.isEmpty() ? null : out.getLast();
                // อิมแพ็ค เมืองทองธานี is one place.
                if (last != null
                        && last.fact == c.fact
                        && last.value instanceof Value.Named a
                        && c.value instanceof Value.Named b
                        && b.start() - a.end() <= 2) {
                    out.removeLast();
                    out.add(new Stated(
                            c.fact,
                            new Value.Named(a.start(), b.end(), a.sort(), a.head(), a.name()),
                            last.verdict,
                            last.was));
                    continue;
                }
                out.add(new Stated(c.fact, withUnit(c), verdict, c.was));
            }
        }
        return out;
    }

    List<Candidate> candidates() {
        List<Candidate> out = new ArrayList<>();
        for (int b = 0; b < bounds.length; b += 2) {
            int from = first(bounds[b]);
            int to = first(bounds[b + 1]);
            if (from < to) {
                for (FactPattern f : facts) {
                    candidates(f, from, to, out);
                }
            }
        }
        return out;
    }

    /** The first value at or behind a place. */
    private int first(int at) {
        int lo = 0;
        int hi = values.size();
        while (lo < hi) {
            int mid = (lo + hi) >>> 1;
            if (values.get(mid).start() < at) {
                lo = mid + 1;
            } else {
                hi = mid;
            }
        }
        return lo;
    }

    private void candidates(FactPattern f, int from, int to, List<Candidate> out) {
        Value right = f.value;
        if (right == null) {
            return;
        }
        boolean possible = surroundings.turnTo(f);
        int count = 0;
        for (int i = from; i < to && count < MOST; i++) {
            Value v = values.get(i);
            boolean same = right instanceof Value.Quantity q && alike(q, v);
            if (!possible && !same || !Comparison.comparable(right, f.unit, v, t)) {
                continue;
            }
            double context = possible ? surroundings.context(f, i) : 0;
            if (context <= 0.15 && !same) {
                continue;
            }
            Comparison.Result r = Comparison.of(right, f.unit, v, t);
            if (r.relation() == Comparison.Relation.UNLIKE
                    || context <= 0.15 && r.relation() != Comparison.Relation.SAME) {
                continue;
            }
            int was = -1;
            for (int k = 0; k < f.was.size(); k++) {
                if (Comparison.of(f.was.get(k), f.unit, v, t).relation() == Comparison.Relation.SAME) {
                    was = k;
                }
            }
            boolean narrowed =
                    context > 0.3 && r.relation() == Comparison.Relation.DIFFERENT && surroundings.narrowed(f, v);
            out.add(new Candidate(f, v, r, was, context, narrowed, layout.line(v.start())));
            count++;
        }
    }

    /** How much of the statement must stand around a value before it is taken for the fact's: less for a likely slip. */
    private static double threshold(Candidate c) {
        if (c.right()) {
            return telling(c.value) ? 0.35 : 0.5;
        }
        if (c.was >= 0) {
            return 0.4;
        }
        double near = c.result.near();
        double least = near >= 0.9 ? 0.4 : near >= 0.7 ? 0.45 : near >= 0.5 ? 0.5 : near >= 0.3 ? 0.56 : 0.66;
        if (near < 0.5 && c.result.fit() < 0.9) {
            least += 0.15;
        }
        return least + (c.result.fit() < 0.8 ? 0.25 : 0) + (c.narrowed ? 0.15 : 0);
    }

    /** Whether a value is so particular that hardly another thing has it: 65,682 ราย is, 2 ปี is not. */
    private static boolean telling(Value v) {
        if (v instanceof Value.Quantity q) {
            double places = q.low() / Math.max(q.grain(), 1e-12);
            return places >= 10 || q.low() / q.factor() >= 1000;
        }
        return !(v instanceof Value.Ordinal)
                && !(v instanceof Value.Clock)
                && !(v instanceof Value.Day d && d.day() == 0);
    }

    /** Whether no other value nearby is likelier this fact's, and no other fact of the brief likelier this value's. */
    private static boolean best(int at, List<Candidate> all) {
        Candidate c = all.get(at);
        for (int i = at - 1; i >= 0 && c.value.start() - all.get(i).value.start() < RIVALS; i--) {
            if (beaten(c, all.get(i))) {
                return false;
            }
        }
        for (int i = at + 1; i < all.size() && all.get(i).value.start() - c.value.start() < RIVALS; i++) {
            if (beaten(c, all.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean beaten(Candidate c, Candidate o) {
        boolean overlaps = c.overlaps(o);
        if (o.fact == c.fact) {
            if (overlaps) {
                return o.rank() > c.rank();
            }
            boolean open = !c.right() && c.was < 0;
            return open && o.line == c.line && o.context >= 0.3 && o.rank() > c.rank() && !alike(o.value, c.value);
        }
        if (!overlaps) {
            return false;
        }
        if (o.rank() > c.rank() && (o.right() || !c.right())) {
            return true;
        }
        // The figure is another fact's, told rightly.
        boolean same = o.result.relation() == Comparison.Relation.SAME;
        return o.right()
                && !c.right()
                && (c.result.near() < 0.9 || o.context >= 0.15 && (same || o.context > c.context));
    }

    private static boolean alike(Value a, Value b) {
        return a instanceof Value.Quantity x
                && b instanceof Value.Quantity y
                && x.low() == y.low()
                && x.high() == y.high();
    }

    /** Whether a value that is no likely slip is meant for the fact all the same. */
    private boolean sure(Candidate c, Set<Told> told, Set<FactPattern> anywhere) {
        if (c.narrowed || c.result.fit() < 0.8) {
            return false;
        }
        if (c.result.near() < 0.3 && c.fact.value instanceof Value.Quantity b && c.value instanceof Value.Quantity d) {
            double ratio = d.low() / Math.max(b.low(), 1e-12);
            boolean small = b.measure().equals("count") && b.low() <= 30;
            if (ratio < (small ? 0.2 : 0.4) || ratio > (small ? 4 : 2.5)) {
                return false;
            }
        }
        if (c.fact.first && c.value instanceof Value.Named n && n.sort().equals("province") && scene(n)) {
            return false;
        }
        if (c.value instanceof Value.Day && (c.context < 0.9 || surroundings.dateline(c.value))) {
            return false;
        }
        // Where the right value stands on the same line, or better aligned elsewhere, this one is of another thing.
        return !told.contains(new Told(c.fact, c.line)) && (c.context >= 0.7 || !anywhere.contains(c.fact));
    }

    /** Whether a place is told as where something is done (ในจังหวัดลำปาง), and nothing beside it says that it was the first. */
    private boolean scene(Value v) {
        int i = t.skipSpacesBack(v.start(), 1);
        String beside = t.text(Math.max(0, v.start() - BESIDE), v.start())
                + t.text(v.end(), Math.min(t.length, v.end() + BESIDE));
        return SCENES.stream().anyMatch(w -> t.endsWith(w, i))
                && FactPattern.ONLY.stream().noneMatch(beside::contains);
    }

    /** The value with a unit that only the brief knows taken into its span. */
    private Value withUnit(Candidate c) {
        if (c.fact.unit.isEmpty() || !(c.value instanceof Value.Quantity q)) {
            return c.value;
        }
        int end = t.skipSpaces(q.afterFigure(), 2) + c.fact.unit.length();
        return new Value.Quantity(
                q.start(),
                Math.max(end, q.end()),
                q.low(),
                q.high(),
                q.grain(),
                q.bound(),
                q.measure(),
                q.unit(),
                q.factor(),
                q.kin(),
                q.per(),
                q.rest(),
                q.figure(),
                q.afterFigure());
    }
}
