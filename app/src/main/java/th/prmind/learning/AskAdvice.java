package th.prmind.learning;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.web.Refusal;

/** A participant asks a speaker about their own work, or no longer does. That it is their own, the caller has asked. */
@Component
class AskAdvice {

    private static final int LONGEST_QUESTION = 1_000;

    private final AdviceRequests requests;
    private final SpeakerLinks links;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    AskAdvice(
            AdviceRequests requests,
            SpeakerLinks links,
            ApplicationEventPublisher events,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.requests = requests;
        this.links = links;
        this.events = events;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Somebody waits for a speaker. */
    record Asked(Programme programme, AdviceRequest request, Speaker speaker) {}

    /** @throws Refusal when the speaker has no open queue, or was asked about this work and has not answered */
    @Transactional
    void ask(Programme programme, Assignment assignment, Work work, Speaker speaker, String question) {
        String words = question.strip();
        if (words.length() > LONGEST_QUESTION) {
            throw new Refusal("learning.advice.question-long", LONGEST_QUESTION);
        }
        if (programme.state() != Programme.State.OPEN || !links.reachable(speaker)) {
            throw new Refusal("learning.advice.closed", speaker.name());
        }
        if (requests.waiting(work.id(), speaker.id()).isPresent()) {
            throw new Refusal("learning.advice.waits", speaker.name());
        }
        AdviceRequest request = new AdviceRequest(
                ids.next(), work.id(), speaker.id(), work.latest().number(), words, clock.instant(), null, null, null);
        requests.add(request);
        audit.record("ask-advice", work.ref(programme, assignment), Map.of("speaker", speaker.id()));
        events.publishEvent(new Asked(programme, request, speaker));
    }

    /** Once answered, it stays. */
    @Transactional
    void takeBack(Programme programme, Assignment assignment, Work work, AdviceRequest request) {
        requests.end(request.id(), clock.instant());
        audit.record("take-back-advice", work.ref(programme, assignment), Map.of("speaker", request.speaker()));
    }
}
