package th.prmind.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One fact, compiled: its value with its type, and all by which its statement is known again in a draft. */
final class FactPattern {

    /**
     * A named subject of the statement (สินเชื่อ “SME Speed Up”, คลองบางเสาธง).
     *
     * @param numbers the name, and other ways in which it is written, as numbered in the lexicon
     * @param head number of the word before the name, or -1
     */
    record Subject(String name, int[] numbers, int head) {}

    private static final List<String> SUBJECT_SORTS = List.of(
            "water",
            "district",
            "road",
            "estate",
            "hospital",
            "school",
            "fund",
            "bank",
            "company",
            "port",
            "airport",
            "island",
            "room",
            "building");

    private static final List<String> LINKS = List.of(
            "และ", "หรือ", "กับ", "เป็น", "คือ", "มี", "ของ", "ที่", "ใน", "จาก", "โดย", "ให้", "ได้", "จะ", "ว่า",
            "ซึ่ง");

    /** Words by which one thing is set apart from all of its kind. */
    static final List<String> ONLY = List.of("แรก", "เดียว", "เริ่ม", "นำร่อง");

    private static final Pattern FIGURE = Pattern.compile("[0-9][0-9,.]*");

    final Brief brief;
    final Brief.Fact fact;
    final NormalText plain;
    private final String statement;
    private double total;
    /** The statement as the brief writes it, without brackets. */
    final String stated;
    /** The value as the brief writes it. */
    final String written;

    final @Nullable Value value;
    /** A unit that the list of units lacks, as the brief writes it; else empty. */
    final String unit;

    final List<Value> was = new ArrayList<>();
    final List<String> wasWritten = new ArrayList<>();
    final List<Cue> cues;
    /** Words by which the statement says what it is not about: (คนละฉบับกับรายงานกากอุตสาหกรรม). */
    final List<Cue> against = new ArrayList<>();

    /** All words of the cues, and those that stand for them. */
    final Set<String> words = new HashSet<>();

    final double[] weights;
    /** For each cue whether it tells the brief's topic rather than this fact. */
    final boolean[] topical;

    final List<Value.Year> years = new ArrayList<>();
    final List<Value.Ordinal> ordinals = new ArrayList<>();
    final List<String> provinces = new ArrayList<>();
    final List<Subject> subjects = new ArrayList<>();
    Narrowing narrowing = Narrowing.NONE;
    /** By how much year, turn, province and subject can raise what the words around a value tell. */
    final double most;
    /** Whether the statement says in other words that its day is the last. */
    final boolean deadline;
    /** Whether the statement itself speaks of what is left (อีก). */
    final boolean rest;
    /** Whether the statement says which one is the first or the only one (จังหวัดแรกที่…), rather than where something is done. */
    final boolean first;

