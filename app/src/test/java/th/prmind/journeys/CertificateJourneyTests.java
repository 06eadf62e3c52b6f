package th.prmind.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.prmind.ApplicationTest;
import th.prmind.platform.time.Dates;

/**
 * A certificate from its rule to its end: the organiser issues it, the participant downloads it on a phone and shows it by
 * a portfolio's link, a stranger scans the code on the sheet, and sees later that it was withdrawn.
 */
@ApplicationTest
class CertificateJourneyTests {

    private static final int DPI = 200;

    @LocalServerPort
    int port;

    private final String slug = "certificate-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void fromTheRuleToItsWithdrawal() throws IOException {
        Page organiser = Browser.signedIn(port, "มัณฑนา", 1440, 900);
        Page officer = Browser.signedIn(port, "แก้วตา", 360, 800);
        Page stranger = Browser.open(port, 360, 800);

        holdARound(organiser);
        setTheRule(organiser);
        officer.navigate("/programmes/" + slug);
        assertThat(officer.locator("main")).containsText("ขาดการเข้าร่วม 2 ครึ่งวัน");
        picture(officer, "missing");
        markPresent(organiser);
        issue(organiser);

        String address = download(officer);
        stranger.navigate(address);
        assertThat(stranger.locator(".verdict")).containsText("วุฒิบัตรใช้ได้");
        assertThat(stranger.locator("main")).containsText("นางสาวแก้วตา ธารน้ำใส");
        picture(stranger, "valid");
        typeTheCode(stranger, address.substring(address.lastIndexOf('/') + 1));
        showByALink(officer, stranger);

        withdraw(organiser);
        stranger.navigate(address);
        assertThat(stranger.locator(".verdict")).containsText("วุฒิบัตรถูกยกเลิก");
        picture(stranger, "withdrawn");
        officer.navigate("/programmes/" + slug + "/certificate");
        assertThat(officer.locator("main")).containsText("ออกผิดโครงการ");

        organiser.context().close();
        officer.context().close();
        stranger.context().close();
    }

    private void holdARound(Page page) {
        page.navigate("/programmes/new");
        page.locator("#title").fill("เล่าเรื่องน้ำในพื้นที่ " + slug);
        page.locator("#slug").fill(slug);
        page.locator("#purpose").fill("ฝึกเล่าเรื่องน้ำ");
        page.getByLabel("ทำคลิปสั้น").check();
        button(page, "บันทึก").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("เพิ่มรอบ"))
                .click();
        page.locator("#day").fill(LocalDate.now(Dates.BANGKOK).minusDays(1).toString());
        page.locator("#starts").fill("09:00");
        page.locator("#ends").fill("16:00");
        button(page, "บันทึก").click();
        button(page, "เปิดโครงการ").click();
        page.navigate("/programmes/" + slug + "/enrolments");
        page.locator("#person").fill("นางสาวแก้วตา ธารน้ำใส");
        button(page, "เพิ่ม").click();
        assertThat(page.locator("main")).containsText("มีที่นั่งแล้ว 1");
    }

    private void setTheRule(Page page) {
        page.navigate("/programmes/" + slug + "/certificates");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("แก้ไขเกณฑ์"))
                .click();
        page.locator("#attendance").fill("100");
        page.locator("#signer").fill("นายกตัญญู ผู้ใหญ่ป่า");
        page.locator("#signerPost").fill("ผู้อำนวยการกองกลาง");
        button(page, "บันทึก").click();
        assertThat(page.locator("main")).containsText("ร้อยละ 100");
        picture(page, "nobody-ready");
    }

    private void markPresent(Page page) {
        page.navigate("/programmes/" + slug + "/rounds/1/attendance");
        for (String half : new String[] {"morning", "afternoon"}) {
            Locator here = page.locator("form[data-half=" + half + "]")
                    .getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName("มา").setExact(true));
            here.click();
            assertThat(here).hasAttribute("aria-pressed", "true");
        }
        assertThat(page.locator("#marks-state")).isHidden();
    }

    private void issue(Page page) {
        page.navigate("/programmes/" + slug + "/certificates");
        picture(page, "ready");
        button(page, "ออกวุฒิบัตรให้ผู้ครบเกณฑ์ 1 คน").click();
        assertThat(page.locator("main")).containsText("ออกแล้ว 1 จาก 1 คน");
        picture(page, "issued");
    }

    /** @return the path of the address in the code on the sheet */
    private String download(Page page) throws IOException {
        page.navigate("/me/notices");
        Locator notice = page.locator(
                "li.row",
                new Page.LocatorOptions().setHasText(Pattern.compile(slug + "[\\s\\S]*ท่านได้รับวุฒิบัตรแล้ว")));
        notice.locator("a").click();
        picture(page, "mine");
        Download download = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("วุฒิบัตร PDF"))
                        .click());
        Path file = Files.createTempFile("certificate", ".pdf");
        download.saveAs(file);
        try (var sheet = Loader.loadPDF(file.toFile())) {
            return URI.create(QrReader.read(new PDFRenderer(sheet).renderImageWithDPI(0, DPI)))
                    .getPath();
        } finally {
            Files.delete(file);
        }
    }

    private void typeTheCode(Page page, String code) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("ตรวจสอบฉบับอื่น"))
                .click();
        page.locator("#code").fill("1234");
        button(page, "ตรวจสอบ").click();
        assertThat(page.locator(".error-summary")).containsText("รหัสมี 12 ตัว");
        page.locator("#code").fill("zzzz zzzz zzzz");
        button(page, "ตรวจสอบ").click();
        assertThat(page.locator(".error-summary")).containsText("ไม่พบวุฒิบัตรรหัสนี้");
        picture(page, "unknown");
        page.locator("#code").fill(code.toLowerCase(java.util.Locale.ROOT).replace('-', ' '));
        button(page, "ตรวจสอบ").click();
        assertThat(page.locator(".verdict")).containsText("วุฒิบัตรใช้ได้");
    }

    private void showByALink(Page officer, Page stranger) {
        officer.navigate("/me/portfolio");
        officer.locator("#name").fill("คณะกรรมการคัดเลือก");
        button(officer, "สร้างลิงก์").click();
        picture(officer, "portfolio-link");
        String link = officer.locator("#link").inputValue();
        stranger.navigate(link);
        assertThat(stranger.locator("main")).containsText("เล่าเรื่องน้ำในพื้นที่ " + slug);
        picture(stranger, "portfolio-shared");
        officer.navigate("/me/portfolio");
        officer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("ยกเลิกลิงก์ คณะกรรมการคัดเลือก"))
                .first()
                .click();
        stranger.reload();
        assertThat(stranger.locator("h1")).not().containsText("แฟ้มผลงาน");
    }

    private void withdraw(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("แก้วตา"))
                .first()
                .click();
        page.locator("#why").fill("ออกผิดโครงการ");
        picture(page, "withdrawing");
        button(page, "ยกเลิกวุฒิบัตร").click();
        assertThat(page.locator("main")).containsText("ยกเลิกแล้ว");
    }

    private static Locator button(Page page, String name) {
        return page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/pictures/certificate-" + name + ".png"))
                .setFullPage(true));
    }
}
