package th.prmind.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.prmind.ApplicationTest;

/** What goes wrong in an office: each time a plain sentence says what to do, and no word is lost. */
@ApplicationTest
class BadInputJourneyTests {

    @LocalServerPort
    int port;

    @Test
    void filesThatAreNoDocumentsAreRefusedBesideTheirField() {
        Page page = Browser.signedIn(port, "แก้วตา", 360, 800);
        refused(page, new byte[0], "ไฟล์ว่างเปล่า");
        byte[] program = new byte[4096];
        program[0] = 'M';
        program[1] = 'Z';
        refused(page, program, "ไฟล์นี้ไม่ใช่เอกสาร");
        refused(page, "%PDF-1.7\nnot really".getBytes(StandardCharsets.UTF_8), "อาจเสียหาย");
        page.context().close();
    }

    private static void refused(Page page, byte[] bytes, String sentence) {
        page.navigate("/editions/manuscripts/new");
        page.fill("#text", "ข้อความที่พิมพ์ไว้ก่อน");
        page.setInputFiles("#file", new FilePayload("ข่าว.docx", "application/octet-stream", bytes));
        button(page, "เริ่มเขียน").click();
        assertThat(page.locator("#file-error")).containsText(sentence);
        assertThat(page.locator("#text")).hasValue("ข้อความที่พิมพ์ไว้ก่อน");
    }

    @Test
    void aFileOfTwoHundredMegabytesIsNotSentAndIfSentIsRefused(@TempDir Path folder) throws IOException {
        Path large = folder.resolve("ใหญ่.docx");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(200L * 1024 * 1024);
        }
        Page page = Browser.signedIn(port, "แก้วตา", 360, 800);
        page.navigate("/editions/manuscripts/new");
        page.setInputFiles("#file", large);
        button(page, "เริ่มเขียน").click();
        assertThat((String) page.evaluate("document.getElementById('file').validationMessage"))
                .contains("20 เมกะไบต์");
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/editions/manuscripts/new"));

