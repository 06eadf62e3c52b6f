package th.prmind;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Modules use only those below them, and only what those offer. */
class ModulesTests {

    @Test
    void eachModuleKeepsToWhatItMayUse() {
        ApplicationModules.of(Application.class).verify();
    }
}
