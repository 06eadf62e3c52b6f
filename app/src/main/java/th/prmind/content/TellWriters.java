package th.prmind.content;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import th.prmind.network.Grant;
import th.prmind.network.Grants;
import th.prmind.network.Rights;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.notify.RaiseNotice;
import th.prmind.platform.notify.SubjectReaders;
import th.prmind.review.Commented;
import th.prmind.review.ReviewDesk;

/** Tells those who write an edition what is said about it. */
@Component
class TellWriters implements SubjectReaders {

    private final Editions editions;
    private final Grants grants;
    private final Rights rights;
    private final ReviewDesk reviewDesk;
    private final RaiseNotice raise;

    TellWriters(Editions editions, Grants grants, Rights rights, ReviewDesk reviewDesk, RaiseNotice raise) {
        this.editions = editions;
        this.grants = grants;
        this.rights = rights;
        this.reviewDesk = reviewDesk;
        this.raise = raise;
    }

    @EventListener
    void commented(Commented commented) {
        if (!commented.subject().kind().equals("edition")) {
            return;
        }
        editions.find(commented.subject().id()).ifPresent(edition -> {
            Set<UUID> writers = new HashSet<>(edition.authors());
            writers.add(edition.startedBy());
            // A reviewer may have asked somebody outside, and waits for what they say.
            grants.of(Grant.Act.COMMENT, edition.id()).forEach(asked -> writers.add(asked.madeBy()));
            raise.to(writers, commented.notice());
        });
    }

    @Override
    public boolean supports(String kind) {
        return kind.equals("edition");
    }

    @Override
    public boolean mayRead(Actor actor, UUID subject) {
        return editions.find(subject)
                .filter(edition ->
                        rights.readable(actor).contains(edition.unit()) || reviewDesk.takesPart(subject, actor))
                .isPresent();
    }
}
