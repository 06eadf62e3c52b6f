package th.prmind.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.prmind.ApplicationTest;

/**
 * Walks from link to link as different people and looks at one page of each kind: nobody is kept out by colour, size or
 * missing names, nothing runs over the edge of a phone, and no page fails. The pictures lie in {@code target/pictures}.
 *
 * <p>Takes minutes, so it runs by name: {@code ./prmind test -Dtest=EveryPageWalk}.
 */
@ApplicationTest
class EveryPageWalk {

    private static final int MOST = 45;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");
    private static final Pattern DOWNLOAD = Pattern.compile(".*\\.(pdf|rss|atom|json|yaml|xml|txt|docx|jpg|png)$");

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "แก้วตา, 360, th, /",
        "แก้วตา, 1440, en, /",
        "มัณฑนา, 1440, th, /",
        "มัณฑนา, 360, en, /",
        "ชวินทร์, 1440, en, /",
        "-, 360, th, /news",
        "-, 1440, en, /en/news"
    })
    void everyKindOfPageServesEverybody(String person, int width, String language, String start) {
        Page page = person.equals("-") ? Browser.open(port, width, 800) : Browser.signedIn(port, person, width, 800);
        List<String> complaints = new ArrayList<>();
        page.onPageError(error -> complaints.add(page.url() + ": script failed: " + error));
        Map<String, String> seen = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty() && seen.size() < MOST) {
            String url = open.removeFirst();
            if (seen.putIfAbsent(kind(url), url) == null) {
                complaints.addAll(look(page, url, language, person + "-" + width));
                links(page).stream()
                        .filter(link -> !seen.containsKey(kind(link)))
                        .forEach(open::addLast);
            }
        }
        page.context().close();
        assertThat(complaints).isEmpty();
        assertThat(seen).as("kinds of pages seen").hasSizeGreaterThan(4);
    }

    private static List<String> look(Page page, String url, String language, String who) {
        String asked = url.startsWith("/news") || url.startsWith("/en/")
                ? url
                : url + (url.contains("?") ? "&" : "?") + "lang=" + language;
        @Nullable Response response = page.navigate(asked);
        List<String> complaints = new ArrayList<>();
        if (response == null || response.status() != 200) {
            complaints.add(url + ": status " + (response == null ? "none" : response.status()));
            return complaints;
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/pictures", who + "-" + language, name(url) + ".png")));
        if (page.locator("h1").count() != 1) {
            complaints.add(url + ": " + page.locator("h1").count() + " main headings");
        }
        Object over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) over).intValue() > 1) {
            complaints.add(url + ": runs " + over + " px over the edge");
        }
        for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
            if (Set.of("serious", "critical").contains(rule.getImpact())) {
                complaints.add(url + ": " + rule.getId() + " at "
                        + rule.getNodes().stream()
                                .limit(3)
                                .map(node -> node.getHtml())
                                .toList());
            }
        }
        page.evaluate("document.documentElement.style.fontSize = '200%'");
        Object large = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (page.viewportSize().width > 1000 && ((Number) large).intValue() > 1) {
            complaints.add(url + ": with 200 % text runs " + large + " px over the edge");
        }
        return complaints;
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Page page) {
        List<String> links = (List<String>) page.evaluate("""
                [...document.querySelectorAll("a[href^='/']")].map(a => a.getAttribute('href').split('#')[0])""");
        return links.stream()
                .filter(link -> !link.isEmpty() && !DOWNLOAD.matcher(path(link)).matches())
                .filter(link -> !link.contains("lang=") && !link.startsWith("/sign-out"))
                .toList();
    }

    /** Pages that differ only in which thing they show are of one kind. */
    private static String kind(String url) {
        String path = ID.matcher(path(url)).replaceAll("id");
        return path.replaceAll(
                        "^(/(?:en/)?news)/(?!units|topics|audiences|search|archive|places|about)[^/]+$", "$1/article")
                .replaceAll("/(units|topics|audiences|briefs|register|places)/(?!new$|proposals)[^/]+", "/$1/one")
                .replaceAll("/(facts)/[^/]+", "/$1/one")
                .replaceAll("/\\d+", "/n");
    }

    private static String path(String url) {
        return url.split("\\?")[0];
    }

    private static String name(String url) {
        String name = kind(url).replaceAll("[^a-zA-Z0-9]+", "-");
        return name.length() < 2 ? "home" : name.substring(1);
    }
}
