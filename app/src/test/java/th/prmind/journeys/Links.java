package th.prmind.journeys;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import th.prmind.Visitor;

/** Follows links without a browser, and keeps one address of each kind of page and of each state that it can be in. */
final class Links {

    /* Files, feeds, parts of pages, what only leads elsewhere, and what lives three minutes and is looked at apart. */
    private static final Pattern NO_PAGE = Pattern.compile(
            ".*\\.(pdf|docx|ics|rss|atom|json|yaml|xml|txt|jpg|png|jwt|xlsx|csv)|.*(/handouts/\\{id}|/letter|/working|/voice|/namings|/files/\\{file})|/editions/\\{id}/(pictures|comments)|/en|/en/|/error|/sign-in/computers|/me/computers/\\{code}|/me/notices/\\{id}|.*/providers/\\{name}(/answer)?|/sign-in/second");
    private static final int OF_EACH = 6;

    private final List<PathPattern> patterns;
    private final Map<String, Found> found = new LinkedHashMap<>();

    private Links(List<PathPattern> patterns) {
        this.patterns = patterns;
    }

    /**
     * A page to look at.
     *
     * @param first whether it is the first of its kind, rather than another state of it
     * @param person whose links led there; empty for readers who have not signed in
     */
    record Found(String pattern, String name, String url, boolean first, String person) {}

    static Links of(RequestMappingHandlerMapping mappings) {
        return new Links(mappings.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(info -> info.getPatternValues().stream())
                .map(PathPatternParser.defaultInstance::parse)
                .filter(pattern -> !pattern.getPatternString().startsWith("/actuator"))
                .sorted()
                .toList());
    }

    /** Every kind of page that the application has. */
    Set<String> patterns() {
        return patterns.stream()
                .map(PathPattern::getPatternString)
                .filter(pattern -> !NO_PAGE.matcher(pattern).matches())
                .collect(Collectors.toSet());
    }

    List<Found> found() {
        return found.values().stream().sorted(Comparator.comparing(Found::name)).toList();
    }

    void walk(Visitor visitor, String person, String... starts) {
        Deque<String> open = new ArrayDeque<>(Arrays.asList(starts));
        Set<String> asked = new HashSet<>();
        Map<String, Integer> times = new HashMap<>();
        while (!open.isEmpty()) {
            String url = open.removeFirst();
            String pattern = pattern(url);
            if (!asked.add(url)
                    || NO_PAGE.matcher(pattern).matches()
                    || times.merge(pattern, 1, Integer::sum) > OF_EACH) {
                continue;
            }
            HttpResponse<String> response = visitor.get(url);
            if (response.statusCode() != 200
                    || !pattern(response.uri().getPath()).equals(pattern)) {
                continue; // Refused, or led elsewhere: the link from elsewhere will come too.
            }
            Document page = Jsoup.parse(response.body());
            String name = name(pattern, url, page);
            boolean first =
                    found.values().stream().noneMatch(each -> each.pattern().equals(pattern));
            found.putIfAbsent(name, new Found(pattern, name, url, first, person));
            for (Element link : page.select("a[href^=/]")) {
                String to = link.attr("href").split("#")[0];
                // Readers of the public site see no more of it for being signed in.
                if (!to.contains("lang=") && (person.isEmpty() || !to.matches("/(en/)?news.*|/sign-in.*"))) {
                    open.addLast(to);
                }
            }
        }
    }

    /** Which kind of page an address is; empty where none of ours. */
    private String pattern(String url) {
        PathContainer path = PathContainer.parsePath(url.split("\\?")[0]);
        return patterns.stream()
                .filter(pattern -> pattern.matches(path))
                .map(PathPattern::getPatternString)
                .findFirst()
                .orElse("");
    }

    /** The kind, and the state that stands at its head. */
    private static String name(String pattern, String url, Document page) {
        List<String> parts = new ArrayList<>(List.of(pattern));
        // Elsewhere what stands behind the question mark chooses among the same things; here, between two pages.
        if (url.startsWith("/editions/new?")) {
            Arrays.stream(url.split("\\?")[1].split("&"))
                    .map(choice -> choice.split("=")[0])
                    .forEach(parts::add);
        }
        page.select(".page-meta .pill, .article-notice").stream()
                .limit(1)
                .map(state -> state.className() + " " + (state.is(".pill") ? state.text() : ""))
                .forEach(parts::add);
        String name = String.join(" ", parts)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return name.isEmpty() ? "home" : name;
    }
}
