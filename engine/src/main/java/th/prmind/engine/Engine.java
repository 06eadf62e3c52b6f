package th.prmind.engine;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The front door: briefs and the people register compiled once, then any number of drafts checked against them, from
 * any number of threads at a time.
 */
public final class Engine {

    private final List<Brief> briefs;
    private final Register register;
    private final Lexicon lexicon = new Lexicon();
    private final List<Pack> packs = new ArrayList<>();
    private final List<PersonPattern> registered = new ArrayList<>();
    private final List<SensitiveCheck.Rule> sensitive;
    private final Routes routes;

    /** The state of every message in a draft that is about no brief; shared by the reports of all such drafts. */
    private final List<Report.MessageState> missing;

    /** Briefs that no word tells of: read for in every draft. */
    private final List<Pack> topicless;

    private Engine(List<Brief> briefs, Register register) {
        this.briefs = List.copyOf(briefs);
        this.register = register;
        Values.in(lexicon);
        int messages = 0;
        for (Brief b : this.briefs) {
            packs.add(new Pack(packs.size(), messages, b, lexicon));
            messages += b.messages().size();
        }
        for (Register.Entry e : register.people()) {
            registered.addAll(PersonPattern.of(e, lexicon));
            packs.forEach(pack -> pack.people.forEach(person -> person.called(e)));
        }
        sensitive = SensitiveCheck.rules(lexicon);
        lexicon.compile();
        routes = new Routes(packs, lexicon);
        missing = missing(packs);
        topicless = packs.stream().filter(p -> p.topic.size() == 0).toList();
    }

    private static List<Report.MessageState> missing(List<Pack> packs) {
        return packs.stream().flatMap(p -> p.missing.stream()).toList();
    }

    /** Compiles briefs and register; the answer never changes afterwards. */
    public static Engine compile(List<Brief> briefs, Register register) {
        return new Engine(briefs, register);
    }

    /** Checks a draft against every brief. */
    public Report check(Draft draft) {
        return check(draft, packs, false);
    }

    /**
     * Checks a draft against the briefs that it carries, however little of their topic it names; the register, personal data
     * and sensitive text are always checked.
     *
     * @param slugs the briefs that the draft carries; names that were not compiled are passed over
     */
    public Report check(Draft draft, Set<String> slugs) {
        return check(
                draft,
                packs.stream().filter(p -> slugs.contains(p.brief.slug())).toList(),
                true);
    }

    private Report check(Draft draft, List<Pack> asked, boolean carried) {
        NormalText t = NormalText.of(draft.text());
        LocalDate day = draft.date();
        Layout layout = new Layout(t);
        boolean latin = layout.latin();
        Lexicon.Hits hits = lexicon.find(t);
        Routes.Visit[] visits = routes.visits(hits, t.length, Surroundings.opening(layout), latin);
        BitSet people = routes.people(hits);
        BitSet terms = routes.terms(hits);
        int[] whole = {0, t.length};
        int[] read = carried || latin || !topicless.isEmpty() ? whole : Routes.together(visits);
        List<Value> values = null;
        List<Finding> findings = new ArrayList<>();
        List<Report.Topic> topics = new ArrayList<>();
        List<Report.MessageState> untold = asked == packs ? missing : missing(asked);
        Report.MessageState[] messages = null;
        int first = 0;
        List<Report.Statement> statements = new ArrayList<>();
        // Of very many briefs most have nothing to do with a draft, and are not so much as touched.
        for (Pack pack : carried ? asked : concerned(visits, people, terms)) {
            if (carried && ended(pack.brief, day) instanceof LocalDate end && t.length > 0) {
                findings.add(ended(t, layout, pack.brief, end));
            }
            Routes.Visit visit = visits[pack.index];
            if (visit != null) {
                topics.add(new Report.Topic(pack.brief.slug(), visit.share()));
            }
            int[] bounds = carried || pack.topic(latin).size() == 0
                    ? whole
                    : visit == null ? null : latin ? whole : visit.bounds();
            if (bounds != null) {
                if (!pack.facts.isEmpty()) {
                    values = values == null ? Values.scan(t, hits, read) : values;
                    FactCheck facts = new FactCheck(t, layout, values, hits, pack, bounds, carried, latin);
                    for (FactCheck.Stated s : facts.stated()) {
                        if (s.verdict() != Report.Verdict.RIGHT
                                && (before(pack.brief, day, carried, s.verdict()) || opening(s.value(), layout, day))) {
                            continue;
                        }
                        statements.add(statement(t, layout, s));
                        if (s.verdict() != Report.Verdict.RIGHT) {
                            findings.add(finding(t, layout, s));
                        }
                    }
                }
                MessageCheck told = new MessageCheck(t, layout, hits, bounds);
                messages = messages == null ? untold.toArray(new Report.MessageState[0]) : messages;
                int at = asked == packs ? pack.firstMessage : first;
                for (MessagePattern m : pack.messages) {
                    messages[at++] = told.state(m);
                }
                first = at;
            }
            if (people.get(pack.index)) {
                findings.addAll(new PeopleCheck(t, layout, hits, day, pack.people).findings());
            }
            if (terms.get(pack.index)) {
                findings.addAll(TermCheck.findings(t, layout, hits, pack.terms));
            }
        }
        // A person whom a brief names is judged by the brief; the register speaks for all others.
        List<PersonPattern> others = new ArrayList<>();
        for (PersonPattern p : registered) {
            if (p.occurs(hits) && asked.stream().noneMatch(pack -> pack.names.contains(p.name))) {
                others.add(p);
            }
        }
        if (!others.isEmpty()) {
            findings.addAll(new PeopleCheck(t, layout, hits, day, others).findings());
        }
        findings.addAll(new PersonalDataCheck(t).findings());
        findings.addAll(SensitiveCheck.findings(t, hits, layout, sensitive, day));
        findings.sort(Comparator.comparingInt(Finding::start)
                .thenComparingInt(Finding::end)
                .thenComparing(Finding::kind)
                .thenComparing(Finding::brief)
                .thenComparing(Finding::ref));
        statements.sort(Comparator.comparingInt(Report.Statement::start)
                .thenComparing(Report.Statement::brief)
                .thenComparing(Report.Statement::fact));
        return new Report(
                topics,
                findings,
                asked(messages == null ? untold : List.of(messages), asked, day, carried),
                statements);
    }

