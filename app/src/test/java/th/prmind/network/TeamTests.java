package th.prmind.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.prmind.ApplicationTest;
import th.prmind.SetClock;
import th.prmind.Visitor;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.privacy.Kept;
import th.prmind.platform.sheets.Sheet;
import th.prmind.platform.sheets.SheetFile;
import th.prmind.platform.time.Dates;

/** A team across units: who belongs to it, what they do in it, and that nobody else finds anything. */
@ApplicationTest
class TeamTests {

    @Autowired
    Office offices;

    @Autowired
    Teams teams;

    @Autowired
    TeamsKept kept;

    @Autowired
    PersonDirectory directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Audit audit;

    @Autowired
    SetClock clock;

    @Autowired
    Dates dates;

    @LocalServerPort
    int port;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);
    private Actor one;
    private Actor two;
    private Actor stranger;
    private Visitor coordinator;
    private Visitor member;
    private String team;

    @BeforeEach
    void aTeamOfTwoUnits() {
        Unit here = offices.open("ops");
        Unit there = offices.open("diw");
        one = offices.hire(here, "นายเอก ประสาน" + mark, Role.WRITER);
        two = offices.hire(there, "นางสาวสองใจ ร่วมมือ" + mark, Role.WRITER);
        stranger = offices.hire(there, "นายสาม ผู้อื่น" + mark, Role.WRITER);
        coordinator = Visitor.signedIn(port, one.name());
        member = Visitor.signedIn(port, two.name());
        team = form(coordinator, "ทีมทดลอง " + mark, "");
        takeIn(two, "");
    }

    @Test
    void whoFormsItCoordinatesItAndBothUnitsSeeIt() {
        assertThat(member.get("/teams").body()).contains("ทีมทดลอง " + mark);
        assertThat(member.get(team + "/members").body())
                .contains(one.name(), two.name(), "ผู้ประสานงาน")
                .doesNotContain("เพิ่มสมาชิก</h2>");
        assertThat(told(two, "network.notice.team-in")).isEqualTo(1);
        assertThat(audit.of(id()).stream().map(Audit.Entry::action)).contains("form-team", "add-team-member");
    }

    @Test
    void nobodyElseFindsAnything() {
        write(coordinator, "เรื่องที่รู้กันในทีม");
        upload(coordinator, "a.txt", "ข้อความ".getBytes(StandardCharsets.UTF_8));
        String file = team + "/files/" + one("SELECT id::text FROM network.team_file WHERE team = ?");
        Visitor outsider = Visitor.signedIn(port, stranger.name());
        // Their operators and heads neither.
        for (Visitor other : List.of(outsider, Visitor.signedIn(port, "ชวินทร์"), Visitor.signedIn(port, "ภราดร"))) {
            for (String page : List.of("", "/tasks", "/tasks.xlsx", "/files", "/members", "/namings?q=", "/edit")) {
                assertThat(other.get(team + page).statusCode()).as(page).isEqualTo(404);
            }
            assertThat(other.get(file).statusCode()).isEqualTo(404);
            assertThat(other.get("/teams").body()).doesNotContain("ทีมทดลอง " + mark);
        }
        assertThat(outsider.post("/teams", team + "/notes", Map.of("text", "แอบเขียน"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(outsider.post("/teams", team + "/coordinators", Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aMemberMayNotKeepTheTeam() {
        assertThat(member.post(
                                "/teams",
                                team + "/members",
                                Map.of("person", stranger.id().toString()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(member.post("/teams", team + "/endings", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(member.get(team + "/edit").statusCode()).isEqualTo(403);
    }

    @Test
    void whoIsNamedIsToldOnceAndTheLinkOpensTheVeryNote() {
        HttpResponse<String> page =
                write(coordinator, "ขอฝาก @" + two.plainName() + " ดู และ @" + two.name() + " อีกครั้ง");
        assertThat(Jsoup.parse(page.body()).select("a.named").eachText())
                .containsExactly("@" + two.plainName(), "@" + two.name());
        assertThat(told(two, "network.notice.named")).isEqualTo(1);
        assertThat(told(two, "network.notice.team-note")).isZero();
        String note = one("SELECT id::text FROM network.team_note WHERE team = ?");
        String url = jdbc.sql("SELECT url FROM platform.notice WHERE recipient = ? AND words = 'network.notice.named'")
                .param(two.id())
                .query(String.class)
                .single();
        assertThat(url).isEqualTo(team + "/notes/" + note + "#note-" + note);
        assertThat(Jsoup.parse(member.get(url.split("#")[0]).body())
                        .select("#note-" + note)
                        .text())
                .contains("ขอฝาก");
    }

    @Test
    void theGivenNameAloneIsEnoughWhereOneMemberBearsIt() {
        write(coordinator, "@สองใจ ช่วยดูด้วย แล้วส่งให้ a@สองใจ");
        assertThat(told(two, "network.notice.named")).isEqualTo(1);
    }

    @Test
    void whoMayNotReadCantBeNamed() {
        HttpResponse<String> page = write(coordinator, "ฝาก @" + stranger.plainName() + " ด้วย");
        assertThat(page.body()).contains("แต่ไม่ได้แจ้งถึง");
        assertThat(told(stranger, "network.notice.named")).isZero();
        assertThat(offered("%E0%B8%AA%E0%B8%B2%E0%B8%A1")).isEqualTo("[]");
        assertThat(offered("")).contains(two.name());
    }

    /** Who writes a text is told of every comment on it; named in one, they are told that, and nothing else of it. */
    @Test
    void namedInACommentOnAnEditionIsToldOnce() {
        Unit office = offices.open("ops");
        Actor writer = offices.hire(office, "นายนักเขียน ชื่อชัด" + mark, Role.WRITER);
        Actor head = offices.hire(office, "นางหัวหน้า กลุ่มงาน" + mark, Role.APPROVER);
        String edition = Visitor.signedIn(port, writer.name())
                .post(
                        "/editions/new?type=policy-release&brief=full-depth-inspection",
                        "/editions",
                        Map.of("type", "policy-release", "brief", "full-depth-inspection"))
                .uri()
                .getPath()
                .replaceAll("/edit$", "");
        String comment = Visitor.signedIn(port, head.name())
                .postJson(
                        "/editions",
                        edition + "/comments",
                        "{\"version\": 1, \"start\": 0, \"end\": 0, \"quotation\": \"\", \"text\": \"@"
                                + writer.plainName() + " และ @" + two.plainName() + " ดูด้วย\"}")
                .body();
        assertThat(comment).contains("\"unknown\":[\"สองใจ\"]").contains("\"named\":[\"" + writer.plainName());
        assertThat(jdbc.sql("SELECT words FROM platform.notice WHERE recipient = ?")
                        .param(writer.id())
                        .query(String.class)
                        .list())
                .containsExactly("network.notice.named");
        assertThat(told(two, "network.notice.named")).isZero();
    }

    @Test
    void aNameEndsWhereALetterGoesOn() {
        write(coordinator, "@สองใจดี ไม่ใช่คนนี้");
        assertThat(told(two, "network.notice.named")).isZero();
    }

    @Test
    void aCommentTellsWhoWroteTheNote() {
        write(coordinator, "ข้อความแรก");
        String note = one("SELECT id::text FROM network.team_note WHERE team = ?");
        member.post(team, team + "/notes/" + note + "/comments", Map.of("text", "รับทราบ"));
        assertThat(told(one, "network.notice.team-comment")).isEqualTo(1);
        assertThat(member.post(team, team + "/notes/" + note + "/comments", Map.of("text", " "))
                        .body())
                .contains("โปรดพิมพ์ข้อความก่อนส่ง");
    }

    @Test
    void aRemovedNoteLeavesATrace() {
        write(member, "เขียนผิด");
        String note = one("SELECT id::text FROM network.team_note WHERE team = ?");
        assertThat(coordinator
                        .post(team, team + "/notes/" + note + "/removals", Map.of())
                        .body())
                .doesNotContain("เขียนผิด")
                .contains(one.name() + " ลบข้อความนี้");
        write(coordinator, "ของผู้ประสานงาน");
        String others = jdbc.sql("SELECT id::text FROM network.team_note WHERE author = ?")
                .param(one.id())
                .query(String.class)
                .single();
        assertThat(member.post(team, team + "/notes/" + others + "/removals", Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aTaskStandsAmongItsHoldersTasksUntilItIsDone() {
        String what = "ส่งตัวอย่างโพสต์ " + mark;
        set(what, two, dates.today().plusDays(2));
        assertThat(member.get("/").body()).contains(what, "งานของทีม");
        assertThat(told(two, "network.notice.team-task")).isEqualTo(1);
        String task = team + "/tasks/" + one("SELECT id::text FROM network.team_task WHERE team = ?");
        assertThat(member.get(task).body()).contains(what, two.name());
        member.post(task, task + "/completions", Map.of());
        assertThat(member.get("/").body()).doesNotContain(what);
        member.post(task, task + "/resumptions", Map.of());
        assertThat(member.get("/").body()).contains(what);
    }

    @Test
    void onlyMembersAreGivenTasks() {
        assertThat(set("งานของคนนอก", stranger, null).body()).contains("ผู้รับผิดชอบต้องเป็นสมาชิก");
        assertThat(coordinator
                        .post(team + "/tasks", team + "/tasks", Map.of("what", " "))
                        .body())
                .contains("โปรดกรอกว่าต้องทำอะไร");
        assertThat(coordinator
                        .post(team + "/tasks", team + "/tasks", Map.of("what", "x", "due", "31/12/2569"))
                        .statusCode())
                .isLessThan(500);
    }

    @Test
    void tasksAreAnExcelFileToo() {
        set("งานหนึ่ง", two, dates.today().minusDays(1));
        set("งานสอง", null, null);
        Sheet sheet = SheetFile.read(member.getBytes(team + "/tasks.xlsx"));
        assertThat(sheet.rows()).hasSize(3);
        assertThat(sheet.rows().get(1).cells()).contains("งานหนึ่ง", two.name(), "เลยกำหนด");
    }

    @Test
    void theTeamsOfAPersonAreAnExcelFileAndNobodyElsesAre() {
        set("งานหนึ่ง", two, null);
        String over = form(coordinator, "ทีมเก่า " + mark, "");
        coordinator.post(over + "/edit", over + "/endings", Map.of());
        String page = coordinator.get("/teams").body();
        assertThat(Jsoup.parse(page).select("a[href='/teams.xlsx']")).hasSize(1);
        Sheet mine = SheetFile.read(coordinator.getBytes("/teams.xlsx"));
        assertThat(mine.rows()).hasSize(3);
        assertThat(mine.rows().get(1).cells()).startsWith("ทีมเก่า " + mark).contains("สิ้นสุดแล้ว");
        assertThat(mine.rows().get(2).cells())
                .startsWith("ทีมทดลอง " + mark)
                .contains("ดำเนินงานอยู่", one.name(), two.name(), "2", "1");
        assertThat(SheetFile.read(member.getBytes("/teams.xlsx")).rows()).hasSize(2);
        Visitor outsider = Visitor.signedIn(port, stranger.name());
        assertThat(SheetFile.read(outsider.getBytes("/teams.xlsx")).rows()).hasSize(1);
        assertThat(outsider.get("/teams").body()).doesNotContain("/teams.xlsx");
    }

    @Test
    void whoIsLetGoIsToldAndFindsTheTeamNoMore() {
        coordinator.post(team + "/members", team + "/members/" + two.id() + "/removals", Map.of());
        assertThat(told(two, "network.notice.team-out")).isEqualTo(1);
        assertThat(told(one, "network.notice.team-out")).isZero();
        assertThat(member.get(team).statusCode()).isEqualTo(404);
        String notices = member.get("/me/notices").body();
        assertThat(notices).contains("ท่านไม่ได้อยู่ในทีมนี้แล้ว", "ทีมทดลอง " + mark);
        assertThat(notices).doesNotContain("ท่านเข้าร่วมทีมนี้แล้ว");
        String link = Jsoup.parse(notices).select("main .row-title").attr("href");
        assertThat(member.get(link).uri().getPath()).isEqualTo("/teams");
    }

    @Test
    void aPhotographLosesWhatTheCameraWroteIntoIt() throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpg", plain);
        byte[] told = "ÿþ\0\17taken at home".getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        sent.write(plain.toByteArray(), 0, 2);
        sent.writeBytes(told);
        sent.write(plain.toByteArray(), 2, plain.size() - 2);
        assertThat(upload(member, "บ้าน.jpg", sent.toByteArray()).statusCode()).isEqualTo(200);
        byte[] kept =
                coordinator.getBytes(team + "/files/" + one("SELECT id::text FROM network.team_file WHERE team = ?"));
        assertThat(kept).isEqualTo(plain.toByteArray());
    }

    @Test
    void whoLeavesLeavesTheirTasksToTheCoordinator() {
        set("งานที่ค้าง " + mark, two, null);
        member.post(team + "/members", team + "/departures", Map.of());
        assertThat(member.get(team).statusCode()).isEqualTo(404);
        assertThat(member.get("/").body()).doesNotContain("งานที่ค้าง " + mark);
        assertThat(coordinator.get("/").body()).contains("งานที่ค้าง " + mark);
        assertThat(coordinator
                        .post(team + "/members", team + "/departures", Map.of())
                        .body())
                .contains("ทีมต้องมีผู้ประสานงาน");
    }

    @Test
    void whoseAccountIsOverCountsNoMoreAndAnyMemberGoesOn() {
        set("งานของผู้ประสานงาน " + mark, one, null);
        jdbc.sql("UPDATE network.person SET active = false WHERE id = ?")
                .param(one.id())
                .update();
        assertThat(member.get(team).body()).contains("พ้นหน้าที่แล้ว");
        assertThat(member.post(team, team + "/coordinators", Map.of()).body())
                .contains("ท่านเป็นผู้ประสานงานของทีมนี้แล้ว");
        assertThat(member.get("/").body()).contains("งานของผู้ประสานงาน " + mark);
        assertThat(member.post(team, team + "/coordinators", Map.of()).body()).contains("ทีมนี้มีผู้ประสานงานแล้ว");
    }

    @Test
    void whoComesForAWhileIsOutWhenItIsOver() {
        takeIn(stranger, dates.today().plusDays(3).toString());
        Visitor standIn = Visitor.signedIn(port, stranger.name());
        assertThat(standIn.get(team).statusCode()).isEqualTo(200);
        clock.at(
                Dates.endOf(dates.today().plusDays(3)).plusSeconds(3600),
                () -> assertThat(Visitor.signedIn(port, stranger.name())
                                .get(team)
                                .statusCode())
                        .isEqualTo(404));
    }

    @Test
    void aTeamThatIsOverIsReadAndNotChanged() {
        write(coordinator, "ก่อนสิ้นสุด");
        set("งานที่ไม่ต้องทำแล้ว " + mark, two, null);
        coordinator.post(team + "/edit", team + "/endings", Map.of());
        assertThat(member.get(team).body())
                .contains("ก่อนสิ้นสุด", "อ่านได้อย่างเดียว")
                .doesNotContain("ส่งข้อความ");
        assertThat(write(member, "หลังสิ้นสุด").body()).contains("ทีมนี้สิ้นสุดแล้ว จึงเปลี่ยนแปลงไม่ได้");
        assertThat(member.get("/").body()).doesNotContain("งานที่ไม่ต้องทำแล้ว " + mark);
        coordinator.post(team, team + "/reopenings", Map.of());
        assertThat(write(member, "เปิดใหม่แล้ว").body()).contains("เปิดใหม่แล้ว");
    }

    @Test
    void itEndsByItselfOnItsLastDay() {
        String ending =
                form(coordinator, "ทีมสั้น " + mark, dates.today().plusDays(1).toString());
        clock.at(
                Dates.endOf(dates.today().plusDays(1)).plusSeconds(3600),
                () -> assertThat(Visitor.signedIn(port, one.name()).get(ending).body())
                        .contains("อ่านได้อย่างเดียว"));
    }

    @Test
    void filesAreKnownByTheirBytesAndLeaveATrace() throws IOException {
        assertThat(upload(member, "virus.pdf", "MZ\u0090\u0000".getBytes(StandardCharsets.ISO_8859_1))
                        .body())
                .contains("เก็บไฟล์ชนิดนี้ไม่ได้");
        assertThat(upload(member, "page.txt", "<html><script>1</script></html>".getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("เก็บไฟล์ชนิดนี้ไม่ได้");
        assertThat(upload(member, "แผน.docm", office("word/document.xml", "word/vbaProject.bin"))
                        .body())
                .contains("มาโคร");
        assertThat(upload(member, "อื่น.zip", office("readme.txt")).body()).contains("เก็บไฟล์ชนิดนี้ไม่ได้");
        assertThat(upload(member, "ว่าง.pdf", new byte[0]).body()).contains("ไฟล์นี้ว่างเปล่า");
        assertThat(upload(member, "../../แผนงาน.docx", office("word/document.xml"))
                        .body())
                .contains("แผนงาน.docx")
                .doesNotContain("../");
        String file = team + "/files/" + one("SELECT id::text FROM network.team_file WHERE team = ?");
        HttpResponse<String> given = coordinator.get(file);
        assertThat(given.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(given.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        coordinator.post(team + "/files", file + "/removals", Map.of());
        assertThat(coordinator.get(file).statusCode()).isEqualTo(404);
        assertThat(member.get(team + "/files").body()).contains("แผนงาน.docx", one.name() + " เอาออกเมื่อ");
    }

    @Test
    void linkedWorkIsSeenByWhoMayReadIt() {
        String edition = "/editions/" + jdbc.sql("""
                                SELECT e.id::text FROM content.edition e JOIN content.document d ON d.id = e.document
                                JOIN network.unit u ON u.id = d.unit
                                WHERE u.slug = 'province-lampang' AND trim(e.title) <> '' LIMIT 1""").query(String.class).single();
        assertThat(link(coordinator, edition).body()).contains("ไม่พบงานที่ที่อยู่นี้");
        assertThat(link(coordinator, "https://example.org/x").body()).contains("ไม่พบงานที่ที่อยู่นี้");
        assertThat(link(coordinator, "http://localhost/briefs/full-depth-inspection?x=1#y")
                        .body())
                .contains("href=\"/briefs/full-depth-inspection\"");
        assertThat(link(coordinator, "/briefs/full-depth-inspection").body()).contains("มีลิงก์นี้อยู่แล้ว");
        Actor writer = directory.findBySlug("kaewta").map(directory::actor).orElseThrow();
        takeIn(writer, "");
        Visitor kaewta = Visitor.signedIn(port, "แก้วตา");
        assertThat(link(kaewta, edition).body()).contains("href=\"" + edition + "\"");
        assertThat(member.get(team + "/files").body())
                .doesNotContain(edition + "\"")
                .contains("งานที่ท่านไม่มีสิทธิ์อ่าน");
    }

    @Test
    void theSuccessorTakesThePlaceAndTheTasks() {
        set("งานที่ส่งต่อ " + mark, one, null);
        Visitor operator = Visitor.signedIn(port, "ชวินทร์");
        String home = "/people/" + one.id();
        operator.post(
                home + "/handovers/new",
                home + "/handovers",
                Map.of(
                        "successor",
                        stranger.id().toString(),
                        "day",
                        dates.today().toString(),
                        "account",
                        "ends"));
        offices.carryOutHandovers();
        Visitor successor = Visitor.signedIn(port, stranger.name());
        assertThat(successor.get("/").body()).contains("งานที่ส่งต่อ " + mark);
        assertThat(successor.get(team + "/edit").statusCode()).isEqualTo(200);
        assertThat(teams.member(id(), one.id(), dates.today())).isEmpty();
    }

    @Test
    void onesDataAreGivenAndErased() {
        write(member, "ที่ฉันเขียน");
        set("งานของฉัน", two, null);
        assertThat(kept.of(two.id()).stream()
                        .filter(each -> !each.rows().isEmpty())
                        .map(Kept::kind))
                .containsExactly("teams", "team-notes", "team-tasks");
        kept.erase(two.id());
        assertThat(teams.placesOf(two.id(), dates.today())).isEmpty();
        assertThat(coordinator.get(team).body()).contains("ที่ฉันเขียน");
    }

    @Test
    void aTeamLongOverIsThrownAwayWhole() {
        write(coordinator, "@" + two.plainName() + " เก่ามาก");
        coordinator.post(team + "/edit", team + "/endings", Map.of());
        assertThat(kept.throwAway(dates.today())).isZero();
        assertThat(kept.throwAway(dates.today().plusDays(1))).isPositive();
        assertThat(teams.find(id())).isEmpty();
    }

    @Test
    void aTeamNeedsANameAndADayAhead() {
        assertThat(coordinator
                        .post("/teams/new", "/teams", Map.of("name", " ", "lastDay", "2020-01-01"))
                        .body())
                .contains("โปรดกรอกชื่อทีม", "วันสุดท้ายผ่านไปแล้ว");
    }

    private String form(Visitor who, String name, String lastDay) {
        return who.post("/teams/new", "/teams", Map.of("name", name, "purpose", "ทดลอง", "lastDay", lastDay))
                .uri()
                .getPath()
                .replace("/members", "");
    }

    private void takeIn(Actor who, String lastDay) {
        coordinator.post(
                team + "/members", team + "/members", Map.of("person", who.id().toString(), "lastDay", lastDay));
    }

    private HttpResponse<String> write(Visitor who, String text) {
        return who.post("/teams", team + "/notes", Map.of("text", text));
    }

    private HttpResponse<String> set(String what, @Nullable Actor holder, @Nullable LocalDate due) {
        Map<String, String> form = new HashMap<>(Map.of("what", what));
        if (holder != null) {
            form.put("holder", holder.id().toString());
        }
        if (due != null) {
            form.put("due", due.toString());
        }
        return coordinator.post(team + "/tasks", team + "/tasks", form);
    }

    private HttpResponse<String> upload(Visitor who, String name, byte[] bytes) {
        return who.upload(team + "/files", team + "/files", "files", name, bytes);
    }

    private HttpResponse<String> link(Visitor who, String url) {
        return who.post(team + "/files", team + "/links", Map.of("url", url));
    }

    private String offered(String typed) {
        HttpResponse<String> answer = coordinator.ask(team, "GET", team + "/namings?q=" + typed);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static byte[] office(String... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write('x');
            }
        }
        return bytes.toByteArray();
    }

    private UUID id() {
        return UUID.fromString(team.substring("/teams/".length()));
    }

    private String one(String sql) {
        return jdbc.sql(sql).param(id()).query(String.class).single();
    }

    private int told(Actor who, String words) {
        return jdbc.sql("SELECT count(*) FROM platform.notice WHERE recipient = ? AND words = ?")
                .params(who.id(), words)
                .query(Integer.class)
                .single();
    }
}
