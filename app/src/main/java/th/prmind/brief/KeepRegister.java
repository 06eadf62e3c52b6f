package th.prmind.brief;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.network.Rights;
import th.prmind.network.Role;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.web.NotAllowed;

/** A keeper of the register adds somebody or changes what it says of them. */
@Component
class KeepRegister {

    private final PeopleRegister register;
    private final Rights rights;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    KeepRegister(
            PeopleRegister register,
            Rights rights,
            CurrentActor currentActor,
            Audit audit,
            ApplicationEventPublisher events) {
        this.register = register;
        this.rights = rights;
        this.currentActor = currentActor;
        this.audit = audit;
        this.events = events;
    }

    boolean mayKeep() {
        return rights.holds(currentActor.get(), Role.REGISTER_KEEPER);
    }

    void require() {
        Actor actor = currentActor.get();
        if (!mayKeep()) {
            throw new NotAllowed(actor.id() + " keeps no register");
        }
    }

    @Transactional
    void keep(RegisterPerson person) {
        require();
        boolean known = register.find(person.slug()).isPresent();
        register.put(person);
        audit.record(
                known ? "change-register" : "add-to-register",
                person.ref(),
                Map.of("posts", person.posts().size()));
        events.publishEvent(new RegisterChanged());
    }
}
