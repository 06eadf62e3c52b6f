package th.prmind.learning;

import java.util.UUID;
import org.springframework.stereotype.Component;
import th.prmind.network.Grant;
import th.prmind.network.Grants;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.web.NotAllowed;
import th.prmind.platform.web.NotFound;

/** Who sits before a speaker's queue, and which works they may see. */
@Component
class Advisers {

    private final Speakers speakers;
    private final Programmes programmes;
    private final Assignments assignments;
    private final Works works;
    private final AdviceRequests requests;
    private final Grants grants;
    private final CurrentActor currentActor;

    Advisers(
            Speakers speakers,
            Programmes programmes,
            Assignments assignments,
            Works works,
            AdviceRequests requests,
            Grants grants,
            CurrentActor currentActor) {
        this.speakers = speakers;
        this.programmes = programmes;
        this.assignments = assignments;
        this.works = works;
        this.requests = requests;
        this.grants = grants;
        this.currentActor = currentActor;
    }

    /** @throws th.prmind.network.LinkOver when the link is over, or never was */
    Adviser byLink(String token) {
        Grant grant = grants.opened(Grant.Act.ADVISE, token);
        Speaker speaker = speakers.find(grant.subject().id()).orElseThrow(NotFound::new);
        return new Adviser(speaker, programme(speaker), grant, "/outside/advice/" + token);
    }

    /** @throws NotAllowed to whoever is not that speaker */
    Adviser signedIn(UUID id) {
        Speaker speaker = speakers.find(id).orElseThrow(NotFound::new);
        if (!currentActor.get().id().equals(speaker.person())) {
            throw new NotAllowed(currentActor.get().id() + " is not speaker " + id);
        }
        return new Adviser(speaker, programme(speaker), null, "/advice/" + id);
    }

    /** @throws NotFound for works about which they were not asked */
    AskedWork asked(Adviser adviser, UUID id) {
        Work work = works.find(id).orElseThrow(NotFound::new);
        boolean asked = requests.of(id).stream()
                .anyMatch(request -> request.speaker().equals(adviser.speaker().id())
                        && (request.ended() == null || request.answered() != null));
        if (!asked) {
            throw new NotFound();
        }
        return with(work);
    }

    /** The work with what it answers. */
    AskedWork with(Work work) {
        Assignment assignment = assignments.find(work.assignment()).orElseThrow(NotFound::new);
        return new AskedWork(
                work, assignment, programmes.find(assignment.programme()).orElseThrow(NotFound::new));
    }

    private Programme programme(Speaker speaker) {
        return programmes.find(speaker.programme()).orElseThrow(NotFound::new);
    }
}
