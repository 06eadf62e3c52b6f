package th.prmind.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The front door: briefs and the people register compiled once, then any number of drafts checked against them, from
 * any number of threads at a time.
 */
public final class Engine {

    /** The least share of a brief's topic that a draft must hold for its facts to be looked for. */
    private static final double ABOUT = 0.16;

    private final List<Brief> briefs;
    private final Register register;
    private final Lexicon lexicon = new Lexicon();
    private final List<Pack> packs = new ArrayList<>();
    private final List<PersonPattern> registered = new ArrayList<>();
    private final List<SensitiveCheck.Rule> sensitive;

    private Engine(List<Brief> briefs, Register register) {
        this.briefs = List.copyOf(briefs);
        this.register = register;
        for (Brief b : this.briefs) {
            packs.add(new Pack(b, lexicon));
        }
        for (Register.Entry e : register.people()) {
            registered.addAll(PersonPattern.of(e, lexicon));
        }
        sensitive = SensitiveCheck.rules(lexicon);
        lexicon.compile();
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
        Lexicon.Hits hits = lexicon.find(t);
        List<Value> values = null;
        List<Finding> findings = new ArrayList<>();
        List<Report.Topic> topics = new ArrayList<>();
        List<Report.MessageState> messages = new ArrayList<>();
        List<Report.Statement> statements = new ArrayList<>();
        Set<String> people = new HashSet<>();
        boolean latin = layout.latin();
        for (Pack pack : asked) {
            double share = pack.topic.of(hits);
            if (share >= ABOUT) {
                topics.add(new Report.Topic(pack.brief.slug(), share));
            }
            boolean about = carried || latin || share >= ABOUT;
            if (!pack.facts.isEmpty() && about) {
                values = values == null ? Values.scan(t) : values;
                FactCheck facts = new FactCheck(t, layout, values, hits, pack, carried, latin);
                for (FactCheck.Stated s : facts.stated()) {
                    if (s.verdict() == Report.Verdict.CONTRADICTED && before(pack.brief, day)) {
                        continue;
                    }
                    statements.add(statement(t, layout, s));
                    if (s.verdict() != Report.Verdict.RIGHT) {
                        findings.add(finding(t, s));
                    }
                }
            }
            findings.addAll(new PeopleCheck(t, hits, day, pack.people).findings());
            pack.people.forEach(p -> people.add(p.name));
            findings.addAll(TermCheck.findings(t, hits, pack.terms));
            MessageCheck told = new MessageCheck(t, layout, hits);
            for (MessagePattern m : pack.messages) {
                messages.add(about ? told.state(m) : MessageCheck.missing(m));
            }
        }
        // A person whom a brief names is judged by the brief; the register speaks for all others.
        findings.addAll(new PeopleCheck(
                        t,
                        hits,
                        day,
                        registered.stream()
                                .filter(p -> !people.contains(p.name))
                                .toList())
                .findings());
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
        return new Report(topics, findings, messages, statements);
    }

    /** Whether a text is so much older than the brief that it can't be held against it. */
    private static boolean before(Brief brief, @Nullable LocalDate day) {
        return day != null && brief.from() != null && day.isBefore(brief.from().minusMonths(6));
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

    private static Finding finding(NormalText t, FactCheck.Stated s) {
        boolean outdated = s.verdict() == Report.Verdict.OUTDATED;
        String value = s.fact().written;
        String statement = s.fact().fact.statement().replace("[", "").replace("]", "");
        return new Finding(
                outdated ? Finding.Kind.OUTDATED_FACT : Finding.Kind.CONTRADICTED_FACT,
                s.fact().brief.slug(),
                s.fact().fact.id(),
                t.originalStart(s.value().start()),
                t.originalEnd(s.value().end()),
                t.original(s.value().start(), s.value().end()),
                value,
                outdated ? Reasons.outdated(value, statement) : Reasons.contradicted(value, statement),
                Repair.of(t, s.fact(), s.value()));
    }

    public List<Brief> briefs() {
        return briefs;
    }

    public Register register() {
        return register;
    }
}
