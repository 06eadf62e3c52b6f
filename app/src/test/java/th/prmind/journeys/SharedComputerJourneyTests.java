package th.prmind.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.prmind.ApplicationTest;
import th.prmind.network.Office;
import th.prmind.network.Role;
import th.prmind.network.Unit;
import th.prmind.platform.identity.Actor;

/** One computer in an office of two: each lets it in from their own phone, and it locks itself between them. */
@ApplicationTest
class SharedComputerJourneyTests {

    @Autowired
    Office offices;

    @LocalServerPort
    int port;

    @Test
    void twoOfficersShareAComputerThatLocksItself() {
        Unit office = offices.open("ops-ict");
        Actor first = offices.hire(office, "นางสาวคนแรก " + UUID.randomUUID(), Role.WRITER);
        Actor second = offices.hire(office, "นายคนที่สอง " + UUID.randomUUID(), Role.WRITER);
        Page computer = Browser.open(port, 1440, 900);
        letIn(computer, first);
        assertThat(computer.content()).contains(first.name());

        // Words that are typed and not sent stay on the page when it locks.
        computer.clock().install();
        computer.navigate("/check");
        assertThat(computer.locator("html").getAttribute("data-lock-after")).isEqualTo("10");
        computer.locator("textarea").first().fill("ข้อความที่ยังไม่ได้ส่ง");
        computer.clock().fastForward(11 * 60 * 1000L);
        assertThat(computer.locator("dialog.lock")).isVisible();
        assertThat(computer.locator("textarea").first()).hasValue("ข้อความที่ยังไม่ได้ส่ง");

        // Nobody gets past the cover by asking for another page.
        Page other = computer.context().newPage();
        other.navigate("/editions");
        assertThat(other.url()).contains("/sign-in");
        assertThat(other.locator("main")).containsText("หน้าจอของ " + first.name());

        // The second officer takes over; nothing of the first is left open.
        letIn(other, second);
        other.navigate("/");
        assertThat(other.content()).contains(second.name()).doesNotContain(first.name());

        // And locks it by hand; the computer remembers who used it.
        other.locator("form[action='/me/locks'] button").first().click();
        other.waitForURL("**/sign-in");
        other.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        assertThat(other.locator("[aria-labelledby=recent]")).containsText(second.name());
        assertThat(other.locator("[aria-labelledby=recent]")).containsText(first.name());
        computer.context().close();
    }

    /** The computer shows its code, the officer scans it with their phone and says yes. */
    private void letIn(Page computer, Actor officer) {
        computer.navigate("/sign-in");
        computer.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        computer.locator("[aria-labelledby=by-phone] button").click();
        String address = QrReader.read(computer.locator("svg.qr"));
        Page phone = Browser.signedIn(port, officer.name(), 360, 800);
        phone.navigate(address);
        assertThat(phone.locator("main"))
                .containsText(computer.locator(".typed-code").innerText());
        phone.locator("main form button.button-main").click();
        computer.waitForURL("**/");
        phone.context().close();
    }
}
