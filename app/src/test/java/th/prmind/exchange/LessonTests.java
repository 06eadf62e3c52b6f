package th.prmind.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static th.prmind.exchange.TestExchange.text;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.prmind.ApplicationTest;
import th.prmind.SetClock;
import th.prmind.Visitor;
import th.prmind.content.ChangesAsked;
import th.prmind.content.FindingsMet;
import th.prmind.engine.Finding;

/** Who meets the same three times in a month is offered a lesson on it, once, and nobody else knows. */
@ApplicationTest
class LessonTests {

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Lessons lessons;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SetClock setClock;

    @LocalServerPort
    int port;

    private UUID officer;
    private Visitor visitor;

    @BeforeEach
    void nothingIsOffered() {
        officer = jdbc.sql("SELECT id FROM network.person WHERE slug = 'mukda'")
                .query(UUID.class)
                .single();
        jdbc.sql("DELETE FROM exchange.lesson_need WHERE person = ?")
                .param(officer)
                .update();
        jdbc.sql("DELETE FROM exchange.lesson_offer WHERE person = ?")
                .param(officer)
                .update();
        visitor = Visitor.signedIn(port, "มุกดาริน");
    }

    @Test
    void theThirdWrongTitleInAMonthOffersThePageOnTitles() {
        met(Finding.Kind.WRONG_TERM, "a", true);
        met(Finding.Kind.WRONG_TERM, "b", true);
        assertThat(text(visitor, "/")).doesNotContain("เขียนชื่อเรื่องให้คนอ่านต่อ");
        met(Finding.Kind.WRONG_POSITION, "c", true);
        assertThat(text(visitor, "/")).contains("เขียนชื่อเรื่องให้คนอ่านต่อ", "ผู้อื่นไม่เห็น");
        assertThat(text(visitor, "/exchange/lessons")).contains("แนะนำสำหรับท่าน");
        assertThat(text(Visitor.signedIn(port, "มัณฑนา"), "/exchange/lessons")).doesNotContain("แนะนำสำหรับท่าน");
    }

