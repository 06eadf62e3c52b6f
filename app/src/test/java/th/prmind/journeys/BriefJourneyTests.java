package th.prmind.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.prmind.ApplicationTest;

/** A brief is written at headquarters, approved by a second person in two taps, and acknowledged on a phone. */
@ApplicationTest
class BriefJourneyTests {

    @LocalServerPort
    int port;

    @Test
    void aBriefGoesFromHeadquartersToAnOfficesPhone() {
        String slug = "journey-" + UUID.randomUUID().toString().substring(0, 8);
        String title = "ชวนโรงงานตรวจความพร้อมก่อนฤดูฝน " + slug;
        write(slug, title);
        approve(title);
        acknowledge(slug, title);
    }

    private void write(String slug, String title) {
        Page page = Browser.signedIn(port, "ภูวนาถ", 1440, 900);
        page.navigate("/briefs/new");
        page.locator("#title").fill(title);
        page.locator("#slug").fill(slug);
        field(page, "messages[0].text").fill("โรงงานทุกแห่งตรวจทางระบายน้ำก่อนฝนมา");
        Locator fact = field(page, "facts[0].statement");
        fact.fill("โรงงานที่ต้องตรวจมีทั้งหมด 240 แห่ง");
        // The value is marked by selecting its words.
        fact.evaluate(
                "area => { const at = area.value.indexOf('240'); area.setSelectionRange(at, area.value.length); }");
        page.locator("[data-statement-value]").first().click();
        assertThat(page.locator("[data-statement-preview] .value").first()).hasText("240 แห่ง");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("เพิ่มข้อเท็จจริง"))
                .click();
        field(page, "facts[1].statement").fill("ประโยคที่ลืมใส่ค่า");
        page.locator("details", new Page.LocatorOptions().setHasText("ภาคเหนือ"))
                .locator("summary")
                .first()
                .click();
        page.locator("label.choice", new Page.LocatorOptions().setHasText("ลำปาง"))
                .first()
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("บันทึกร่าง"))
                .click();

        // What is wrong is told above the form, and nothing typed is lost.
        assertThat(page.locator(".error-summary")).containsText("ข้อเท็จจริงต้องมีค่าในวงเล็บเหลี่ยมหนึ่งค่า");
        assertThat(field(page, "facts[0].statement")).hasValue("โรงงานที่ต้องตรวจมีทั้งหมด [240 แห่ง]");
        field(page, "facts[1].statement").fill("");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("บันทึกร่าง"))
                .click();
        page.waitForURL("**/briefs/" + slug + "/edit");

        page.navigate("/briefs/" + slug);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("ส่งตรวจทาน"))
                .first()
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("ส่งให้บุคคลที่สองตรวจ"))
                .first()
                .click();
        assertThat(page.locator(".page-meta")).containsText("รอตรวจทาน");
        page.context().close();
    }

    private void approve(String title) {
        Page page = Browser.signedIn(port, "ภราดร", 360, 800);
        page.navigate("/reviews");
        page.getByText(title).first().click();
        assertThat(page.locator(".statement .value").first()).hasText("240 แห่ง");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("อนุมัติ").setExact(true))
                .click();
        page.waitForURL("**/reviews");
        page.context().close();
    }

    private void acknowledge(String slug, String title) {
        Page page = Browser.signedIn(port, "แก้วตา", 360, 800);
        page.getByText(title).first().click();
        page.locator("#line").fill("ชวนโรงงานในลำปางตรวจร่วมกับเทศบาล");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("รับทราบ").setExact(true))
                .click();
        assertThat(page.locator(".side-panel").first()).containsText("ชวนโรงงานในลำปางตรวจร่วมกับเทศบาล");
        assertThat(page.locator(".page-action a")).hasAttribute("href", "/editions/new?brief=" + slug);
        page.context().close();
    }

    private static Locator field(Page page, String name) {
        return page.locator("[name='" + name + "']");
    }
}
