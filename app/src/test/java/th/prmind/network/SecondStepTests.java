package th.prmind.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.prmind.ApplicationTest;
import th.prmind.SetClock;
import th.prmind.Visitor;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.providers.EmulatedProvider;
import th.prmind.platform.settings.Keyring;
import th.prmind.platform.settings.TestSettings;

/** The second proof, where the first was one alone. */
@ApplicationTest
class SecondStepTests {

    @Autowired
    Office offices;

    @Autowired
    SignInLinks links;

    @Autowired
    People people;

    @Autowired
    CodeApps apps;

    @Autowired
    Keyring keyring;

    @Autowired
    SetClock clock;

    @Autowired
    Clock now;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Actor officer;
    private byte[] secret;
    private List<String> recoveryCodes;

    @BeforeEach
    void anOfficerWithACodeApp() throws Exception {
        officer = offices.hire(offices.open("ops-ict"), "นางสองขั้น " + UUID.randomUUID(), Role.WRITER);
        Visitor own = Visitor.signedIn(port, officer.name());
        var page = Jsoup.parse(own.get("/me/code-app").body());
        secret = new Base32().decode(page.select(".typed-code").text().replace(" ", ""));
        assertThat(page.select("a[href^=otpauth]").attr("href"))
                .contains("secret=" + new Base32().encodeToString(secret), "issuer=PR%20MIND");
        assertThat(own.post("/me/code-app", "/me/code-app", Map.of("code", "000000 1"))
                        .body())
                .contains("รหัสไม่ถูกต้อง");
        // The code of the thirty seconds before, so that the one of now is still unused.
        HttpResponse<String> done = own.post(
                "/me/code-app",
                "/me/code-app",
                Map.of("code", code(now.instant().minusSeconds(30))));
        recoveryCodes = List.of(Jsoup.parse(done.body()).select("#codes").text().split("\\s+"));
        assertThat(recoveryCodes).hasSize(10);
    }

    @Test
    void aLinkAloneIsNotEnoughAndEachCodeWorksOnce() throws Exception {
        Visitor visitor = byLink();
        assertThat(visitor.get("/").uri().getPath()).isEqualTo("/sign-in");
        String code = code(now.instant());
        assertThat(enter(visitor, "123").body()).contains("รหัสไม่ถูกต้อง");
        assertThat(enter(visitor, code).uri().getPath()).isEqualTo("/");
        Visitor other = byLink();
        assertThat(enter(other, code).body()).as("used once already").contains("รหัสไม่ถูกต้องหรือใช้ไปแล้ว");
        assertThat(other.get("/").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void aRecoveryCodeWorksOnceHoweverItIsTyped() {
        String code = recoveryCodes.getFirst();
        assertThat(enter(byLink(), " " + code.toLowerCase(Locale.ROOT).replace("-", " "))
                        .uri()
                        .getPath())
                .isEqualTo("/");
        assertThat(enter(byLink(), code).statusCode()).isEqualTo(422);
        assertThat(apps.recoveryCodes(officer.id())).isEqualTo(9);
        Actor other = offices.hire(offices.open("ops-ict"), "นายอื่น " + UUID.randomUUID(), Role.WRITER);
        assertThat(apps.take(other.id(), recoveryCodes.get(1))).isFalse();
    }

    @Test
    void guessingEnds() {
        Visitor visitor = byLink();
        for (int i = 0; i < SecondStepController.MOST_TRIES; i++) {
            enter(visitor, "111111");
        }
        assertThat(enter(visitor, recoveryCodes.getFirst()).body()).contains("โปรดรอ 15 นาที");
    }

    @Test
    void whoWaitsTooLongBeginsAnew() {
        Visitor visitor = byLink();
        clock.at(
                now.instant().plus(Duration.ofMinutes(11)),
                () -> assertThat(visitor.get("/sign-in/second").uri().getPath()).isEqualTo("/sign-in"));
    }

    @Test
    void whoLeavesBetweenTheStepsIsNotLetIn() {
        Visitor visitor = byLink();
        jdbc.sql("UPDATE network.person SET active = false WHERE id = ?")
                .param(officer.id())
                .update();
        assertThat(enter(visitor, recoveryCodes.getFirst()).body()).contains("ปิดใช้งาน");
        assertThat(visitor.get("/").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void aProviderThatAskedForTwoProofsIsEnough() {
        String subject = "U" + UUID.randomUUID();
        EmulatedProvider.LINE.knows(Map.of("sub", subject, "amr", List.of("linesso")));
        Visitor.signedIn(port, officer.name()).get("/me/providers/line");
        assertThat(Visitor.anonymous(port).get("/sign-in/providers/line").uri().getPath())
                .isEqualTo("/sign-in/second");
        EmulatedProvider.LINE.knows(Map.of("sub", subject, "amr", List.of("linesso", "mfa")));
        assertThat(Visitor.anonymous(port).get("/sign-in/providers/line").uri().getPath())
                .isEqualTo("/");
    }

    @Test
    void itIsTakenAwayOnlyWithACodeOrByAnOperatorsReset() {
        Visitor own = Visitor.signedIn(port, officer.name());
        own.post("/me/code-app", "/me/code-app/removals", Map.of("code", "999999"));
        assertThat(apps.has(officer.id())).isTrue();
        HttpResponse<String> renewed =
                own.post("/me/code-app", "/me/code-app/recovery-codes", Map.of("code", recoveryCodes.getFirst()));
        List<String> others =
                List.of(Jsoup.parse(renewed.body()).select("#codes").text().split("\\s+"));
        assertThat(apps.take(officer.id(), recoveryCodes.get(1))).isFalse();
        own.post("/me/code-app", "/me/code-app/removals", Map.of("code", others.getFirst()));
        assertThat(apps.has(officer.id())).isFalse();
        assertThat(byLink().get("/").uri().getPath()).isEqualTo("/");
    }

    @Test
    void anOperatorsResetTakesItAway() {
        Visitor operator = Visitor.signedIn(port, "ชวินทร์");
        operator.post("/people/" + officer.id() + "/edit", "/people/" + officer.id() + "/passkeys/removals", Map.of());
        assertThat(apps.has(officer.id())).isFalse();
        assertThat(apps.recoveryCodes(officer.id())).isZero();
    }

    @Test
    void whereItIsRequiredOneProofIsNeverEnough() {
        SecondStep required = new SecondStep(apps, keyring, TestSettings.secondFactor("required"), now);
        UUID anybody = UUID.randomUUID();
        assertThat(required.isNeeded(Way.LINK, anybody)).isTrue();
        assertThat(required.isNeeded(Way.PROVIDER, anybody)).isTrue();
        assertThat(required.isNeeded(Way.PROVIDER_TWICE, anybody)).isFalse();
        assertThat(required.isNeeded(Way.PASSKEY, anybody)).isFalse();
    }

    private Visitor byLink() {
        Visitor visitor = Visitor.anonymous(port);
        String path = links.makeForMail(people.find(officer.id()).orElseThrow());
        visitor.post(path, path.replaceAll("\\?.*", ""), Map.of());
        return visitor;
    }

    private static HttpResponse<String> enter(Visitor visitor, String code) {
        return visitor.post("/sign-in/second", "/sign-in/second", Map.of("code", code));
    }

    private String code(Instant at) throws Exception {
        return new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), at, Locale.ROOT);
    }
}
