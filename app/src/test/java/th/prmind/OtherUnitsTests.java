package th.prmind;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What belongs to a unit is closed to a writer of another province, at every address. An endpoint is closed to them
 * unless it stands here among those that the whole network shares.
 */
@ApplicationTest
class OtherUnitsTests {

    /** What everybody of the network may see, and what they do in their own unit's name. */
    private static final Set<String> SHARED = Set.of(
            "GET /",
            "GET /briefs",
            "GET /briefs.xlsx",
            "GET /briefs/{slug}",
            "GET /briefs/{slug}.yaml",
            "GET /briefs/{slug}/changes/{n}",
            "GET /briefs/{slug}/facts/{fact}/copies",
            "GET /briefs/{slug}/facts/{fact}/copies/sheet",
            "GET /briefs/{slug}/facts/{fact}/copies.xlsx",
            "GET /briefs/{slug}/facts/{fact}/copies/paper",
            "GET /briefs/{slug}/facts/{fact}/copies/paper.docx",
            "GET /briefs/{slug}/facts/{fact}/copies/paper.pdf",
            "GET /briefs/{slug}/paper",
            "GET /briefs/{slug}/paper.docx",
            "GET /briefs/{slug}/paper.pdf",
            "GET /briefs/{slug}/units.xlsx",
            "GET /briefs/{slug}/overlays/{unitSlug}",
            "GET /briefs/{slug}/units",
            "GET /briefs/{slug}/versions/{n}",
            "GET /briefs/{slug}/versions/{n}/letter",
            "POST /briefs/{slug}/challenges",
            "GET /check",
            "POST /check",
            "GET /editions",
            "GET /editions.xlsx",
            "GET /editions/new",
            "GET /editions/manuscripts/new",
            "POST /editions/manuscripts",
            "POST /editions",
            "GET /exchange",
            "GET /exchange.xlsx",
            "GET /exchange/lessons",
            "GET /exchange/lessons/{slug}",
            "POST /exchange/lessons/{slug}/putting-away",
            "GET /exchange/weeks/{monday}",
            "GET /exchange/me",
            "POST /exchange/me",
            "GET /exchange/namings",
            "GET /exchange/people",
            "GET /exchange/people.xlsx",
            "GET /exchange/posts/new",
            "POST /exchange/posts",
            "GET /exchange/posts/{id}",
            "POST /exchange/posts/{id}/answers",
            "POST /exchange/posts/{id}/reports/{words}",
            "POST /exchange/posts/{id}/thanks/{words}",
            "POST /exchange/posts/{id}/thanks/{words}/removal",
            "GET /people",
            "GET /people.xlsx",
            "GET /people/{id}",
            "GET /pictures",
            "GET /pictures.xlsx",
            "POST /pictures",
            "OPTIONS /pictures/uploads",
            "POST /pictures/uploads",
            "GET /programmes",
            "GET /programmes.xlsx",
            "GET /programmes/{slug}",
            "GET /programmes/{slug}/calendar.ics",
            "POST /programmes/{slug}/enrolments",
            "GET /register",
            "GET /register.xlsx",
            "GET /register/{slug}",
            "GET /releases",
            "POST /releases",
            "GET /releases.xlsx",
            "GET /releases/{id}",
            "GET /releases/{id}/paper",
            "GET /releases/{id}/paper.docx",
            "GET /releases/{id}/paper.pdf",
            "GET /reviews",
            "GET /reviews.xlsx",
            "GET /teams",
            "GET /teams.xlsx",
            "GET /teams/new",
            "POST /teams",
            "GET /topics",
            "GET /topics.xlsx",
            "GET /units",
            "GET /units.xlsx",
            "GET /units/{slug}",
            "GET /units/{slug}/routes",
            "POST /check/links");

    /* What is below /me/ is everybody's own; that nobody reaches another's is tested beside it. */
    private static final List<String> OUTSIDE = List.of(
            "/news",
            "/en",
            "/sign-in",
            "/sign-out",
            "/privacy",
            "/help",
            "/certificates",
            "/me/",
            "/outside/",
            "/error",
            "/robots.txt",
            "/language",
            "/line/");

    private static final String OWNING = "province-lampang";
    private static final String ANOTHERS = "<> (SELECT unit FROM network.person WHERE name = :stranger)";

    private static final Map<String, String> WORDS = Map.of("when", "now", "unit", OWNING, "role", "WRITER");
    private static final String BODY = """
            {"base": 0, "version": 0, "title": "x", "text": "x", "start": 0, "end": 1, "quotation": "x", "doc": {"type": "doc", "content": []}, "reasons": []}
            """;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void everyAddressOfAnotherUnitIsClosedAndNothingChanges() {
        Visitor stranger = Visitor.signedIn(port, strangerName());
        long before = changes();
        List<String> open = new ArrayList<>();
        int asked = 0;
        for (var entry : mappings.getHandlerMethods().entrySet()) {
            for (String endpoint : endpoints(entry.getKey())) {
                String path = endpoint.substring(endpoint.indexOf(' ') + 1);
                if (SHARED.contains(endpoint) || OUTSIDE.stream().anyMatch(path::startsWith)) {
                    continue;
                }
                asked++;
                int status = ask(stranger, endpoint, entry.getKey(), entry.getValue());
                if (status != 403 && status != 404) {
                    open.add(endpoint + ": " + status);
                }
            }
        }
        assertThat(open).isEmpty();
        assertThat(asked).isGreaterThan(50);
        assertThat(changes()).isEqualTo(before);
    }

    @Test
    void sharedAddressesExist() {
        Set<String> all = new TreeSet<>();
        mappings.getHandlerMethods().keySet().forEach(info -> all.addAll(endpoints(info)));
        assertThat(all).containsAll(SHARED);
    }

