package th.prmind.exchange;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.notify.Notice;
import th.prmind.platform.notify.RaiseNotice;
import th.prmind.platform.notify.SubjectReaders;
import th.prmind.platform.time.Dates;

/** Tells people what became of their posts and answers. */
@Component
class TellExchange implements SubjectReaders {

    private final Posts posts;
    private final PostAccess access;
    private final RaiseNotice raise;
    private final CurrentActor currentActor;
    private final Dates dates;
    private final Clock clock;

    TellExchange(
            Posts posts, PostAccess access, RaiseNotice raise, CurrentActor currentActor, Dates dates, Clock clock) {
        this.posts = posts;
        this.access = access;
        this.raise = raise;
        this.currentActor = currentActor;
        this.dates = dates;
        this.clock = clock;
    }

    /** @param people who wrote the post, and who answered before; without those who were named and so are told already */
    void answered(Post post, Answer answer, Set<UUID> people) {
        tell(
                people.contains(post.author()) ? Set.of(post.author()) : Set.of(),
                post.ref(answer),
                "answer/" + answer.id(),
                post.kind() == Post.Kind.QUESTION ? "exchange.notice.answered" : "exchange.notice.commented");
        tell(people, post.ref(answer), "answer/" + answer.id(), "exchange.notice.also-answered");
    }

    void accepted(Post post, Answer answer) {
        tell(Set.of(answer.author()), post.ref(answer), "accepted/" + answer.id(), "exchange.notice.accepted");
    }

    /** Once a day for the same words, however many thank. */
    void thanked(GiveThanks.Said said) {
        tell(
                Set.of(said.author()),
                said.at(),
                "thanks/" + said.words() + "/" + dates.today(),
                "exchange.notice.thanked");
    }

    void reported(Moderate.Matter matter, Set<UUID> moderators) {
        tell(moderators, matter.at(), "report/" + matter.words() + "/" + dates.today(), "exchange.notice.reported");
    }

    /** The writer learns what was decided, and those who reported it that it was. */
    void decided(Moderate.Matter matter, Step.Act act, Set<UUID> reporters) {
        tell(
                reporters,
                matter.at(),
                "decided/" + matter.words() + "/" + clock.instant(),
                "exchange.notice.report-decided");
        tell(
                Set.of(matter.author()),
                matter.at(),
                act.code() + "/" + matter.words() + "/" + clock.instant(),
                "exchange.notice.moderated." + act.code());
    }

    void replied(Moderate.Matter matter, UUID moderator) {
        tell(
                Set.of(moderator),
                matter.at(),
                "reply/" + matter.words() + "/" + clock.instant(),
                "exchange.notice.replied");
    }

    private void tell(Set<UUID> people, SubjectRef at, String occasion, String words) {
        @Nullable UUID by = currentActor.find().map(Actor::id).orElse(null);
        raise.to(people, new Notice(Notice.Kind.EXCHANGE, at, occasion, false, words, by));
    }

    @Override
    public boolean supports(String kind) {
        return kind.equals("post");
    }

    @Override
    public boolean mayRead(Actor actor, UUID subject) {
        return posts.find(subject).filter(post -> access.mayRead(actor, post)).isPresent();
    }
}
