package th.prmind.exchange;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.web.Refusal;

/** Thanks for a post or an answer, once a person, and takes thanks back. */
@Component
class GiveThanks {

    private final Thanks thanks;
    private final PostAccess access;
    private final TellExchange tell;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final Clock clock;

    GiveThanks(
            Thanks thanks, PostAccess access, TellExchange tell, CurrentActor currentActor, Audit audit, Clock clock) {
        this.thanks = thanks;
        this.access = access;
        this.tell = tell;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param words the post, or one of its answers
     * @throws Refusal for one's own words, and for what is out of sight
     */
    @Transactional
    public Said give(UUID id, UUID words) {
        Said said = said(id, words);
        UUID me = currentActor.get().id();
        if (said.author().equals(me) || !said.shown()) {
            throw new Refusal("exchange.thanks.not-here");
        }
        if (thanks.add(words, id, me, clock.instant())) {
            audit.record("thank", said.at(), Map.of("words", words));
            tell.thanked(said);
        }
        return said;
    }

    @Transactional
    public Said takeBack(UUID id, UUID words) {
        Said said = said(id, words);
        if (thanks.takeBack(words, currentActor.get().id())) {
            audit.record("take-back-thanks", said.at(), Map.of("words", words));
        }
        return said;
    }

    /**
     * A post or an answer, where the two are alike.
     *
     * @param at where it stands
     */
    record Said(UUID words, UUID author, boolean shown, SubjectRef at) {}

    private Said said(UUID id, UUID words) {
        Post post = access.readable(id);
        if (words.equals(id)) {
            return new Said(words, post.author(), post.shown(), post.ref());
        }
        Answer answer = access.readable(post, words);
        return new Said(words, answer.author(), post.shown() && answer.shown(), post.ref(answer));
    }
}
