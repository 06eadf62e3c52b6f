package th.prmind.learning;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.notify.Notice;
import th.prmind.platform.notify.RaiseNotice;
import th.prmind.platform.notify.SubjectReaders;
import th.prmind.review.Commented;

/** Tells participants what was said about their works, and speakers who waits for them. */
@Component
class TellAdvice implements SubjectReaders {

    private final Works works;
    private final Advisers advisers;
    private final AdviceRequests requests;
    private final Speakers speakers;
    private final ProgrammeAccess access;
    private final AdviceMail mail;
    private final RaiseNotice raise;
    private final CurrentActor currentActor;

    TellAdvice(
            Works works,
            Advisers advisers,
            AdviceRequests requests,
            Speakers speakers,
            ProgrammeAccess access,
            AdviceMail mail,
            RaiseNotice raise,
            CurrentActor currentActor) {
        this.works = works;
        this.advisers = advisers;
        this.requests = requests;
        this.speakers = speakers;
        this.access = access;
        this.mail = mail;
        this.raise = raise;
        this.currentActor = currentActor;
    }

    @EventListener
    void asked(AskAdvice.Asked asked) {
        tell(asked.programme(), asked.speaker(), asked.request(), "asked", "learning.notice.advice-asked");
    }

    /** Once more, to one who has not answered. */
    void remind(Programme programme, Speaker speaker, AdviceRequest request) {
        tell(programme, speaker, request, "nudge", "learning.notice.advice-waits");
    }

    private void tell(Programme programme, Speaker speaker, AdviceRequest request, String occasion, String words) {
        if (speaker.person() == null) {
            mail.later(request, occasion);
            return;
        }
        SubjectRef queue = programme.ref().at("/advice/" + speaker.id());
        raise.to(Set.of(speaker.person()), notice(queue, request.id() + "/" + occasion, words));
    }

    @EventListener
    void advised(GiveAdvice.Advised advised) {
        String words = advised.signedOff() ? "learning.notice.signed-off" : "learning.notice.advised";
        Work work = advised.asked().work();
        raise.to(
                Set.of(work.person()),
                notice(advised.asked().ref(), work.id() + words + work.latest().number(), words));
    }

    /** What is said on a work concerns who made it; what they answer, the speakers who advise on it. */
    @EventListener
    void commented(Commented commented) {
        if (!commented.subject().kind().equals("work")) {
            return;
        }
        works.find(commented.subject().id()).ifPresent(work -> {
            raise.to(Set.of(work.person()), commented.notice());
            for (AdviceRequest request : requests.of(work.id())) {
                speakers.find(request.speaker())
                        .filter(speaker -> speaker.person() != null)
                        .ifPresent(speaker -> raise.to(
                                Set.of(person(speaker)),
                                new Notice(
                                        Notice.Kind.COMMENT,
                                        commented
                                                .subject()
                                                .at("/advice/" + speaker.id() + "/works/" + work.id() + "#said"),
                                        commented.comment().toString(),
                                        false,
                                        "review.notice.comment",
                                        commented.by())));
            }
        });
    }

    @EventListener
    void booked(KeepOfficeHours.Booked booked) {
        @Nullable
        UUID told = booked.bySpeaker() ? booked.person() : booked.speaker().person();
        if (told == null) {
            return;
        }
        String page = booked.bySpeaker()
                ? booked.programme().url() + "/advisers"
                : "/advice/" + booked.speaker().id();
        String words = booked.cancelled() ? "learning.notice.hour-cancelled" : "learning.notice.hour-booked";
        raise.to(
                Set.of(told),
                notice(booked.programme().ref().at(page), booked.booking() + "/" + booked.cancelled(), words));
    }

    private static UUID person(Speaker speaker) {
        return Objects.requireNonNull(speaker.person());
    }

    private Notice notice(SubjectRef at, String occasion, String words) {
        @Nullable UUID by = currentActor.find().map(Actor::id).orElse(null);
        return new Notice(Notice.Kind.PROGRAMME, at, occasion, false, words, by);
    }

    @Override
    public boolean supports(String kind) {
        return kind.equals("work");
    }

    /** Who made it, who was asked about it, and who runs the programme. */
    @Override
    public boolean mayRead(Actor actor, UUID subject) {
        return works.find(subject)
                .filter(work -> work.person().equals(actor.id())
                        || requests.of(work.id()).stream()
                                .map(AdviceRequest::speaker)
                                .flatMap(speaker -> speakers.find(speaker).stream())
                                .anyMatch(speaker -> actor.id().equals(speaker.person()))
                        || access.runs(actor, advisers.with(work).programme()))
                .isPresent();
    }
}
