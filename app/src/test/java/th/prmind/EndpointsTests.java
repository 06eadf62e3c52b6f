package th.prmind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Nobody gets in without signing in, wherever they knock; a new endpoint is closed unless it is listed here. */
@ApplicationTest
class EndpointsTests {

    private static final List<String> PUBLIC = List.of(
            "/news",
            "/en",
            "/sign-in",
            "/privacy",
            "/help",
            "/error",
            "/robots.txt",
            "/assets",
            "/favicon.ico",
            "/certificates",
            "/outside/",
            "/line/");

    /** Open by themselves, without what lies beneath. A programme that is no draft has one page for everybody. */
    private static final Set<String> PUBLIC_PAGES = Set.of("/programmes/{slug}", "/programmes/{slug}/calendar.ics");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @LocalServerPort
    int port;

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    @Test
    void everythingButThePublicSiteAsksForSignIn() throws Exception {
        List<String> open = new ArrayList<>();
        int asked = 0;
        for (var info : mappings.getHandlerMethods().keySet()) {
            for (String pattern : info.getPatternValues()) {
                if (PUBLIC.stream().anyMatch(pattern::startsWith)) {
                    continue;
                }
                for (String method : methods(info.getMethodsCondition().getMethods())) {
                    if (method.equals("GET") && PUBLIC_PAGES.contains(pattern)) {
                        continue;
                    }
                    asked++;
                    HttpResponse<String> response = ask(method, filled(pattern));
                    boolean toSignIn = response.statusCode() == 302
                            && response.headers()
                                    .firstValue("Location")
                                    .orElse("")
                                    .contains("/sign-in");
                    if (!toSignIn && response.statusCode() != 403) {
                        open.add(method + " " + pattern + ": " + response.statusCode());
                    }
                }
            }
        }
        assertThat(open).isEmpty();
        assertThat(asked).isGreaterThan(30);
    }

    @Test
    void whatALinkOpensIsClosedWithoutIt() throws Exception {
        List<String> open = new ArrayList<>();
        int asked = 0;
        for (var info : mappings.getHandlerMethods().keySet()) {
            for (String pattern : info.getPatternValues()) {
                if (!pattern.startsWith("/outside/")) {
                    continue;
                }
                for (String method : methods(info.getMethodsCondition().getMethods())) {
                    asked++;
                    int status = ask(method, filled(pattern) + "?revision=1").statusCode();
                    if (status != 404) {
                        open.add(method + " " + pattern + ": " + status);
                    }
                }
            }
        }
        assertThat(open).isEmpty();
        assertThat(asked).isGreaterThan(5);
    }

    @Test
    void publicSiteChangesNothing() {
        Set<String> changing = new TreeSet<>();
        mappings.getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/news") || pattern.startsWith("/en"))
                        .filter(pattern -> !Set.of(RequestMethod.GET)
                                        .containsAll(info.getMethodsCondition().getMethods())
                                || info.getMethodsCondition().isEmpty())
                        .forEach(changing::add));
        assertThat(changing).isEmpty();
    }

    private HttpResponse<String> ask(String method, String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static List<String> methods(Set<RequestMethod> methods) {
        return methods.isEmpty()
                ? List.of("GET", "POST")
                : methods.stream().map(Enum::name).toList();
    }

    private static String filled(String pattern) {
        return pattern.replaceAll("\\{[^}]*}", "00000000-0000-7000-8000-000000000001")
                .replace("*", "x");
    }
}
