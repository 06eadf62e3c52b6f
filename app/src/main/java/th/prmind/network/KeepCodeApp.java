package th.prmind.network;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.platform.audit.Audit;

/** Adds, renews and removes a person's code app, with its trace. */
@Component
class KeepCodeApp {

    private final CodeApps apps;
    private final Audit audit;

    KeepCodeApp(CodeApps apps, Audit audit) {
        this.apps = apps;
        this.audit = audit;
    }

    /** @return the recovery codes, told once */
    @Transactional
    public List<String> added(Person person) {
        audit.record("add-code-app", person.ref(), Map.of());
        return apps.newRecoveryCodes(person.id());
    }

    @Transactional
    public List<String> renewRecoveryCodes(Person person) {
        audit.record("renew-recovery-codes", person.ref(), Map.of());
        return apps.newRecoveryCodes(person.id());
    }

    @Transactional
    public void remove(Person person) {
        apps.remove(person.id());
        audit.record("remove-code-app", person.ref(), Map.of());
    }
}
