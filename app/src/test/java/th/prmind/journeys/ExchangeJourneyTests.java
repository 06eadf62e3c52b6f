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

/**
 * A question on a phone, its answer on a desk, and a report about it that a moderator decides: asked, found by searching,
 * answered, chosen, thanked for, reported, hidden and explained.
 */
@ApplicationTest
class ExchangeJourneyTests {

    @LocalServerPort
    int port;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String title = "ถ่ายคลิปในโรงงานที่เสียงดังอย่างไร " + mark;

    @Test
    void fromQuestionToAnswerAndFromReportToDecision() {
        Page asker = Browser.signedIn(port, "แก้วตา", 360, 800);
        Page helper = Browser.signedIn(port, "วัชรินทร์ญา", 1440, 900);
        Page moderator = Browser.signedIn(port, "มัณฑนา", 360, 800);

        ask(asker);
        answer(helper);
        choose(asker);
        report(asker);
        decide(moderator);
        explain(helper);

        asker.context().close();
        helper.context().close();
        moderator.context().close();
    }

    private void ask(Page page) {
        page.navigate("/");
        page.locator(".bottombar summary").click();
        page.locator(".bottombar a[href='/exchange']").click();
        page.locator("main").getByText("เขียนกระทู้").first().click();
        page.locator("main a[href$='kind=question']").click();
        page.locator("#title").fill(title);
        page.locator("#text").fill("ลองใช้ไมค์โทรศัพท์แล้วไม่ได้ยินเสียงช่าง ดู https://example.org/sound");
        page.locator("#channel").selectOption("tiktok");
        button(page, "โพสต์").click();
        assertThat(page.locator("h1")).hasText(title);
        assertThat(page.locator(".post-text a")).hasAttribute("href", "https://example.org/sound");
        picture(page, "asked");
    }

    private void answer(Page page) {
        page.navigate("/exchange");
        page.locator("input[name=q]").fill("เสียงดัง " + mark);
        page.locator("main form[role=search] .search button").click();
        assertThat(page.locator("main .rows mark").first()).isVisible();
        picture(page, "found");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title))
                .click();
        page.locator("#text").fill("@แก้ว");
        page.locator(".namings li").first().click();
        page.locator("#text").pressSequentially("หนีบไมค์ที่คอเสื้อช่าง แล้วถ่ายตอนเครื่องเดินเบา");
        button(page, "ส่งคำตอบ").click();
        assertThat(page.locator(".comment .named")).containsText("แก้วตา");
    }

    private void choose(Page page) {
        page.navigate("/me/notices");
        assertThat(page.locator("main")).containsText(title);
        page.locator("main a.row-title").getByText(title).first().click();
        button(page, "คำตอบนี้ช่วยได้").click();
        assertThat(page.locator(".post-accepted")).containsText("ผู้ถามเลือกคำตอบนี้");
        page.locator(".post-accepted").getByText("ขอบคุณ").click();
        assertThat(page.locator(".post-accepted [aria-pressed=true]")).containsText("ขอบคุณแล้ว");
        picture(page, "chosen");
    }

    private void report(Page page) {
        page.locator(".post-accepted summary").getByText("รายงาน").click();
        page.locator(".post-accepted textarea[name=why]").fill("ทดลองรายงาน");
        page.locator(".post-accepted").getByText("ส่งรายงาน").click();
        assertThat(page.locator("main")).containsText("ส่งรายงานแล้ว");
    }

    private void decide(Page page) {
        page.navigate("/exchange/reports");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title))
                .click();
        Locator answer = page.locator("[id^=answer-]");
        assertThat(answer).containsText("รายงานว่า ทดลองรายงาน");
        picture(page, "reported");
        answer.locator("summary").getByText("ซ่อนข้อความ").click();
        answer.locator("[id^=hide-]").fill("ทดลองซ่อน");
        answer.locator("form[action*='/hidings/'] button").click();
        assertThat(page.locator("main")).containsText("ซ่อนข้อความและแจ้งผู้เขียนแล้ว");
    }

    private void explain(Page page) {
        page.navigate("/me/notices");
        page.locator("main a.row-title").getByText(title).first().click();
        assertThat(page.locator("[id^=answer-]")).containsText("ทดลองซ่อน");
        page.locator("summary").getByText("ชี้แจงต่อผู้ดูแล").click();
        page.locator("[id^=reply-]").fill("แก้ไขถ้อยคำแล้ว");
        page.locator("form[action*='/replies/'] button").click();
        page.locator(".post-trace summary").click();
        assertThat(page.locator(".post-trace")).containsText("แก้ไขถ้อยคำแล้ว");
        picture(page, "explained");
    }

    private static Locator button(Page page, String name) {
        return page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/pictures/exchange-" + name + ".png"))
                .setFullPage(true));
    }
}
