package th.prmind.onevoice;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.prmind.brief.LiveBrief;
import th.prmind.brief.LiveBriefs;
import th.prmind.brief.Overlay;
import th.prmind.brief.Overlays;
import th.prmind.brief.PeopleRegister;
import th.prmind.engine.Brief;
import th.prmind.engine.Draft;
import th.prmind.engine.Engine;
import th.prmind.engine.Finding;
import th.prmind.engine.Report;

/**
 * Checks texts against the live briefs, an office's overlays and the people register. Compiled once for each generation of
 * these, whichever node changed them; checks in flight go on with the rules with which they began.
 */
@Component
public class OneVoice {

    /** A text that scores less than this tells too little of a brief to be said to carry it. */
    private static final int GUESS_FLOOR = 4;

    /** UTF-16 code units of the longest text in which the words of a topic do not meet by chance. */
    private static final int POST = 1000;

    private final LiveBriefs liveBriefs;
    private final Overlays overlays;
    private final PeopleRegister register;
    private volatile @Nullable Rules rules;

    OneVoice(LiveBriefs liveBriefs, Overlays overlays, PeopleRegister register) {
        this.liveBriefs = liveBriefs;
        this.overlays = overlays;
        this.register = register;
    }

    /**
     * What was compiled.
     *
     * @param compiled by slug: the briefs, and the overlays by {@link #overlaySlug}, which no brief can have
     */
    private record Rules(long generation, Engine engine, Map<String, LiveBrief> briefs, Map<String, Brief> compiled) {}

    /**
     * Checks a text by the briefs that it carries; where none is named, by those that it seems to carry.
     *
     * @param date on which the text speaks, or null when that is not known
     * @param briefs slugs; unknown ones are passed over
     * @param unit whose overlays hold for the text, or null for none
     */
    public CheckResult check(String text, @Nullable LocalDate date, Set<String> briefs, @Nullable UUID unit) {
        Rules current = rules();
        boolean guessed = briefs.isEmpty();
        Set<String> slugs = new LinkedHashSet<>();
        if (guessed) {
            guess(current, text, date).forEach(guess -> slugs.add(guess.brief().slug()));
        } else {
            briefs.stream().filter(current.briefs()::containsKey).forEach(slugs::add);
        }
        Set<String> asked = new LinkedHashSet<>(slugs);
        if (unit != null) {
            slugs.forEach(slug -> asked.add(overlaySlug(slug, unit)));
        }
        Report report = current.engine().check(new Draft(text, date), asked);
        return result(current, report, slugs, guessed);
    }

    /** The briefs that a text seems to carry, the surest first. */
    public List<Guess> guess(String text) {
        return guess(rules(), text, null);
    }

    /** All briefs and the register, without overlays being asked for: for reading many texts at a time. */
    public Engine engine() {
        return rules().engine();
    }

    private static List<Guess> guess(Rules rules, String text, @Nullable LocalDate date) {
        Report report = rules.engine().check(new Draft(text, date));
        Map<String, Integer> scores = new HashMap<>();
        if (text.length() <= POST) {
            report.topics().forEach(topic -> scores.merge(topic.brief(), (int) (10 * topic.share()), Integer::sum));
        }
        // A fact stated is a surer sign than a message told, and a message told than a word used.
        report.statements().forEach(statement -> scores.merge(statement.brief(), 3, Integer::sum));
        report.messages().forEach(message -> scores.merge(message.brief(), told(message.state()), Integer::sum));
        rules.briefs()
                .forEach((slug, brief) -> brief.content().terms().stream()
                        .filter(term -> text.contains(term.use()))
                        .forEach(_ -> scores.merge(slug, 2, Integer::sum)));
        return scores.entrySet().stream()
                .filter(score -> score.getValue() >= GUESS_FLOOR)
                .flatMap(score -> Stream.ofNullable(rules.briefs().get(score.getKey()))
                        .map(brief -> new Guess(brief, score.getValue())))
                .sorted(Comparator.comparingInt(Guess::score).reversed())
                .limit(3)
                .toList();
    }

    private static int told(Report.State state) {
        return switch (state) {
            case CONVEYED -> 2;
            case PARTIAL -> 1;
            case MISSING -> 0;
        };
    }

    private static CheckResult result(Rules rules, Report report, Set<String> slugs, boolean guessed) {
        List<CheckResult.Checked> checked = slugs.stream()
                .flatMap(slug -> Stream.ofNullable(rules.briefs().get(slug)))
                .map(brief ->
                        new CheckResult.Checked(brief.id(), brief.slug(), brief.title(), brief.titleEnglish(), guessed))
                .toList();
        return new CheckResult(
                checked,
                report.findings().stream()
                        .map(f -> new Finding(
                                f.kind(),
                                briefSlug(f.brief()),
                                f.ref(),
                                f.start(),
                                f.end(),
                                f.text(),
                                f.expected(),
                                f.reason(),
                                f.repair()))
                        // An office's overlay ends with its brief, which is told once.
                        .distinct()
                        .toList(),
                report.messages().stream().map(state -> message(rules, state)).toList(),
                report.statements().stream()
                        .map(s -> new Report.Statement(
                                briefSlug(s.brief()),
                                s.fact(),
                                s.start(),
                                s.end(),
                                s.text(),
                                s.verdict(),
                                s.sentenceStart(),
                                s.sentenceEnd()))
                        .toList());
    }

    private static CheckResult.Message message(Rules rules, Report.MessageState state) {
        Brief.Message message = Objects.requireNonNull(rules.compiled().get(state.brief())).messages().stream()
                .filter(each -> each.id().equals(state.id()))
                .findFirst()
                .orElseThrow();
        return new CheckResult.Message(
                briefSlug(state.brief()),
                state.id(),
                message.text(),
                message.english(),
                message.weight(),
                message.required(),
                state.state(),
                state.start(),
                state.end());
    }

    private Rules rules() {
        long now = liveBriefs.generation();
        Rules known = rules;
        if (known == null || known.generation() != now) {
            known = compile(now);
            rules = known;
        }
        return known;
    }

    private Rules compile(long generation) {
        Map<String, LiveBrief> briefs = new HashMap<>();
        Map<UUID, LiveBrief> byId = new HashMap<>();
        Map<String, Brief> compiled = new LinkedHashMap<>();
        for (LiveBrief brief : liveBriefs.all()) {
            briefs.put(brief.slug(), brief);
            byId.put(brief.id(), brief);
            compiled.put(brief.slug(), brief.engine());
        }
        for (Overlay overlay : overlays.all()) {
            @Nullable LiveBrief brief = byId.get(overlay.brief());
            if (brief != null) {
                String slug = overlaySlug(brief.slug(), overlay.unit());
                compiled.put(slug, overlay.engine(slug, brief));
            }
        }
        Engine engine = Engine.compile(List.copyOf(compiled.values()), register.engine());
        return new Rules(generation, engine, briefs, compiled);
    }

    private static String overlaySlug(String brief, UUID unit) {
        return brief + "+" + unit;
    }

    private static String briefSlug(String engineSlug) {
        int plus = engineSlug.indexOf('+');
        return plus < 0 ? engineSlug : engineSlug.substring(0, plus);
    }
}
