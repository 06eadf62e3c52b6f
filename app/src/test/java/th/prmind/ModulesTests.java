package th.prmind;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Modules use only those below them, and only what those offer. */
class ModulesTests {

    @Test
    void eachModuleKeepsToWhatItMayUse() {
        // The engine and its files are libraries beside the application, though they share the package's name.
        ApplicationModules.of(Application.class, resideInAnyPackage("th.prmind.engine..", "th.prmind.engineio.."))
                .verify();
    }
}
