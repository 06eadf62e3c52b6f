package th.prmind.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds people whose name is misspelt or who are given a post that is not theirs. */
final class PeopleCheck {

    private static final List<String> HONORIFICS = Tables.read("honorifics.tsv").stream()
            .map(row -> Tables.normal(row[0]))
            .sorted((a, b) -> b.length() - a.length())
            .toList();

    /** Words before a post that make it one no longer held. */
    private static final List<String> FORMER = List.of("อดีต", "เคยเป็น", "เคยดำรง", "former ", "ex-");

    private final NormalText t;
    private final Layout layout;
    private final Lexicon.Hits hits;
    private final @Nullable LocalDate day;
    private final List<PersonPattern> people;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Integer> named = new HashSet<>();

    private record Mention(PersonPattern person, int start, int end) {}

    PeopleCheck(NormalText t, Layout layout, Lexicon.Hits hits, @Nullable LocalDate day, List<PersonPattern> people) {
        this.t = t;
        this.layout = layout;
        this.hits = hits;
        this.day = day;
        this.people = people.stream().filter(p -> p.occurs(hits)).toList();
    }

    List<Finding> findings() {
        List<Mention> mentions = new ArrayList<>();
        for (PersonPattern p : people) {
            exact(p, mentions);
        }
        mentions.forEach(m -> named.add(m.start));
        for (PersonPattern p : people) {
            misspelt(p, mentions);
        }
        for (Mention m : mentions) {
            position(m);
        }
        for (PersonPattern p : people) {
            shortForms(p, mentions.stream().anyMatch(m -> m.person == p));
        }
        return findings;
    }

    // Names

    private void exact(PersonPattern p, List<Mention> mentions) {
        if (p.last.isEmpty()) {
            return;
        }
        for (int i = 0; i < hits.count(p.firstNumber); i++) {
            int start = hits.start(p.firstNumber, i);
            int after = start + p.first.length();
            int last = t.skipSpaces(after, 3);
            if (t.at(last) == '\n') {
                last = t.skipSpaces(last + 1, 2);
            }
            if (t.startsWith(p.last, last) && whole(start, last + p.last.length())) {
                mentions.add(new Mention(p, start, last + p.last.length()));
            }
        }
    }

    /** Whether no letter of the same word goes on behind the name. */
    private boolean whole(int start, int end) {
        return !NormalText.hangs(t.at(end)) && !(NormalText.latin(t.at(end)) && NormalText.latin(t.at(end - 1)));
    }

    private void misspelt(PersonPattern p, List<Mention> mentions) {
        if (p.last.isEmpty() || !hits.has(p.firstNumber) && !hits.has(p.lastNumber)) {
            return;
        }
        TreeMap<Integer, Integer> known = new TreeMap<>();
        mentions.forEach(m -> known.put(m.start, m.end));
        List<Mention> found = new ArrayList<>();
        for (int i = 0; i < hits.count(p.lastNumber); i++) {
            int last = hits.start(p.lastNumber, i);
            if (!inside(last, known)) {
                firstWrong(p, last, found);
            }
        }
        found.forEach(m -> known.put(m.start, m.end));
        for (int i = 0; i < hits.count(p.firstNumber); i++) {
            int first = hits.start(p.firstNumber, i);
            if (!inside(first, known)) {
                lastWrong(p, first, found);
            }
        }
        for (Mention m : found) {
            if (named.add(m.start)) {
                boolean claim = Quotation.holds(t, layout, m.start);
                findings.add(new Finding(
                        Finding.Kind.WRONG_NAME,
                        p.brief,
                        p.id,
                        t.originalStart(m.start),
                        t.originalEnd(m.end),
                        t.original(m.start, m.end),
                        p.name,
                        claim ? Reasons.quoted(p.name) : Reasons.name(p.name),
                        claim ? null : p.name));
                mentions.add(m);
            }
        }
    }

    private static boolean inside(int at, TreeMap<Integer, Integer> spans) {
        Map.Entry<Integer, Integer> span = spans.floorEntry(at);
        return span != null && at < span.getValue();
    }

    /** The surname stands here; the word before it is nearly the first name, or its letters with a space gone astray. */
    private void firstWrong(PersonPattern p, int last, List<Mention> found) {
        int end = last + p.last.length();
        if (!whole(last, end)) {
            return;
        }
        int i = last;
        int k = p.first.length();
        int spaces = 0;
        while (k > 0 && i > 0 && (t.at(i - 1) == p.first.charAt(k - 1) || t.at(i - 1) == ' ')) {
            if (t.at(i - 1) == ' ') {
                spaces++;
                if (spaces > 3) {
                    break;
                }
            } else {
                k--;
            }
            i--;
        }
        if (k == 0) {
            // All letters of the name are there, so the space is not where it belongs; a space alone left out is let
            // pass.
            if (spaces > 0) {
                found.add(new Mention(p, i, end));
            }
            return;
        }
        int to = t.skipSpacesBack(last, 3);
        int from = to;
        while (from > 0 && to - from < 24 && letter(t.at(from - 1))) {
            from--;
        }
        from = afterHonorific(from, to);
        String first = t.text(from, to);
        if (to == last || first.isEmpty() || first.equals(p.first)) {
            return;
        }
        if (alike(p.first, first)) {
            found.add(new Mention(p, from, end));
        }
    }

