package th.prmind.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Says how far the words around a value of a draft are those of a fact's statement: by the weight of the statement's
 * words that stand near it, and by whether year, turn, province and named subject are the brief's.
 */
final class Surroundings {

    /** How much of a brief's topic is taken to stand around each value of a draft that is said to carry it. */
    private static final double CARRIED = 0.3;

    /** What a day is of, told by the word right before it. */
    private record Role(String word, String role) {}

    private static final List<Role> ROLES = Tables.read("dayroles.tsv").stream()
            .map(row -> new Role(row[0], row[1]))
            .sorted(Comparator.comparingInt((Role r) -> -r.word.length()))
            .toList();

    private static final String[] ACTS = {"พระราชบัญญัติ", "พ.ร.บ.", "พรบ.", "พระราชกำหนด", "ประมวลกฎหมาย", "รัฐธรรมนูญ"
    };

    private final NormalText t;
    private final Layout layout;
    private final List<Value> values;
    private final Lexicon.Hits hits;
    private final Pack pack;
    /** Whether the writer says that the draft carries the brief. */
    private final boolean carried;
    /** Whether the draft is English, where a topic given in Thai can't be looked for. */
    private final boolean latin;

    /** Where the title and the line below it end: what stands there is said of the whole draft. */
    private final int opening;

    private final Subjects subjects;

    /** The words of the fact in hand that occur, and how near each of its cues stands to the value in hand. */
    private Present present = new Present(new int[0], new int[0], new int[0], new boolean[0], 0);

    private double[] near = {};

    /** For each value how much of the topic stands around it; less than 0 while that is not known. */
    private final double[] about;

    Surroundings(
            NormalText t,
            Layout layout,
            List<Value> values,
            Lexicon.Hits hits,
            Pack pack,
            boolean carried,
            boolean latin) {
        this.t = t;
        this.layout = layout;
        this.values = values;
        this.hits = hits;
        this.pack = pack;
        this.carried = carried;
        this.latin = latin;
        opening = opening(layout);
        about = new double[values.size()];
        Arrays.fill(about, -1);
        subjects = new Subjects(t, layout, hits, pack.facts(latin));
    }

    /** Where the title and the line below it end. */
    static int opening(Layout layout) {
        return Math.min(400, layout.lineEnd(Math.min(1, layout.lines() - 1)));
    }

    /**
     * The words of a fact's cues that occur in the draft.
     *
     * @param most how much of the statement they make at the very best
     */
    private record Present(int[] cues, int[] slots, int[] lengths, boolean[] synonyms, double most) {}

    private Present present(FactPattern f) {
        int all = 0;
        for (Cue c : f.cues) {
            all += c.numbers().length;
        }
        int[] cues = new int[all];
        int[] slots = new int[all];
        int[] lengths = new int[all];
        boolean[] synonyms = new boolean[all];
        int n = 0;
        double sum = 0;
        for (int i = 0; i < f.cues.size(); i++) {
            int[] numbers = f.cues.get(i).numbers();
            int before = n;
            for (int k = 0; k < numbers.length; k++) {
                int slot = hits.slot(numbers[k]);
                if (slot >= 0) {
                    cues[n] = i;
                    slots[n] = slot;
                    lengths[n] = hits.length(numbers[k]);
                    synonyms[n++] = k > 0;
                }
            }
            sum += n > before ? f.weights[i] : 0;
        }
        return new Present(
                Arrays.copyOf(cues, n), slots, lengths, synonyms, f.total() == 0 ? 1 : sum / f.total() * 1.08 * f.most);
    }

    /** Turns to a fact; false where it can be met nowhere, since too few of its words occur in the whole draft. */
    boolean turnTo(FactPattern f) {
        present = present(f);
        near = new double[f.cues.size()];
        return carried || present.most > 0.15;
    }

    /** How much of the topic stands around a value, worked out once for all facts. */
    private double about(int index) {
        if (about[index] < 0) {
            double share = latin ? 0.3 : pack.topic.around(values.get(index).start(), hits, opening);
            about[index] = carried ? Math.max(share, CARRIED) : share;
        }
        return about[index];
    }