    /** The briefs of whose topic, people or terms a draft holds something, in the briefs' order. */
    private List<Pack> concerned(Routes.Visit[] visits, BitSet people, BitSet terms) {
        BitSet some = new BitSet();
        some.or(people);
        some.or(terms);
        topicless.forEach(p -> some.set(p.index));
        for (int p = 0; p < visits.length; p++) {
            if (visits[p] != null) {
                some.set(p);
            }
        }
        return some.stream().mapToObj(packs::get).toList();
    }

    /**
     * Whether a text is so much older than the brief that it can't be held against it. One that is said to carry the brief may
     * be written before the brief is in force; any other from before that day speaks of what held then.
     */
    private static boolean before(Brief brief, @Nullable LocalDate day, boolean carried, Report.Verdict verdict) {
        int months = carried || verdict == Report.Verdict.OUTDATED ? 6 : 0;
        return day != null && brief.from() != null && day.isBefore(brief.from().minusMonths(months));
    }

    /** Whether a value is the day with which a text opens, and of the week before the text: it is the text's own. */
    private static boolean opening(Value v, Layout layout, @Nullable LocalDate day) {
        return day != null
                && v instanceof Value.Day d
                && v.start() - layout.lineStart(layout.line(v.start())) < 12
                && d.day() > 0
                && d.month() > 0
                && Math.floorMod(
                                day.getDayOfYear()
                                        - MonthDay.of(d.month(), Math.min(d.day(), 28))
                                                .atYear(day.getYear())
                                                .getDayOfYear(),
                                365)
                        <= 6;
    }

    /** The last day on which a brief was in force, where that lies before a day; else null. */
    private static @Nullable LocalDate ended(Brief brief, @Nullable LocalDate day) {
        LocalDate to = brief.to();
        return day != null && to != null && day.isAfter(to) ? to : null;
    }

    /** Told at the first line on which something stands, since it is said of the whole draft. */
    private static Finding ended(NormalText t, Layout layout, Brief brief, LocalDate end) {
        int line = 0;
        while (line + 1 < layout.lines() && layout.lineEnd(line) <= layout.lineStart(line)) {
            line++;
        }
        int from = layout.lineStart(line);
        int to = Math.max(from + 1, layout.lineEnd(line));
        return new Finding(
                Finding.Kind.ENDED_BRIEF,
                brief.slug(),
                "effective",
                t.originalStart(from),
                t.originalEnd(Math.min(to, t.length)),
                t.original(from, Math.min(to, t.length)),
                "",
                Reasons.ended(brief.title(), end),
                null);
    }

    /** The messages of those briefs only that are in force on the draft's day. */
    private static List<Report.MessageState> asked(
            List<Report.MessageState> all, List<Pack> asked, @Nullable LocalDate day, boolean carried) {
        if (day == null) {
            return all;
        }
        Set<String> out = new HashSet<>();
        for (Pack p : asked) {
            if (ended(p.brief, day) != null || before(p.brief, day, carried, Report.Verdict.RIGHT)) {
                out.add(p.brief.slug());
            }
        }
        return out.isEmpty()
                ? all
                : all.stream().filter(m -> !out.contains(m.brief())).toList();
    }

    private static Report.Statement statement(NormalText t, Layout layout, FactCheck.Stated s) {
        int from = layout.sentenceStart(s.value().start());
        int to = Math.max(layout.sentenceEnd(s.value().end()), s.value().end());
        return new Report.Statement(
                s.fact().brief.slug(),
                s.fact().fact.id(),
                t.originalStart(s.value().start()),
                t.originalEnd(s.value().end()),
                t.original(s.value().start(), s.value().end()),
                s.verdict(),
                t.originalStart(from),
                t.originalEnd(to));
    }

    private static Finding finding(NormalText t, Layout layout, FactCheck.Stated s) {
        boolean quoted = Quotation.holds(t, layout, s.value().start());
        boolean outdated = s.verdict() == Report.Verdict.OUTDATED;
        String value = s.fact().written;
        String statement = s.fact().stated;
        return new Finding(
                outdated ? Finding.Kind.OUTDATED_FACT : Finding.Kind.CONTRADICTED_FACT,
                s.fact().brief.slug(),
                s.fact().fact.id(),
                t.originalStart(s.value().start()),
                t.originalEnd(s.value().end()),
                t.original(s.value().start(), s.value().end()),
                value,
                quoted
                        ? Reasons.quoted(value)
                        : outdated ? Reasons.outdated(value, statement) : Reasons.contradicted(value, statement),
                quoted ? null : Repair.of(t, s.fact(), s.value()));
    }

    public List<Brief> briefs() {
        return briefs;
    }

    public Register register() {
        return register;
    }
}
