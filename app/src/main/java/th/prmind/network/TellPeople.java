package th.prmind.network;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.notify.MailAddresses;
import th.prmind.platform.notify.Notice;
import th.prmind.platform.notify.RaiseNotice;
import th.prmind.platform.notify.SubjectReaders;
import th.prmind.platform.time.Dates;

/** Tells people of roles that they take over or that others hold for them, and knows where their mail goes. */
@Component
class TellPeople implements SubjectReaders, MailAddresses {

    private final People people;
    private final RaiseNotice raise;
    private final CurrentActor currentActor;
    private final Dates dates;

    TellPeople(People people, RaiseNotice raise, CurrentActor currentActor, Dates dates) {
        this.people = people;
        this.raise = raise;
        this.currentActor = currentActor;
        this.dates = dates;
    }

    void standsIn(Person standing, Person absent, UUID occasion) {
        tell(standing, absent, occasion + "/stands", "network.notice.stands-in");
        tell(absent, standing, occasion + "/stood-in-for", "network.notice.stood-in-for");
    }

    void standInEnded(Person standing, Person absent, UUID occasion) {
        tell(standing, absent, occasion + "/ended", "network.notice.stand-in-ended");
    }

    void handedOver(Person person, Person successor, UUID occasion) {
        tell(successor, person, occasion + "/takes", "network.notice.takes-over");
        tell(person, successor, occasion + "/gives", "network.notice.hands-over");
    }

    void handoverCancelled(Person person, Person successor, UUID occasion) {
        tell(successor, person, occasion + "/takes-not", "network.notice.handover-cancelled");
        tell(person, successor, occasion + "/gives-not", "network.notice.handover-cancelled");
    }

    private void tell(Person told, Person about, String occasion, String words) {
        raise.to(
                Set.of(told.id()),
                new Notice(
                        Notice.Kind.DUTY,
                        about.ref(),
                        occasion,
                        false,
                        words,
                        currentActor.find().map(Actor::id).orElse(null)));
    }

    @Override
    public boolean supports(String kind) {
        return kind.equals("person");
    }

    /** The pages of people are for everybody of the network. */
    @Override
    public boolean mayRead(Actor actor, UUID subject) {
        return people.find(subject).isPresent();
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> ids) {
        return people.findAll(ids).stream()
                .filter(person -> person.email() != null && !person.email().isBlank() && person.worksOn(dates.today()))
                .collect(Collectors.toMap(Person::id, person -> String.valueOf(person.email())));
    }
}
