package th.prmind.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import th.prmind.ApplicationTest;
import th.prmind.Visitor;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.mail.Mail;
import th.prmind.platform.mail.MailServer;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.Texts;

/** Links by mail, through a real mail server. */
@ApplicationTest
class MailLinkTests {

    @Autowired
    Office offices;

    @Autowired
    People people;

    @Autowired
    SignInLinks links;

    @Autowired
    Texts texts;

    @Autowired
    Dates dates;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Tries tries;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private Actor officer;
    private String address;

    @BeforeEach
    void anOfficerWithAMailbox() {
        server.start();
        officer = offices.hire(offices.open("ops-ict"), "นายไปรษณีย์ " + UUID.randomUUID(), Role.WRITER);
        address = officer.id() + "@example.go.th";
        jdbc.sql("UPDATE network.person SET email = ? WHERE id = ?")
                .params(address, officer.id())
                .update();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aLinkSignsInOnceAndOnlyByItsButton() throws Exception {
        send(address.toUpperCase(java.util.Locale.ROOT));
        assertThat(server.getReceivedMessages()).hasSize(1);
        var message = server.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("ลิงก์เข้าสู่ระบบ PR MIND");
        String path = path(String.valueOf(message.getContent()));
        assertThat(path).endsWith("?openExternalBrowser=1");
        String action = path.replaceAll("\\?.*", "");

        Visitor scanner = Visitor.anonymous(port);
        scanner.get(path);
        assertThat(scanner.get("/").uri().getPath()).isEqualTo("/sign-in");
        Visitor visitor = Visitor.anonymous(port);
        assertThat(visitor.post(path, action, Map.of()).uri().getPath()).isEqualTo("/");
        assertThat(visitor.get("/me/sign-in").body())
                .contains(officer.name(), "ลิงก์ทางอีเมล")
                .doesNotContain("ลิงก์จากผู้ดูแลระบบ");
        Visitor late = Visitor.anonymous(port);
        assertThat(late.get(path).body()).contains("ใช้ไปแล้วหรือหมดอายุ");
        late.post("/sign-in", action, Map.of());
        assertThat(late.get("/").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void nothingIsSentToStrangersNorToWhoHasLeft() {
        send("nobody-" + UUID.randomUUID() + "@example.com");
        jdbc.sql("UPDATE network.person SET active = false WHERE id = ?")
                .param(officer.id())
                .update();
        send(address);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void whoLeftAfterAskingIsNotLetIn() throws Exception {
        send(address);
        String path = path(String.valueOf(server.getReceivedMessages()[0].getContent()));
        jdbc.sql("UPDATE network.person SET last_day = ? WHERE id = ?")
                .params(dates.today().minusDays(1), officer.id())
                .update();
        Visitor visitor = Visitor.anonymous(port);
        assertThat(visitor.post(path, path.replaceAll("\\?.*", ""), Map.of()).body())
                .contains("สิ้นสุด");
        assertThat(visitor.get("/").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void noLinkIsOfferedWhereNobodySaidUnderWhichAddressWeAreReached() {
        assertThat(MailServer.at(25).possible()).isFalse();
    }

    @Test
    void triesAreCountedByWhoAsks() {
        String somebody = UUID.randomUUID().toString();
        assertThat(tries.allowed("test", somebody, 2)).isTrue();
        assertThat(tries.allowed("test", somebody, 2)).isTrue();
        assertThat(tries.allowed("test", somebody, 2)).isFalse();
        assertThat(tries.allowed("test", UUID.randomUUID().toString(), 2)).isTrue();
    }

    @Test
    void whatIsRefusedAfterwardsDoesNotTakeTheCountBack() {
        String somebody = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            transaction.executeWithoutResult(undone -> {
                assertThat(tries.allowed("test", somebody, 2)).isTrue();
                undone.setRollbackOnly();
            });
        }
        assertThat(tries.allowed("test", somebody, 2)).isFalse();
    }

    private void send(String to) {
        Mail mail = MailServer.at(server.getSmtp().getPort());
        new SendSignInMail(people, links, mail, texts, dates)
                .to(to.toLowerCase(java.util.Locale.ROOT), "th", "http://localhost:" + port);
    }

    private static String path(String text) {
        Matcher link = Pattern.compile("http://localhost:\\d+(/sign-in/\\S+)").matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return link.group(1);
    }
}
