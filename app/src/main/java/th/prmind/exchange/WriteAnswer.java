package th.prmind.exchange;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.network.NamedPeople;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Refusal;

/** Answers posts, changes answers, takes them back, and says which one helped. */
@Component
class WriteAnswer {

    static final int LONGEST = 8_000;

    private final Posts posts;
    private final Answers answers;
    private final Wordings wordings;
    private final PostAccess access;
    private final NamedPeople namedPeople;
    private final TellExchange tell;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    WriteAnswer(
            Posts posts,
            Answers answers,
            Wordings wordings,
            PostAccess access,
            NamedPeople namedPeople,
            TellExchange tell,
            CurrentActor currentActor,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.posts = posts;
        this.answers = answers;
        this.wordings = wordings;
        this.access = access;
        this.namedPeople = namedPeople;
        this.tell = tell;
        this.currentActor = currentActor;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What was written.
     *
     * @param unknown names behind an @ that nobody bears, who so was not told
     */
    record Written(Post post, Answer answer, List<String> unknown) {}

    /** @throws Refusal without words, with too many, or where nothing can be said any more */
    @Transactional
    public Written add(UUID id, String text) {
        Post post = access.lockOpen(id);
        Actor me = currentActor.get();
        Answer answer = new Answer(ids.next(), id, words(text), me.id(), me.unit(), clock.instant(), null, null, null);
        Set<UUID> told = new HashSet<>(Set.of(post.author()));
        answers.of(id).stream().filter(Answer::shown).forEach(each -> told.add(each.author()));
        answers.add(answer);
        posts.move(id, clock.instant());
        audit.record("answer-post", post.ref(answer), Map.of("answer", answer.id()));
        NamedPeople.Named named = named(post, answer);
        told.removeAll(named.people());
        tell.answered(post, answer, told);
        return new Written(post, answer, named.unknown());
    }

    /**
     * Also what is hidden: so its writer puts it right, and a moderator can show it again.
     *
     * @throws Refusal without words, or with too many
     */
    @Transactional
    public Written change(UUID id, UUID answerId, String text) {
        Post post = posts.lock(access.readable(id).id()).orElseThrow(NotFound::new);
        Answer before = access.own(post, answerId);
        if (before.withdrawn() != null || !post.shown()) {
            throw new Refusal("exchange.post.not-shown");
        }
        String words = words(text);
        if (!words.equals(before.text())) {
            wordings.keep(before, clock.instant());
            answers.change(answerId, words, clock.instant());
            posts.index(id);
            audit.record("change-answer", post.ref(before), Map.of("answer", answerId));
        }
        Answer answer = answers.find(id, answerId).orElseThrow(NotFound::new);
        return new Written(post, answer, named(post, answer).unknown());
    }

    @Transactional
    public Post withdraw(UUID id, UUID answerId) {
        Post post = posts.lock(access.readable(id).id()).orElseThrow(NotFound::new);
        Answer answer = access.own(post, answerId);
        if (answer.withdrawn() == null) {
            answers.withdraw(answerId, clock.instant());
            if (answerId.equals(post.accepted())) {
                posts.accept(id, null, clock.instant());
            }
            posts.index(id);
            audit.record("withdraw-answer", post.ref(answer), Map.of("answer", answerId));
        }
        return post;
    }

    /** Back from having been withdrawn. */
    @Transactional
    public Post returned(UUID id, UUID answerId) {
        Post post = posts.lock(access.readable(id).id()).orElseThrow(NotFound::new);
        Answer answer = access.own(post, answerId);
        if (answer.withdrawn() != null) {
            answers.withdraw(answerId, null);
            posts.index(id);
            audit.record("return-answer", post.ref(answer), Map.of("answer", answerId));
        }
        return post;
    }

    /** By who asked: this one helped. */
    @Transactional
    public Post accept(UUID id, UUID answerId) {
        Post post = access.lockOwn(id);
        Answer answer = access.readable(post, answerId);
        if (post.kind() != Post.Kind.QUESTION || !answer.shown() || !post.shown()) {
            throw new Refusal("exchange.answer.not-accepted");
        }
        if (!answerId.equals(post.accepted())) {
            posts.accept(id, answerId, clock.instant());
            audit.record("accept-answer", post.ref(answer), Map.of("answer", answerId));
            tell.accepted(post, answer);
        }
        return post;
    }

    /** By who asked: it did not after all. */
    @Transactional
    public Post unaccept(UUID id) {
        Post post = access.lockOwn(id);
        if (post.accepted() != null) {
            posts.accept(id, null, clock.instant());
            audit.record("unaccept-answer", post.ref(), Map.of("answer", post.accepted()));
        }
        return post;
    }

    private NamedPeople.Named named(Post post, Answer answer) {
        return namedPeople.note(answer.id(), answer.text(), _ -> true, post.ref(answer));
    }

    private static String words(String text) {
        String words = text.replace("\r\n", "\n").strip();
        if (words.isEmpty()) {
            throw new Refusal("exchange.answer.missing");
        }
        if (words.length() > LONGEST) {
            throw new Refusal("exchange.answer.too-long", LONGEST);
        }
        return words;
    }
}
