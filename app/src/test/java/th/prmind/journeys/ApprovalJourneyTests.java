package th.prmind.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.prmind.ApplicationTest;
import th.prmind.network.Office;
import th.prmind.network.Role;
import th.prmind.network.Unit;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.identity.SignIn;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.time.Dates;
import th.prmind.review.Matter;
import th.prmind.review.ReviewDesk;

/** How an office approves: by the steps that its operator set, on paper where its head signs there. */
@ApplicationTest
class ApprovalJourneyTests {

    @Autowired
    Office offices;

    @Autowired
    ReviewDesk reviews;

    @Autowired
    Dates dates;

    @Autowired
    Ids ids;

    @LocalServerPort
    int port;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);
    private Unit office;
    private Actor writer;
    private Actor head;

    @BeforeEach
    void anOfficeOfOne() {
        Unit department = offices.open("ops-ict");
        office = offices.open(department.slug());
        writer = offices.hire(office, "นางสาวคนเดียว " + mark, Role.WRITER);
        head = offices.hire(department, "นายต้นสังกัด " + mark, Role.APPROVER);
    }

    @Test
    void anOfficeOfOneHasItsPaperSignedByTheUnitAboveWhoConfirms() {
        SubjectRef subject = handIn();
        Page phone = Browser.signedIn(port, writer.name(), 360, 800);
        phone.navigate("/reviews");
        phone.getByText(subject.title()).first().click();
        press(phone, AriaRole.LINK, "บันทึกการอนุมัติบนกระดาษหรือใน LINE");
        assertThat(phone.locator("#approver")).containsText(head.name());
        phone.locator("#givenOn").fill(dates.today().toString());
        phone.locator("#photograph")
                .setInputFiles(new FilePayload("แมว.jpg", "image/jpeg", "แมว".getBytes(StandardCharsets.UTF_8)));
        phone.locator("#shows").check();
        press(phone, AriaRole.BUTTON, "บันทึกการอนุมัติ");
        assertThat(phone.locator(".error-summary")).containsText("ไม่ใช่ภาพ");
        picture(phone, "paper-approval-refused-360");
        assertThat(phone.locator("#givenOn")).hasValue(dates.today().toString());
        phone.locator("#photograph").setInputFiles(new FilePayload("บันทึก.png", "image/png", memo()));
        picture(phone, "paper-approval-360");
        press(phone, AriaRole.BUTTON, "บันทึกการอนุมัติ");
        phone.waitForURL("**/reviews/*-*");
        assertThat(phone.locator("main")).containsText(head.name() + " อนุมัติ");
        assertThat(phone.locator("main")).containsText("บันทึกโดย " + writer.name());
        picture(phone, "paper-approved-360");
        phone.context().close();

        Page above = Browser.signedIn(port, head.name(), 1440, 900);
        above.getByText(subject.title()).first().click();
        assertThat(above.locator(".evidence img")).isVisible();
        picture(above, "paper-confirming-1440");
        press(above, AriaRole.BUTTON, "ถูกต้อง ข้าพเจ้าอนุมัติ");
        assertThat(above.locator("main")).containsText("ผู้อนุมัติยืนยันแล้ว");
        above.context().close();
    }

    @Test
    void anOperatorSetsTwoStepsAndATextGoesThroughBoth() {
        Actor first = offices.hire(office, "นายขั้นหนึ่ง " + mark, Role.APPROVER);
        Page operator = Browser.signedIn(port, "ชวินทร์", 1440, 900);
        operator.navigate("/units/" + office.slug());
        press(operator, AriaRole.LINK, "สายการอนุมัติของหน่วยงานนี้");
        press(operator, AriaRole.LINK, "กำหนดสายการอนุมัติ");
        operator.locator("[name='steps[0].name']").fill("หัวหน้าสำนัก");
        operator.locator("[name='steps[1].name']").fill("ผู้แทนกรม");
        operator.locator("[name='steps[1].who']").selectOption("people");
        operator.locator("[name='steps[1].people']").fill("นายไม่มีตัวตน");
        press(operator, AriaRole.BUTTON, "บันทึก");
        assertThat(operator.locator(".error-summary")).containsText("ไม่พบ “นายไม่มีตัวตน”");
        picture(operator, "route-form-1440");
        operator.locator("[name='steps[1].people']").fill(head.name());
        press(operator, AriaRole.BUTTON, "บันทึก");
        operator.waitForURL("**/routes");
        assertThat(operator.locator("main")).containsText("ผู้แทนกรม");
        picture(operator, "routes-1440");
        operator.context().close();

        SubjectRef subject = handIn();
        Page one = Browser.signedIn(port, first.name(), 360, 800);
        one.getByText(subject.title()).first().click();
        one.waitForURL("**/reviews/*-*");
        picture(one, "two-steps-360");
        String review = one.url();
        press(one, AriaRole.BUTTON, "อนุมัติ");
        one.waitForURL("**/reviews");
        one.context().close();

        Page two = Browser.signedIn(port, head.name(), 360, 800);
        two.getByText(subject.title()).first().click();
        assertThat(two.locator("main")).containsText(first.name() + " อนุมัติ");
        press(two, AriaRole.BUTTON, "อนุมัติ");
        two.waitForURL("**/reviews");
        two.navigate(review);
        assertThat(two.locator("main .page-meta")).containsText("อนุมัติแล้ว");
        picture(two, "two-steps-approved-360");
        two.context().close();
    }

    private SubjectRef handIn() {
        SubjectRef subject = new SubjectRef("document", ids.next(), "ข่าวของสำนัก " + mark, "/editions");
        SignIn.run(
                writer.id(),
                () -> reviews.submit(
                        subject, office.id(), Set.of(writer.id()), null, new Matter("document", Set.of(), Set.of())));
        return subject;
    }

    /** A sheet with lines and something like a signature. */
    private static byte[] memo() {
        BufferedImage sheet = new BufferedImage(600, 850, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 600, 850);
        pen.setColor(Color.DARK_GRAY);
        for (int y = 120; y < 500; y += 28) {
            pen.fillRect(70, y, 460 - y % 90, 4);
        }
        pen.setColor(new Color(30, 50, 160));
        pen.drawArc(340, 620, 120, 50, 20, 280);
        pen.drawLine(330, 660, 500, 640);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(sheet, "png", out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void press(Page page, AriaRole role, String name) {
        page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/pictures/approval/" + name + ".png")));
    }
}
