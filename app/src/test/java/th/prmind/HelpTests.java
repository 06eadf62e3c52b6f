package th.prmind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import th.prmind.platform.help.HelpTopic;
import th.prmind.platform.help.HelpTopics;
import th.prmind.platform.help.Said;
import th.prmind.platform.web.Texts;

/** Help stands on every page, names nothing that is gone, and calls things what the screens call them. */
@ApplicationTest
class HelpTests {

    /* What is no page of those who work here: the public site, what a link opens, files, parts of pages, what leads on. */
    private static final Pattern NO_PAGE = Pattern.compile("(/news|/en|/outside|/actuator|/line)(/.*|\\..*)?"
            + "|.*\\.(pdf|docx|xlsx|csv|json|yaml|xml|txt|jpg|png|jwt|ics)|.*(/letter|/working|/voice|/comments|/namings|/files/\\{file}|/handouts/\\{id})"
            + "|/error|/me/notices/\\{id}|.*/providers/\\{name}(/answer)?");

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    @Autowired
    HelpTopics topics;

    @Autowired
    Texts texts;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @LocalServerPort
    int port;

    @Test
    void everyPageHasOneTopicAndNoTopicNamesAPageThatIsGone() {
        Map<String, List<String>> named = new TreeMap<>();
        topics.all()
                .forEach(topic -> topic.pages()
                        .forEach(page -> named.computeIfAbsent(page, _ -> new ArrayList<>())
                                .add(topic.name())));
        assertThat(named.keySet())
                .as(
                        "pages of the topics in app/src/main/resources/help; a new page needs a topic, its own or another's")
                .containsExactlyInAnyOrderElementsOf(pages());
        assertThat(named.values()).allMatch(names -> names.size() == 1);
    }

    @Test
    void everyTopicIsShortAndWholeInBothLanguages() {
        assertThat(topics.all()).hasSizeGreaterThan(25).allSatisfy(topic -> {
            assertThat(topic.name()).matches("[a-z-]+");
            assertThat(HelpTopics.CHAPTERS).contains(topic.chapter());
            assertThat(topic.steps()).as(topic.name()).hasSizeBetween(2, 5);
            assertThat(topic.pictures()).as(topic.name()).isNotEmpty();
            assertThat(sentences(topic)).allSatisfy(said -> {
                assertThat(said.th()).isNotBlank().doesNotContain("!").hasSizeLessThan(200);
                assertThat(said.en()).isNotBlank().doesNotContain("!").hasSizeLessThan(260);
            });
        });
    }

    @Test
    void whatHelpQuotesStandsOnTheScreensInBothLanguages() {
        List<String> wrong = new ArrayList<>();
        for (HelpTopic topic : topics.all()) {
            for (Said said : sentences(topic)) {
                Set<String> quoted = quoted(said, "th");
                if (!quoted.equals(quoted(said, "en"))) {
                    wrong.add(topic.name() + " quotes unlike things: " + said);
                }
                for (String key : quoted) {
                    for (String language : List.of("th", "en")) {
                        try {
                            if (ARGUMENT.matcher(texts.get(language, key)).find()) {
                                wrong.add(topic.name() + " quotes words with a gap: " + key);
                            }
                        } catch (IllegalArgumentException e) {
                            wrong.add(topic.name() + ": " + e.getMessage());
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyTopicIsReachedFromAPageOrFromAnother() {
        Set<String> seen =
                topics.all().stream().flatMap(topic -> topic.see().stream()).collect(Collectors.toSet());
        assertThat(seen).allMatch(name -> topics.find(name).isPresent());
        assertThat(topics.all()).allMatch(topic -> !topic.pages().isEmpty() || seen.contains(topic.name()));
    }

    @Test
    void eachPlaceOfTheRailLeadsToItsHelp() {
        Visitor officer = Visitor.signedIn(port, "แก้วตา");
        Document home = Jsoup.parse(officer.get("/").body());
        List<String> places = home.select(".rail .places a").eachAttr("href");
        assertThat(places).hasSizeGreaterThan(6).allSatisfy(place -> {
            String help = Jsoup.parse(officer.get(place).body())
                    .select("main .help-link")
                    .attr("href");
            assertThat(help).as(place).startsWith("/help/");
            assertThat(officer.get(help).statusCode()).isEqualTo(200);
        });
    }

    @Test
    void whoCannotSignInReadsHowTo() {
        Visitor nobody = Visitor.anonymous(port);
        Document signIn = Jsoup.parse(nobody.get("/sign-in").body());
        String help = signIn.select("main .help-link").attr("href");
        assertThat(help).isEqualTo("/help/sign-in");
        Document page = Jsoup.parse(nobody.get(help).body());
        assertThat(page.select("h1").text()).isEqualTo("เข้าสู่ระบบ");
        assertThat(page.select(".help-quoted").eachText()).contains(texts.get("th", "network.sign-in.passkey.use"));
        assertThat(nobody.get("/help/no-such-thing").statusCode()).isEqualTo(404);
    }

    @Test
    void aWordOfTheScreenFindsItsTopic() {
        Visitor nobody = Visitor.anonymous(port);
        assertThat(found(nobody, "/help?q=%E0%B8%A3%E0%B8%B1%E0%B8%9A%E0%B8%97%E0%B8%A3%E0%B8%B2%E0%B8%9A"))
                .contains("/help/brief"); // รับทราบ, which help itself only quotes by key
        assertThat(found(nobody, "/help?lang=en&q=Stand-in")).contains("/help/stand-in");
        assertThat(found(nobody, "/help?lang=en&q=zzzz")).isEmpty();
    }

    private static List<String> found(Visitor visitor, String path) {
        return Jsoup.parse(visitor.get(path).body())
                .select("#topics a.row-title")
                .eachAttr("href");
    }

    private Set<String> pages() {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> !NO_PAGE.matcher(pattern).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Said> sentences(HelpTopic topic) {
        return Stream.of(
                        Stream.of(topic.title(), topic.about()),
                        topic.steps().stream(),
                        topic.pictures().stream().map(HelpTopic.Picture::alt))
                .flatMap(each -> each)
                .toList();
    }

    private static Set<String> quoted(Said said, String language) {
        return said.parts(language).stream()
                .filter(Said.Part::quoted)
                .map(Said.Part::words)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