    /** The first name stands here; the word behind it is nearly the surname. */
    private void lastWrong(PersonPattern p, int first, List<Mention> found) {
        int after = first + p.first.length();
        int last = t.skipSpaces(after, 3);
        if (last == after) {
            return;
        }
        int end = last;
        while (end < t.length && end - last < 32 && letter(t.at(end))) {
            end++;
        }
        // A surname that runs into the next word (กล่าวว่า) is cut to the length of the right one and a bit.
        String word = t.text(last, end);
        int most = p.last.length() + 2;
        String surname = word;
        if (word.length() > most) {
            surname = word.substring(0, p.last.length());
        }
        boolean begins =
                first == 0 || !letter(t.at(first - 1)) || afterHonorific(Math.max(0, first - 14), first) == first;
        if (!begins || surname.length() < 3) {
            return;
        }
        if (alike(p.last, surname)) {
            found.add(new Mention(p, first, last + surname.length()));
        }
    }

    private static boolean letter(char c) {
        return NormalText.thai(c) && c != 'ฯ' || NormalText.latin(c);
    }

    /** Where the name begins in a word that may begin with a form of address. */
    private int afterHonorific(int from, int to) {
        for (String h : HONORIFICS) {
            for (int i = from; i + h.length() <= to; i++) {
                if (t.startsWith(h, i) && (i == from || h.length() > 2)) {
                    int at = i + h.length();
                    return at >= to ? at : i == from ? at : at;
                }
            }
        }
        return from;
    }

    /** Whether one name is a misspelling of the other rather than another name. */
    static boolean alike(String right, String written) {
        if (right.equals(written)) {
            return false;
        }
        int longest = Math.max(right.length(), written.length());
        int shortest = Math.min(right.length(), written.length());
        int edits = Slip.edits(right, written);
        if (edits <= 1 || edits <= longest * 0.34) {
            return true;
        }
        int prefix = 0;
        while (prefix < shortest && right.charAt(prefix) == written.charAt(prefix)) {
            prefix++;
        }
        return prefix >= 4 && prefix >= shortest * 0.6 || prefix >= 4 && edits <= longest * 0.5;
    }

    // Posts

    private void position(Mention m) {
        List<PersonPattern.Held> held =
                m.person.held.stream().filter(h -> h.on(day)).toList();
        if (held.isEmpty()) {
            return;
        }
        Positions.Post post = after(m.end);
        if (post == null) {
            post = around(m.start);
        }
        if (post == null || post.acting() || former(post.start())) {
            return;
        }
        judge(m.person, held, post, m);
    }

    private void judge(PersonPattern p, List<PersonPattern.Held> held, Positions.Post post, Mention m) {
        String rest = Comparison.letters(t.text(post.start(), Math.min(t.length, post.end() + 100)));
        boolean known = false;
        for (PersonPattern.Held h : held) {
            Positions.Post own = h.post();
            if (own != null && Positions.agree(own, post)) {
                return;
            }
            String written = Comparison.letters(Tables.normal(h.written()));
            if (rest.startsWith(written) || own == null && rest.contains(written)) {
                return;
            }
            known |= own != null;
        }
        PersonPattern.Held first = held.getFirst();
        Positions.Post own = first.post();
        boolean anothers = people.stream()
                .anyMatch(o -> o != p
                        && !o.name.equals(p.name)
                        && o.held.stream()
                                .anyMatch(h ->
                                        h.on(day) && rest.startsWith(Comparison.letters(Tables.normal(h.written())))));
        boolean sameSort = own != null
                && own.head().sort().equals(post.head().sort())
                && !post.head().sort().equals("extra");
        boolean lost = own != null
                && own.head().sort().equals("extra")
                && post.head().sort().equals("state");
        if (!anothers && !sameSort && !lost) {
            return;
        }
        // A second post told right behind the first is the right one, and this another that they hold.
        int next = t.skipSpaces(post.end(), 2);
        for (String link : new String[] {"และ", "ในฐานะ", "พร้อม", "ในฐานะ"}) {
            if (t.startsWith(link, next)) {
                Positions.Post second = Positions.at(t, t.skipSpaces(next + link.length(), 1));
                if (second != null
                        && held.stream()
                                .anyMatch(h -> h.post() instanceof Positions.Post o && Positions.agree(o, second))) {
                    return;
                }
            }
        }
        if (post.start() >= m.start && post.start() < m.end || !known && !anothers) {
            return;
        }
        add(p, first, post);
    }

