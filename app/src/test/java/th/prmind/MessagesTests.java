package th.prmind;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of the screens: all in the message files, in both languages, all in use. */
class MessagesTests {

    private static final Path MESSAGES = Tree.MAIN.resolve("resources/messages");
    private static final Map<String, String> THAI = texts("th");
    private static final Map<String, String> ENGLISH = texts("en");
    private static final Pattern RECORDED = Pattern.compile("audit\\.record\\(\\s*([^,;]+),");
    private static final Pattern ACTION = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\"");
    private static final List<Path> USERS = Stream.of(
                    Tree.sources("java", ".java"),
                    Tree.sources("resources/templates", ".jte"),
                    Tree.sources("web", ".ts"))
            .flatMap(List::stream)
            .toList();

    @Test
    void everyKeyStandsInBothLanguages() {
        // English alone may have a form of its own for one thing.
        Set<String> english = ENGLISH.keySet().stream()
                .filter(key -> !key.endsWith(".one") || THAI.containsKey(key))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(english).isEqualTo(THAI.keySet());
    }

    @Test
    void noKeyStandsTwice() {
        List<String> twice = new ArrayList<>();
        for (Path file : Tree.sources("resources/messages", ".properties")) {
            Set<String> seen = new TreeSet<>();
            lines(file).map(line -> line[0]).filter(key -> !seen.add(key)).forEach(twice::add);
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void everyKeyBeginsWithItsModule() {
        List<String> strangers = new ArrayList<>();
        for (Path file : Tree.sources("resources/messages", ".properties")) {
            String module = MESSAGES.relativize(file).getName(0).toString();
            lines(file)
                    .map(line -> line[0])
                    .filter(key -> !key.startsWith(module + "."))
                    .forEach(strangers::add);
        }
        assertThat(strangers).isEmpty();
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        Map<String, String> unlike = new TreeMap<>(THAI);
        unlike.entrySet()
                .removeIf(text -> arguments(text.getValue())
                        .equals(arguments(ENGLISH.getOrDefault(text.getKey(), text.getValue()))));
        assertThat(unlike).isEmpty();
    }

    @Test
    void noEnglishTextIsInThai() {
        // Some give an example in Thai, and a link to the Thai page names it so.
        Map<String, String> thai = new TreeMap<>(ENGLISH);
        thai.values().removeIf(text -> text.equals("ไทย") || count(THAI_LETTER, text) <= count(LATIN_LETTER, text));
        assertThat(thai).isEmpty();
    }

    /** A literal of three parts that begins with a module's name is a key, or the beginning of several. */
    @Test
    void everyKeyAskedForExists() {
        Set<String> modules = Tree.folders(MESSAGES);
        List<String> missing = new ArrayList<>();
        for (Path file : USERS) {
            String text = Tree.text(file);
            Stream.concat(
                            ASKED.matcher(text).results(),
                            LITERAL.matcher(text).results().filter(found -> looksLikeKey(found.group(1), modules)))
                    .map(found -> found.group(1))
                    .filter(key -> !exists(key))
                    .forEach(key -> missing.add(key + " in " + Tree.name(file)));
        }
        assertThat(missing).isEmpty();
    }

    /** As far as they are written where they are recorded; a few come from a method's argument. */
    @Test
    void everyActionOfTheAuditTrailHasWords() {
        Set<String> actions = Tree.sources("java", ".java").stream()
                .flatMap(file -> RECORDED.matcher(Tree.text(file)).results())
                .flatMap(call -> ACTION.matcher(call.group(1)).results())
                .map(found -> "network.audit.action." + found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(actions).hasSizeGreaterThan(40);
        actions.removeAll(THAI.keySet());
        assertThat(actions).isEmpty();
    }

    @Test
    void everyKeyIsAskedFor() {
        Set<String> literals = USERS.stream()
                .flatMap(file -> LITERAL.matcher(Tree.text(file)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        List<String> idle = THAI.keySet().stream()
                .filter(key -> !literals.contains(key) && beginnings(key).noneMatch(literals::contains))
                .toList();
        assertThat(idle).isEmpty();
    }

    @Test
    void noTemplateHoldsWordsOfItsOwn() {
        List<String> words = new ArrayList<>();
        for (Path file : Tree.sources("resources/templates", ".jte")) {
            Template.of(Tree.text(file)).words().forEach(found -> words.add(Tree.name(file) + ": " + found));
        }
        assertThat(words).isEmpty();
    }

    private static final Pattern THAI_LETTER = Pattern.compile("\\p{IsThai}");
    private static final Pattern LATIN_LETTER = Pattern.compile("[A-Za-z]");
    private static final Pattern ASKED = Pattern.compile("\\b(?:text|Refusal|say)\\(\\s*\"([a-z][a-zA-Z0-9.-]*)\"");
    private static final Pattern LITERAL = Pattern.compile("[\"'`]([a-z][a-zA-Z0-9-]*\\.[a-zA-Z0-9.-]*)[\"'`$]");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    private static boolean looksLikeKey(String literal, Set<String> modules) {
        String[] parts = literal.split("\\.", -1);
        return parts.length > 2 && modules.contains(parts[0]);
    }

    private static boolean exists(String key) {
        return THAI.containsKey(key)
                || key.endsWith(".") && THAI.keySet().stream().anyMatch(each -> each.startsWith(key));
    }

    /** Of {@code a.b.c}: {@code a.b.} and {@code a.}, as code that completes a key writes them. */
    private static Stream<String> beginnings(String key) {
        return Pattern.compile("\\.").matcher(key).results().map(dot -> key.substring(0, dot.end()));
    }

    private static long count(Pattern letter, String text) {
        return letter.matcher(text).results().count();
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Map<String, String> texts(String language) {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : Tree.sources("resources/messages", "messages_" + language + ".properties")) {
            lines(file).forEach(line -> texts.put(line[0], line[1]));
        }
        return texts;
    }

    /** Key and text of each line; a text of several lines keeps its line ends' backslashes, which does no harm here. */
    private static Stream<String[]> lines(Path file) {
        return Tree.text(file)
                .replaceAll("\\\\\\R", "")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("=", 2));
    }
}
