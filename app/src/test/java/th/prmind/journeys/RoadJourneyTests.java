package th.prmind.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.prmind.ApplicationTest;

/**
 * The whole road on the inspection brief. An officer on her phone starts from the brief, three mistakes are caught while she
 * writes and mended by tap; a second person approves and releases; the public reads it, finds it and gets it in the feeds;
 * the owner of the policy sees it among the live copies of the fact.
 */
@ApplicationTest
class RoadJourneyTests {

    private static final String BRIEF = "full-depth-inspection";

    @LocalServerPort
    int port;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String title = "ลำปางชวนโรงงานรายงานข้อมูล " + mark;

    @Test
    void aBriefBecomesAReleaseThatTheSameFactIsReadFromEverywhere() {
        Page officer = Browser.signedIn(port, "แก้วตา", 360, 800);
        String edition = start(officer);
        makeThreeMistakes(officer);
        mendThemByTap(officer);
        addAPicture(officer, edition);
        fillTheGapsAndSubmit(officer, edition);
        officerMayNotApprove(officer);
        officer.context().close();

        Page second = Browser.signedIn(port, "แสงชัย", 1440, 900);
        approve(second);
        String article = release(second);
        second.context().close();

        Page reader = Browser.open(port, 360, 800);
        read(reader, article);
        getInEveryFeed(reader, article);
        findBySearch(reader, article);
        reader.context().close();

        Page owner = Browser.signedIn(port, "ภูวนาถ", 1440, 900);
        seeAmongTheLiveCopies(owner);
        owner.context().close();
    }

    private String start(Page page) {
        page.navigate("/briefs/" + BRIEF);
        page.locator(".page-action a").first().click();
        page.locator("a.row-title[href*='policy-release']").click();
        button(page, "เริ่มเขียน").first().click();
        page.waitForURL("**/edit");
        return page.url().replaceFirst("/edit$", "");
    }

    private void makeThreeMistakes(Page page) {
        Locator heading = page.locator("#editor-title");
        assertThat(heading).isVisible();
        heading.click();
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().type(title);
        Locator body = page.locator("#editor-body");
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
    }

    private void mendThemByTap(Page page) {
        assertThat(page.locator("[data-finding]")).hasCount(3);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/road/editor-360.png")));
        for (int left = 3; left > 0; left--) {
            page.locator("[data-finding]").first().click();
            page.locator("[data-repair]:visible").first().click();
            assertThat(page.locator("[data-finding]")).hasCount(left - 1);
        }
        Locator body = page.locator("#editor-body");
        assertThat(body).containsText("กว่า 65,000 แห่ง");
        assertThat(body).containsText("ณัฐพล รังสิตพล ปลัดกระทรวงอุตสาหกรรม");
        assertThat(body).not().containsText("ไอซิงเกิลฟอร์ม");
        assertThat(page.locator(".editor-status-saved")).isVisible();
    }

    private void addAPicture(Page page, String edition) {
        page.locator("#editor-body").click();
        page.keyboard().press("ControlOrMeta+End");
        FileChooser chooser = page.waitForFileChooser(
                () -> page.locator("[role=toolbar] button[aria-label='ใส่ภาพ']").click());
        chooser.setFiles(new FilePayload("ตรวจโรงงาน.png", "image/png", picture()));
        Locator block = page.locator(".picture-block");
        assertThat(block).isVisible();
        // Proposed from the title; what the picture shows only the writer knows.
        assertThat(block.locator("input").first()).hasValue(title);
        block.locator("input").first().fill("เจ้าหน้าที่เดินดูเครื่องจักรในโรงงาน");
        block.locator("input").nth(1).fill("สอจ.ลำปาง");
        block.locator("input").nth(1).blur();

        // Nobody hands in a picture without saying why the people in it may be shown.
        page.locator(".page-action a").click();
        page.locator("a[href$='/edit#pictures']").click();
        page.waitForURL(edition + "/edit#pictures");
        Locator set = page.locator("#picture-set");
        set.locator("input[name=basis][value=no-people]").check();
        set.locator("button", new Locator.LocatorOptions().setHasText("ใช้กับทั้งชุด"))
                .click();
        assertThat(page.locator("#pictures .pill")).hasCount(0);
    }

