package th.prmind.exchange;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.web.NotAllowed;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Refusal;

/**
 * Reports of words that should not stand there, and what becomes of them: a moderator who did not write them keeps or hides
 * them with a reason, the writer is told and may answer, and every step stays to be seen.
 */
@Component
class Moderate {

    static final int LONGEST = 1_000;

    private final Posts posts;
    private final Answers answers;
    private final Steps steps;
    private final PostAccess access;
    private final TellExchange tell;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    Moderate(
            Posts posts,
            Answers answers,
            Steps steps,
            PostAccess access,
            TellExchange tell,
            CurrentActor currentActor,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.posts = posts;
        this.answers = answers;
        this.steps = steps;
        this.access = access;
        this.tell = tell;
        this.currentActor = currentActor;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** A post or an answer, where the two are alike to moderators. */
    record Matter(
            Post post,
            UUID words,
            UUID author,
            UUID unit,
            boolean answer,
            @Nullable Hidden hidden,
            SubjectRef at) {}

    /** @throws Refusal without a reason, for one's own words, or a second time */
    @Transactional
    public Matter report(UUID id, UUID words, String why) {
        Matter matter = lock(id, words);
        Actor me = currentActor.get();
        if (matter.author().equals(me.id())) {
            throw new Refusal("exchange.report.own");
        }
        boolean twice = steps.of(id).stream()
                .anyMatch(step -> step.act() == Step.Act.REPORT
                        && step.settled() == null
                        && step.words().equals(words)
                        && step.by().equals(me.id()));
        if (twice) {
            throw new Refusal("exchange.report.twice");
        }
        add(matter, Step.Act.REPORT, why);
        tell.reported(matter, access.moderatorsFor(matter.unit(), matter.author()));
        return matter;
    }

    /** @throws Refusal without a reason, or when it is hidden already */
    @Transactional
    public Matter hide(UUID id, UUID words, String why) {
        Matter matter = lockModerated(id, words);
        if (matter.hidden() != null) {
            throw new Refusal("exchange.moderation.moved");
        }
        String reason = reason(why);
        Instant now = clock.instant();
        put(matter, new Hidden(now, currentActor.get().id(), reason));
        decided(matter, Step.Act.HIDE, reason);
        return matter;
    }

    /** @throws Refusal without a reason, or when it is not hidden */
    @Transactional
    public Matter restore(UUID id, UUID words, String why) {
        Matter matter = lockModerated(id, words);
        if (matter.hidden() == null) {
            throw new Refusal("exchange.moderation.moved");
        }
        put(matter, null);
        decided(matter, Step.Act.RESTORE, reason(why));
        return matter;
    }

    /** What was reported may stand. */
    @Transactional
    public Matter keep(UUID id, UUID words, String why) {
        Matter matter = lockModerated(id, words);
        decided(matter, Step.Act.KEEP, reason(why));
        return matter;
    }

    /** The writer answers the moderators about what they did. */
    @Transactional
    public Matter reply(UUID id, UUID words, String why) {
        Matter matter = lock(id, words);
        UUID me = currentActor.get().id();
        if (!matter.author().equals(me)) {
            throw new NotAllowed(me + " did not write " + words);
        }
        @Nullable Hidden hidden = matter.hidden();
        if (hidden == null) {
            throw new Refusal("exchange.moderation.moved");
        }
        add(matter, Step.Act.REPLY, why);
        tell.replied(matter, hidden.by());
        return matter;
    }

    private void put(Matter matter, @Nullable Hidden hidden) {
        if (matter.answer()) {
            answers.hide(matter.words(), hidden);
            if (hidden != null && matter.words().equals(matter.post().accepted())) {
                posts.accept(matter.post().id(), null, hidden.at());
            }
            posts.index(matter.post().id());
        } else {
            posts.hide(matter.words(), hidden);
        }
    }

    private void decided(Matter matter, Step.Act act, String why) {
        Set<UUID> reporters = steps.of(matter.post().id()).stream()
                .filter(step -> step.act() == Step.Act.REPORT
                        && step.settled() == null
                        && step.words().equals(matter.words()))
                .map(Step::by)
                .collect(Collectors.toSet());
        add(matter, act, why);
        steps.settle(matter.words(), clock.instant());
        tell.decided(matter, act, reporters);
    }

    private void add(Matter matter, Step.Act act, String why) {
        steps.add(new Step(
                ids.next(),
                matter.post().id(),
                matter.words(),
                act,
                currentActor.get().id(),
                clock.instant(),
                reason(why),
                null));
        audit.record(act.code() + "-post", matter.at(), Map.of("words", matter.words()));
    }

    private static String reason(String why) {
        String words = why.replace("\r\n", "\n").strip();
        if (words.isEmpty()) {
            throw new Refusal("exchange.moderation.why-missing");
        }
        if (words.length() > LONGEST) {
            throw new Refusal("exchange.moderation.why-long", LONGEST);
        }
        return words;
    }

    /** @throws NotAllowed to who does not look after it, or wrote it */
    private Matter lockModerated(UUID id, UUID words) {
        Matter matter = lock(id, words);
        Actor me = currentActor.get();
        if (!access.moderates(me, matter.unit()) || matter.author().equals(me.id())) {
            throw new NotAllowed(me.id() + " does not look after " + words);
        }
        return matter;
    }

    private Matter lock(UUID id, UUID words) {
        Post post = posts.lock(access.readable(id).id()).orElseThrow(NotFound::new);
        if (words.equals(id)) {
            return new Matter(post, id, post.author(), post.unit(), false, post.hidden(), post.ref());
        }
        Answer answer = access.readable(post, words);
        return new Matter(post, words, answer.author(), answer.unit(), true, answer.hidden(), post.ref(answer));
    }
}