    /** How far the words around the value at this place of the list are the fact's: 0 not at all, 1 as good as all. */
    double context(FactPattern f, int index) {
        Value v = values.get(index);
        double about = about(index);
        if (about < 0.1) {
            return 0;
        }
        boolean dateline = dateline(v);
        double given = v instanceof Value.Named ? 0.35 : 0.6;
        double sum = 0;
        double subject = 0;
        int first = 0;
        closeness(v, dateline);
        for (int i = 0; i < f.cues.size(); i++) {
            Cue cue = f.cues.get(i);
            double near = this.near[i];
            // What the whole draft is about need not be said again beside each figure.
            if (near < given && near > 0 && !dateline && f.topical[i]) {
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
        context *= 0.6 + 0.4 * Math.min(1, subject / 0.5);
        if (carried && !latin) {
            context = Math.max(context, echoed(f, v));
        }
        context *= Math.min(1.08, 0.4 + 0.6 * (about - 0.1) / 0.22);
        if (context < 0.1) {
            return 0;
        }
        return (against(f, v) ? 0.4 : 1) * context * qualifiers(f, index);
    }

    /**
     * How much of the sentence around a value is made of the statement's words: a short sentence of a draft that carries the
     * brief repeats little of the statement, but says little else.
     */
    private double echoed(FactPattern f, Value v) {
        int from = layout.sentenceStart(v.start());
        int to = layout.sentenceEnd(v.end());
        if (to - from > 160) {
            return 0;
        }
        double own = 0;
        double all = 0;
        Set<String> seen = new HashSet<>();
        for (Vocabulary.Word w : Vocabulary.words(NormalText.of(t.text(from, v.start()) + " " + t.text(v.end(), to)))) {
            double weight = NormalText.digit(w.text().charAt(0)) ? 1 : Vocabulary.weight(w.text());
            all += weight;
            own += f.words.contains(w.text()) && seen.add(w.text()) ? weight : 0;
        }
        return own < 3 ? 0 : own / all;
    }

    /** The day that opens a release is the day of its own event: only what follows on its line speaks about it. */
    boolean dateline(Value v) {
        return v instanceof Value.Day && v.start() - layout.lineStart(layout.line(v.start())) < 12;
    }

    /** Works out for each cue how near its nearest occurrence is to a value. */
    private void closeness(Value v, boolean dateline) {
        Arrays.fill(near, 0);
        int start = v.start();
        int line = layout.line(start);
        int last = layout.line(v.end());
        for (int p = 0; p < present.cues.length; p++) {
            double as = present.synonyms[p] ? 0.85 : 1;
            double best = near[present.cues[p]];
            long around = hits.around(present.slots[p], start);
            int b = (int) (around >> 32);
            if (b >= 0) {
                int end = b + present.lengths[p];
                if (end > start && !present.synonyms[p]) {
                    best = 1;
                } else if (as > best) {
                    double c = closeness(start - end, line, end);
                    best = Math.max(best, as * (dateline && layout.linesFrom(line, b) > 0 ? c * 0.4 : c));
                }
            }
            int a = (int) around;
            if (a >= 0 && as * 0.9 > best) {
                best = Math.max(best, as * 0.9 * closeness(a - v.end(), last, a));
            }
            near[present.cues[p]] = best;
        }
    }

    /** How near two places stand: 1 side by side, less the more text and line breaks lie between. */
    private double closeness(int distance, int line, int at) {
        int d = Math.max(0, distance);
        if (d > 1500) {
            return 0.15;
        }
        double c = d <= 40 ? 1 : d <= 120 ? 1 - (d - 40) * 0.004 : d <= 300 ? 0.68 - (d - 120) * 0.0018 : 0.25;
        int lines = d > 0 ? layout.linesFrom(line, at) : 0;
        return lines > 0 ? Math.min(c * 0.8, lines <= 2 ? 0.5 : 0.3) : c;
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

    /** More where the draft speaks of the same year, turn, province and subject as the brief; less where of another. */
    private double qualifiers(FactPattern f, int index) {
        Value v = values.get(index);
        double by = 1;
        int line = layout.lineStart(layout.line(v.start()));
        if (!f.years.isEmpty()) {
            Value.Year y = nearest(Value.Year.class, index, line, o -> true);
            if (y != null) {
                by *= f.years.stream().anyMatch(q -> same(q, y))
                        ? 1.15
                        : f.years.stream().anyMatch(q -> q.from() <= y.to() && y.from() <= q.to()) ? 0.7 : 0.35;
            }
        }
        for (Value.Ordinal q : f.ordinals) {
            Value.Ordinal o =
                    nearest(Value.Ordinal.class, index, line, x -> x.noun().equals(q.noun()));
            by *= o == null ? 0.85 : o.number() == q.number() ? 1.25 : 0.3;
        }
        if (!f.provinces.isEmpty()) {
            Value.Named p = province(index, line);
            if (p != null) {
                boolean same = f.provinces.contains(p.name());
                by *= v instanceof Value.Named ? (same ? 1.6 : 0.3) : same ? 1.1 : 0.6;
            }
        }
        if (!f.subjects.isEmpty()) {
            by *= subjects.agreement(f, v);
        }
        if (v instanceof Value.Quantity q && q.rest() && !f.rest) {
            by *= 0.5;
        }
        if (v instanceof Value.Day d
                && f.value instanceof Value.Day b
                && !(d.day() == b.day() && d.month() == b.month())) {
            String own = f.deadline ? "deadline" : role(f.plain, b.start());
            String here = role(t, d.start());
            if (!own.isEmpty() && !here.isEmpty() && !own.equals(here)
                    || own.equals("deadline") && yearly(d) && b.year() > 0) {
                by *= 0.35;
            }
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

    /** What a day is of, by the word right before it: deadline, start, past; or nothing. */
    private static String role(NormalText t, int start) {
        int i = t.skipSpacesBack(start, 2);
        for (Role r : ROLES) {
            if (t.endsWith(r.word, i)) {
                return r.role;
            }
        }
        return "";
    }

    /** Whether a day comes every year: วันที่ 1 เมษายน ของปีถัดไป. */
    private boolean yearly(Value.Day d) {
        int i = t.skipSpaces(d.end(), 2);
        return d.year() == 0 && (t.startsWith("ของปี", i) || t.startsWith("ของทุกปี", i) || t.startsWith("ทุกปี", i));
    }

    private static boolean same(Value.Year a, Value.Year b) {
        return a.to() == b.to() && (a.from() == b.from() || a.from() == a.to());
    }

    /** The first letters of the name of the act that is named in a stretch of text, or nothing. */
    private static String act(NormalText t, int from, int to) {
        for (int i = from; i < to; i++) {
            for (String word : ACTS) {
                if (t.startsWith(word, i)) {
                    int at = t.skipSpaces(i + word.length(), 2);
                    return Comparison.letters(t.text(at, Math.min(t.length, at + 6)));
                }
            }
        }
        return "";
    }

    /** The province that a value belongs to: for a name the one right behind it, else the nearest before on the line. */
    private Value.@Nullable Named province(int index, int line) {
        Value v = values.get(index);
        if (v instanceof Value.Named named) {
            if (named.sort().equals("province")) {
                return null;
            }
            for (int i = index + 1; i < values.size() && values.get(i).start() - v.end() <= 10; i++) {
                Value x = values.get(i);
                if (x.start() >= v.end()
                        && x instanceof Value.Named n
                        && n.sort().equals("province")) {
                    return n;
                }
            }
        }
        Value.Named p = nearest(Value.Named.class, index, line, x -> x.sort().equals("province"));
        return p != null && v.start() - p.end() < 80 ? p : null;
    }

    /** The value of a kind that stands nearest before another on its line. */
    private <V extends Value> @Nullable V nearest(Class<V> kind, int index, int line, Predicate<V> which) {
        Value v = values.get(index);
        for (int i = index - 1; i >= 0; i--) {
            Value x = values.get(i);
            if (x.start() < line || v.start() - x.start() > 400) {
                return null;
            }
            if (kind.isInstance(x) && x.start() < v.start() && which.test(kind.cast(x))) {
                return kind.cast(x);
            }
        }
        return null;
    }

    /** Whether words beside a figure make it one of a part, a plan, another time or another place. */
    boolean narrowed(FactPattern f, Value v) {
        return v instanceof Value.Quantity && f.narrowing.stands(hits, layout.lineStart(layout.line(v.start())), v);
    }
}