    private void add(PersonPattern p, PersonPattern.Held held, Positions.Post post) {
        String expected = held.written();
        boolean claim = Quotation.holds(t, layout, post.start());
        findings.add(new Finding(
                Finding.Kind.WRONG_POSITION,
                p.brief,
                p.id,
                t.originalStart(post.start()),
                t.originalEnd(post.end()),
                t.original(post.start(), post.end()),
                expected,
                claim ? Reasons.quoted(p.name + " " + expected) : Reasons.position(p.name, expected),
                claim ? null : expected));
    }

    /** The post right behind a name, in parentheses or not. */
    private Positions.@Nullable Post after(int end) {
        int i = t.skipSpaces(end, 3);
        if (t.at(i) == '(' || t.at(i) == ',') {
            i = t.skipSpaces(i + 1, 1);
        }
        if (t.startsWith("ตำแหน่ง", i)) {
            i = t.skipSpaces(i + 7, 1);
        }
        if (i == end) {
            return null;
        }
        Positions.Post p = Positions.at(t, i);
        // ประธานในพิธี and the like are parts in an event, not posts.
        if (p != null
                && (p.body().startsWith("ในพิธี")
                        || p.body().startsWith("เปิด")
                        || p.body().startsWith("การประชุม")
                        || p.body().startsWith("ในการ"))) {
            return null;
        }
        return p;
    }

    /** The post before a name in parentheses: ผู้ตรวจราชการกระทรวงอุตสาหกรรม (นายวีระกิตติ์ …). */
    private Positions.@Nullable Post around(int start) {
        int i = start;
        while (i > 0 && start - i < 20 && t.at(i - 1) != '(' && t.at(i - 1) != '\n') {
            i--;
        }
        if (i == 0 || t.at(i - 1) != '(') {
            return null;
        }
        int to = t.skipSpacesBack(i - 1, 2);
        int from = to;
        while (from > 0 && to - from < 80 && letter(t.at(from - 1))) {
            from--;
        }
        for (int at = from; at < to; at++) {
            if (!NormalText.hangs(t.at(at))) {
                Positions.Post p = Positions.at(t, at);
                if (p != null && p.end() == to) {
                    return p;
                }
            }
        }
        return null;
    }

    private boolean former(int start) {
        int from = Math.max(0, start - 24);
        String before = t.text(from, start);
        return FORMER.stream().anyMatch(before::contains);
    }

    /**
     * รองปลัดฯ ณัฏฐิญา, รปอ.ณัฏฐิญาฯ: a short post before the first name alone, once the draft has named the person in full, or
     * where ฯ behind the name stands for the rest of it and nobody else has that first name.
     */
    private void shortForms(PersonPattern p, boolean inFull) {
        List<PersonPattern.Held> held =
                p.held.stream().filter(h -> h.on(day) && h.post() != null).toList();
        if (held.isEmpty()) {
            return;
        }
        for (int i = 0; i < hits.count(p.firstNumber); i++) {
            int start = hits.start(p.firstNumber, i);
            int after = start + p.first.length();
            if (named.contains(start)
                    || t.startsWith(p.last, t.skipSpaces(after, 3))
                    || letter(t.at(t.skipSpaces(after, 1))) && t.at(after) == ' ' && alikeSurname(after)) {
                continue;
            }
            Positions.Post post = Positions.before(t, t.skipSpacesBack(start, 2));
            boolean meant = inFull
                    || t.at(after) == 'ฯ'
                            && people.stream().noneMatch(o -> !o.name.equals(p.name) && o.first.equals(p.first));
            if (post == null
                    || !meant
                    || t.at(post.end() - 1) != 'ฯ' && t.at(post.end() - 1) != '.'
                    || t.at(post.end() - 1) == '.' && NormalText.thai(t.at(post.start() - 1))
                    || former(post.start())
                    || p.shortForms.stream().anyMatch(form -> t.startsWith(form, post.start()))
                    || post.head().sort().equals("extra")) {
                continue;
            }
            if (held.stream()
                    .noneMatch(h -> h.post() instanceof Positions.Post own
                            && own.head().stands().equals(post.head().stands()))) {
                add(p, held.getFirst(), post);
            }
        }
    }

    /** Whether another surname follows, so that somebody else is meant. */
    private boolean alikeSurname(int after) {
        int i = t.skipSpaces(after, 3);
        int n = 0;
        while (letter(t.at(i + n)) && n < 30) {
            n++;
        }
        return !Positions.ends(t, i)
                && n >= 5
                && n <= 16
                && Vocabulary.share(t.text(i, i + n)) < 0.005
                && Positions.at(t, i) == null;
    }
}