    /** @param s the statement, in Thai or in English */
    FactPattern(Brief brief, Brief.Fact fact, String s, Lexicon lexicon) {
        this.brief = brief;
        this.fact = fact;
        stated = s.replace("[", "").replace("]", "");
        int open = s.indexOf('[');
        int close = s.indexOf(']', Math.max(open, 0));
        boolean marked = open >= 0 && close > open;
        written = marked ? s.substring(open + 1, close).strip() : "";
        String before = marked ? s.substring(0, open) : s;
        String after = marked ? s.substring(close + 1) : "";
        plain = NormalText.of(before + (marked ? s.substring(open + 1, close) : "") + after);
        statement = plain.text(0, plain.length);
        int from = NormalText.of(before).length;
        int to = plain.length - NormalText.of(after).length;
        List<Value> all = Values.scan(plain);
        value = marked ? main(all, from, to) : null;
        unit = value instanceof Value.Quantity q ? unknownUnit(q, to) : "";
        for (String old : fact.was()) {
            String here = value instanceof Value.Quantity ? worded(old) : old;
            NormalText t = NormalText.of(before + here + after);
            Value v = main(Values.scan(t), from, from + NormalText.of(here).length);
            if (v != null) {
                was.add(v);
                wasWritten.add(old);
            }
        }
        List<Cue> about = new ArrayList<>();
        for (Cue c : Cue.of(plain, from, to, lexicon)) {
            int bracket = bracket(c.at());
            if (bracket < 0) {
                about.add(c);
            } else if (plain.startsWith("คนละ", bracket)
                    || plain.startsWith("ไม่", bracket)
                    || plain.startsWith("not ", bracket)) {
                against.add(c);
            } else {
                about.add(new Cue(c.word(), c.numbers(), c.weight() / 2, c.at()));
            }
        }
        cues = about;
        for (Cue c : cues) {
            for (int n : c.numbers()) {
                words.add(lexicon.written(n));
            }
        }
        deadline = List.of("กำหนดสุดท้าย", "วันสุดท้าย", "ครบกำหนด", "หมดเขต", "deadline").stream()
                .anyMatch(statement::contains);
        rest = before.contains("อีก");
        first = ONLY.stream().anyMatch((before + after)::contains);
        for (Value v : all) {
            if (v.start() >= from && v.start() < to
                    || value != null && v.start() < value.end() && v.end() > value.start()) {
                continue;
            }
            if (v instanceof Value.Year y) {
                years.add(y);
            } else if (v instanceof Value.Ordinal o) {
                ordinals.add(o);
            } else if (v instanceof Value.Named n && n.sort().equals("province")) {
                provinces.add(n.name());
            } else if (v instanceof Value.Named n && SUBJECT_SORTS.contains(n.sort()) && !ofSort(value, n.sort())) {
                named(n, lexicon);
            }
        }
        latin(from, to, lexicon);
        most = (years.isEmpty() ? 1 : 1.15)
                * Math.pow(1.25, ordinals.size())
                * (provinces.isEmpty() ? 1 : 1.6)
                * (subjects.isEmpty() ? 1 : 1.15);
        weights = new double[cues.size()];
        topical = new boolean[cues.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = cues.get(i).weight();
        }
    }

    /** An older value in the words of the present one, where a brief keeps it in Thai and the statement is English. */
    private String worded(String old) {
        Matcher present = FIGURE.matcher(written);
        Matcher earlier = FIGURE.matcher(old);
        boolean other = thai(old) && !thai(written);
        return other && present.find() && earlier.find()
                ? written.substring(0, present.start()) + earlier.group() + written.substring(present.end())
                : old;
    }

    private static boolean thai(String s) {
        return s.chars().anyMatch(c -> NormalText.thai((char) c));
    }

    /** Where the words in parentheses around a place begin, or -1. */
    private int bracket(int at) {
        for (int i = at; i >= 0; i--) {
            if (plain.at(i) == ')') {
                return -1;
            }
            if (plain.at(i) == '(') {
                return i + 1;
            }
        }
        return -1;
    }

    /** The value that fills most of the brackets. */
    private static @Nullable Value main(List<Value> all, int from, int to) {
        Value best = null;
        int most = 0;
        for (Value v : all) {
            int common = Math.min(v.end(), to) - Math.max(v.start(), from);
            if (common > most) {
                most = common;
                best = v;
            }
        }
        return best;
    }

    private static boolean ofSort(@Nullable Value v, String sort) {
        return v instanceof Value.Named n && n.sort().equals(sort);
    }

    private String unknownUnit(Value.Quantity q, int to) {
        int i = plain.skipSpaces(q.afterFigure(), 2);
        int end = plain.skipSpacesBack(to, 2);
        if (i >= end || q.end() >= end && !q.measure().isEmpty()) {
            return "";
        }
        String rest = plain.text(i, end);
        if (!q.measure().isEmpty() && (!q.measure().equals("count") || rest.startsWith(q.unit() + " "))) {
            return "";
        }
        for (String tail : new String[] {"ขึ้นไป", "กว่า", "เศษ"}) {
            rest = rest.endsWith(tail)
                    ? rest.substring(0, rest.length() - tail.length()).strip()
                    : rest;
        }
        return q.measure().isEmpty() || !rest.equals(q.unit()) ? rest : "";
    }

