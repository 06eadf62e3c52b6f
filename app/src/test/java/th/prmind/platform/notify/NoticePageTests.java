package th.prmind.platform.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.prmind.ApplicationTest;
import th.prmind.Visitor;
import th.prmind.network.Office;
import th.prmind.network.Role;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.sheets.Sheet;
import th.prmind.platform.sheets.SheetFile;

/** The inbox and the settings, as their person sees them. */
@ApplicationTest
class NoticePageTests {

    @Autowired
    Post post;

    @Autowired
    Office offices;

    @Autowired
    PreferenceBook preferences;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private Actor officer;
    private Visitor visitor;

    @BeforeEach
    void anOfficer() {
        officer = offices.hire(offices.open("ops-ict"), "นายอ่านแจ้ง " + UUID.randomUUID(), Role.WRITER);
        visitor = Visitor.signedIn(port, officer.name());
    }

    @Test
    void anEmptyInboxSaysWhatWillStandThere() {
        assertThat(visitor.get("/me/notices").body())
                .contains("ไม่มีเรื่องใหม่")
                .doesNotContain("อ่านแล้วทั้งหมด");
    }

    @Test
    void openingANoticeLeadsToTheVeryThingAndMarksItRead() {
        tell("a");
        tell("b");
        assertThat(visitor.get("/").body()).contains("ยังไม่อ่าน 2 เรื่อง");
        String link = Jsoup.parse(visitor.get("/me/notices").body())
                .select("main .row-title")
                .attr("href");
        assertThat(visitor.get(link + "?openExternalBrowser=1").uri().getPath()).isEqualTo("/people/" + officer.id());
        assertThat(visitor.get("/").body()).contains("ยังไม่อ่าน 1 เรื่อง");
        visitor.post("/me/notices", "/me/notices/readings", Map.of());
        assertThat(visitor.get("/").body()).doesNotContain("ยังไม่อ่าน");
        assertThat(visitor.get("/me/notices").body()).contains("ท่านอ่านครบทุกเรื่องแล้ว");
    }

    @Test
    void anothersNoticeIsNotThere() {
        tell("a");
        UUID id = jdbc.sql("SELECT id FROM platform.notice WHERE recipient = ?")
                .param(officer.id())
                .query(UUID.class)
                .single();
        Visitor stranger = Visitor.signedIn(port, "แก้วตา");
        assertThat(stranger.get("/me/notices/" + id).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/me/notices").body()).doesNotContain(id.toString());
        assertThat(visitor.get("/").body()).contains("ยังไม่อ่าน 1 เรื่อง");
    }

    @Test
    void aNoticeOfAThingThatIsClosedNowIsGone() {
        SubjectRef closed = new SubjectRef("edition", UUID.randomUUID(), "เรื่องลับ", "/editions/x");
        post.tell(
                clock.instant(),
                Set.of(officer.id()),
                new Notice(Notice.Kind.REVIEW, closed, "a", false, "review.notice.waiting", null));
        assertThat(visitor.get("/me/notices").body()).doesNotContain("เรื่องลับ");
        assertThat(visitor.get("/").body()).doesNotContain("ยังไม่อ่าน");
    }

    @Test
    void theInboxIsAnExcelFileOfOnesOwnWithoutWhatIsClosedNow() {
        assertThat(visitor.get("/me/notices").body()).doesNotContain("/me/notices.xlsx");
        tell("a");
        SubjectRef closed = new SubjectRef("edition", UUID.randomUUID(), "เรื่องลับ", "/editions/x");
        post.tell(
                clock.instant(),
                Set.of(officer.id()),
                new Notice(Notice.Kind.REVIEW, closed, "a", false, "review.notice.waiting", null));
        Sheet sheet = SheetFile.read(visitor.getBytes("/me/notices.xlsx"));
        assertThat(sheet.rows()).hasSize(2);
        assertThat(sheet.rows().get(1).cells()).startsWith(officer.name());
        assertThat(visitor.get("/me/notices").body()).contains("/me/notices.xlsx");
        Visitor stranger = Visitor.signedIn(
                port,
                offices.hire(offices.open("ops-ict"), "นายผู้อื่น " + UUID.randomUUID(), Role.WRITER)
                        .name());
        assertThat(SheetFile.read(stranger.getBytes("/me/notices.xlsx")).rows()).hasSize(1);
    }

    @Test
    void whatIsChosenHoldsAndWrongTimesAreSaid() {
        String refused = visitor.post(
                        "/me/notices/settings",
                        "/me/notices/settings",
                        Map.of("quietFrom", "ดึก", "quietTo", "06:00", "digestAt", "09:30", "review-mail", "at-once"))
                .body();
        assertThat(refused).contains("โปรดกรอกเวลาเป็นชั่วโมงและนาที").contains("value=\"09:30\"");
        assertThat(preferences.of(officer.id())).isEqualTo(Preferences.USUAL);

        visitor.post(
                "/me/notices/settings",
                "/me/notices/settings",
                Map.of(
                        "quietFrom", "22:00",
                        "quietTo", "06:00",
                        "digestAt", "09:30",
                        "quietWeekends", "true",
                        "language", "en",
                        "review-mail", "at-once",
                        "comment-mail", "in-app",
                        "brief-mail", "no such choice"));
        Preferences chosen = preferences.of(officer.id());
        assertThat(chosen.quietFrom()).isEqualTo(LocalTime.of(22, 0));
        assertThat(chosen.digestAt()).isEqualTo(LocalTime.of(9, 30));
        assertThat(chosen.quietWeekends()).isTrue();
        assertThat(chosen.language()).isEqualTo("en");
        assertThat(chosen.choice(Notice.Kind.REVIEW, "mail")).isEqualTo(Preferences.Choice.AT_ONCE);
        assertThat(chosen.choice(Notice.Kind.COMMENT, "mail")).isEqualTo(Preferences.Choice.IN_APP);
        assertThat(chosen.choice(Notice.Kind.BRIEF, "mail")).isEqualTo(Preferences.Choice.DIGEST);
    }

    private void tell(String occasion) {
        SubjectRef subject = new SubjectRef("person", officer.id(), officer.name(), "/people/" + officer.id());
        post.tell(
                clock.instant(),
                Set.of(officer.id()),
                new Notice(Notice.Kind.REVIEW, subject, occasion, false, "review.notice.waiting", null));
    }
}
