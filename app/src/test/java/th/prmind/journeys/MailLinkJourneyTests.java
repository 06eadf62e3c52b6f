package th.prmind.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import th.prmind.ApplicationTest;
import th.prmind.SetClock;
import th.prmind.Visitor;
import th.prmind.network.Office;
import th.prmind.network.Role;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.mail.Mail;
import th.prmind.platform.mail.MailServer;
import th.prmind.platform.settings.Settings;
import th.prmind.platform.settings.TestSettings;

/** A link by mail, from the form over the job and a mail server to the browser in which it signs in, once. */
@ApplicationTest
class MailLinkJourneyTests {

    private static final String LINE =
            "Mozilla/5.0 (Linux; Android 14; Pixel) AppleWebKit/537.36 Chrome/120 Mobile Safari/537.36 Line/14.0.0/IAB";

    @Autowired
    Office offices;

    @Autowired
    Mail mail;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SetClock clock;

    @Autowired
    Clock now;

    @LocalServerPort
    int port;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private Actor officer;
    private String address;

    @BeforeEach
    void anOfficerWithAMailbox() {
        server.start();
        officer = offices.hire(offices.open("ops-ict"), "นายลิงก์เมล " + UUID.randomUUID(), Role.WRITER);
        address = officer.id() + "@example.go.th";
        jdbc.sql("UPDATE network.person SET email = ? WHERE id = ?")
                .params(address, officer.id())
                .update();
        lend(server.getSmtp().getPort(), "http://localhost:" + port);
    }

    @AfterEach
    void giveBack() {
        lend(0, "");
        server.stop();
    }

    private void lend(int smtpPort, String base) {
        MailServer.lend(mail, smtpPort, base);
        Settings settings = TestSettings.base(base);
        ReflectionTestUtils.setField(context.getBean("mailLinkController"), "settings", settings);
    }

    @Test
    void fromTheFormToTheBrowserInWhichItSignsIn() throws Exception {
        Page page = Browser.open(port, 360, 800);
        ask(page, address);
        picture(page, "sent");
        String link = received(1);

        Page inLine = Browser.open(port, 360, 800);
        inLine.context().setExtraHTTPHeaders(Map.of("User-Agent", LINE));
        inLine.navigate(link);
        assertThat(inLine.locator("main")).containsText("เปิดอยู่ในแอป LINE");
        assertThat(inLine.locator("main a[href$='?openExternalBrowser=1']")).hasText("เปิดในเบราว์เซอร์ของเครื่อง");
        picture(inLine, "inside-line");
        inLine.context().close();

        Page shared = Browser.signedIn(port, "แก้วตา", 360, 800);
        shared.navigate(link);
        assertThat(shared.locator("main")).containsText("แก้วตา ธารน้ำใส เข้าสู่ระบบอยู่ในเครื่องนี้");
        picture(shared, "another");
        shared.locator("main button.button-main").click();
        shared.waitForURL("**/");
        assertThat(shared.locator(".rail")).containsText(officer.name());
        assertThat(shared.locator(".rail")).not().containsText("แก้วตา");
        shared.context().close();

        page.navigate(link);
        assertThat(page.locator("main")).containsText("ใช้ไปแล้วหรือหมดอายุ");
        assertThat(page.locator("main a.button")).hasText("ขอลิงก์ใหม่");
        picture(page, "over");
        page.context().close();
    }

    @Test
    void nobodyLearnsWhichAddressesThereAre() throws Exception {
        Page page = Browser.open(port, 360, 800);
        ask(page, "nobody-" + UUID.randomUUID() + "@example.com");
        String strangers = page.locator("main").innerText();
        ask(page, address);
        assertThat(page.locator("main").innerText()).isEqualTo(strangers);
        received(1);
        ask(page, "ไม่ใช่อีเมล@");
        page.context().close();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void threeLettersInAQuarterOfAnHourAndNoneAfterIt() throws Exception {
        Visitor visitor = Visitor.anonymous(port);
        for (int i = 0; i < 5; i++) {
            assertThat(visitor.post("/sign-in", "/sign-in/mails", Map.of("email", address))
                            .body())
                    .contains("โปรดตรวจดูอีเมล");
        }
        String link = received(3);
        Thread.sleep(3_000); // The jobs of a fourth would have run by now.
        assertThat(server.getReceivedMessages()).hasSize(3);
        clock.at(now.instant().plus(Duration.ofMinutes(16)), () -> {
            Visitor late = Visitor.anonymous(port);
            assertThat(late.get(link).body()).contains("ใช้ไปแล้วหรือหมดอายุ");
            late.post("/sign-in", link.replaceAll("\\?.*", ""), Map.of());
            assertThat(late.get("/").uri().getPath()).isEqualTo("/sign-in");
        });
    }

    private void ask(Page page, String email) {
        page.navigate("/sign-in");
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        page.locator("#email").fill(email);
        page.locator("form[action='/sign-in/mails'] button").click();
        if (email.endsWith(".th") || email.endsWith(".com")) {
            assertThat(page.locator("h1")).hasText("โปรดตรวจดูอีเมล");
        } else {
            // The browser itself keeps what is no address from being sent.
            assertThat(page.url()).endsWith("/sign-in");
        }
    }

    /** The path of the link in the last letter, when so many have come. */
    private String received(int count) throws Exception {
        assertThat(server.waitForIncomingEmail(20_000, count)).isTrue();
        var letters = server.getReceivedMessages();
        Matcher link = Pattern.compile("http://localhost:\\d+(/sign-in/\\S+)")
                .matcher(String.valueOf(letters[letters.length - 1].getContent()));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static void picture(Page page, String name) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isLessThanOrEqualTo(0);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/pictures/mail-link/" + name + "-360.png")));
    }
}
