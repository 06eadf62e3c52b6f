package th.prmind.brief;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import th.prmind.network.Rights;
import th.prmind.network.Role;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.notify.Notice;
import th.prmind.platform.notify.RaiseNotice;
import th.prmind.platform.notify.SubjectReaders;

/** Tells units of a brief that is for them, its owner of questions, and who asked of the answer. */
@Component
class TellUnits implements SubjectReaders {

    private static final Set<Role> ANSWERING = Set.of(Role.WRITER, Role.APPROVER);

    private final Briefs briefs;
    private final BriefAccess access;
    private final Rights rights;
    private final RaiseNotice raise;
    private final CurrentActor currentActor;

    TellUnits(Briefs briefs, BriefAccess access, Rights rights, RaiseNotice raise, CurrentActor currentActor) {
        this.briefs = briefs;
        this.access = access;
        this.rights = rights;
        this.raise = raise;
        this.currentActor = currentActor;
    }

    /** A later version corrects what may already have gone out, and so can't wait. */
    @EventListener
    void published(BriefPublished published) {
        BriefContent content = briefs.live(published.brief()).orElseThrow().content();
        boolean corrected = published.version() > 1;
        Notice notice = new Notice(
                Notice.Kind.BRIEF,
                new SubjectRef(
                        "brief",
                        published.brief(),
                        content.title(),
                        content.titleEnglish(),
                        "/briefs/" + published.slug()),
                published.brief() + "/" + published.version(),
                corrected,
                corrected ? "brief.notice.corrected" : "brief.notice.published",
                actor());
        raise.to(rights.holders(ANSWERING, content.units()), notice);
        raise.toGroups(content.units(), notice);
    }

    void asked(Challenge challenge, UUID owner, SubjectRef ref) {
        raise.to(
                rights.nearestHolders(Role.POLICY_OWNER, owner),
                question(challenge, ref, "asked", "brief.notice.asked"));
    }

    void answered(Challenge challenge, SubjectRef ref) {
        raise.settle(Notice.Kind.QUESTION, ref.id());
        raise.to(Set.of(challenge.person()), question(challenge, ref, "answered", "brief.notice.answered"));
    }

    private Notice question(Challenge challenge, SubjectRef ref, String step, String words) {
        return new Notice(
                Notice.Kind.QUESTION,
                ref.at(ref.url() + "#questions"),
                challenge.id() + "/" + step,
                false,
                words,
                actor());
    }

    private @Nullable UUID actor() {
        return currentActor.find().map(Actor::id).orElse(null);
    }

    @Override
    public boolean supports(String kind) {
        return kind.equals("brief");
    }

    @Override
    public boolean mayRead(Actor actor, UUID subject) {
        return briefs.live(subject).isPresent()
                || briefs.find(subject)
                        .filter(brief -> access.mayReadDrafts(brief, actor))
                        .isPresent();
    }
}