    private void named(Value.Named n, Lexicon lexicon) {
        List<Vocabulary.Word> words = Vocabulary.words(NormalText.of(n.name()));
        int end = 0;
        for (int i = 0; i < words.size(); i++) {
            Vocabulary.Word w = words.get(i);
            if (i > 0 && (Vocabulary.share(w.text()) > 0.3 || Vocabulary.stop(w.text()))) {
                break;
            }
            end = w.end();
        }
        if (end < 2
                || words.isEmpty()
                || words.size() == 1 && Vocabulary.share(words.getFirst().text()) > 0.1) {
            return;
        }
        String full = n.head() + n.name().substring(0, end);
        subjects.add(new Subject(full, new int[] {lexicon.number(full)}, lexicon.number(n.head())));
    }

    /** Names in Latin letters, with the short Thai word that may end them (SME D พร้อม). */
    private void latin(int from, int to, Lexicon lexicon) {
        for (int i = 0; i < plain.length; i++) {
            if (!NormalText.latin(plain.at(i)) || NormalText.latin(plain.at(i - 1)) || i >= from && i < to) {
                continue;
            }
            int end = latinEnd(plain, i);
            if (end - i < 3) {
                i = end;
                continue;
            }
            int k = end + 1;
            while (plain.at(end) == ' ' && k < plain.length && NormalText.thai(plain.at(k))) {
                k++;
            }
            if (k > end + 2
                    && k - end <= 8
                    && (plain.at(k) == ' ' || k >= plain.length)
                    && !LINKS.contains(plain.text(end + 1, k))) {
                end = k;
            }
            int headEnd = i;
            while (headEnd > 0 && (plain.at(headEnd - 1) == ' ' || plain.at(headEnd - 1) == '"')) {
                headEnd--;
            }
            int head = -1;
            for (Vocabulary.Word w : Vocabulary.words(plain)) {
                if (w.end() == headEnd && NormalText.thai(plain.at(w.start())) && !Vocabulary.stop(w.text())) {
                    head = lexicon.number(w.text());
                }
            }
            String name = plain.text(i, end);
            subjects.add(new Subject(name, written(name, lexicon), head));
            i = end;
        }
    }

    /** A name, the name without its spaces, and the ways of writing it that the brief asks to avoid. */
    private int[] written(String name, Lexicon lexicon) {
        Set<Integer> out = new LinkedHashSet<>();
        out.add(lexicon.number(name));
        out.add(lexicon.number(name.replace(" ", "")));
        for (Brief.Term term : brief.terms()) {
            if (Tables.normal(term.use()).replace(" ", "").equals(name.replace(" ", ""))) {
                term.insteadOf().forEach(w -> out.add(lexicon.number(Tables.normal(w))));
            }
        }
        return out.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Where a run of Latin words that begins here ends. */
    static int latinEnd(NormalText t, int at) {
        int i = at;
        while (i < t.length) {
            char c = t.at(i);
            if (NormalText.latin(c) || NormalText.digit(c) || c == '-' || c == '&') {
                i++;
            } else if (c == ' ' && NormalText.latin(t.at(i + 1))) {
                i++;
            } else {
                break;
            }
        }
        return i;
    }

    /** Weighs down the cues that many facts of the same brief have: they tell the topic, not the fact. */
    static void weigh(List<FactPattern> facts, Topic topic) {
        Map<String, Integer> in = new HashMap<>();
        for (FactPattern f : facts) {
            f.cues.stream().map(Cue::word).distinct().forEach(w -> in.merge(w, 1, Integer::sum));
        }
        for (FactPattern f : facts) {
            for (int i = 0; i < f.weights.length; i++) {
                Cue c = f.cues.get(i);
                f.weights[i] = c.weight() / Math.sqrt(in.getOrDefault(c.word(), 1));
                f.topical[i] = topic.holds(c.numbers()[0]);
            }
            f.total = total(f.weights);
        }
    }

    /** The statement in normal form, without brackets. */
    String statement() {
        return statement;
    }

    /** How much of the cues' weight a draft has to repeat: a long statement need not be repeated whole. */
    double total() {
        return total;
    }

    private static double total(double[] weights) {
        double sum = 0;
        for (double w : weights) {
            sum += w;
        }
        return sum <= 12 ? sum : 12 + 0.35 * (sum - 12);
    }
}
