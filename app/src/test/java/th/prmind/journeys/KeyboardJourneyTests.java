package th.prmind.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.prmind.ApplicationTest;

/**
 * The road by keyboard alone: two people come in, write, mend, hand in, approve and release with Tab, Enter and letters, and
 * see at every stop where they are.
 */
@ApplicationTest
class KeyboardJourneyTests {

    private static final int MOST_STOPS = 150;

    @LocalServerPort
    int port;

    private final String title = "ลำปางชวนโรงงานรายงานข้อมูลด้วยแป้นพิมพ์ "
            + UUID.randomUUID().toString().substring(0, 8);
    private final Set<String> unseen = new TreeSet<>();

    @Test
    void theRoadIsDrivenByKeyboard() {
        Page page = Browser.open(port, 1440, 900);
        signIn(page, "แก้วตา");
        startFromTheBrief(page);
        writeAndMend(page);
        handIn(page);
        go(page, "form[action='/sign-out'] button", "");
        page.waitForURL("**/sign-in*");

        signIn(page, "แสงชัย");
        go(page, "a.task-title", title);
        page.waitForURL("**/reviews/*");
        go(page, "form[action$='/approvals'] button", "");
        page.waitForURL("**/reviews");
        page.navigate("/");
        go(page, "a.task-title", title);
        page.waitForURL("**/release");
        go(page, "main button", "ยืนยัน");
        page.waitForURL("**/releases/*");
        go(page, "main a[href^='/news/']", "");
        assertThat(page.locator("h1")).hasText(title);
        page.context().close();
        assertThat(unseen).as("stops of the keyboard that don't show").isEmpty();
    }

    private void signIn(Page page, String person) {
        page.navigate("/sign-in");
        go(page, "button[name=person]", person);
        page.waitForURL("**/");
    }

    private void startFromTheBrief(Page page) {
        go(page, "nav a[href='/briefs']", "");
        go(page, "a[href='/briefs/full-depth-inspection']", "");
        go(page, ".page-action a", "");
        go(page, "a.row-title[href*='policy-release']", "");
        go(page, "main button", "เริ่มเขียน");
        page.waitForURL("**/edit");
    }

    private void writeAndMend(Page page) {
        assertThat(page.locator("#editor-body")).containsText("iSingle Form");
        reach(page, "#editor-title", "");
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().type(title);
        reach(page, "#editor-body", "");
        page.keyboard().press("ControlOrMeta+End");
        page.keyboard().press("Enter");
        page.keyboard().insertText("โรงงานที่มีหน้าที่รายงานข้อมูลการประกอบกิจการทั่วประเทศมีทั้งหมดกว่า 75,000 แห่ง");
        assertThat(page.locator("[data-finding]")).hasCount(1);
        go(page, "[data-finding-row]", ""); // In the list of what differs: leads to the words,
        assertThat(page.locator("#editor-body")).isFocused();
        page.keyboard().press("Enter"); // from the words into the card,
        assertThat(page.locator("[data-repair]:visible")).isFocused();
        page.keyboard().press("Enter"); // and the words are mended.
        assertThat(page.locator("[data-finding]")).hasCount(0);
        assertThat(page.locator("#editor-body")).containsText("กว่า 65,000 แห่ง");
        assertThat(page.locator(".editor-status-saved")).isVisible();
    }

    private void handIn(Page page) {
        for (int gap = 0; gap < 6; gap++) {
            go(page, ".page-action a", "");
            page.waitForURL("**/submissions/new");
            if (page.locator("a[href$='/edit#editor-body']").count() == 0) {
                break;
            }
            go(page, "a[href$='/edit#editor-body']", "");
            page.waitForURL("**/edit#editor-body");
            assertThat(page.locator("#editor-body")).isFocused();
            page.keyboard().insertText("โรงงานที่พร้อมคือโรงงานที่อยู่กับชุมชนได้");
        }
        go(page, "main button", "ส่งให้บุคคลที่สอง");
        assertThat(page.locator(".page-meta")).containsText("รอตรวจทาน");
    }

    private void go(Page page, String selector, String text) {
        reach(page, selector, text);
        page.keyboard().press("Enter");
    }

    /** Presses Tab until what is looked for has the focus. */
    private void reach(Page page, String selector, String text) {
        assertThat(page.locator(selector, new Page.LocatorOptions().setHasText(text))
                        .first())
                .isAttached();
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            if (!Boolean.TRUE.equals(page.evaluate("""
                    () => {
                        const at = document.activeElement, style = getComputedStyle(at), box = at.getBoundingClientRect();
                        return at === document.body || at.isContentEditable || at.matches('summary')
                            || (box.width > 0 && (style.outlineStyle !== 'none' || style.boxShadow !== 'none'));
                    }"""))) {
                unseen.add(page.url().replaceAll("[0-9a-f-]{30,}", "*") + " "
                        + page.evaluate("() => document.activeElement.outerHTML.slice(0, 160)"));
            }
            Object there = page.evaluate(
                    "({selector, text}) => document.activeElement.matches(selector)"
                            + " && document.activeElement.textContent.includes(text)",
                    Map.of("selector", selector, "text", text));
            if (Boolean.TRUE.equals(there)) {
                return;
            }
        }
        throw new AssertionError("Tab does not lead to " + selector + " " + text + " on " + page.url());
    }
}
