package th.prmind;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same names stand everywhere in the tree, and nothing in it tells of one machine. */
class TreeTests {

    private static final Set<String> MODULES = Tree.folders(Tree.MAIN.resolve("java/th/prmind"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/main/resources/db/migration",
                "src/main/resources/templates",
                "src/main/resources/messages",
                "src/main/resources/content-types",
                "src/main/resources/help",
                "src/main/web",
                "src/test/java/th/prmind"
            })
    void foldersAreNamedAfterModules(String folder) {
        Set<String> named = new TreeSet<>(Tree.folders(Tree.ROOT.resolve("app").resolve(folder)));
        named.remove("journeys"); // Tests through the browser cross modules.
        assertThat(MODULES)
                .as("modules, of which %s are folders of %s", named, folder)
                .containsAll(named);
    }

    @Test
    void theReadmeStaysShort() {
        assertThat(Tree.text(Tree.ROOT.resolve("README.md")).lines()).hasSizeLessThanOrEqualTo(60);
    }

    /* Written in pieces, so that this file does not find itself. */
    private static final Pattern MACHINE = Pattern.compile(
            String.join("|", "/wor" + "k/", "/roo" + "t/", "registry\\.npm" + "js", "repo1?\\.mav" + "en"));

    @Test
    void noFileNamesAMachinesPathOrARegistrysHost() {
        List<String> found = Tree.files().stream()
                .filter(file -> MACHINE.matcher(Tree.text(file)).find())
                .map(Tree::name)
                .toList();
        assertThat(found).isEmpty();
    }

    @Test
    void everyVariableIsListedByHelp() {
        Pattern variable = Pattern.compile("PRMIND_[A-Z][A-Z_]*[A-Z]");
        String help = Tree.text(Tree.ROOT.resolve("prmind"));
        help = help.substring(help.indexOf("usage()"), help.indexOf("main()"));
        Set<String> used = new TreeSet<>();
        for (Path file : Tree.files()) {
            // Those of a provider bear the name that the operator gave it.
            variable.matcher(Tree.text(file))
                    .results()
                    .map(found -> found.group().replaceFirst("^PRMIND_OIDC_[A-Z]+_", "PRMIND_OIDC_NAME_"))
                    .forEach(used::add);
        }
        used.removeAll(Set.of("PRMIND_OIDC", "PRMIND_OIDC_NAME")); // Code puts the names together from these words.
        Set<String> listed = new TreeSet<>();
        variable.matcher(help).results().forEach(found -> listed.add(found.group()));
        assertThat(listed).containsAll(used);
    }
}
