package th.prmind.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.prmind.ApplicationTest;
import th.prmind.network.Office;
import th.prmind.network.Role;
import th.prmind.network.Unit;

/**
 * An officer's first day on a phone: home says what comes next, each step leads to the real page, what was done there ticks
 * itself off, and help about each page opens beside it.
 */
@ApplicationTest
class FirstDayJourneyTests {

    @Autowired
    Office offices;

    @LocalServerPort
    int port;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);
    private final String officer = "นางสาวเริ่มงาน " + mark;

    @BeforeEach
    void somebodyNew() {
        Unit office = offices.open("ops-ict");
        offices.hire(office, officer, Role.WRITER);
    }

    @Test
    void aNewOfficerIsLedThroughHerFirstDay() {
        Page phone = Browser.signedIn(port, officer, 360, 800);
        assertThat(phone.locator(".first-day")).containsText("ทำแล้ว 0 จาก 5 ขั้น");
        picture(phone, "home-360");

        phone.locator(".first-day .button", new Page.LocatorOptions().setHasText("ดูทุกขั้น"))
                .click();
        assertThat(phone.locator(".stops .row")).hasCount(5);
        picture(phone, "tour-360");
        chooseNotices(phone);
        startAnEdition(phone);

        phone.navigate("/me/tour");
        assertThat(phone.locator(".stops .stop-done")).hasCount(2);
        picture(phone, "tour-done-360");
        phone.navigate("/");
        assertThat(phone.locator(".first-day")).containsText("ทำแล้ว 2 จาก 5 ขั้น");
        assertThat(phone.locator(".first-day-next")).containsText("ตั้งพาสคีย์");

        button(phone, "ไม่ต้องแสดงอีก").click();
        assertThat(phone.locator(".first-day")).hasCount(0);
        assertThat(phone.locator("main")).containsText("เปิดอีกครั้งได้จากหน้าวิธีใช้");
        phone.navigate("/help");
        phone.locator("main a[href='/me/tour']").click();
        button(phone, "แสดงในหน้างานของฉันอีกครั้ง").click();
        phone.navigate("/");
        assertThat(phone.locator(".first-day")).isVisible();
        phone.context().close();
    }

    @Test
    void helpAboutAPageOpensBesideItAndGivesTheFocusBack() {
        for (int width : new int[] {360, 1440}) {
            Page page = Browser.signedIn(port, officer, width, 800);
            page.navigate("/check");
            page.locator("#text").fill("ข้อความที่กำลังพิมพ์");
            Locator link = page.locator("a.help-link:visible").first();
            link.focus();
            page.keyboard().press("Enter");
            Locator panel = page.locator("dialog.help-panel");
            assertThat(panel.locator("h2").first()).hasText("ตรวจด่วน");
            assertThat(panel.locator("h2").first()).isFocused();
            assertThat(panel.locator(".help-steps li")).hasCount(5);
            assertThat(panel.locator("img").first()).isVisible();
            picture(page, "panel-" + width);
            assertThat(new AxeBuilder(page)
                            .include("dialog.help-panel")
                            .analyze()
                            .getViolations())
                    .isEmpty();
            page.keyboard().press("Escape");
            assertThat(panel).hasCount(0);
            assertThat(link).isFocused();
            assertThat(page.locator("#text")).hasValue("ข้อความที่กำลังพิมพ์");

            link.click();
            panel.locator("a", new Locator.LocatorOptions().setHasText("เปิดเต็มหน้า"))
                    .click();
            page.waitForURL("**/help/check");
            picture(page, "topic-" + width);
            page.context().close();
        }
    }

    private static void chooseNotices(Page phone) {
        phone.locator(".stops a.row-title", new Page.LocatorOptions().setHasText("เลือกวิธีรับการแจ้งเตือน"))
                .click();
        phone.waitForURL("**/me/notices/settings");
        button(phone, "บันทึก").click();
        phone.navigate("/me/tour");
    }

    private static void startAnEdition(Page phone) {
        phone.locator(".stops a.row-title", new Page.LocatorOptions().setHasText("เริ่มชิ้นงานแรก"))
                .click();
        phone.waitForURL("**/editions/new");
        phone.locator("a.row-title[href*='policy-release']").click();
        phone.locator("#brief").selectOption("full-depth-inspection");
        button(phone, "เริ่มเขียน").click();
        phone.waitForURL("**/edit");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/first-day/" + name + ".png")));
    }
}
