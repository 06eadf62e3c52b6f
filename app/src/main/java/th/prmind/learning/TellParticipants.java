package th.prmind.learning;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.notify.Notice;
import th.prmind.platform.notify.RaiseNotice;
import th.prmind.platform.notify.SubjectReaders;

/** Tells people what became of their wish to take part, and when a round is not where or when it was. */
@Component
class TellParticipants implements SubjectReaders {

    private final Programmes programmes;
    private final ProgrammeAccess access;
    private final Enrolments enrolments;
    private final Enrol enrol;
    private final RaiseNotice raise;
    private final CurrentActor currentActor;

    TellParticipants(
            Programmes programmes,
            ProgrammeAccess access,
            Enrolments enrolments,
            Enrol enrol,
            RaiseNotice raise,
            CurrentActor currentActor) {
        this.programmes = programmes;
        this.access = access;
        this.enrolments = enrolments;
        this.enrol = enrol;
        this.raise = raise;
        this.currentActor = currentActor;
    }

    @EventListener
    void moved(Enrol.Moved moved) {
        Enrolment enrolment = moved.enrolment();
        SubjectRef page = EnrolmentTasks.at(moved.programme(), enrolment);
        Set<UUID> told = switch (enrolment.state()) {
            case ASKED -> enrol.heads(enrolment);
            case LEFT -> Set.of();
            default -> Set.of(enrolment.person());
        };
        raise.to(
                told,
                notice(
                        page,
                        enrolment.id() + "/" + enrolment.since(),
                        false,
                        "learning.notice.enrolment." + enrolment.state().code()));
    }

    @EventListener
    void moved(KeepRounds.Moved moved) {
        Set<UUID> told = enrolments.of(moved.programme().id()).stream()
                .filter(enrolment ->
                        enrolment.state() == Enrolment.State.ENROLLED || enrolment.state() == Enrolment.State.WAITING)
                .map(Enrolment::person)
                .collect(Collectors.toSet());
        SubjectRef at = moved.programme()
                .ref()
                .at(moved.programme().url() + "#round-" + moved.round().number());
        raise.to(
                told,
                notice(
                        at,
                        moved.round().id() + "/" + moved.round().sequence(),
                        true,
                        moved.cancelled() ? "learning.notice.round-cancelled" : "learning.notice.round-moved"));
    }

    private Notice notice(SubjectRef at, String occasion, boolean urgent, String words) {
        @Nullable UUID by = currentActor.find().map(Actor::id).orElse(null);
        return new Notice(Notice.Kind.PROGRAMME, at, occasion, urgent, words, by);
    }

    @Override
    public boolean supports(String kind) {
        return kind.equals("programme");
    }

    @Override
    public boolean mayRead(Actor actor, UUID subject) {
        return programmes
                .find(subject)
                .filter(programme -> programme.state() != Programme.State.DRAFT || access.runs(actor, programme))
                .isPresent();
    }
}
