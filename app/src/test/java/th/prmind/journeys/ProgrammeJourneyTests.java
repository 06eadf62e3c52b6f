package th.prmind.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.prmind.ApplicationTest;
import th.prmind.platform.time.Dates;

/**
 * A whole programme through the browser: three rounds, forty participants, six speakers and 120 works, from setting up to
 * certificates. One officer does each step by hand; the thirty-nine others with their works, and who was there, are put
 * into the database, since by hand they would only do the same again.
 */
@ApplicationTest
class ProgrammeJourneyTests {

    private static final LocalDate TODAY = LocalDate.now(Dates.BANGKOK);
    private static final String OFFICER = "นางสาวแก้วตา ธารน้ำใส";
    private static final int OTHERS = 39;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private final String slug = "whole-" + UUID.randomUUID().toString().substring(0, 8);
    private final String programme = "/programmes/" + slug;

    @Test
    void fromSettingUpToFortyCertificates() throws IOException {
        Page organiser = Browser.signedIn(port, "มัณฑนา", 1440, 900);
        Page officer = Browser.signedIn(port, "แก้วตา", 360, 800);
        Page speaker = Browser.open(port, 360, 800);

        setUp(organiser);
        organiser.navigate(programme + "/enrolments");
        organiser.locator("#person").fill(OFFICER);
        button(organiser, "เพิ่ม").click();
        fillTheRoom();
        for (int number = 1; number <= 3; number++) {
            handIn(officer, number, "ชามตราไก่ลำปาง ชิ้นที่ " + number + "\nเล่าเรื่องมือช่างในตำบลศาลา");
        }
        String queue = openTheQueue(organiser);
        ask(officer);
        answerOnTheWords(speaker, queue);
        improve(officer);
        signOff(speaker, queue);
        officer.navigate(programme + "/assignments/1");
        assertThat(officer.locator("#advice")).containsText("รับรองงานนี้เมื่อ");
        issueToAll(organiser);
        officer.navigate(programme + "/certificate");
        assertThat(officer.locator("main")).containsText("วุฒิบัตร");
        picture(officer, "certificate");
        organiser.navigate(programme + "/report");
        assertThat(organiser.locator("main")).containsText("120 จาก 120");
        picture(organiser, "report");

        organiser.context().close();
        officer.context().close();
        speaker.context().close();
    }

    private void setUp(Page page) {
        page.navigate("/programmes/new");
        page.locator("#title").fill("เล่าเรื่องพื้นที่ทั้งโครงการ " + slug);
        page.locator("#slug").fill(slug);
        page.locator("#purpose").fill("ฝึกเล่าเรื่องอัตลักษณ์ของพื้นที่");
        page.locator("#seats").fill("40");
        page.getByLabel("ทำคลิปสั้น").check();
        button(page, "บันทึก").click();
        for (int day : new int[] {60, 30, 1}) {
            page.navigate(programme + "/rounds/new");
            page.locator("#day").fill(TODAY.minusDays(day).toString());
            page.locator("#starts").fill("09:00");
            page.locator("#ends").fill("16:00");
            button(page, "บันทึก").click();
        }
        for (int i = 1; i <= 6; i++) {
            page.navigate(programme + "/speakers/new");
            page.locator("#name").fill("วิทยากรคนที่ " + i);
            page.locator("#post").fill("นักเล่าเรื่อง");
            button(page, "บันทึก").click();
        }
        for (int i = 1; i <= 3; i++) {
            page.navigate(programme + "/assignments/new");
            page.locator("#title").fill("งานที่ " + i);
            page.locator("#text").fill("เผยแพร่หนึ่งชิ้นเรื่องผลิตภัณฑ์ของจังหวัด");
            page.locator("#due").fill(TODAY.plusDays(i).toString());
            button(page, "บันทึก").click();
        }
        page.navigate(programme);
        button(page, "เปิดโครงการ").click();
        assertThat(page.locator("main")).containsText("วิทยากรคนที่ 6");
        picture(page, "set-up");
    }

    /** Everybody else, who was there, and what they handed in. */
    private void fillTheRoom() {
        sql("""
            INSERT INTO network.person (id, slug, name, unit, fictional)
            SELECT gen_random_uuid(), :slug || '-' || n, 'นายร่วมทาง คนที่ ' || n || ' ' || :slug,
                (SELECT id FROM network.unit WHERE slug = 'ops-ict'), true FROM generate_series(1, :others) n""");
        sql("""
            INSERT INTO learning.enrolment (id, programme, person, unit, aim, state, since)
            SELECT gen_random_uuid(), programme.id, person.id, person.unit, '', 'enrolled', now()
            FROM learning.programme, network.person WHERE programme.slug = :slug AND person.slug LIKE :slug || '-%'""");
        sql("""
            INSERT INTO learning.door (round, half, opened, closed)
            SELECT round.id, half, now(), now() FROM learning.round JOIN learning.programme ON programme.id = round.programme,
                unnest('{morning,afternoon}'::text[]) half WHERE programme.slug = :slug""");
        sql("""
            INSERT INTO learning.attendance (round, half, person, state, marked_by, at)
            SELECT door.round, door.half, enrolment.person, 'present', programme.made_by, now()
            FROM learning.door JOIN learning.round ON round.id = door.round
            JOIN learning.programme ON programme.id = round.programme
            JOIN learning.enrolment ON enrolment.programme = programme.id WHERE programme.slug = :slug""");
        sql("""
            INSERT INTO publishing.release (id, slug, kind, state, unit, url, language, title, summary, text, published_at,
                updated_at, released_by)
            SELECT gen_random_uuid(), person.slug || '-' || number, 'PASTED', 'LIVE', person.unit,
                'https://example.org/' || person.slug || '/' || number, 'th', 'ของดีของพื้นที่', '', 'เล่าเรื่องมือช่าง',
                now() - interval '20 days', now() - interval '20 days', person.id
            FROM network.person, generate_series(1, 3) number WHERE person.slug LIKE :slug || '-%'""");
        sql("""
            INSERT INTO learning.work (id, assignment, person, unit)
            SELECT gen_random_uuid(), assignment.id, person.id, person.unit FROM network.person, learning.assignment
            JOIN learning.programme ON programme.id = assignment.programme
            WHERE programme.slug = :slug AND person.slug LIKE :slug || '-%'""");
        sql("""
            INSERT INTO learning.work_version (work, number, release, sha256, note, handed_in)
            SELECT work.id, 1, release.id, '', '', now() FROM learning.work
            JOIN learning.assignment ON assignment.id = work.assignment
            JOIN network.person ON person.id = work.person
            JOIN publishing.release ON release.slug = person.slug || '-' || assignment.number
            WHERE person.slug LIKE :slug || '-%'""");
    }

