package th.prmind.learning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.prmind.ApplicationTest;
import th.prmind.SetClock;
import th.prmind.Visitor;
import th.prmind.platform.time.Dates;
import th.prmind.publishing.Release;
import th.prmind.publishing.ReleaseCatalog;
import th.prmind.publishing.ReleaseFilter;

/** Field work is something public: a release of one's office, or a post elsewhere whose words are kept as they stand. */
@ApplicationTest
class FieldWorkTests {

    @Autowired
    TestProgramme testProgramme;

    @Autowired
    Assignments assignments;

    @Autowired
    Works works;

    @Autowired
    HandIn handIn;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReleaseCatalog releases;

    @Autowired
    Dates dates;

    @Autowired
    SetClock setClock;

    @LocalServerPort
    int port;

    private Programme programme;
    private Assignment assignment;
    private Visitor organiser;
    private Visitor officer;
    private String page;

    @BeforeEach
    void anAssignment() {
        programme = testProgramme.open(40, -1, 29);
        testProgramme.enrolled(programme, testProgramme.person("kaewta"));
        testProgramme.enrolled(programme, testProgramme.person("watcharin"));
        organiser = Visitor.signedIn(port, "มัณฑนา");
        organiser.post(
                programme.url() + "/assignments/new",
                programme.url() + "/assignments",
                Map.of(
                        "title",
                        "คลิปหนึ่งคลิป",
                        "text",
                        "คลิป 60 วินาทีเรื่องผลิตภัณฑ์ของจังหวัด",
                        "criteria",
                        "ข้อเท็จจริงตรง\n\nเห็นพื้นที่ตั้งแต่ประโยคแรก",
                        "due",
                        dates.today().plusDays(20).toString()));
        assignment = assignments.of(programme.id()).getFirst();
        officer = Visitor.signedIn(port, "แก้วตา");
        page = assignment.url(programme);
    }

    @Test
    void itStandsAmongTheTasksUntilItIsHandedIn() {
        assertThat(assignment.criteria()).containsExactly("ข้อเท็จจริงตรง", "เห็นพื้นที่ตั้งแต่ประโยคแรก");
        assertThat(officer.get("/").body()).contains(page);
        post("https://example.org/" + UUID.randomUUID(), "ชามตราไก่ลำปาง\nเล่าเรื่องมือช่าง");
        assertThat(officer.get("/").body()).doesNotContain(page);
    }

