package th.prmind.publishing;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import th.prmind.content.Edition;
import th.prmind.content.EditionCatalog;
import th.prmind.network.Rights;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.tasks.Task;
import th.prmind.platform.tasks.TaskSource;

/**
 * What is approved and waits for somebody to release it, and what goes out at a set time: for the unit's own approvers, and
 * for those of the unit above who stand in where it has none left.
 */
@Component
class ReleaseTasks implements TaskSource {

    private static final int MOST = 50;

    private final Releases releases;
    private final ReleaseCards cards;
    private final ReleaseEdition releaseEdition;
    private final EditionCatalog editions;
    private final Rights rights;

    ReleaseTasks(
            Releases releases,
            ReleaseCards cards,
            ReleaseEdition releaseEdition,
            EditionCatalog editions,
            Rights rights) {
        this.releases = releases;
        this.cards = cards;
        this.releaseEdition = releaseEdition;
        this.editions = editions;
        this.rights = rights;
    }

    @Override
    public List<Task> tasksOf(Actor actor) {
        Set<UUID> readable = rights.readable(actor);
        return Stream.concat(waiting(actor, readable), going(actor, readable)).toList();
    }

    private Stream<Task> waiting(Actor actor, Set<UUID> readable) {
        return editions.approved(readable).stream()
                .filter(edition -> releaseEdition.may(actor, edition))
                .limit(MOST)
                .map(ReleaseTasks::toRelease);
    }

    private static Task toRelease(Edition edition) {
        return new Task(
                Task.Kind.RELEASE,
                new SubjectRef("edition", edition.id(), edition.title(), "/editions/" + edition.id() + "/release"),
                edition.stateSince());
    }

    private Stream<Task> going(Actor actor, Set<UUID> readable) {
        return cards.list(ReleaseFilter.desk(readable).state(Release.State.SCHEDULED), 0, MOST).stream()
                .filter(card -> mayStop(actor, card))
                .sorted(Comparator.comparing(ReleaseCard::publishedAt))
                .map(card -> new Task(
                        Task.Kind.GOING_OUT,
                        new SubjectRef("release", card.id(), card.title(), "/releases/" + card.id()),
                        card.publishedAt()));
    }

    private boolean mayStop(Actor actor, ReleaseCard card) {
        return card.unit() != null
                && releases.find(card.id())
                        .flatMap(release -> editions.find(release.edition()))
                        .filter(edition -> releaseEdition.mayApprove(actor, edition.unit(), edition))
                        .isPresent();
    }
}