    private int ask(Visitor stranger, String endpoint, RequestMappingInfo info, HandlerMethod handler) {
        String path = filled(endpoint.substring(endpoint.indexOf(' ') + 1));
        boolean json = Arrays.stream(handler.getMethod().getParameters())
                .anyMatch(parameter -> parameter.isAnnotationPresent(RequestBody.class));
        if (endpoint.startsWith("GET ")) {
            return stranger.get(path + "?since=0").statusCode();
        }
        if (!endpoint.startsWith("PUT ") && !endpoint.startsWith("POST ")) {
            return stranger.ask("/editions", endpoint.split(" ")[0], path).statusCode();
        }
        if (endpoint.startsWith("PUT ")) {
            return stranger.putJson("/editions", path, BODY).statusCode();
        }
        if (json) {
            return stranger.postJson("/editions", path, BODY).statusCode();
        }
        Map<String, String> fields = new HashMap<>();
        String file = "";
        for (Parameter parameter : handler.getMethod().getParameters()) {
            RequestParam wanted = parameter.getAnnotation(RequestParam.class);
            if (wanted == null) {
                continue;
            }
            String name = wanted.name().isEmpty()
                    ? wanted.value().isEmpty() ? parameter.getName() : wanted.value()
                    : wanted.name();
            if (parameter.getType() == MultipartFile.class || name.equals("files")) {
                file = name;
            } else {
                fields.put(name, WORDS.getOrDefault(name, value(parameter.getType())));
            }
        }
        if (!file.isEmpty()) {
            byte[] bytes = "%PDF-1.4 x".getBytes(java.nio.charset.StandardCharsets.UTF_8);
            return stranger.uploadWith("/editions", path, file, "letter.pdf", bytes, fields)
                    .statusCode();
        }
        return stranger.post("/editions", path, fields).statusCode();
    }

    private static String value(Class<?> type) {
        if (type == UUID.class) {
            return new UUID(0, 1).toString();
        }
        if (type.isEnum()) {
            return String.valueOf(type.getEnumConstants()[0]);
        }
        return type == int.class || type == long.class || type == Integer.class ? "1" : "x";
    }

    /** With things that belong to the owning unit, or to headquarters where only they have such. */
    private String filled(String pattern) {
        Map<String, String> things = new LinkedHashMap<>();
        things.put(
                "/editions/{id}",
                "/editions/"
                        + one(
                                "SELECT e.id::text FROM content.edition e JOIN content.document d ON d.id = e.document WHERE d.unit "
                                        + ANOTHERS));
        things.put("/reviews/{id}", "/reviews/" + one("SELECT id::text FROM review.review WHERE unit " + ANOTHERS));
        things.put("/pictures/{id}", "/pictures/" + one("SELECT id::text FROM media.picture WHERE unit " + ANOTHERS));
        things.put(
                "/releases/{id}", "/releases/" + one("SELECT id::text FROM publishing.release WHERE unit " + ANOTHERS));
        things.put("/people/{id}", "/people/" + one("SELECT id::text FROM network.person WHERE unit " + ANOTHERS));
        things.put("/briefs/{slug}", "/briefs/full-depth-inspection");
        things.put(
                "/register/{slug}", "/register/" + one("SELECT slug FROM brief.register_person WHERE :stranger <> ''"));
        things.put("/programmes/{slug}", "/programmes/pr-mind-demo");
        things.put(
                "/advice/{key}",
                "/advice/" + one("SELECT id::text FROM learning.speaker WHERE person IS NOT NULL AND :stranger <> ''"));
        things.put("/topics/{slug}", "/topics/" + one("SELECT slug FROM content.topic WHERE :stranger <> ''"));
        things.put("/teams/{id}", "/teams/" + one("SELECT id::text FROM network.team WHERE :stranger <> ''"));
        String post = one("SELECT id::text FROM exchange.post WHERE unit " + ANOTHERS);
        things.put("/exchange/posts/{id}", "/exchange/posts/" + post);
        things.put("{words}", post);
        things.put("/units/{slug}", "/units/" + OWNING);
        String path = pattern;
        for (var thing : things.entrySet()) {
            path = path.replace(thing.getKey(), thing.getValue());
        }
        return path.replaceAll("\\{rendition[^}]*}", "card")
                .replaceAll("\\{(n|from|to|number)}", "1")
                .replace("{fact}", "f1")
                .replace("{half}", "morning")
                .replace("{stage}", "before")
                .replace("{months}", "3")
                .replace("{unitSlug}", OWNING)
                .replaceAll(
                        "\\{(id|comment|decision|subject|grant|consent|note|task|file|link|person|answer|hour|request|work|screenshot)}",
                        new UUID(0, 1).toString());
    }

    private String one(String sql) {
        return jdbc.sql(sql + " LIMIT 1")
                .param("stranger", strangerName())
                .query(String.class)
                .single();
    }

    private String strangerName() {
        return jdbc.sql("""
                SELECT p.name FROM network.person p
                JOIN network.unit u ON u.id = p.unit
                JOIN network.membership m ON m.person = p.id
                WHERE u.kind = 'province-office' AND u.slug <> ?
                GROUP BY p.id HAVING bool_and(m.role = 'writer') ORDER BY p.name LIMIT 1
                """).param(OWNING).query(String.class).single();
    }

    private long changes() {
        return jdbc.sql("SELECT count(*) FROM platform.audit_entry")
                .query(Long.class)
                .single();
    }

    private static List<String> endpoints(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        List<String> endpoints = new ArrayList<>();
        for (String pattern : info.getPatternValues()) {
            for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                endpoints.add(method + " " + pattern);
            }
        }
        return endpoints;
    }
}
