package th.prmind.exchange;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.network.NamedPeople;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.web.Refusal;

/** Writes posts, changes them so that the earlier words can still be read, closes them and takes them back. */
@Component
class WritePost {

    private final Posts posts;
    private final Wordings wordings;
    private final PostAccess access;
    private final NamedPeople namedPeople;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    WritePost(
            Posts posts,
            Wordings wordings,
            PostAccess access,
            NamedPeople namedPeople,
            CurrentActor currentActor,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.posts = posts;
        this.wordings = wordings;
        this.access = access;
        this.namedPeople = namedPeople;
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
    record Written(Post post, List<String> unknown) {}

    /** @param form without errors */
    @Transactional
    public Written add(PostForm form) {
        Actor me = currentActor.get();
        Post post = form.applied(new Post(
                ids.next(),
                Objects.requireNonNull(form.chosenKind()),
                "",
                "",
                "",
                null,
                null,
                null,
                null,
                null,
                me.id(),
                me.unit(),
                clock.instant(),
                null,
                null,
                null,
                null,
                null));
        posts.add(post);
        audit.record("write-post", post.ref(), Map.of("kind", post.kind().code()));
        return new Written(post, named(post));
    }

    /**
     * Also what is hidden: so its writer puts it right, and a moderator can show it again.
     *
     * @param form without errors
     */
    @Transactional
    public Written change(UUID id, PostForm form) {
        Post before = access.lockOwn(id);
        if (before.withdrawn() != null) {
            throw new Refusal("exchange.post.not-shown");
        }
        Post post = form.applied(before);
        if (!post.equals(before)) {
            wordings.keep(before, clock.instant());
            posts.change(post, clock.instant());
            audit.record("change-post", post.ref(), Map.of());
        }
        return new Written(post, named(post));
    }

    private List<String> named(Post post) {
        return namedPeople
                .note(post.id(), post.text() + "\n" + post.outcome(), _ -> post.shown(), post.ref())
                .unknown();
    }

    @Transactional
    public Post close(UUID id) {
        Post post = access.lockOwn(id);
        requireShown(post);
        if (post.closed() == null) {
            posts.close(id, clock.instant());
            audit.record("close-post", post.ref(), Map.of());
        }
        return post;
    }

    @Transactional
    public Post reopen(UUID id) {
        Post post = access.lockOwn(id);
        requireShown(post);
        if (post.closed() != null) {
            posts.close(id, null);
            audit.record("reopen-post", post.ref(), Map.of());
        }
        return post;
    }

    @Transactional
    public Post withdraw(UUID id) {
        Post post = access.lockOwn(id);
        if (post.withdrawn() == null) {
            posts.withdraw(id, clock.instant());
            audit.record("withdraw-post", post.ref(), Map.of());
        }
        return post;
    }

    /** Back from having been withdrawn. */
    @Transactional
    public Post returned(UUID id) {
        Post post = access.lockOwn(id);
        if (post.withdrawn() != null) {
            posts.withdraw(id, null);
            audit.record("return-post", post.ref(), Map.of());
        }
        return post;
    }

    private static void requireShown(Post post) {
        if (!post.shown()) {
            throw new Refusal("exchange.post.not-shown");
        }
    }
}