        // A browser that knows nothing of this sends it all the same.
        page.evaluate("document.getElementById('file').setCustomValidity('')");
        button(page, "เริ่มเขียน").click();
        assertThat(page.locator("main")).containsText("ไฟล์ใหญ่เกินกำหนด");
        page.context().close();
    }

    @Test
    void aBriefFileWithAMissingBracketIsToldByItsLine() {
        Page page = Browser.signedIn(port, "ภูวนาถ", 1440, 900);
        page.navigate("/briefs/proposals");
        page.setInputFiles(
                "#file",
                new FilePayload(
                        "brief.yaml",
                        "application/yaml",
                        "slug: a\nfacts:\n  - {id: f1, statement: \"มี [5 แห่ง]\"\nmessages: []\n"
                                .getBytes(StandardCharsets.UTF_8)));
        page.locator(".page-action button").click();
        assertThat(page.locator("main")).containsText("บรรทัดที่ 4");
        assertThat(page.locator("main")).containsText("ตรวจวงเล็บ");
        page.context().close();
    }

    @Test
    void aScriptPastedIntoTheEditorIsWordsAtMost() {
        Page page = Browser.signedIn(port, "แก้วตา", 1440, 900);
        write(page);
        page.evaluate(
                """
                html => {
                  const data = new DataTransfer();
                  data.setData("text/html", html);
                  document.querySelector("#editor-body").dispatchEvent(
                    new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
                }""",
                "<p onclick='document.title=1'>ข้อความที่วาง<script>document.title='script'</script>"
                        + "<img src='x' onerror='document.title=2'> <a href='javascript:document.title=3'>ลิงก์</a></p>");
        Locator body = page.locator("#editor-body");
        assertThat(body).containsText("ข้อความที่วาง ลิงก์");
        assertThat(body.locator("script, img[onerror], [onclick], a[href^='javascript']"))
                .hasCount(0);
        page.locator("#editor-title").click();
        page.keyboard().press("End");
        page.keyboard().insertText("<script>document.title='title'</script>");
        saved(page);
        page.navigate(page.url().replaceFirst("/edit$", ""));
        assertThat(page.locator("h1")).containsText("<script>document.title='title'</script>");
        assertThat(page.title()).contains("ต้นฉบับ");
        page.context().close();
    }

    @Test
    void wordsTypedWithoutNetworkAreSavedWhenItIsBack() {
        Page page = Browser.signedIn(port, "แก้วตา", 360, 800);
        String editor = write(page);
        BrowserContext line = page.context();
        line.setOffline(true);
        type(page, " พิมพ์ตอนไม่มีเครือข่าย");
        assertThat(page.locator(".editor-status-offline")).containsText("ไม่มีเครือข่าย");
        // Nobody is led away to a page that could not come.
        page.locator(".page-action a").click();
        assertThat(page.locator(".toast").first()).containsText("ไม่มีเครือข่าย");
        assertThat(page).hasURL(editor);
        page.locator("#summary").fill("สรุปที่พิมพ์ตอนไม่มีเครือข่าย");
        page.locator("#summary").blur();
        assertThat(page.locator("#details-said")).containsText("ยังไม่ได้บันทึก");
        line.setOffline(false);
        saved(page);
        assertThat(page.locator("#details-said")).containsText("บันทึกข้อมูลประกอบแล้ว");
        page.reload();
        assertThat(page.locator("#editor-body")).containsText("พิมพ์ตอนไม่มีเครือข่าย");
        assertThat(page.locator("#summary")).hasValue("สรุปที่พิมพ์ตอนไม่มีเครือข่าย");

        line.setOffline(true);
        type(page, " แล้วปิดหน้าไป");
        try {
            page.reload();
        } catch (PlaywrightException noPage) {
            assertThat(noPage).hasMessageContaining("ERR_INTERNET_DISCONNECTED");
        }
        line.setOffline(false);
        page.navigate(editor);
        assertThat(page.locator("#editor-body")).containsText("แล้วปิดหน้าไป");
        // Asked anew each time: what Playwright would ask again by itself, the page forbids as evaluated words.
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate("() => Object.keys(localStorage).length === 0")));
        page.reload();
        assertThat(page.locator("#editor-body")).containsText("แล้วปิดหน้าไป");
        page.context().close();
    }

    @Test
    void twoTabsOnOneEditionKeepEachOthersWords() {
        Page one = Browser.signedIn(port, "แก้วตา", 1440, 900);
        String editor = write(one);
        Page two = one.context().newPage();
        two.navigate(editor);
        two.locator("#editor-body").waitFor();
        type(one, " จากแท็บหนึ่ง");
        type(two, " จากแท็บสอง");
        saved(one);
        saved(two);
        one.bringToFront();
        assertThat(one.locator("#editor-body")).containsText("จากแท็บสอง");
        assertThat(one.locator("#editor-body")).containsText("จากแท็บหนึ่ง");
        one.context().close();
    }

    @Test
    void unsavedWordsOfAnEndedSessionWaitForTheirWriterAlone() {
        Page page = Browser.signedIn(port, "แก้วตา", 1440, 900);
        String editor = write(page);
        page.context().clearCookies();
        type(page, " หลังหมดเวลา");
        assertThat(page.locator(".editor-status-ended")).containsText("เข้าสู่ระบบ");
        Browser.signIn(page, "แสงชัย");
        page.navigate(editor);
        assertThat(page.locator("#editor-body")).containsText("บรรทัดแรก");
        assertThat(page.locator("#editor-body")).not().containsText("หลังหมดเวลา");
        page.context().clearCookies();
        Browser.signIn(page, "แก้วตา");
        page.navigate(editor);
        assertThat(page.locator("#editor-body")).containsText("หลังหมดเวลา");
        page.context().close();
    }

    @Test
    void backAfterSigningOutShowsNothingOfTheDesk() {
        Page page = Browser.signedIn(port, "แก้วตา", 1440, 900);
        String editor = write(page);
        page.navigate("/");
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        page.locator("form[action='/sign-out'] button").first().click();
        page.waitForURL("**/sign-in**");
        for (int back = 0; back < 2; back++) {
            page.goBack();
            assertThat(page.locator("button[name=person]").first()).isAttached();
            assertThat(page.url()).doesNotContain(editor);
        }
        page.context().close();
    }

    /** An edition of her own from pasted words; leaves the editor open. */
    private static String write(Page page) {
        page.navigate("/editions/manuscripts/new?brief=full-depth-inspection");
        page.fill("#text", "ต้นฉบับ " + UUID.randomUUID() + "\nบรรทัดแรก");
        button(page, "เริ่มเขียน").click();
        page.waitForURL("**/edit");
        page.locator("#editor-body").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        return page.url();
    }

    private static void type(Page page, String words) {
        page.bringToFront();
        page.locator("#editor-body").click();
        page.keyboard().press("ControlOrMeta+End");
        page.keyboard().insertText(words);
    }

    private static void saved(Page page) {
        assertThat(page.locator(".editor-status-saved")).isVisible();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }
}
