package th.prmind.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.prmind.ApplicationTest;

/**
 * An outside expert. An officer asks by a link; the expert, on a phone and without an account, chooses words and comments,
 * comments on a paragraph by keyboard, leaves a voice note and says thank you; the officer answers, and withdraws the link.
 */
@ApplicationTest
class OutsideJourneyTests {

    private static final String EXPERT = "รศ. ดร. วิมล นักวิชาการอิสระ";

    @LocalServerPort
    int port;

    @Test
    void anOutsideExpert() {
        Page officer = Browser.signedIn(port, "แก้วตา", 360, 800);
        String edition = start(officer);
        String link = ask(officer, edition);

        Page expert = Browser.open(port, 360, 800);
        expert.context().grantPermissions(List.of("microphone"));
        expert.navigate(link);
        assertThat(expert.locator("main")).containsText(EXPERT);
        assertThat(expert.locator("main")).containsText("ขอให้ดูคำที่ชาวบ้านอาจไม่เข้าใจ");
        picture(expert, "first");
        chooseWords(expert);
        onAParagraphByKeyboard(expert);
        speak(expert);
        button(expert, "เสร็จแล้ว").click();
        assertThat(expert.locator("#thanks")).containsText("ขอบคุณ");
        picture(expert, "thanks");

        hearAndAnswer(officer, edition);
        expert.navigate(link);
        assertThat(expert.locator("#said")).containsText("ขอบคุณมาก จะเพิ่มคำอธิบายให้");
        picture(expert, "answered");

        withdraw(officer);
        expert.reload();
        assertThat(expert.locator("main")).containsText("ถอนลิงก์นี้แล้ว");
        picture(expert, "withdrawn");
        expert.context().close();
        officer.context().close();
    }

    private String start(Page page) {
        page.navigate("/editions/new?type=policy-release&brief=full-depth-inspection");
        button(page, "เริ่มเขียน").first().click();
        page.waitForURL("**/edit");
        return page.url().replaceFirst("/edit$", "");
    }

    private String ask(Page page, String edition) {
        page.navigate(edition);
        page.locator("a[href$='/outside-eyes']").click();
        page.getByLabel("ชื่อผู้เชี่ยวชาญ").fill(EXPERT);
        page.getByLabel("อยากให้ช่วยดูเรื่องใด").fill("ขอให้ดูคำที่ชาวบ้านอาจไม่เข้าใจ");
        picture(page, "ask");
        button(page, "ทำลิงก์").click();
        String link = page.locator("#link").inputValue();
        assertThat(page.locator("svg.qr")).isVisible();
        picture(page, "link");
        return link;
    }

    /** As a thumb does: the phone marks the words, the page offers what can be done with them. */
    private void chooseWords(Page page) {
        page.evaluate("""
                () => {
                  const walker = document.createTreeWalker(document.querySelector('#text'), NodeFilter.SHOW_TEXT);
                  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                    const at = node.nodeValue.indexOf('65,000 แห่ง');
                    if (at >= 0) {
                      const range = document.createRange();
                      range.setStart(node, at);
                      range.setEnd(node, at + '65,000 แห่ง'.length);
                      getSelection().removeAllRanges();
                      getSelection().addRange(range);
                      return;
                    }
                  }
                  throw new Error('no such words');
                }""");
        button(page, "แสดงความเห็นต่อคำที่เลือก").click();
        Locator dialog = page.locator("#on-words");
        assertThat(dialog.locator("[data-words-chosen]")).hasText("65,000 แห่ง");
        dialog.locator("[data-write] textarea").fill("ตัวเลขนี้ ณ วันใด ควรบอกไว้");
        picture(page, "dialog");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("ส่งความเห็น"))
                .click();
        assertThat(page.locator("#said .comment")).hasCount(1);
        assertThat(page.locator("#said .comment-words")).hasText("65,000 แห่ง");
        assertThat(page.locator("#text mark.said")).hasText("65,000 แห่ง");
    }

    private void onAParagraphByKeyboard(Page page) {
        Locator offer = page.locator("#text .outside-say").nth(1);
        offer.focus();
        page.keyboard().press("Enter");
        Locator dialog = page.locator("#on-words");
        assertThat(dialog.locator("[data-write] textarea")).isFocused();
        page.keyboard().insertText("ย่อหน้านี้ยาวไป");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("#said .comment")).hasCount(2);
    }

    private void speak(Page page) {
        Locator whole = page.locator("main > .stack-large [data-voice]");
        whole.locator("[data-record]").click();
        assertThat(whole.locator("[data-time]")).containsText("0:02");
        picture(page, "recording");
        whole.locator("[data-stop]").click();
        assertThat(whole.locator("audio")).isVisible();
        whole.locator("[data-send-voice]").click();
        Locator kept = page.locator("#said audio");
        assertThat(kept).hasCount(1);
        assertThat(whole.locator("[data-record]")).isVisible();
        // Chromium hears what it has recorded: the server gives it in the right kind, and in pieces.
        Object played = kept.evaluate("""
                audio => new Promise((heard, failed) => {
                  audio.addEventListener('timeupdate', () => audio.currentTime > 0 && heard(true));
                  audio.addEventListener('error', () => failed(new Error(String(audio.error?.message))));
                  audio.muted = true;
                  audio.play();
                })""");
        assertThat(played).isEqualTo(true);
    }

    private void hearAndAnswer(Page page, String edition) {
        page.navigate("/");
        page.locator("a[href$='" + edition.substring(edition.indexOf("/editions/")) + "/outside-eyes']")
                .click();
        assertThat(page.locator("main")).containsText("ให้ความเห็นครบแล้ว");
        Locator comment = page.locator(".comment", new Page.LocatorOptions().setHasText("ตัวเลขนี้ ณ วันใด"));
        comment.locator("summary").click();
        comment.locator("textarea").fill("ขอบคุณมาก จะเพิ่มคำอธิบายให้");
        picture(page, "answering");
        comment.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("ส่งคำตอบ"))
                .click();
        assertThat(page.locator("main")).containsText("ส่งคำตอบแล้ว");
        assertThat(page.locator(".comment audio")).hasCount(1);

        page.navigate(edition + "/edit");
        page.locator(".editor-chip, [aria-controls=editor-side]").first().click();
        Locator inPanel =
                page.locator("#editor-side .comment", new Page.LocatorOptions().setHasText("ตัวเลขนี้ ณ วันใด"));
        assertThat(inPanel).containsText(EXPERT);
        assertThat(inPanel).containsText("ผู้เชี่ยวชาญภายนอก");
        picture(page, "editor");
    }

    private void withdraw(Page page) {
        page.navigate(page.url().replaceFirst("/edit$", "/outside-eyes"));
        page.locator("details summary", new Page.LocatorOptions().setHasText("จัดการลิงก์"))
                .click();
        button(page, "ถอนลิงก์").click();
        assertThat(page.locator(".row-side .pill")).hasText("ถอนแล้ว");
    }

    private static void picture(Page page, String name) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("over the edge of %s", name)
                .isLessThanOrEqualTo(0);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/pictures/outside/" + name + "-360.png")));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
