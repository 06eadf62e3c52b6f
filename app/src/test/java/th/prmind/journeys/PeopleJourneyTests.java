package th.prmind.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.prmind.ApplicationTest;
import th.prmind.SetClock;
import th.prmind.Visitor;
import th.prmind.network.Office;
import th.prmind.network.Role;
import th.prmind.network.Unit;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.identity.SignIn;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.time.Dates;
import th.prmind.platform.time.FiscalYear;
import th.prmind.review.Matter;
import th.prmind.review.ReviewDesk;

/** What becomes of people: one stands in for another, one hands over on 1 October, an office is typed in from a table. */
@ApplicationTest
class PeopleJourneyTests {

    @Autowired
    Office offices;

    @Autowired
    ReviewDesk reviews;

    @Autowired
    SetClock clock;

    @Autowired
    Dates dates;

    @Autowired
    Ids ids;

    @LocalServerPort
    int port;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);
    private Unit office;
    private Actor head;
    private Actor deputy;
    private Actor writer;

    @BeforeEach
    void anOffice() {
        office = offices.open("ops-ict");
        head = offices.hire(office, "นายหัวหน้า " + mark, Role.APPROVER);
        deputy = offices.hire(office, "นางรองหัวหน้า " + mark);
        writer = offices.hire(office, "นางสาวผู้เขียน " + mark, Role.WRITER);
    }

    @Test
    void aStandInApprovesInTheHeadsPlace() {
        SubjectRef subject = new SubjectRef("document", ids.next(), "ข่าวรอหัวหน้า " + mark, "/editions");
        SignIn.run(
                writer.id(),
                () -> reviews.submit(
                        subject,
                        office.id(),
                        Set.of(writer.id()),
                        "รอหัวหน้ากลับจากราชการ",
                        new Matter("document", Set.of(), Set.of())));

        Page operator = Browser.signedIn(port, "ชวินทร์", 1440, 900);
        operator.navigate("/people/" + head.id() + "/edit");
        operator.getByLabel("ผู้แทน").selectOption(deputy.id().toString());
        operator.locator("#stand-in-from").fill(dates.today().toString());
        operator.locator("#stand-in-to").fill(dates.today().plusDays(4).toString());
        picture(operator, "stand-in-appointing-1440");
        press(operator, "กำหนดผู้แทน");
        assertThat(operator.locator("#stand-ins")).containsText("รักษาราชการแทน " + head.name());
        operator.context().close();

        Page phone = Browser.signedIn(port, deputy.name(), 360, 800);
        phone.getByText(subject.title()).first().click();
        phone.waitForURL("**/reviews/*");
        assertThat(phone.locator("main")).containsText("ในฐานะรักษาราชการแทน " + head.name());
        picture(phone, "stand-in-reviewing-360");
        String review = phone.url();
        press(phone, "อนุมัติ");
        phone.waitForURL("**/reviews");
        phone.navigate(review);
        assertThat(phone.locator("main")).containsText(deputy.name() + " รักษาราชการแทน " + head.name());
        phone.context().close();
    }

    @Test
    void onTheFirstOfOctoberTheSuccessorGoesOn() {
        String draft = Visitor.signedIn(port, writer.name())
                .post(
                        "/editions/new?type=policy-release&brief=full-depth-inspection",
                        "/editions",
                        Map.of("type", "policy-release", "brief", "full-depth-inspection"))
                .uri()
                .getPath();
        LocalDate october = FiscalYear.of(dates.today()).last().plusDays(1);

        Page operator = Browser.signedIn(port, "ชวินทร์", 1440, 900);
        operator.navigate("/people/" + writer.id());
        operator.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("ส่งมอบงาน"))
                .click();
        assertThat(operator.locator("#day")).hasValue(october.toString());
        operator.locator("#successor").selectOption(deputy.id().toString());
        press(operator, "ดูรายการที่จะส่งมอบ");
        assertThat(operator.locator("section[aria-labelledby=plan] .badge").nth(1))
                .hasText("1");
        picture(operator, "handover-1440");
        press(operator, "ยืนยันส่งมอบ");
        assertThat(operator.locator("main")).containsText(deputy.name());
        operator.context().close();

        Page last = Browser.open(port, 360, 800);
        clock.at(october.minusDays(1).atTime(9, 0).toInstant(ZoneOffset.UTC), () -> {
            Browser.signIn(last, writer.name());
            last.navigate(draft);
            assertThat(last.locator("#editor-body")).isVisible();
        });
        clock.at(october.atTime(2, 0).toInstant(ZoneOffset.UTC), () -> {
            offices.carryOutHandovers();
            last.navigate("/");
            last.waitForURL("**/sign-in");

            Page first = Browser.open(port, 360, 800);
            Browser.signIn(first, deputy.name());
            picture(first, "handover-successor-360");
            first.locator("a[href='" + draft + "']").first().click();
            assertThat(first.locator("#editor-body")).isVisible();
            first.context().close();
        });
        last.context().close();
        offices.forget();
    }

    @Test
    void anOfficeIsTypedInFromATable() {
        Page operator = Browser.signedIn(port, "ชวินทร์", 1440, 900);
        operator.navigate("/people/intakes/new");
        send(
                operator,
                "ชื่อ-สกุล,หน่วยงาน,บทบาท\nนายตาราง " + mark + "," + office.slug() + ",ผู้เขียน\n,ไม่มี,ผู้วิเศษ");
        assertThat(operator.locator("tbody tr")).hasCount(3);
        operator.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("ส่งไฟล์ใหม่"))
                .click();
        send(operator, "ชื่อ-สกุล,หน่วยงาน,บทบาท\nนายตาราง " + mark + "," + office.slug() + ",ผู้เขียน");
        press(operator, "บันทึกทั้งหมด");
        operator.waitForURL("**/people");
        operator.navigate("/units/" + office.slug());
        assertThat(operator.locator("main")).containsText("นายตาราง " + mark);
        operator.context().close();
    }

    private static void send(Page page, String table) {
        page.locator("#file")
                .setInputFiles(new com.microsoft.playwright.options.FilePayload(
                        "คน.csv", "text/csv", table.getBytes(java.nio.charset.Charset.forName("x-windows-874"))));
        press(page, "ตรวจก่อนบันทึก");
        page.waitForURL("**/people/intakes/*-*");
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/pictures/people/" + name + ".png")));
    }
}