    /** Each lack leads to where it is made good. */
    private void fillTheGapsAndSubmit(Page page, String edition) {
        for (int gap = 0; gap < 5; gap++) {
            page.navigate(edition + "/submissions/new");
            Locator lacks = page.locator("a[href$='/edit#editor-body']");
            if (lacks.count() == 0) {
                break;
            }
            assertThat(lacks.first()).containsText("ในเนื้อหา");
            lacks.first().click();
            page.waitForURL("**/edit#editor-body");
            assertThat(page.locator("#editor-body")).isFocused();
            page.keyboard().insertText("โรงงานที่พร้อมคือโรงงานที่อยู่กับชุมชนได้");
            page.locator(".page-action a").click();
            page.waitForURL("**/submissions/new");
        }
        button(page, "ส่งให้บุคคลที่สอง").first().click();
        assertThat(page.locator(".page-meta")).containsText("รอตรวจทาน");
    }

    private void officerMayNotApprove(Page page) {
        page.navigate("/reviews");
        page.getByText(title).first().click();
        page.waitForURL("**/reviews/*");
        assertThat(page.locator("form[action$='/approvals']")).hasCount(0);
    }

    private void approve(Page page) {
        page.navigate("/");
        page.getByText(title).first().click();
        page.waitForURL("**/reviews/*");
        assertThat(page.locator("main")).containsText("กว่า 65,000 แห่ง");
        button(page, "อนุมัติ").first().click();
        page.waitForURL("**/reviews");
    }

    /** @return the public address */
    private String release(Page page) {
        page.navigate("/");
        page.getByText(title).first().click();
        page.waitForURL("**/release");
        button(page, "ยืนยัน").click();
        page.waitForURL("**/releases/*");
        String article = page.locator("a[href^='/news/']").first().getAttribute("href");
        // A Thai title would be unreadable in an address that is passed on: office and day stand for it.
        assertThat(article).matches("/news/province-lampang-\\d{4}-\\d\\d-\\d\\d.*");
        return article;
    }

    private void read(Page page, String article) {
        page.navigate(article);
        assertThat(page.locator("h1")).hasText(title);
        assertThat(page.locator("article, main").first()).containsText("กว่า 65,000 แห่ง");
        Locator picture =
                page.locator("img[alt='เจ้าหน้าที่เดินดูเครื่องจักรในโรงงาน']").first();
        picture.evaluate("e => e.scrollIntoView()"); // Loaded only when a reader comes near it.
        assertThat(picture).isVisible();
        assertThat(page.locator("main")).containsText("สอจ.ลำปาง");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/road/article-360.png")));
    }

    private void getInEveryFeed(Page page, String article) {
        for (String feed : new String[] {"rss", "atom", "json"}) {
            String text = page.request().get("/news/feed." + feed).text();
            assertThat(text).as(feed).contains(title, article);
        }
    }

    /** The index takes in what is new within seconds. */
    private void findBySearch(Page page, String article) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            page.navigate("/news/search?q=" + mark);
            assertThat(page.locator("a[href='" + article + "']").count()).isPositive();
        });
    }

    private void seeAmongTheLiveCopies(Page page) {
        page.navigate("/briefs/" + BRIEF + "/facts/f1/copies");
        Locator copy = page.locator("li.row", new Page.LocatorOptions().setHasText(title));
        assertThat(copy.locator("mark")).containsText("65,000");
        assertThat(copy.locator(".pill")).hasText("ตรงกับสารนโยบาย");
    }

    private static byte[] picture() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BufferedImage image = new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB);
        // Like no other: the same bytes again would be the same picture of the library, already described.
        image.setRGB(0, 0, UUID.randomUUID().hashCode());
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
