package th.prmind.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Finds where a draft states the facts of one brief, and whether rightly. */
final class FactCheck {

    /**
     * A place where a fact may be stated.
     *
     * @param was which older value stands there, or -1
     * @param context how far the words around it are those of the brief's statement: 0 not at all, 1 as good as all
     * @param narrowed whether words beside it make it the figure of a part, a plan, another time or place
     */
    record Candidate(
            FactPattern fact, Value value, Comparison.Result result, int was, double context, boolean narrowed) {

        boolean right() {
            return result.relation() != Comparison.Relation.DIFFERENT;
        }

        /** How likely this is the place where the fact is stated, beside other places. */
        double rank() {
            double likeness = right() ? 0.5 : was >= 0 ? 0.45 : 0.4 * result.near() - (narrowed ? 0.15 : 0);
            return context * (0.4 + 0.6 * result.fit()) + likeness;
        }
    }

    /** A place where the draft states a fact of the brief. */
    record Stated(FactPattern fact, Value value, Report.Verdict verdict, int was) {}

    /** Words that narrow what a figure is about, with those after which it may not be told. */
    private static final List<Narrowing> NARROWING = Tables.read("narrowing.tsv").stream()
            .map(row -> new Narrowing(Tables.normal(row[0]), row[1].equals("place")))
            .toList();

    /** A word that narrows; one of a place does so from further away. */
    private record Narrowing(String word, boolean place) {}

    private final NormalText t;
    private final Layout layout;
    private final List<Value> values;
    private final Lexicon.Hits hits;
    private final List<FactPattern> facts;
    private final Topic topic;
    private final int opening;
    /** Whether the draft is English, where a topic given in Thai can't be looked for. */
    private final boolean latin;

    /** All statements of the brief. */
    private final String told;

    private final List<Mention> mentions = new ArrayList<>();

    /** A place where one of the named subjects of the brief, or another of their kind, is named. */
    private record Mention(int start, int end, String name) {}

    FactCheck(
            NormalText t, Layout layout, List<Value> values, Lexicon.Hits hits, List<FactPattern> facts, Topic topic) {
        this.t = t;
        this.layout = layout;
        this.values = values;
        this.hits = hits;
        this.facts = facts;
        this.topic = topic;
        this.opening = Math.min(400, layout.lineEnd(Math.min(1, layout.lines() - 1)));
        latin = layout.latin();
        told = String.join(" ", facts.stream().map(FactPattern::statement).toList());
        mentions();
    }

    private void mentions() {
        Set<Integer> done = new HashSet<>();
        for (FactPattern f : facts) {
            for (FactPattern.Subject s : f.subjects) {
                for (int number : s.numbers()) {
                    if (done.add(number)) {
                        places(number, s.name());
                    }
                }
                if (s.head() >= 0 && done.add(s.head())) {
                    for (int i = 0; i < hits.count(s.head()); i++) {
                        int at = hits.start(s.head(), i) + hits.length(s.head());
                        int from = at;
                        // สินเชื่อใหม่ “Micro OK”: a short word may stand between.
                        while (from - at < 7 && NormalText.thai(t.at(from))) {
                            from++;
                        }
                        if (from > at && t.at(from) != ' ' && t.at(from) != '"' && t.at(from) != '\'') {
                            continue;
                        }
                        while (t.at(from) == ' ' || t.at(from) == '"' || t.at(from) == '\'') {
                            from++;
                        }
                        if (NormalText.latin(t.at(from)) && from - at < 11) {
                            int end = FactPattern.latinEnd(t, from);
                            if (end - from >= 3) {
                                mentions.add(new Mention(from, end, t.text(from, end)));
                            }
                        }
                    }
                }
            }
        }
        mentions.sort((a, b) -> a.start != b.start ? Integer.compare(a.start, b.start) : Integer.compare(b.end, a.end));
    }

    private void places(int number, String name) {
        for (int i = 0; i < hits.count(number); i++) {
            int at = hits.start(number, i);
            mentions.add(new Mention(at, at + hits.length(number), name));
        }
    }

