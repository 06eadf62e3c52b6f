package th.prmind.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
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

/** A person's sessions, the lock of an idle screen, and a computer that a phone lets in. */
@ApplicationTest
class SignInTests {

    @Autowired
    Office offices;

    @Autowired
    SetClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Actor officer;
    private Visitor phone;

    @BeforeEach
    void anOfficerWhoIsSignedIn() {
        officer = offices.hire(offices.open("ops-ict"), "นายเข้าออก " + UUID.randomUUID(), Role.WRITER);
        phone = Visitor.signedIn(port, officer.name());
    }

    @Test
    void aSessionCanBeEndedFromAnotherAndAllAtOnce() {
        Visitor other = Visitor.signedIn(port, officer.name());
        String ending = Jsoup.parse(phone.get("/me/sign-in").body())
                .select("form[action^=/me/sessions/][action$=/endings]:not([action='/me/sessions/endings'])")
                .attr("action");
        phone.post("/me/sign-in", ending, Map.of());
        assertThat(other.get("/").uri().getPath()).isEqualTo("/sign-in");
        assertThat(phone.get("/").uri().getPath()).isEqualTo("/");

        Visitor third = Visitor.signedIn(port, officer.name());
        phone.post("/me/sign-in", "/me/sessions/endings", Map.of());
        assertThat(phone.get("/").uri().getPath()).isEqualTo("/sign-in");
        assertThat(third.get("/").uri().getPath()).isEqualTo("/sign-in");
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM platform.audit_entry WHERE action LIKE 'end%session%' AND subject_id IN (SELECT pseudonym FROM platform.audit_pseudonym WHERE person = ?)")
                        .param(officer.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void nobodyEndsOrRemovesWhatIsAnothers() {
        Actor stranger = offices.hire(offices.open("ops-ict"), "นายคนอื่น " + UUID.randomUUID(), Role.WRITER);
        Visitor.signedIn(port, officer.name());
        String ending = Jsoup.parse(phone.get("/me/sign-in").body())
                .select("form[action^=/me/sessions/][action$=/endings]:not([action='/me/sessions/endings'])")
                .attr("action");
        Visitor theirs = Visitor.signedIn(port, stranger.name());
        assertThat(theirs.post("/me/sign-in", ending, Map.of()).statusCode()).isEqualTo(404);
        jdbc.sql("INSERT INTO network.passkey VALUES (?, ?, '', 0, '', false, false, 'x', now(), now(), '', '')")
                .params("key-" + officer.id(), officer.id())
                .update();
        assertThat(theirs.post("/me/sign-in", "/me/passkeys/key-" + officer.id() + "/removals", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPhoneLetsASharedComputerInWhichLocksWhenIdleAndOpensAgainWhereItWas() {
        Visitor computer = Visitor.anonymous(port);
        String code = askedCode(computer, Map.of());
        assertThat(phone.get("/me/computers/" + code).body()).contains(code.substring(0, 4));
        phone.post("/me/computers/" + code, "/me/computers/" + code + "/entries", Map.of("shared", "true"));
        computer.post("/sign-in", "/sign-in/computers/entries", Map.of());
        assertThat(computer.get("/briefs").uri().getPath()).isEqualTo("/briefs");
        assertThat(phone.get("/me/computers/" + code).statusCode()).isEqualTo(422); // Once only.

        clock.at(Instant.now().plus(Duration.ofMinutes(11)), () -> {
            assertThat(computer.get("/units?kept=1").uri().getPath()).isEqualTo("/sign-in");
            assertThat(computer.get("/sign-in").body()).contains(officer.name());
            String again = askedCode(computer, Map.of("person", officer.id().toString()));
            Actor stranger = offices.hire(offices.open("ops-ict"), "นายคนอื่น " + UUID.randomUUID(), Role.WRITER);
            assertThat(Visitor.signedIn(port, stranger.name())
                            .get("/me/computers/" + again)
                            .statusCode())
                    .isEqualTo(422);
            phone.post("/me/computers/" + again, "/me/computers/" + again + "/entries", Map.of("shared", "true"));
            assertThat(computer.post("/sign-in", "/sign-in/computers/entries", Map.of())
                            .uri()
                            .toString())
                    .endsWith("/units?kept=1");
        });
        offices.forget();
    }

    @Test
    void theLinkThatAnOperatorCopiesSignsInAsItStands() {
        Visitor operator = Visitor.signedIn(port, "ชวินทร์");
        String page = "/people/" + officer.id();
        String link = Jsoup.parse(operator.post(page + "/edit", page + "/sign-in-links", Map.of())
                        .body())
                .select("#link")
                .attr("value");
        assertThat(link).startsWith("http://localhost:" + port).endsWith("?openExternalBrowser=1");
        String path = link.replaceFirst("http://localhost:\\d+", "");
        Visitor theirs = Visitor.anonymous(port);
        theirs.post(path, path.replaceAll("\\?.*", ""), Map.of());
        assertThat(theirs.get("/me/sign-in").body()).contains(officer.name());
    }

    @Test
    void aRefusedOrExpiredRequestLetsNobodyIn() {
        Visitor computer = Visitor.anonymous(port);
        String code = askedCode(computer, Map.of());
        assertThat(computer.post("/sign-in", "/sign-in/computers/entries", Map.of())
                        .statusCode())
                .isEqualTo(422);
        phone.post("/me/computers/" + code, "/me/computers/" + code + "/refusals", Map.of());
        assertThat(phone.get("/me/computers/" + code).statusCode()).isEqualTo(422);
        assertThat(computer.get("/").uri().getPath()).isEqualTo("/sign-in");

        String second = askedCode(computer, Map.of());
        clock.at(
                Instant.now().plus(Duration.ofMinutes(4)),
                () -> assertThat(phone.get("/me/computers/" + second).statusCode())
                        .isEqualTo(422));
    }

    @Test
    void whoWasSwitchedOffAfterConfirmingIsNotLetIn() {
        Visitor computer = Visitor.anonymous(port);
        String code = askedCode(computer, Map.of());
        phone.post("/me/computers/" + code, "/me/computers/" + code + "/entries", Map.of());
        jdbc.sql("UPDATE network.person SET active = false WHERE id = ?")
                .param(officer.id())
                .update();
        var answer = computer.post("/sign-in", "/sign-in/computers/entries", Map.of());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("ปิดใช้งาน");
        assertThat(computer.get("/").uri().getPath()).isEqualTo("/sign-in");
    }

    private static String askedCode(Visitor computer, Map<String, String> fields) {
        return Jsoup.parse(
                        computer.post("/sign-in", "/sign-in/computers", fields).body())
                .select(".typed-code")
                .text()
                .replace(" ", "");
    }
}