    private void sql(String statement) {
        JdbcClient.StatementSpec spec = jdbc.sql(statement).param("slug", slug);
        (statement.contains(":others") ? spec.param("others", OTHERS) : spec).update();
    }

    private void handIn(Page page, int number, String text) {
        page.navigate(programme + "/assignments/" + number);
        Locator elsewhere = page.getByLabel("งานอยู่ที่อื่น");
        if (elsewhere.count() > 0) {
            elsewhere.check();
        }
        page.locator("#url").fill("https://example.org/" + slug + "/" + number + "/" + UUID.randomUUID());
        page.locator("#text").fill(text);
        button(page, "ส่งงาน").click();
        assertThat(page.locator("main")).containsText("ข้อความตรงกับที่ส่ง");
    }

    private String openTheQueue(Page page) {
        page.navigate(programme + "/speakers");
        page.locator("a[href$='/link']").first().click();
        button(page, "สร้างลิงก์").click();
        String link = page.locator("#link").inputValue();
        return link.substring(link.indexOf("/outside/"));
    }

    private void ask(Page page) {
        page.navigate(programme + "/assignments/1");
        page.locator("#question").fill("ประโยคแรกชวนให้อ่านหรือไม่");
        button(page, "ส่งคำขอ").click();
        assertThat(page.locator("#advice")).containsText("รอคำตอบ");
    }

    /** On a phone, without an account: the button after a paragraph, and words. */
    private void answerOnTheWords(Page page, String queue) {
        page.navigate(queue);
        assertThat(page.locator("main")).containsText("ประโยคแรกชวนให้อ่านหรือไม่");
        picture(page, "queue");
        page.locator("main a.row-title").first().click();
        page.locator("#text p .outside-say").first().click();
        page.locator("#on-words [data-write] textarea").fill("ขึ้นต้นด้วยมือช่างก่อน");
        page.locator("#on-words").getByText("ส่งความเห็น").click();
        assertThat(page.locator("#said")).containsText("ขึ้นต้นด้วยมือช่างก่อน");
        assertThat(page.locator("#text mark")).hasText("เล่าเรื่องมือช่างในตำบลศาลา");
        picture(page, "note");
        button(page, "ให้คำแนะนำครบแล้ว").click();
        assertThat(page.locator("#answered")).containsText("ชามตราไก่");
    }

    /** A later version says which note it answers. */
    private void improve(Page page) {
        page.navigate(programme + "/assignments/1");
        assertThat(page.locator("#advice mark")).hasText("เล่าเรื่องมือช่างในตำบลศาลา");
        Locator elsewhere = page.getByLabel("งานอยู่ที่อื่น");
        if (elsewhere.count() > 0) {
            elsewhere.check();
        }
        page.locator("#url").fill("https://example.org/" + slug + "/" + UUID.randomUUID());
        page.locator("#text").fill("ชามตราไก่ลำปาง\nมือช่างในตำบลศาลา ปั้นทีละใบ");
        page.locator("input[name=answered]").check();
        button(page, "ส่งงาน").click();
        assertThat(page.locator("#advice")).containsText("ฉบับที่ 2 ตอบข้อนี้");
        picture(page, "improved");
    }

    private void signOff(Page page, String queue) {
        page.navigate(queue);
        assertThat(page.locator("#answered")).containsText("มีฉบับใหม่");
        page.locator("#answered a.row-title").first().click();
        button(page, "รับรองว่างานผ่าน").click();
        assertThat(page.locator("#sign-off")).containsText("รับรองแล้วเมื่อ");
    }

    private void issueToAll(Page page) throws IOException {
        page.navigate(programme + "/certificates");
        button(page, "ออกวุฒิบัตรให้ผู้ครบเกณฑ์ 40 คน").click();
        assertThat(page.locator("main")).containsText("ออกแล้ว 40 จาก 40 คน");
        picture(page, "issued");
        Download sheets = page.waitForDownload(
                () -> page.locator("a[href$='/certificates.pdf']").click());
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(sheets.path()))) {
            Assertions.assertEquals(40, document.getNumberOfPages());
        }
    }

    private static Locator button(Page page, String name) {
        return page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/pictures/programme-" + name + ".png"))
                .setFullPage(true));
    }
}
