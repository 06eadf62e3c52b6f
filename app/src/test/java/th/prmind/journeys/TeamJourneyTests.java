package th.prmind.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.prmind.ApplicationTest;

/**
 * A working team across units, on two phones: formed, people named by the list and by thumb, a task given and done, a file
 * brought, and in an edition's comments a colleague named whom the link leads to the very comment.
 */
@ApplicationTest
class TeamJourneyTests {

    @LocalServerPort
    int port;

    private final String name =
            "ทีมงานเทศกาลผ้าไทย " + UUID.randomUUID().toString().substring(0, 4);

    @Test
    void aTeamOfTwoUnits() {
        Page head = Browser.signedIn(port, "อรชนก", 360, 800);
        Page writer = Browser.signedIn(port, "วัชรินทร์ญา", 360, 800);

        form(head);
        nameByKeyboard(head);
        openTheNote(writer);
        answerByThumb(writer);
        giveATask(head);
        doTheTask(writer);
        bringAFile(writer);
        picture(head, "/members", "members");
        end(head);

        head.context().close();
        writer.context().close();
    }

    private void form(Page page) {
        page.navigate("/teams");
        picture(page, "none");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("ตั้งทีมงาน"))
                .click();
        page.getByLabel("ชื่อทีม").fill(name);
        page.getByLabel("ทำเรื่องอะไร").fill("ทำข่าวและภาพงานเทศกาลให้สองหน่วยงานพูดตรงกัน");
        picture(page, "form");
        button(page, "ตั้งทีม").click();
        page.getByRole(AriaRole.SEARCHBOX).fill("วัชรินทร์ญา");
        button(page, "ค้นหา").click();
        picture(page, "search");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("เพิ่ม นางสาววัชรินทร์ญา"))
                .click();
        assertThat(page.locator("main")).containsText("เพิ่ม นางสาววัชรินทร์ญา คลองใสสะอาด แล้ว");
    }

    private void nameByKeyboard(Page page) {
        tab(page, "ข้อความ");
        Locator field = page.getByLabel("ข้อความถึงทีม");
        field.focus();
        page.keyboard().insertText("ขอให้ @วัช");
        Locator list = page.locator(".namings").first();
        assertThat(list.locator("[role=option]")).hasCount(1);
        picture(page, "list");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(field).hasValue("ขอให้ @วัชรินทร์ญา คลองใสสะอาด ");
        assertThat(list).isHidden();
        page.keyboard().insertText("เขียนร่างแรก");
        button(page, "ส่งข้อความ").click();
        assertThat(page.locator("a.named")).hasText("@วัชรินทร์ญา คลองใสสะอาด");
        picture(page, "notes");
    }

    private void openTheNote(Page page) {
        page.navigate("/me/notices");
        assertThat(page.locator("main")).containsText("มีผู้กล่าวถึงท่าน");
        page.locator("main a, main button", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
        page.waitForURL("**/notes/**");
        assertThat(page.locator(".comment:target")).containsText("เขียนร่างแรก");
        picture(page, "note");
    }

    private void answerByThumb(Page page) {
        // The field for comments stands open on a note's own page.
        button(page, "แจ้งถึงบุคคล").click();
        page.locator(".namings [role=option]", new Page.LocatorOptions().setHasText("อรชนก"))
                .click();
        Locator field = page.getByLabel("ความเห็น", new Page.GetByLabelOptions().setExact(true));
        assertThat(field).hasValue("@อรชนก ร้อยเรียงความ ");
        page.keyboard().insertText("ได้ค่ะ พรุ่งนี้ส่งให้");
        button(page, "ส่งความเห็น").click();
        assertThat(page.locator(".comment-answer a.named")).hasText("@อรชนก ร้อยเรียงความ");
    }

    private void giveATask(Page page) {
        page.navigate("/teams");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).click();
        tab(page, "งาน");
        page.getByLabel("ต้องทำอะไร").fill("ร่างข่าวเปิดงาน");
        page.getByLabel("ผู้รับผิดชอบ")
                .selectOption(page.locator("#holder option", new Page.LocatorOptions().setHasText("วัชรินทร์ญา"))
                        .getAttribute("value"));
        page.locator("main form")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("เพิ่มงาน"))
                .click();
        assertThat(page.locator("main")).containsText("เพิ่มงานแล้ว");
        picture(page, "tasks");
    }

    private void doTheTask(Page page) {
        page.navigate("/");
        Locator task = page.locator(".task", new Page.LocatorOptions().setHasText("ร่างข่าวเปิดงาน"));
        assertThat(task).containsText("งานของทีม");
        assertThat(task).containsText(name);
        picture(page, "home");
        task.locator("a").click();
        picture(page, "task");
        button(page, "เสร็จแล้ว").click();
        assertThat(page.locator("main")).containsText("ทำครบทุกงานแล้ว");
        page.navigate("/");
        assertThat(page.locator("main")).not().containsText("ร่างข่าวเปิดงาน");
    }

    private void bringAFile(Page page) {
        page.navigate("/teams");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).click();
        tab(page, "ไฟล์");
        page.locator("#files")
                .setInputFiles(
                        new FilePayload("กำหนดการ.txt", "text/plain", "วันแรก".getBytes(StandardCharsets.UTF_8)));
        button(page, "เพิ่มไฟล์").click();
        assertThat(page.locator("main")).containsText("กำหนดการ.txt");
        page.getByLabel("ที่อยู่ของชิ้นงาน").fill("/briefs/full-depth-inspection");
        button(page, "เพิ่มลิงก์").click();
        assertThat(page.locator("main a[href='/briefs/full-depth-inspection']")).isVisible();
        picture(page, "files");
    }

    private void end(Page page) {
        tab(page, "ข้อความ");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("แก้ไขทีมงาน"))
                .click();
        picture(page, "edit");
        button(page, "สิ้นสุดทีม").click();
        assertThat(page.locator("main")).containsText("อ่านได้อย่างเดียว");
        picture(page, "over");
    }

    @Test
    void aColleagueNamedOnTheWordsOfAnEdition() {
        Page writer = Browser.signedIn(port, "แก้วตา", 360, 800);
        writer.navigate("/editions/new?type=policy-release&brief=full-depth-inspection");
        button(writer, "เริ่มเขียน").first().click();
        writer.waitForURL("**/edit");
        writer.locator("#editor-title").click();
        writer.keyboard().insertText("ร่างที่ถามเพื่อน " + name);
        writer.keyboard().press("Home");
        writer.keyboard().press("Shift+End");
        writer.locator("button[title*='ความเห็น'], button[aria-label*='ความเห็น']")
                .first()
                .click();
        Locator field = writer.locator("dialog textarea");
        field.waitFor();
        writer.keyboard().insertText("@แสง");
        writer.locator(".namings [role=option]", new Page.LocatorOptions().setHasText("แสงชัย"))
                .waitFor();
        picture(writer, "editor-list");
        writer.keyboard().press("Enter");
        writer.keyboard().insertText("ชื่อนี้ดีไหม");
        writer.locator("dialog button.button-main").click();
        writer.locator("[data-comment] .named")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));

        Page head = Browser.signedIn(port, "แสงชัย", 360, 800);
        head.navigate("/me/notices");
        head.locator("main a, main button", new Page.LocatorOptions().setHasText("ร่างที่ถามเพื่อน"))
                .first()
                .click();
        head.waitForURL("**/edit#comment-*");
        Locator comment =
                head.locator("#editor-side [data-comment]", new Page.LocatorOptions().setHasText("ชื่อนี้ดีไหม"));
        assertThat(comment).isVisible();
        assertThat(comment).isFocused();
        assertThat(comment.locator(".named")).hasText("@แสงชัย ยอดดอยงาม");
        picture(head, "editor-comment");
        head.context().close();
        writer.context().close();
    }

    private static void tab(Page page, String label) {
        page.locator(".tabs")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(label))
                .click();
    }

    private static void picture(Page page, String part, String picture) {
        page.navigate(page.url().replaceFirst("(/teams/[^/?#]+).*", "$1" + part));
        picture(page, picture);
    }

    private static void picture(Page page, String picture) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/pictures/team/" + picture + "-360.png")));
        assertThat((String) page.evaluate("""
                () => [...document.querySelectorAll('main *')]
                    .filter((each) => document.documentElement.scrollWidth > innerWidth
                        && each.getBoundingClientRect().right > innerWidth)
                    .map((each) => each.outerHTML.slice(0, 120))
                    .join()"""))
                .as("over the edge of %s", picture)
                .isEmpty();
    }

    private static Locator button(Page page, String label) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true));
    }
}
