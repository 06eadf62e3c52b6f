package th.prmind.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where a draft names what the statements of a brief are about: a loan, a project, a system; or another of its kind. */
final class Subjects {

    /** A place where one of the named subjects of the brief, or another of their kind, is named. */
    private record Mention(int start, int end, String name) {}

    private final NormalText t;
    private final Layout layout;
    private final Lexicon.Hits hits;
    private final List<Mention> mentions = new ArrayList<>();

    Subjects(NormalText t, Layout layout, Lexicon.Hits hits, List<FactPattern> facts) {
        this.t = t;
        this.layout = layout;
        this.hits = hits;
        Set<Integer> done = new HashSet<>();
        for (FactPattern f : facts) {
            for (FactPattern.Subject s : f.subjects) {
                for (int number : s.numbers()) {
                    if (done.add(number)) {
                        named(number, s.name());
                    }
                }
                if (s.head() >= 0 && done.add(s.head())) {
                    headed(s.head());
                }
            }
        }
        mentions.sort((a, b) -> a.start != b.start ? Integer.compare(a.start, b.start) : Integer.compare(b.end, a.end));
    }

    private void named(int number, String name) {
        for (int i = 0; i < hits.count(number); i++) {
            int at = hits.start(number, i);
            mentions.add(new Mention(at, at + hits.length(number), name));
        }
    }

    /** Names in Latin letters behind the word that stands before a subject: สินเชื่อใหม่ “Micro OK”. */
    private void headed(int head) {
        for (int i = 0; i < hits.count(head); i++) {
            int at = hits.start(head, i) + hits.length(head);
            int from = at;
            while (from - at < 7 && NormalText.thai(t.at(from))) {
                from++;
            }
            if (from > at && t.at(from) != ' ' && t.at(from) != '"' && t.at(from) != '\'') {
                continue;
            }
            while (from - at < 11 && (t.at(from) == ' ' || t.at(from) == '"' || t.at(from) == '\'')) {
                from++;
            }
            if (NormalText.latin(t.at(from))) {
                int end = Math.min(FactPattern.latinEnd(t, from), from + 60);
                if (end - from >= 3) {
                    mentions.add(new Mention(from, end, t.text(from, end)));
                }
            }
        }
    }

    /** How much more, or less, a value is the fact's by the subject named for it: more than 1 where it is the statement's own. */
    double agreement(FactPattern f, Value v) {
        if (f.subjects.size() > 1 && !f.subjects.stream().allMatch(s -> near(s, v))) {
            // A statement about two things together is not met where one of them is named alone.
            return 0.7;
        }
        Mention m = mention(v);
        if (m == null) {
            return f.subjects.stream().anyMatch(this::named) ? 0.75 : 0.55;
        }
        boolean same = f.subjects.stream()
                .anyMatch(s -> m.name.startsWith(s.name()) || s.name().startsWith(m.name) && m.name.length() > 5);
        return same ? 1.15 : 0.35;
    }

    private boolean named(FactPattern.Subject s) {
        for (int n : s.numbers()) {
            if (hits.has(n)) {
                return true;
            }
        }
        return false;
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

    /** The subject named last before a value, or, where none is, right behind it (ทุ่ม 5,000 ลบ. คิกออฟ ‘SME Speed Up’). */
    private @Nullable Mention mention(Value v) {
        int lo = 0;
        int hi = mentions.size();
        while (lo < hi) {
            int mid = (lo + hi) >>> 1;
            if (mentions.get(mid).start < v.start()) {
                lo = mid + 1;
            } else {
                hi = mid;
            }
        }
        if (lo > 0) {
            Mention best = mentions.get(lo - 1);
            for (int i = lo - 2; i >= Math.max(0, lo - 6); i--) {
                if (mentions.get(i).end > best.start) {
                    best = mentions.get(i);
                }
            }
            if (v.start() - best.end < 500 && layout.linesBetween(best.start, v.start()) <= 1) {
                return best;
            }
        }
        if (lo < mentions.size()) {
            Mention m = mentions.get(lo);
            if (m.start >= v.end() && m.start - v.end() < 60 && layout.linesBetween(v.end(), m.start) == 0) {
                return m;
            }
        }
        return null;
    }
}
