package th.prmind.learning;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Refusal;

/** A participant goes the way with a speaker, towards a goal of their own, and says what became of it. */
@Component
class KeepPairs {

    private static final int LONGEST = 1_000;

    private final Pairs pairs;
    private final SpeakerLinks links;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    KeepPairs(Pairs pairs, SpeakerLinks links, CurrentActor currentActor, Audit audit, Ids ids, Clock clock) {
        this.pairs = pairs;
        this.links = links;
        this.currentActor = currentActor;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws Refusal when the goal is missing, the speaker has no open queue, or they go with somebody already */
    @Transactional
    void make(Programme programme, Speaker speaker, String goal) {
        String words = goal.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new Refusal("learning.pair.goal-missing", LONGEST);
        }
        if (!links.reachable(speaker)) {
            throw new Refusal("learning.advice.closed", speaker.name());
        }
        Pair pair = new Pair(
                ids.next(), programme.id(), currentActor.get().id(), speaker.id(), words, clock.instant(), null, "");
        if (!pairs.add(pair)) {
            throw new Refusal("learning.pair.already");
        }
        audit.record("make-pair", programme.ref(), Map.of("speaker", speaker.id()));
    }

    /** @param outcome may be empty */
    @Transactional
    void end(Programme programme, String outcome) {
        String words = outcome.strip();
        if (words.length() > LONGEST) {
            throw new Refusal("learning.enrol.aim-long", LONGEST);
        }
        Pair pair = pairs.find(programme.id(), currentActor.get().id()).orElseThrow(NotFound::new);
        pairs.end(pair.id(), words, clock.instant());
        audit.record("end-pair", programme.ref(), Map.of("speaker", pair.speaker()));
    }
}
