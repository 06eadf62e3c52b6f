package th.prmind.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.prmind.ApplicationTest;

/** Two officers write one text: it is checked while they write, a wrong figure is mended by a tap, no word is lost. */
@ApplicationTest
class WritingJourneyTests {

    @LocalServerPort
    int port;

    @Test
    void twoOfficersWriteOneTextAndMendAWrongFigure() {
        Page kaewta = Browser.signedIn(port, "แก้วตา", 1440, 900);
        kaewta.navigate("/editions/new?type=event-news&brief=full-depth-inspection");
        kaewta.fill("#what", "ชวนโรงงานรายงานข้อมูล");
        kaewta.click("button[form=start]");
        kaewta.waitForURL("**/edit");
        Locator body = kaewta.locator("#editor-body");
        body.click();
        kaewta.keyboard().press("Control+A");
        kaewta.keyboard()
                .insertText(
                        "โรงงานทุกแห่งต้องรายงานข้อมูลการประกอบกิจการผ่าน iSingle Form โรงงานที่ไม่รายงานจะถูกตรวจสุดซอย"
                                + " โรงงานที่มีหน้าที่รายงานข้อมูลการประกอบกิจการทั่วประเทศมีทั้งหมดกว่า 75,000 แห่ง");
        Locator wrong = body.locator("[data-finding]").first();
        assertThat(wrong).containsText("75,000");
        wrong.click();
        kaewta.locator("[data-repair]").click();
        assertThat(body).containsText("65,000");
        assertThat(body).not().containsText("75,000");
        assertThat(kaewta.locator(".editor-status-saved")).isVisible();

        Page saengchai = Browser.signedIn(port, "แสงชัย", 360, 800);
        saengchai.navigate(kaewta.url());
        Locator same = saengchai.locator("#editor-body");
        assertThat(same).containsText("65,000");
        same.click();
        saengchai.keyboard().press("Control+End");
        saengchai.keyboard().press("Enter");
        saengchai.keyboard().insertText("สอบถามที่สำนักงานทุกวันทำการ");
        body.click();
        kaewta.keyboard().press("Control+Home");
        kaewta.keyboard().insertText("ประกาศ ");
        assertThat(body).containsText("สอบถามที่สำนักงานทุกวันทำการ");
        assertThat(same).containsText("ประกาศ");
        assertThat(kaewta.locator(".editor-status-saved")).isVisible();
        kaewta.reload();
        assertThat(body).containsText("ประกาศ");
        assertThat(body).containsText("สอบถามที่สำนักงานทุกวันทำการ");

        kaewta.navigate(kaewta.url().replaceFirst("/edit$", "/revisions"));
        assertThat(kaewta.locator("main")).containsText("แสงชัย");
        kaewta.context().close();
        saengchai.context().close();
    }
}
