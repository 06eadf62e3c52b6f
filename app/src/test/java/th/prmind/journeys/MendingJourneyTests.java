package th.prmind.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.prmind.ApplicationTest;

/** An officer on her phone starts from the inspection brief; three mistakes are caught while she writes and mended by tap. */
@ApplicationTest
class MendingJourneyTests {

    private static final String BRIEF = "full-depth-inspection";

    @LocalServerPort
    int port;

    private final String title =
            "ลำปางชวนโรงงานรายงานข้อมูล " + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void threeMistakesAreCaughtAndMendedByTap() {
        Page page = Browser.signedIn(port, "แก้วตา", 360, 800);
        page.navigate("/briefs/" + BRIEF);
        page.locator(".page-action a").first().click();
        page.locator("a.row-title[href*='policy-release']").click();
        button(page, "เริ่มเขียน").first().click();
        page.waitForURL("**/edit");

        Locator heading = page.locator("#editor-title");
        assertThat(heading).isVisible();
        heading.click();
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().type(title);
        Locator body = page.locator(".ProseMirror").last();
        assertThat(body).containsText("iSingle Form"); // Never a blank page.
        assertThat(page.locator("[data-finding]")).hasCount(0);
        body.click();
        page.keyboard().press("ControlOrMeta+End");
        page.keyboard().press("Enter");
        page.keyboard()
                .insertText("ปัจจุบันโรงงานที่มีหน้าที่รายงานข้อมูลการประกอบกิจการทั่วประเทศมีทั้งหมดกว่า 75,000 แห่ง");
        page.keyboard().press("Enter");
        page.keyboard()
                .insertText(
                        "ดร.ณัฐพล รังสิตพล รองปลัดกระทรวงอุตสาหกรรม กล่าวว่า โรงงานรายงานผ่านไอซิงเกิลฟอร์มได้ทุกวัน");

        assertThat(page.locator("[data-finding]")).hasCount(3);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/mending/editor-360.png")));
        for (int left = 3; left > 0; left--) {
            page.locator("[data-finding]").first().click();
            page.locator("[data-repair]:visible").first().click();
            assertThat(page.locator("[data-finding]")).hasCount(left - 1);
        }
        assertThat(body).containsText("กว่า 65,000 แห่ง");
        assertThat(body).containsText("ณัฐพล รังสิตพล ปลัดกระทรวงอุตสาหกรรม");
        assertThat(body).not().containsText("ไอซิงเกิลฟอร์ม");
        assertThat(page.locator("body")).containsText("บันทึกแล้ว");
        page.context().close();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