    @Test
    void theSameFindingInTheSameTextCountsOnce() {
        UUID edition = UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            events.publishEvent(new FindingsMet(
                    edition, officer, List.of(new FindingsMet.Met(Finding.Kind.PERSONAL_DATA, "x", false))));
        }
        assertThat(text(visitor, "/")).doesNotContain("ข้อมูลส่วนบุคคลในข่าว");
    }

    @Test
    void whatIsLongerAgoThanAMonthDoesNotCount() {
        Instant longAgo = Instant.now().minus(Duration.ofDays(31));
        setClock.at(longAgo, () -> {
            met(Finding.Kind.PERSONAL_DATA, "a", false);
            met(Finding.Kind.PERSONAL_DATA, "b", false);
        });
        met(Finding.Kind.PERSONAL_DATA, "c", false);
        assertThat(text(visitor, "/")).doesNotContain("ข้อมูลส่วนบุคคลในข่าว");
    }

    @Test
    void putAwayItNeverComesAgain() {
        for (String key : List.of("a", "b", "c")) {
            met(Finding.Kind.PERSONAL_DATA, key, false);
        }
        assertThat(text(visitor, "/")).contains("ข้อมูลส่วนบุคคลในข่าว");
        visitor.post("/exchange/lessons", "/exchange/lessons/personal-data/putting-away", Map.of());
        for (String key : List.of("d", "e", "f")) {
            met(Finding.Kind.PERSONAL_DATA, key, false);
        }
        assertThat(text(visitor, "/")).doesNotContain("ข้อมูลส่วนบุคคลในข่าว");
        assertThat(text(visitor, "/me/data")).contains("บทเรียนที่แนะนำให้ฉัน", "ข้อมูลส่วนบุคคลในข่าว");
    }

    @Test
    void whatReviewersAskSpeaksOfLessonsToo() {
        for (int i = 0; i < 3; i++) {
            Instant at = Instant.now().minus(Duration.ofDays(i + 1));
            setClock.at(
                    at,
                    () -> events.publishEvent(new ChangesAsked(
                            UUID.randomUUID(),
                            Set.of(officer),
                            List.of(new ChangesAsked.Remark("ช่วยใส่เครดิตภาพให้ครบ", false)))));
        }
        assertThat(text(visitor, "/")).contains("คำบรรยายแทนภาพและเครดิต").doesNotContain("โพสต์สั้น");
    }

    @Test
    void whatStillStandsWhenATextIsAboutToBeHandedInIsCounted() {
        Visitor writer = Visitor.signedIn(port, "แก้วตา");
        String edition = started(writer, "โรงงานที่มีหน้าที่รายงานข้อมูลทั่วประเทศมีทั้งหมดกว่า 75,000 แห่ง");
        writer.get(edition + "/submissions/new");
        writer.get(edition + "/submissions/new");
        assertThat(needs("kaewta", edition)).containsExactlyInAnyOrder("title", "figures");
    }

    @Test
    void whatAReviewerAsksToBeChangedIsCountedForTheWriters() {
        Visitor writer = Visitor.signedIn(port, "แก้วตา");
        Visitor reviewer = Visitor.signedIn(port, "แสงชัย");
        String edition = started(writer, "ตรวจทางระบายน้ำ");
        writer.post(edition + "/submissions/new", edition + "/submissions", Map.of("note", ""));
        String review = "/reviews/"
                + jdbc.sql("SELECT id::text FROM review.review WHERE subject_id = ?")
                        .param(id(edition))
                        .query(String.class)
                        .single();
        reviewer.post(review, review + "/comments", Map.of("text", "ภาพไม่ชัด", "start", "-1", "end", "-1"));
        reviewer.post(
                review,
                review + "/comments",
                Map.of("text", "สั้นไปหรือไม่", "start", "0", "end", "4", "quotation", "ตรวจ"));
        reviewer.post(review, review + "/change-requests", Map.of("words", "ใส่เครดิตภาพด้วย"));
        assertThat(needs("kaewta", edition)).containsExactlyInAnyOrder("title", "pictures");
        assertThat(needs("saengchai", edition)).isEmpty();
    }

    /** An edition of Lampang with that title. */
    private static String started(Visitor writer, String title) {
        String edition = writer.post(
                        "/editions/new?type=policy-release&brief=full-depth-inspection",
                        "/editions",
                        Map.of("type", "policy-release", "brief", "full-depth-inspection"))
                .uri()
                .getPath()
                .replaceAll("/edit$", "");
        String saved = writer.putJson(edition + "/edit", edition + "/working", """
                        {"base": 1, "title": "%s",
                        "doc": {"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "เนื้อความ"}]}]}}""".formatted(title))
                .body();
        assertThat(saved).contains("version");
        return edition;
    }

    private List<String> needs(String person, String edition) {
        return jdbc.sql("""
                        SELECT DISTINCT lesson FROM exchange.lesson_need
                        WHERE person = (SELECT id FROM network.person WHERE slug = ?) AND edition = ?""").params(person, id(edition)).query(String.class).list();
    }

    private static UUID id(String edition) {
        return UUID.fromString(edition.substring(edition.lastIndexOf('/') + 1));
    }

    @ParameterizedTest
    @CsvSource({"title", "figures", "names", "pictures", "quotes", "short-posts", "personal-data", "terms"})
    void everyLessonReadsInBothLanguages(String slug) {
        Lesson lesson = lessons.find(slug).orElseThrow();
        assertThat(text(visitor, lesson.url()))
                .contains(lesson.title().th(), lesson.points().getLast().th());
        assertThat(text(visitor, lesson.url() + "?lang=en"))
                .contains(
                        String.valueOf(lesson.title().en()),
                        String.valueOf(lesson.why().en()));
        visitor.get("/?lang=th");
    }

    private void met(Finding.Kind kind, String key, boolean inTitle) {
        events.publishEvent(
                new FindingsMet(UUID.randomUUID(), officer, List.of(new FindingsMet.Met(kind, key, inTitle))));
    }
}
