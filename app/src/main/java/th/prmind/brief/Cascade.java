package th.prmind.brief;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.engine.Draft;
import th.prmind.engine.Engine;
import th.prmind.engine.Finding;
import th.prmind.engine.Register;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.web.NotAllowed;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Refusal;

/** What a unit answers to a live brief: that it has read it, what it asks, what it adds, and what came of it. */
@Component
class Cascade {

    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_TEXT = 2_000;

    private final LiveBriefs liveBriefs;
    private final Briefs briefs;
    private final BriefAccess access;
    private final Acknowledgements acknowledgements;
    private final Challenges challenges;
    private final Overlays overlays;
    private final TellUnits tellUnits;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    Cascade(
            LiveBriefs liveBriefs,
            Briefs briefs,
            BriefAccess access,
            Acknowledgements acknowledgements,
            Challenges challenges,
            Overlays overlays,
            TellUnits tellUnits,
            CurrentActor currentActor,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.liveBriefs = liveBriefs;
        this.briefs = briefs;
        this.access = access;
        this.acknowledgements = acknowledgements;
        this.challenges = challenges;
        this.overlays = overlays;
        this.tellUnits = tellUnits;
        this.currentActor = currentActor;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    void acknowledge(LiveBrief brief, UUID unit, String line) {
        Actor actor = speaker(unit);
        requireAddressed(brief, unit);
        acknowledgements.put(new Acknowledgement(
                brief.id(),
                unit,
                brief.version(),
                actor.id(),
                clock.instant(),
                text(line, LONGEST_LINE, "brief.error.line"),
                null,
                null,
                null));
        audit.record("acknowledge", brief.ref(), Map.of("unit", unit, "version", brief.version()));
    }

    @Transactional
    void report(LiveBrief brief, UUID unit, String result) {
        Actor actor = speaker(unit);
        requireAddressed(brief, unit);
        if (acknowledgements.of(brief.id(), unit).isEmpty()) {
            throw new Refusal("brief.error.acknowledge-first");
        }
        acknowledgements.result(
                brief.id(), unit, text(result, LONGEST_LINE, "brief.error.result"), actor.id(), clock.instant());
        audit.record("report-result", brief.ref(), Map.of("unit", unit));
    }

    /** @param fact the one that is doubted, or null or empty for a question about the whole */
    @Transactional
    void challenge(LiveBrief brief, @Nullable String fact, String words) {
        Actor actor = currentActor.get();
        @Nullable String doubted = fact == null || fact.isBlank() ? null : fact;
        if (doubted != null && brief.content().fact(doubted).isEmpty()) {
            throw new Refusal("brief.error.no-fact");
        }
        add(brief, actor.unit(), actor, doubted, text(words, LONGEST_TEXT, "brief.error.question"));
    }

    @Transactional
    void answer(UUID id, String words) {
        Challenge challenge = challenges.find(id).orElseThrow(NotFound::new);
        Brief brief = briefs.find(challenge.brief()).orElseThrow();
        Actor actor = currentActor.get();
        access.requireEdit(brief, actor);
        challenges.answer(id, text(words, LONGEST_TEXT, "brief.error.answer"), actor.id(), clock.instant());
        SubjectRef ref = liveBriefs.find(brief.id()).map(LiveBrief::ref).orElseGet(() -> brief.ref(brief.slug()));
        audit.record("answer", ref, Map.of("challenge", id));
        tellUnits.answered(challenge, ref);
    }

    /**
     * Saves what a unit adds. A fact that contradicts the brief is kept but not in force, and asks the brief's owner which
     * is right.
     *
     * @return how many contradict the brief
     */
    @Transactional
    int add(LiveBrief brief, UUID unit, List<Overlay.Fact> facts, List<Overlay.Message> messages) {
        Actor actor = speaker(unit);
        Set<String> known = overlays.of(brief.id(), unit).stream()
                .flatMap(overlay -> overlay.facts().stream())
                .filter(Overlay.Fact::disputed)
                .map(Overlay.Fact::statement)
                .collect(Collectors.toSet());
        Engine engine = Engine.compile(List.of(brief.engine()), Register.EMPTY);
        List<Overlay.Fact> checked = new ArrayList<>();
        int disputed = 0;
        for (Overlay.Fact fact : facts) {
            List<Finding> conflicts = conflicts(engine, brief, fact);
            checked.add(new Overlay.Fact(fact.id(), fact.statement(), fact.source(), !conflicts.isEmpty()));
            if (!conflicts.isEmpty()) {
                disputed++;
                if (!known.contains(fact.statement())) {
                    add(brief, unit, actor, conflicts.getFirst().ref(), fact.plain());
                }
            }
        }
        overlays.put(new Overlay(brief.id(), unit, checked, messages, clock.instant(), actor.id()));
        audit.record("overlay", brief.ref(), Map.of("unit", unit, "facts", facts.size(), "disputed", disputed));
        return disputed;
    }

    private static List<Finding> conflicts(Engine engine, LiveBrief brief, Overlay.Fact fact) {
        return engine.check(Draft.of(fact.plain()), Set.of(brief.slug())).findings().stream()
                .filter(finding -> finding.kind() == Finding.Kind.CONTRADICTED_FACT
                        || finding.kind() == Finding.Kind.OUTDATED_FACT)
                .toList();
    }

    private void add(LiveBrief brief, UUID unit, Actor actor, @Nullable String fact, String words) {
        Challenge challenge =
                new Challenge(ids.next(), brief.id(), unit, actor.id(), clock.instant(), fact, words, null, null, null);
        challenges.add(challenge);
        audit.record("challenge", brief.ref(), Map.of("challenge", challenge.id(), "unit", unit));
        tellUnits.asked(challenge, brief.ownerUnit(), brief.ref());
    }

    private Actor speaker(UUID unit) {
        Actor actor = currentActor.get();
        if (!access.speaksFor(actor).contains(unit)) {
            throw new NotAllowed(actor.id() + " does not answer for " + unit);
        }
        return actor;
    }

    private void requireAddressed(LiveBrief brief, UUID unit) {
        if (!acknowledgements.isFor(brief.id(), unit)) {
            throw new Refusal("brief.error.not-for-unit");
        }
    }

    private static String text(String words, int longest, String missing) {
        if (words.isBlank()) {
            throw new Refusal(missing);
        }
        if (words.length() > longest) {
            throw new Refusal("brief.error.too-long", longest);
        }
        return words.strip();
    }
}
