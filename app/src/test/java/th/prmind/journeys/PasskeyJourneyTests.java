package th.prmind.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.prmind.ApplicationTest;
import th.prmind.network.Office;
import th.prmind.network.Role;
import th.prmind.platform.identity.Actor;

/** A passkey is made and used with Chromium's virtual authenticator; one that was removed lets nobody in. */
@ApplicationTest
class PasskeyJourneyTests {

    @Autowired
    Office offices;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void aPasskeySignsInUntilItIsRemovedOrItsOwnerLeaves() {
        Actor officer = offices.hire(offices.open("ops-ict"), "นายกุญแจ " + UUID.randomUUID(), Role.WRITER);
        Page page = Browser.open(port, 360, 800);
        authenticator(page);
        signIn(page, officer);
        page.navigate("/me/sign-in");
        page.locator("[data-passkey=make]").click();
        assertThat(page.locator("form[action^='/me/passkeys/']")).hasCount(1);

        signOut(page);
        usePasskey(page);
        page.waitForURL("**/");
        page.navigate("/me/sign-in");
        assertThat(page.locator("[aria-labelledby=sessions] .row-note").first()).containsText("พาสคีย์");

        jdbc.sql("UPDATE network.person SET active = false WHERE id = ?")
                .param(officer.id())
                .update();
        page.navigate("/");
        assertThat(page.url()).contains("/sign-in");
        usePasskey(page);
        assertThat(page.locator("#passkey-failed")).containsText("ปิดใช้งาน");

        jdbc.sql("UPDATE network.person SET active = true WHERE id = ?")
                .param(officer.id())
                .update();
        jdbc.sql("DELETE FROM network.passkey WHERE person = ?")
                .param(officer.id())
                .update();
        usePasskey(page);
        assertThat(page.locator("#passkey-failed")).containsText("ไม่รู้จักพาสคีย์นี้");
        page.navigate("/");
        assertThat(page.url()).contains("/sign-in");
        page.context().close();
    }

    private static void signIn(Page page, Actor officer) {
        Browser.signIn(page, officer.name());
    }

    private static void signOut(Page page) {
        page.locator("form[action='/sign-out']").first().evaluate("form => form.submit()");
        page.waitForURL(url -> url.endsWith("signed-out")); // The page we come from ends in sign-in too.
    }

    private static void usePasskey(Page page) {
        page.navigate("/sign-in");
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        page.locator("[data-passkey=use]").click();
    }

    private static void authenticator(Page page) {
        CDPSession cdp = page.context().newCDPSession(page);
        cdp.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject arguments = new JsonObject();
        arguments.add("options", options);
        cdp.send("WebAuthn.addVirtualAuthenticator", arguments);
    }
}
