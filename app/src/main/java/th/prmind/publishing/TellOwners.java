package th.prmind.publishing;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.content.EditionCatalog;
import th.prmind.network.Rights;
import th.prmind.network.Role;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.notify.Notice;
import th.prmind.platform.notify.RaiseNotice;
import th.prmind.platform.notify.SubjectReaders;

/** Tells those whose text it is that it is public, public no longer, or tells the public what is no longer so. */
@Component
class TellOwners implements SubjectReaders {

    private static final Set<Role> OWNING = Set.of(Role.WRITER, Role.APPROVER);

    private final Releases releases;
    private final Statements statements;
    private final EditionCatalog editions;
    private final Rights rights;
    private final RaiseNotice raise;
    private final CurrentActor currentActor;

    TellOwners(
            Releases releases,
            Statements statements,
            EditionCatalog editions,
            Rights rights,
            RaiseNotice raise,
            CurrentActor currentActor) {
        this.releases = releases;
        this.statements = statements;
        this.editions = editions;
        this.rights = rights;
        this.raise = raise;
        this.currentActor = currentActor;
    }

    @EventListener
    void published(ReleasePublished published) {
        Release release = releases.find(published.release()).orElseThrow();
        Notice notice = notice(release, "published", false, "publishing.notice.published");
        raise.to(authors(release), notice);
        if (release.unit() != null) {
            raise.toGroups(Set.of(release.unit()), notice);
        }
    }

    @EventListener
    void withdrawn(ReleaseWithdrawn withdrawn) {
        Release release = releases.find(withdrawn.release()).orElseThrow();
        Notice notice = notice(release, "withdrawn", true, "publishing.notice.withdrawn");
        Set<UUID> owners = authors(release);
        if (release.unit() != null) {
            owners.addAll(rights.holders(OWNING, Set.of(release.unit())));
            raise.toGroups(Set.of(release.unit()), notice);
        }
        raise.to(owners, notice);
    }

    /** After the releases were read against a version of a brief: those that now state what it no longer says. */
    @Transactional
    public void outdated(String brief) {
        for (Statements.Outdated outdated : statements.outdated(brief)) {
            releases.find(outdated.release())
                    .ifPresent(release -> raise.to(
                            rights.holders(OWNING, Set.of(outdated.unit())),
                            notice(release, brief + "/" + outdated.version(), true, "publishing.notice.outdated")));
        }
    }

    private Set<UUID> authors(Release release) {
        Set<UUID> authors = new HashSet<>();
        editions.find(release.edition()).ifPresent(edition -> authors.addAll(edition.authors()));
        return authors;
    }

    private Notice notice(Release release, String occasion, boolean urgent, String words) {
        @Nullable UUID by = currentActor.find().map(Actor::id).orElse(null);
        return new Notice(Notice.Kind.RELEASE, release.ref(), release.id() + "/" + occasion, urgent, words, by);
    }

    @Override
    public boolean supports(String kind) {
        return kind.equals("release");
    }

    @Override
    public boolean mayRead(Actor actor, UUID subject) {
        return releases.find(subject)
                .filter(release -> release.state() != Release.State.SCHEDULED
                        || rights.readable(actor).contains(release.unit()))
                .isPresent();
    }
}
