package th.prmind.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.prmind.ApplicationTest;
import th.prmind.platform.time.Dates;

/**
 * A programme from its setting up to field work, on a desk and two phones: an officer signs up, the head agrees, the room's
 * code is typed, the list is kept without network, and a live post is handed in.
 */
@ApplicationTest
class LearningJourneyTests {

    private static final LocalDate TODAY = LocalDate.now(Dates.BANGKOK);

    @LocalServerPort
    int port;

    private final String slug = "journey-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void fromSettingUpToFieldWork() {
        Page organiser = Browser.signedIn(port, "มัณฑนา", 1440, 900);
        Page officer = Browser.signedIn(port, "แก้วตา", 360, 800);
        Page head = Browser.signedIn(port, "แสงชัย", 360, 800);

        setUp(organiser);
        signUp(officer);
        agree(head);
        keepTheList(organiser);
        checkIn(organiser, officer);
        assign(organiser);
        handIn(officer);
        organiser.navigate("/programmes/" + slug + "/assignments/1/works");
        assertThat(organiser.locator("main")).containsText("ส่งแล้ว 1 จาก 1 คน");

        organiser.context().close();
        officer.context().close();
        head.context().close();
    }

    private void setUp(Page page) {
        page.navigate("/programmes/new");
        page.locator("#title").fill("เล่าเรื่องพื้นที่ให้คนอยากตาม " + slug);
        page.locator("#slug").fill(slug);
        page.locator("#purpose").fill("ฝึกเล่าเรื่องอัตลักษณ์ของพื้นที่");
        page.getByLabel("ทำคลิปสั้น").check();
        page.locator("#enrolUntil").fill(TODAY.plusDays(3).toString());
        button(page, "บันทึก").click();
        picture(page, "set-up");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("เพิ่มรอบ"))
                .click();
        page.locator("#day").fill(TODAY.toString());
        page.locator("#place").fill("ห้องประชุม อก.1");
        page.locator("[id='sessions[0].title']").fill("หาเรื่องเด่นของพื้นที่");
        page.locator("[id='sessions[0].starts']").fill("09:00");
        page.locator("[id='sessions[0].ends']").fill("12:00");
        button(page, "บันทึก").click();
        button(page, "เปิดโครงการ").click();
        assertThat(page.locator("main")).containsText("หาเรื่องเด่นของพื้นที่");
        picture(page, "programme");
    }

    private void signUp(Page page) {
        page.navigate("/programmes/" + slug);
        page.locator("#aim").fill("อยากทำคลิปเซรามิก");
        button(page, "ส่งใบสมัคร").click();
        assertThat(page.locator("main")).containsText("หัวหน้าหน่วยงานกำลังพิจารณา");
        picture(page, "asked");
    }

    private void agree(Page page) {
        page.navigate("/");
        page.locator("a[href^='/programmes/" + slug + "/enrolments/']").click();
        picture(page, "answer");
        button(page, "อนุมัติให้เข้าร่วม").click();
        assertThat(page.locator("main")).containsText("มีที่นั่ง");
    }

    private void keepTheList(Page page) {
        page.navigate("/programmes/" + slug + "/rounds/1/attendance");
        Locator morning = page.locator("form[data-half=morning]");
        Locator here = morning.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("มา").setExact(true));
        Locator away = morning.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("ไม่มา"));
        page.context().setOffline(true);
        away.click();
        morning.locator(".mark-why").fill("ป่วย");
        morning.locator(".mark-why").blur();
        assertThat(page.locator("#marks-state")).containsText("ไม่มีสัญญาณ เก็บไว้ในเครื่อง 1 รายการ");
        picture(page, "list-without-network");
        page.context().setOffline(false);
        assertThat(page.locator("#marks-state")).isHidden();
        page.reload();
        assertThat(away).hasAttribute("aria-pressed", "true");
        assertThat(morning.locator(".mark-why")).hasValue("ป่วย");
        here.click();
        assertThat(page.locator("#marks-state")).isHidden();
        page.reload();
        assertThat(here).hasAttribute("aria-pressed", "true");
    }

    private void checkIn(Page room, Page officer) {
        room.navigate("/programmes/" + slug + "/rounds/1/door/afternoon");
        picture(room, "door");
        officer.navigate("/programmes/" + slug + "/rounds/1/check-in/afternoon");
        officer.locator("#code").fill(room.locator(".door-code").innerText());
        button(officer, "ลงเวลา").click();
        assertThat(officer.locator("main")).containsText("รับทราบว่าท่านมาแล้ว");
        assertThat(room.locator("#door")).containsText("มาแล้ว 1 คน");
        room.navigate("/programmes/" + slug + "/rounds/1/attendance");
        room.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^เปิดลงเวลา บ่าย")))
                .click();
        officer.reload();
        assertThat(officer.locator("main")).containsText("ลงเวลาแล้ว");
        picture(officer, "checked-in");
    }

    private void assign(Page page) {
        page.navigate("/programmes/" + slug + "/assignments/new");
        page.locator("#title").fill("คลิปหนึ่งคลิป");
        page.locator("#text").fill("คลิป 60 วินาทีเรื่องผลิตภัณฑ์ของจังหวัด");
        page.locator("#due").fill(TODAY.plusDays(20).toString());
        button(page, "บันทึก").click();
        assertThat(page.locator("main")).containsText("คลิปหนึ่งคลิป");
    }

    private void handIn(Page page) {
        page.navigate("/programmes/" + slug + "/assignments/1");
        Locator elsewhere = page.getByLabel("งานอยู่ที่อื่น");
        if (elsewhere.count() > 0) {
            elsewhere.check();
        }
        page.locator("#url").fill("https://example.org/" + slug);
        page.locator("#text").fill("ชามตราไก่ลำปาง\nเล่าเรื่องมือช่าง");
        button(page, "ส่งงาน").click();
        assertThat(page.locator("main")).containsText("ข้อความตรงกับที่ส่ง");
        picture(page, "handed-in");
    }

    private static Locator button(Page page, String name) {
        return page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/pictures/learning-" + name + ".png"))
                .setFullPage(true));
    }
}
