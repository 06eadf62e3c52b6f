package th.prmind.platform.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.prmind.ApplicationTest;
import th.prmind.SetClock;
import th.prmind.Visitor;
import th.prmind.network.Role;
import th.prmind.platform.web.Texts;

/** The first day: five steps for each role, each on a page that the role may open, ticked off by what was really done. */
@ApplicationTest
class TourTests {

    @Autowired
    Tours tours;

    @Autowired
    HelpTopics topics;

    @Autowired
    FirstDay firstDay;

    @Autowired
    Texts texts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SetClock clock;

    @LocalServerPort
    int port;

    @Test
    void everyRoleHasItsFiveSteps() {
        assertThat(tours.all())
                .extracting(Tour::role)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Role.values()).map(Role::code).toList());
        assertThat(tours.all()).allSatisfy(tour -> {
            assertThat(tour.steps()).as(tour.role()).hasSize(5);
            assertThat(tour.steps()).as(tour.role()).anyMatch(step -> firstDay.sees(step.name()));
        });
    }

    @Test
    void stepsOfOneNameAreTheSameAndQuoteWhatStandsOnTheScreens() {
        List<Tour.Step> steps =
                tours.all().stream().flatMap(tour -> tour.steps().stream()).toList();
        assertThat(new HashSet<>(steps))
                .hasSize((int) steps.stream().map(Tour.Step::name).distinct().count());
        assertThat(steps).allSatisfy(step -> {
            assertThat(topics.find(step.topic())).isPresent();
            for (Said said : List.of(step.title(), step.how())) {
                for (String language : List.of("th", "en")) {
                    assertThat(said.plain(language, key -> texts.get(language, key)))
                            .isNotBlank()
                            .doesNotContain("{");
                }
            }
        });
    }

    @Test
    void eachStepLeadsToAPageThatTheRoleMayOpen() {
        for (Tour tour : tours.all()) {
            Visitor visitor = Visitor.signedIn(port, somebodyWith(tour.role()));
            assertThat(tour.steps())
                    .allSatisfy(step -> assertThat(visitor.get(step.page()).statusCode())
                            .as(tour.role() + " " + step.page())
                            .isEqualTo(200));
        }
    }

    @Test
    void whatWasReallyDoneTicksItselfOff() {
        Visitor officer = Visitor.signedIn(port, "ศุภดา");
        assertThat(stop(officer, "/me/notices/settings").hasClass("stop-done")).isFalse();
        officer.post(
                "/me/notices/settings",
                "/me/notices/settings",
                Map.of("quietFrom", "20:00", "quietTo", "07:00", "digestAt", "08:00", "language", "th"));
        assertThat(stop(officer, "/me/notices/settings").hasClass("stop-done")).isTrue();
        assertThat(stop(officer, "/me/notices/settings").select("form")).isEmpty();
    }

    @Test
    void whatNobodySeesIsTickedOffByHandAndTakenBack() {
        Visitor executive = Visitor.signedIn(port, "รุ่งอรุณ");
        assertThat(stop(executive, "/releases").hasClass("stop-done")).isFalse();
        executive.post("/me/tour", "/me/tour/steps", Map.of("step", "see-releases"));
        assertThat(stop(executive, "/releases").hasClass("stop-done")).isTrue();
        executive.post("/me/tour", "/me/tour/steps", Map.of("step", "see-releases", "done", "false"));
        assertThat(stop(executive, "/releases").hasClass("stop-done")).isFalse();
        assertThat(executive
                        .post("/me/tour", "/me/tour/steps", Map.of("step", "no-such-step"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void homeShowsTheNextStepUntilItIsPutAwayOrTheFirstDaysAreOver() {
        Visitor officer = Visitor.signedIn(port, "ธิติวัฒน์");
        assertThat(onHome(officer)).isTrue();
        officer.post("/", "/me/tour/endings", Map.of());
        assertThat(onHome(officer)).isFalse();
        officer.post("/me/tour", "/me/tour/beginnings", Map.of());
        assertThat(onHome(officer)).isTrue();
        clock.at(Instant.now().plus(FirstDay.SHOWN).plus(Duration.ofHours(1)), () -> {
            Visitor later = Visitor.signedIn(port, "ธิติวัฒน์");
            assertThat(onHome(later)).isFalse();
            assertThat(later.get("/me/tour").statusCode()).isEqualTo(200);
        });
    }

    @Test
    void whoHasSeveralRolesSeesTheStepsOfEach() {
        Document page =
                Jsoup.parse(Visitor.signedIn(port, "มัณฑนา").get("/me/tour").body());
        assertThat(page.select("main section h2").eachText()).containsExactly("เจ้าของนโยบาย");
        assertThat(page.select("main details summary").eachText())
                .allMatch(summary -> Stream.of("ผู้เขียน", "ผู้จัดหลักสูตร").anyMatch(summary::startsWith))
                .hasSize(2);
    }

    @Test
    void whatIsKeptOfItIsOnesOwnDataAndGoesWithThePerson(@Autowired TourBook book) {
        java.util.UUID person = java.util.UUID.randomUUID();
        book.tick(person, "see-releases");
        assertThat(book.of(person)).allSatisfy(kept -> assertThat(kept.rows()).hasSize(1));
        book.erase(person);
        assertThat(book.of(person)).allSatisfy(kept -> assertThat(kept.rows()).isEmpty());
    }

    private static boolean onHome(Visitor visitor) {
        return !Jsoup.parse(visitor.get("/").body()).select("main .first-day").isEmpty();
    }

    private static Element stop(Visitor visitor, String page) {
        return Jsoup.parse(visitor.get("/me/tour").body()).select(".stops .row").stream()
                .filter(row -> row.select("a.row-title").attr("href").equals(page))
                .findFirst()
                .orElseThrow();
    }

    private String somebodyWith(String role) {
        Set<String> names = new HashSet<>(jdbc.sql(
                        "SELECT p.name FROM network.person p JOIN network.membership m ON m.person = p.id WHERE m.role = ? ORDER BY p.name LIMIT 1")
                .param(role)
                .query(String.class)
                .list());
        return names.iterator().next();
    }
}
