package th.prmind.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.UriComponentsBuilder;
import th.prmind.ApplicationTest;
import th.prmind.network.Office;
import th.prmind.network.Role;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.providers.EmulatedProvider;

/** An officer connects an account at a provider, sets up a code app, and signs in by both. */
@ApplicationTest
class SignInJourneyTests {

    @Autowired
    Office offices;

    @LocalServerPort
    int port;

    @Test
    void byAProviderAndACodeFromTheApp() throws Exception {
        Actor officer = offices.hire(offices.open("ops-ict"), "นายเข้าระบบ " + UUID.randomUUID(), Role.WRITER);
        EmulatedProvider.LINE.knows(Map.of("sub", "U" + UUID.randomUUID(), "amr", List.of("lineautologin")));
        Page page = Browser.signedIn(port, officer.name(), 360, 800);
        page.navigate("/me/sign-in");
        page.locator("a[href='/me/providers/line']").click();
        page.waitForURL("**/me/sign-in");
        assertThat(page.locator("[role=status]").first()).containsText("ผูกบัญชี LINE แล้ว");

        page.locator("a[href='/me/code-app']").click();
        String address = QrReader.read(page.locator("svg.qr"));
        assertThat(address).startsWith("otpauth://totp/PR%20MIND");
        String secret = String.valueOf(UriComponentsBuilder.fromUriString(address)
                .build()
                .getQueryParams()
                .getFirst("secret"));
        page.getByLabel("รหัส 6 หลักจากแอป").fill(code(secret, -30));
        page.locator("button:has-text('ยืนยันรหัส')").click();
        String[] recovery = page.locator("#codes").inputValue().split("\n");
        assertThat(recovery).hasSize(10);
        page.locator("a:has-text('เก็บไว้แล้ว')").click();

        page.locator("form[action='/sign-out']").first().evaluate("form => form.submit()");
        page.waitForURL(url -> url.endsWith("signed-out"));
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        page.locator("a[href='/sign-in/providers/line']").click();
        page.waitForURL("**/sign-in/second");
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .noneMatch(rule -> Set.of("serious", "critical").contains(rule.getImpact()));
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", "second-step-360.png")));
        page.getByLabel("รหัส 6 หลักจากแอป หรือรหัสสำรอง").fill("000000");
        page.locator("main button.button-main").click();
        assertThat(page.locator("#code-error")).containsText("รหัสไม่ถูกต้อง");
        page.locator("#code").fill(code(secret, 0));
        page.locator("main button.button-main").click();
        page.waitForURL("**/");
        assertThat(page.content()).contains(officer.name());
        page.context().close();
    }

    private static String code(String secret, int seconds) throws Exception {
        return new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(
                        new SecretKeySpec(new Base32().decode(secret), "HmacSHA1"),
                        Instant.now().plusSeconds(seconds),
                        Locale.ROOT);
    }
}