    /** The facts that the draft states, by place. */
    List<Stated> stated() {
        List<Candidate> all = candidates();
        List<Candidate> kept = new ArrayList<>();
        for (Candidate c : all) {
            if (c.context >= threshold(c) && best(c, all)) {
                kept.add(c);
            }
        }
        List<Stated> out = new ArrayList<>();
        for (Candidate c : kept) {
            Report.Verdict verdict = c.right()
                    ? Report.Verdict.RIGHT
                    : c.was >= 0 ? Report.Verdict.OUTDATED : Report.Verdict.CONTRADICTED;
            if (verdict != Report.Verdict.CONTRADICTED || c.result.near() >= 0.5 || sure(c, all)) {
                out.add(new Stated(c.fact, withUnit(c), verdict, c.was));
            }
        }
        return out;
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

    /** Whether no other value on the line is likelier this fact's, and no other fact of the brief likelier this value's. */
    private boolean best(Candidate c, List<Candidate> all) {
        int line = layout.line(c.value.start());
        for (Candidate o : all) {
            if (o == c) {
                continue;
            }
            boolean overlaps = o.value.start() < c.value.end() && c.value.start() < o.value.end();
            if (o.fact == c.fact) {
                boolean nearby =
                        layout.line(o.value.start()) == line && Math.abs(o.value.start() - c.value.start()) < 600;
                if (!c.right()
                        && c.was < 0
                        && nearby
                        && !overlaps
                        && o.rank() > c.rank()
                        && o.context >= 0.3
                        && !alike(o.value, c.value)) {
                    return false;
                }
                if (overlaps && o.rank() > c.rank()) {
                    return false;
                }
            } else if (overlaps && o.rank() > c.rank() && (o.right() || !c.right())) {
                return false;
            } else if (overlaps
                    && o.right()
                    && !c.right()
                    && (c.result.near() < 0.9
                            || o.context >= 0.15
                                    && (o.result.relation() == Comparison.Relation.SAME || o.context > c.context))) {
                // The figure is another fact's, told rightly.
                return false;
            }
        }
        return true;
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

    private static boolean alike(Value a, Value b) {
        return a instanceof Value.Quantity x
                && b instanceof Value.Quantity y
                && x.low() == y.low()
                && x.high() == y.high();
    }

    /** Whether a value that is no likely slip is meant for the fact all the same. */
    private boolean sure(Candidate c, List<Candidate> all) {
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
        if (c.value instanceof Value.Day && (c.context < 0.9 || dateline(c.value))) {
            return false;
        }
        int line = layout.line(c.value.start());
        for (Candidate o : all) {
            if (o.fact == c.fact && o.right() && o.context >= 0.35) {
                // Where the right value stands on the same line the other one is of another thing.
                if (layout.line(o.value.start()) == line || c.context < 0.7) {
                    return false;
                }
            }
        }
        return true;
    }

    List<Candidate> candidates() {
        List<Candidate> out = new ArrayList<>();
        for (FactPattern f : facts) {
            if (f.value == null) {
                continue;
            }
            for (Value v : values) {
                Comparison.Result r = Comparison.of(f.value, f.unit, v, t);
                if (r.relation() == Comparison.Relation.UNLIKE) {
                    continue;
                }
                int was = -1;
                for (int i = 0; i < f.was.size(); i++) {
                    if (Comparison.of(f.was.get(i), f.unit, v, t).relation() == Comparison.Relation.SAME) {
                        was = i;
                    }
                }
                double context = context(f, v);
                if (context > 0.15 || r.relation() == Comparison.Relation.SAME) {
                    out.add(new Candidate(f, v, r, was, context, narrowed(f, v)));
                }
            }
        }
        return out;
    }

    private boolean narrowed(FactPattern f, Value v) {
        if (!(v instanceof Value.Quantity)) {
            return false;
        }
        int from = Math.max(layout.lineStart(layout.line(v.start())), v.start() - 45);
        String around = t.text(from, Math.min(t.length, v.end() + 12));
        String before = t.text(Math.max(layout.lineStart(layout.line(v.start())), v.start() - 120), v.start());
        for (Narrowing n : NARROWING) {
            if ((n.place ? before : around).contains(n.word)
                    && !t.text(v.start(), v.end()).contains(n.word)
                    && !(n.place ? told : f.statement()).contains(n.word)) {
                return true;
            }
        }
        return false;
    }

    private double context(FactPattern f, Value v) {
        double about = latin ? 0.3 : topic.around(v.start(), hits, opening);
        if (about < 0.1) {
            return 0;
        }
        boolean dateline = dateline(v);
        double sum = 0;
        double subject = 0;
        int first = 0;
        for (int i = 0; i < f.cues.size(); i++) {
            Cue cue = f.cues.get(i);
            double near = closeness(cue, v, dateline);
            // What the whole draft is about need not be said again beside each figure.
            double given = v instanceof Value.Named ? 0.35 : 0.6;
            if (near < given && near > 0 && !dateline && topic.holds(cue.numbers()[0])) {
                near = given;
            }
            sum += f.weights[i] * near;
            if (cue.weight() >= 1 && first < 2) {
                subject = Math.max(subject, near);
                first++;
            }
        }
        double total = f.total();
        double context = total == 0 ? 0 : Math.min(1.1, sum / total);
        if (against(f, v)) {
            context *= 0.4;
        }
        context *= 0.6 + 0.4 * Math.min(1, subject / 0.5);
        context *= Math.min(1.08, 0.4 + 0.6 * (about - 0.1) / 0.22);
        return context * qualifiers(f, v);
    }

    /** The day that opens a release is the day of its own event: only what follows on its line speaks about it. */
    private boolean dateline(Value v) {
        return v instanceof Value.Day && v.start() - layout.lineStart(layout.line(v.start())) < 12;
    }

    /** Whether the draft speaks here of what the brief's statement sets aside (คนละฉบับกับ…). */
    private boolean against(FactPattern f, Value v) {
        double there = 0;
        double most = 0;
        for (Cue c : f.against) {
            if (f.cues.stream().noneMatch(o -> o.word().equals(c.word()))) {
                int before = hits.before(c.numbers()[0], v.start());
                int first = hits.after(c.numbers()[0], 0);
                if (before >= 0 && v.start() - before < 600 || first >= 0 && first < opening) {
                    there += c.weight();
                }
                most += c.weight();
            }
        }
        return most > 0 && there > 0.5 * most;
    }

    /** How near the nearest occurrence of a cue is to a value. */
    private double closeness(Cue c, Value v, boolean dateline) {
        double best = 0;
        for (int k = 0; k < c.numbers().length; k++) {
            int n = c.numbers()[k];
            if (!hits.has(n)) {
                continue;
            }
            double as = k == 0 ? 1 : 0.85;
            int b = hits.before(n, v.start());
            if (b >= 0) {
                int end = b + hits.length(n);
                double near = end > v.start() && k == 0 ? 1 : closeness(end, v.start());
                best = Math.max(best, as * (dateline && layout.line(b) != layout.line(v.start()) ? near * 0.4 : near));
            }
            int a = hits.after(n, v.start());
            if (a >= 0) {
                best = Math.max(best, as * 0.9 * closeness(v.end(), a));
            }
        }
        return best;
    }

    /** How near two places stand: 1 side by side, less the more text and line breaks lie between. */
    private double closeness(int from, int to) {
        int d = Math.max(0, to - from);
        double c = d <= 40 ? 1 : d <= 120 ? 1 - (d - 40) * 0.004 : d <= 300 ? 0.68 - (d - 120) * 0.0018 : 0.25;
        int lines = d > 0 ? layout.linesBetween(from, to) : 0;
        if (lines > 0) {
            c = Math.min(c * 0.8, lines <= 2 ? 0.5 : 0.3);
        }
        return d > 1500 ? Math.min(c, 0.15) : c;
    }

    /** More where the draft speaks of the same year, turn, province and named subject as the brief; less where of another. */
    private double qualifiers(FactPattern f, Value v) {
        double by = 1;
        int line = layout.lineStart(layout.line(v.start()));
        if (!f.years.isEmpty()) {
            Value.Year y = nearest(Value.Year.class, v, line, o -> true);
            if (y != null) {
                boolean same = f.years.stream()
                        .anyMatch(q ->
                                q.from() == y.from() && q.to() == y.to() || q.from() == q.to() && q.to() == y.to());
                boolean overlap = f.years.stream().anyMatch(q -> q.from() <= y.to() && y.from() <= q.to());
                by *= same ? 1.15 : overlap ? 0.7 : 0.35;
            }
        }
        for (Value.Ordinal q : f.ordinals) {
            Value.Ordinal o =
                    nearest(Value.Ordinal.class, v, line, x -> x.noun().equals(q.noun()));
            by *= o == null ? 0.85 : o.number() == q.number() ? 1.25 : 0.3;
        }
        if (!f.provinces.isEmpty()) {
            Value.Named p = province(v, line);
            if (p != null) {
                boolean same = f.provinces.contains(p.name());
                by *= v instanceof Value.Named ? (same ? 1.6 : 0.3) : same ? 1.1 : 0.6;
            }
        }
        if (!f.subjects.isEmpty()) {
            Mention m = mention(v);
            if (f.subjects.size() > 1 && !allNear(f, v)) {
                // A statement about two things together is not met where one of them is named alone.
                by *= 0.7;
            } else if (m == null) {
                by *= f.subjects.stream().anyMatch(this::named) ? 0.75 : 0.55;
            } else {
                String name = m.name;
                boolean same = f.subjects.stream()
                        .anyMatch(s -> name.startsWith(s.name()) || s.name().startsWith(name) && name.length() > 5);
                by *= same ? 1.15 : 0.35;
            }
        }
        if (v instanceof Value.Quantity q && q.rest() && !f.rest) {
            by *= 0.5;
        }
        if (v instanceof Value.Section) {
            String own = act(f.plain, 0, f.plain.length);
            String here = act(t, v.end(), Math.min(t.length, v.end() + 60));
            if (!own.isEmpty() && !here.isEmpty() && !own.startsWith(here) && !here.startsWith(own)) {
                by *= 0.3;
            }
        }
        return by;
    }

    /** The first letters of the name of the act that is named in a stretch of text, or nothing. */
    private static String act(NormalText t, int from, int to) {
        for (int i = from; i < to; i++) {
            for (String word :
                    new String[] {"พระราชบัญญัติ", "พ.ร.บ.", "พรบ.", "พระราชกำหนด", "ประมวลกฎหมาย", "รัฐธรรมนูญ"}) {
                if (t.startsWith(word, i)) {
                    int at = t.skipSpaces(i + word.length(), 2);
                    return Comparison.letters(t.text(at, Math.min(t.length, at + 6)));
                }
            }
        }
        return "";
    }

    /** The province that a value belongs to: for a name the one right behind it, else the nearest before on the line. */
    private Value.@Nullable Named province(Value v, int line) {
        if (v instanceof Value.Named named) {
            if (named.sort().equals("province")) {
                return null;
            }
            for (Value x : values) {
                if (x.start() >= v.end()
                        && x.start() - v.end() <= 10
                        && x instanceof Value.Named n
                        && n.sort().equals("province")) {
                    return n;
                }
            }
        }
        Value.Named p = nearest(Value.Named.class, v, line, x -> x.sort().equals("province"));
        return p != null && v.start() - p.end() < 80 ? p : null;
    }

    private boolean named(FactPattern.Subject s) {
        for (int n : s.numbers()) {
            if (hits.has(n)) {
                return true;
            }
        }
        return false;
    }

    private boolean allNear(FactPattern f, Value v) {
        return f.subjects.stream().allMatch(s -> near(s, v));
    }

    private boolean near(FactPattern.Subject s, Value v) {
        for (int n : s.numbers()) {
            int before = hits.before(n, v.start());
            int after = hits.after(n, v.start());
            if (before >= 0 && v.start() - before <= 300 || after >= 0 && after - v.end() <= 150) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Mention mention(Value v) {
        Mention best = null;
        for (Mention x : mentions) {
            if (x.start >= v.start()) {
                break;
            }
            if (layout.linesBetween(x.start, v.start()) <= 1
                    && v.start() - x.end < 500
                    && (best == null || x.start >= best.end)) {
                best = x;
            }
        }
        if (best == null) {
            // SMEs may read the name right behind the figure: ทุ่ม 5,000 ลบ. คิกออฟสินเชื่อ “SME Speed Up”.
            for (Mention x : mentions) {
                if (x.start >= v.end() && x.start - v.end() < 60 && layout.linesBetween(v.end(), x.start) == 0) {
                    return x;
                }
            }
        }
        return best;
    }

    /** The value of a kind that stands nearest before another on its line. */
    private <V extends Value> @Nullable V nearest(Class<V> kind, Value v, int line, Predicate<V> which) {
        V best = null;
        for (Value x : values) {
            if (x.start() >= v.start()) {
                break;
            }
            if (kind.isInstance(x)
                    && x.start() >= line
                    && x != v
                    && v.start() - x.end() < 300
                    && which.test(kind.cast(x))) {
                best = kind.cast(x);
            }
        }
        return best;
    }
}
