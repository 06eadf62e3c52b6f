package th.prmind.exchange;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import th.prmind.network.Rights;
import th.prmind.network.Role;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.web.NotAllowed;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Refusal;

/**
 * Who may read a post, change it, and look after it. All of the network read what is shown; what is out of sight, its
 * writer and the moderators. These are the organisers and operators of the writer's unit, never for words of their own.
 */
@Component
class PostAccess {

    private static final Set<Role> MODERATORS = Set.of(Role.ORGANISER, Role.OPERATOR);

    private final Posts posts;
    private final Answers answers;
    private final Rights rights;
    private final CurrentActor currentActor;

    PostAccess(Posts posts, Answers answers, Rights rights, CurrentActor currentActor) {
        this.posts = posts;
        this.answers = answers;
        this.rights = rights;
        this.currentActor = currentActor;
    }

    boolean mayRead(Actor actor, Post post) {
        return post.shown() || post.author().equals(actor.id()) || moderates(actor, post.unit());
    }

    boolean mayRead(Actor actor, Answer answer) {
        return answer.shown() || answer.author().equals(actor.id()) || moderates(actor, answer.unit());
    }

    /** @throws NotFound also for one out of sight, which nobody else need know of */
    Post readable(UUID id) {
        return posts.find(id).filter(post -> mayRead(currentActor.get(), post)).orElseThrow(NotFound::new);
    }

    /**
     * With its row held until the transaction ends.
     *
     * @throws NotAllowed to whoever did not write it
     */
    Post lockOwn(UUID id) {
        Post post = posts.lock(readable(id).id()).orElseThrow(NotFound::new);
        requireAuthor(post.author());
        return post;
    }

    /** @throws Refusal when nothing can be said there any more */
    Post lockOpen(UUID id) {
        Post post = posts.lock(readable(id).id()).orElseThrow(NotFound::new);
        if (!post.open()) {
            throw new Refusal("exchange.post.not-open");
        }
        return post;
    }

    /** @throws NotFound also for one out of sight */
    Answer readable(Post post, UUID answer) {
        return answers.find(post.id(), answer)
                .filter(each -> mayRead(currentActor.get(), each))
                .orElseThrow(NotFound::new);
    }

    /** @throws NotAllowed to whoever did not write it */
    Answer own(Post post, UUID answer) {
        Answer found = readable(post, answer);
        requireAuthor(found.author());
        return found;
    }

    private void requireAuthor(UUID author) {
        UUID me = currentActor.get().id();
        if (!me.equals(author)) {
            throw new NotAllowed(me + " did not write this");
        }
    }

    /** Whether the person looks after what people of that unit write. */
    boolean moderates(Actor actor, UUID unit) {
        return MODERATORS.stream().anyMatch(role -> rights.may(actor, role, unit));
    }

    /** The units whose people's words the person looks after. */
    Set<UUID> moderated(Actor actor) {
        return MODERATORS.stream()
                .flatMap(role -> rights.units(actor, role).stream())
                .collect(Collectors.toSet());
    }

    /** Who is told of a report: the nearest organisers, else the nearest operators. */
    Set<UUID> moderatorsFor(UUID unit, UUID author) {
        return Stream.of(Role.ORGANISER, Role.OPERATOR)
                .map(role -> rights.nearestHolders(role, unit).stream()
                        .filter(person -> !person.equals(author))
                        .collect(Collectors.toSet()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }
}