    @Test
    void howAPostLookedIsKeptWhereItsWordsCannotBeCopied() throws IOException {
        Map<String, String> typed = Map.of(
                "url",
                "https://example.org/" + UUID.randomUUID(),
                "text",
                "คลิปเตาเผาเซรามิก\nช่างพูดว่า ปั้นด้วยมือทุกใบ",
                "note",
                "");
        assertThat(officer.uploadWith(page, page, "pictures", "clip.png", "no picture".getBytes(UTF_8), typed)
                        .body())
                .contains("ช่างพูดว่า ปั้นด้วยมือทุกใบ")
                .contains("id=\"pictures-error\"");
        assertThat(works.find(assignment.id(), testProgramme.person("kaewta").id()))
                .isEmpty();
        officer.uploadWith(page, page, "pictures", "clip.png", picture(), typed);
        Work work =
                works.find(assignment.id(), testProgramme.person("kaewta").id()).orElseThrow();
        Release release = releases.find(work.latest().release()).orElseThrow();
        assertThat(handIn.unchanged(work.latest(), release)).isTrue();
        String address =
                Jsoup.parse(officer.get(page).body()).select(".screenshots img").attr("src");
        assertThat(officer.get(address).headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(organiser.get(page + "/works/" + work.person()).body()).contains(address);
        jdbc.sql("UPDATE publishing.screenshot SET sha256 = 'another' WHERE release = ?")
                .param(release.id())
                .update();
        assertThat(handIn.unchanged(work.latest(), release)).isFalse();
    }

    @Test
    void anotherOfficesPostIsNotTaken() {
        String url = "https://example.org/" + UUID.randomUUID();
        post(url, "ชามตราไก่ลำปาง\nเล่าเรื่องมือช่าง");
        Visitor other = Visitor.signedIn(port, "วัชรินทร์ญา");
        assertThat(Jsoup.parse(other.post(page, page, Map.of("url", url, "text", "งานของฉัน", "note", ""))
                                .body())
                        .text())
                .contains("บันทึกไว้แล้ว โปรดตรวจว่าเป็นโพสต์ของหน่วยงานท่าน");
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(360, 640, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }

    @Test
    void thePostsWordsAreKeptAsTheyStandAndReadAgainstTheBriefs() {
        String url = "https://example.org/" + UUID.randomUUID();
        post(url, "ชามตราไก่ลำปาง\nเล่าเรื่องมือช่าง");
        Work work =
                works.find(assignment.id(), testProgramme.person("kaewta").id()).orElseThrow();
        Release release = releases.find(work.latest().release()).orElseThrow();
        assertThat(release.url()).isEqualTo(url);
        assertThat(release.text()).contains("เล่าเรื่องมือช่าง");
        assertThat(handIn.unchanged(work.latest(), release)).isTrue();
        assertThat(work.inTime(assignment.due())).isTrue();
        assertThat(work.inTime(dates.today().minusDays(1))).isFalse();
        assertThat(Jsoup.parse(officer.get(page).body()).text())
                .contains("ข้อความตรงกับที่ส่ง", "ไม่พบข้อขัดกับสารนโยบาย");
        String seen = Jsoup.parse(organiser.get(page + "/works").body()).text();
        assertThat(seen).contains("ส่งแล้ว 1 จาก 2 คน", "ชามตราไก่ลำปาง", "ยังไม่ส่ง");
    }

    @Test
    void aLaterVersionStandsBesideTheEarlier() {
        post("https://example.org/" + UUID.randomUUID(), "ฉบับแรก");
        post("https://example.org/" + UUID.randomUUID(), "ฉบับแก้ตามคำแนะนำ");
        Work work =
                works.find(assignment.id(), testProgramme.person("kaewta").id()).orElseThrow();
        assertThat(work.versions()).extracting(Work.Version::number).containsExactly(1, 2);
        assertThat(Jsoup.parse(officer.get(page).body()).text()).contains("ฉบับที่ 2", "ฉบับที่ 1");
    }

    @Test
    void aReleaseOfAnotherOfficeIsRefusedAndOneOfOnesOwnTaken() {
        UUID others = releases.first(
                        ReleaseFilter.live()
                                .unit(testProgramme.person("watcharin").unit()),
                        1)
                .getFirst()
                .id();
        String answer =
                officer.post(page, page, Map.of("release", others.toString())).body();
        assertThat(Jsoup.parse(answer).select(".error-summary").text()).contains("เลือกได้เฉพาะงานที่หน่วยงานของท่าน");
        assertThat(works.of(assignment.id())).isEmpty();

        Visitor watcharin = Visitor.signedIn(port, "วัชรินทร์ญา");
        watcharin.post(page, page, Map.of("release", others.toString()));
        assertThat(works.of(assignment.id())).hasSize(1);
        assertThat(Jsoup.parse(watcharin
                                .post(page, page, Map.of("release", others.toString()))
                                .body())
                        .select(".error-summary")
                        .text())
                .contains("งานนี้ส่งแล้ว");
    }

    @Test
    void whatIsWrongIsSaidAndTheWordsStay() {
        Map<String, String> form = new LinkedHashMap<>(Map.of("url", "ไม่ใช่ลิงก์", "text", "ข้อความที่พิมพ์ไว้"));
        var answer = Jsoup.parse(officer.post(page, page, form).body());
        assertThat(answer.select(".error-summary li")).hasSize(1);
        assertThat(answer.select("textarea[name=text]").val()).isEqualTo("ข้อความที่พิมพ์ไว้");
        form.put("url", "https://example.org/x");
        form.put("text", "");
        assertThat(Jsoup.parse(officer.post(page, page, form).body()).select(".error-summary li"))
                .hasSize(1);
    }

    @Test
    void nobodySeesAnothersWorkButWhoRunsTheProgramme() {
        post("https://example.org/" + UUID.randomUUID(), "งานของลำปาง");
        UUID kaewta = testProgramme.person("kaewta").id();
        Visitor other = Visitor.signedIn(port, "วัชรินทร์ญา");
        for (String path : List.of("/works", "/works.xlsx", "/works/" + kaewta, "/edit")) {
            assertThat(other.get(page + path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(other.get(page).body()).doesNotContain("งานของลำปาง");
        assertThat(Visitor.signedIn(port, "นิรันดร์ภพ").get(page).statusCode()).isEqualTo(403);
        assertThat(organiser.get(page + "/works/" + kaewta).body()).contains("งานของลำปาง");
    }

    @Test
    void figuresAreReadAtTheirAgeAndStandBesideTheOfficesOwnAverage() {
        post("https://example.org/" + UUID.randomUUID(), "งานก่อนหน้า");
        Instant published = Instant.now();
        String early = note(page, "week", "900");
        assertThat(early).contains("ยังไม่ครบ 7 วัน");
        setClock.at(published.plus(Duration.ofDays(8)), () -> {
            assertThat(note(page, "week", "หลายคน")).contains("ไม่ใช่จำนวน");
            assertThat(note(page, "week", "")).contains("อย่างน้อยหนึ่งช่อง");
            note(page, "week", "1,000");
            post("https://example.org/" + UUID.randomUUID(), "งานถัดมา");
        });
        setClock.at(published.plus(Duration.ofDays(16)), () -> note(page, "week", "1500"));
        String shown = Jsoup.parse(officer.get(page).body())
                .select("#readings ~ table")
                .text();
        assertThat(shown).contains("1,500", "เฉลี่ยเดิม 1,000 จาก 1 ชิ้น");
    }

    @Test
    void figuresComeFromATableAllOrNone() {
        String url = "https://example.org/" + UUID.randomUUID();
        post(url, "งานที่มีตัวเลขในไฟล์");
        setClock.at(Instant.now().plus(Duration.ofDays(8)), () -> {
            String head = "ลิงก์,อายุ (วัน),แชร์,ความเห็น\n";
            assertThat(send(head + url + ",7,1500,12\nhttps://example.org/other,7,1,1\n"))
                    .contains("แถว 3", "ลิงก์ไม่ตรงกับงานที่ท่านส่ง");
            assertThat(send(head + url + ",5,1500,12\n")).contains("แถว 2", "อายุต้องเป็น");
            assertThat(send(head + url + ",7,หลายคน,12\n")).contains("แถว 2", "ไม่ใช่จำนวน");
            assertThat(send("ลิงก์,แชร์\n" + url + ",1\n")).contains("ไม่พบหัวตาราง อายุ");
            assertThat(officer.get(page).body()).doesNotContain("1,500");
            assertThat(send(head + url + ",1,900,3\n" + url + ",7,\"1,500\",12\n"))
                    .contains("2 แถว");
        });
        assertThat(Jsoup.parse(officer.get(page).body())
                        .select("#readings ~ table")
                        .text())
                .contains("900", "1,500", "12");
    }

    private String send(String table) {
        return Jsoup.parse(officer.upload(
                                page,
                                page + "/readings/sheets",
                                "file",
                                "figures.csv",
                                table.getBytes(StandardCharsets.UTF_8))
                        .body())
                .text();
    }

    private String note(String on, String age, String reach) {
        return Jsoup.parse(officer.post(on, page + "/readings", Map.of("age", age, "reach", reach))
                        .body())
                .text();
    }

    private void post(String url, String text) {
        officer.post(page, page, Map.of("url", url, "text", text, "note", "อยากรู้ว่าเห็นภาพหรือไม่"));
    }
}
