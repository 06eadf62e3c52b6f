package th.prmind;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import th.prmind.ArchitectureTests.NotGenerated;

/** Rules of shape over all our classes, the engine's too. */
@AnalyzeClasses(
        packages = "th.prmind",
        importOptions = {ImportOption.DoNotIncludeTests.class, NotGenerated.class})
class ArchitectureTests {

    /** Templates are compiled into the packages of their modules; their shape is the compiler's. */
    static final class NotGenerated implements ImportOption {
        @Override
        public boolean includes(com.tngtech.archunit.core.importer.Location location) {
            return !location.contains("/Jte") || !location.contains("Generated");
        }
    }

    // A controller, a repository or a listener is how a module does its work, not what it offers.

    @ArchTest
    static final ArchRule controllersAreNotPublic =
            classes().that().areMetaAnnotatedWith(Controller.class).should().notBePublic();

    @ArchTest
    static final ArchRule repositoriesAreNotPublic = classes()
            .that()
            .areMetaAnnotatedWith(Repository.class)
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule listenersAreNotPublic =
            classes().that(listen()).should().notBePublic().allowEmptyShould(true);

    @ArchTest
    static final ArchRule theEngineNeedsNothingButTheJdk = classes()
            .that()
            .resideInAPackage("th.prmind.engine..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "th.prmind.engine.."));

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveNameMatching(".*(Service|ServiceImpl|Manager|Dto|DTO|Mapper|Utils?|Helpers?)(\\$.*)?");

    @ArchTest
    static final ArchRule packagesAreFlat = classes()
            .that(resideInAPackage("th.prmind.."))
            .should()
            .resideInAnyPackage("th.prmind", "th.prmind.*", "th.prmind.platform.*");

    private static DescribedPredicate<JavaClass> listen() {
        return describe(
                "have a method that listens to events",
                type -> type.getMethods().stream().anyMatch(method -> method.isMetaAnnotatedWith(EventListener.class)));
    }
}
