package th.prmind.network;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.SubjectRef;

/** Links that somebody gave to people outside and that are still open: who takes over waits for what they say. */
@Component
class GrantHandover implements HandedOver {

    private final Grants grants;
    private final Audit audit;

    GrantHandover(Grants grants, Audit audit) {
        this.grants = grants;
        this.audit = audit;
    }

    @Override
    public List<SubjectRef> heldBy(UUID person) {
        return grants.openOf(person).stream().map(Grant::subject).distinct().toList();
    }

    @Override
    public void handOver(UUID person, UUID successor) {
        for (Grant grant : grants.openOf(person)) {
            grants.handTo(grant, successor);
            audit.record("hand-over", grant.subject(), Map.of("grant", grant.id()));
        }
    }
}
