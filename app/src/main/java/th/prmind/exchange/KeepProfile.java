package th.prmind.exchange;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.SubjectRef;

/** Keeps what somebody says of themselves; that they want to be found is their own consent, and can be taken back. */
@Component
class KeepProfile {

    private final Profiles profiles;
    private final CurrentActor currentActor;
    private final Audit audit;

    KeepProfile(Profiles profiles, CurrentActor currentActor, Audit audit) {
        this.profiles = profiles;
        this.currentActor = currentActor;
        this.audit = audit;
    }

    @Transactional
    void put(Profile profile) {
        profiles.put(profile);
        Actor me = currentActor.get();
        audit.record(
                "change-profile",
                new SubjectRef("person", me.id(), me.name(), me.nameEnglish(), "/people/" + me.id()),
                Map.of("found", profile.found()));
    }
}
