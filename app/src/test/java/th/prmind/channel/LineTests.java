package th.prmind.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.prmind.ApplicationTest;
import th.prmind.Visitor;
import th.prmind.network.Office;
import th.prmind.network.Role;
import th.prmind.network.Unit;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.SignIn;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.notify.Notice;
import th.prmind.platform.notify.Post;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.Refusal;

/** Notices in LINE, against an emulator that is held to LINE's OpenAPI file. */
@ApplicationTest
class LineTests {

    private static final String BASE = "https://prmind.example.go.th";
    private static final Instant NOON =
            LocalDateTime.parse("2032-03-03T12:00").atZone(Dates.BANGKOK).toInstant();

    @Autowired
    KeepLineAccount keep;

    @Autowired
    LineAccounts accounts;

    @Autowired
    LineConnections connections;

    @Autowired
    LineCodes codes;

    @Autowired
    LineKept kept;

    @Autowired
    LineDesk lineDesk;

    @Autowired
    Post post;

    @Autowired
    Office offices;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private LineEmulator.Bot bot;
    private Unit unit;
    private Actor operator;
    private Actor officer;
    private LineAccount account;
    private LineChat chat;
    private LineTransport line;

    @BeforeEach
    void anAccountAndSomebodyConnected() {
        bot = LineEmulator.bot();
        unit = offices.open("ops-ict");
        operator = offices.hire(unit, "นายดูแลไลน์ " + UUID.randomUUID(), Role.OPERATOR);
        officer = offices.hire(unit, "นายรับไลน์ " + UUID.randomUUID(), Role.WRITER);
        SignIn.run(operator.id(), () -> keep.set(unit, bot.secret, bot.token));
        account = accounts.ofUnit(unit.id()).orElseThrow();
        chat = LineChat.ofPerson(port, account.id(), bot);
        chat.follow();
        chat.type(codes.make(account.id(), officer.id(), null));
        line = lineDesk.transport(BASE, Clock.fixed(NOON, Dates.BANGKOK));
    }

    @AfterEach
    void nothingBrokeTheContract() {
        assertThat(bot.wrong).isEmpty();
    }

    @Test
    void requestsAreHeldToTheOpenApiFile() {
        assumeTrue(
                LineEmulator.CONTRACT.isPresent(),
                "LINE's OpenAPI file is not beside the project: requests are held to the emulator's own limits alone");
        String wrong = "{\"to\":\"U1\",\"messages\":[]}";
        assertThat(LineEmulator.complaints("/v2/bot/message/push", wrong)).isNotEmpty();
    }

    @Test
    void aCodeTypedIntoTheChatConnectsItsPerson() {
        assertThat(connections.reached(Set.of(officer.id()))).containsExactly(officer.id());
        assertThat(bot.replies).hasSize(2);
        assertThat(bot.replies.getLast().messages().get(0).path("text").asString())
                .startsWith("เชื่อมต่อแล้ว");
        assertThat(audited("connect-line")).isEqualTo(1);
    }

    @Test
    void whatLineCallsAPersonIsNowhereInPlainWords() {
        String all = jdbc.sql("SELECT string_agg(p::text, '') FROM channel.line_person p")
                .query(String.class)
                .single();
        assertThat(all).doesNotContain(chat.id);
        String secrets = jdbc.sql("SELECT string_agg(a::text, '') FROM channel.line_account a")
                .query(String.class)
                .single();
        assertThat(secrets).doesNotContain(bot.secret).doesNotContain(bot.token);
    }

    @Test
    void anUrgentNoticeIsPushedWithAButtonToTheVeryThing() {
        tell("a", true);
        post.sendDue(NOON, BASE, line);
        assertThat(bot.pushes).hasSize(1);
        assertThat(bot.pushes.getFirst().to()).isEqualTo(chat.id);
        UUID notice = jdbc.sql("SELECT id FROM platform.notice WHERE recipient = ?")
                .param(officer.id())
                .query(UUID.class)
                .single();
        assertThat(bot.pushes.getFirst().link()).isEqualTo(BASE + "/me/notices/" + notice + "?openExternalBrowser=1");
    }

    @Test
    void theDaysNoticesComeInOneMessage() {
        for (int i = 0; i < 14; i++) {
            tell("n" + i, false);
        }
        post.sendDue(NOON.plus(Duration.ofHours(20)), BASE, line);
        assertThat(bot.pushes).hasSize(1);
        assertThat(bot.pushes.getFirst().link()).isEqualTo(BASE + "/me/notices?openExternalBrowser=1");
    }

    @Test
    void anAnswerThatGetsLostLeadsToNoSecondMessage() {
        bot.answersAfterAccepting = false;
        tell("a", true);
        post.sendDue(NOON, BASE, line);
        post.sendDue(NOON.plusSeconds(61), BASE, line);
        assertThat(state()).isEqualTo("sent");
        assertThat(bot.repeated).as("asked again under the same key").hasValue(1);
        assertThat(bot.pushes).hasSize(1);
    }

    @Test
    void aJobThatDiedHalfWayIsRepeatedUnderTheSameKey() {
        tell("a", true);
        post.sendDue(NOON, BASE, line);
        jdbc.sql("UPDATE platform.dispatch SET state = 'sending', claimed = due WHERE recipient = ?")
                .param(officer.id())
                .update();
        post.sendDue(NOON.plus(Duration.ofMinutes(11)), BASE, line);
        assertThat(state()).isEqualTo("sent");
        assertThat(bot.pushes).hasSize(1);
    }

    @Test
    void whenLineIsBusyOrBrokenItIsTriedLater() {
        bot.answers(500, "broken", Map.of());
        bot.answers(429, "The API rate limit has been exceeded. Try again later.", Map.of("Retry-After", "120"));
        tell("a", true);
        post.sendDue(NOON, BASE, line);
        post.sendDue(NOON.plusSeconds(61), BASE, line);
        post.sendDue(NOON.plusSeconds(61 + 119), BASE, line);
        assertThat(bot.pushes).isEmpty();
        post.sendDue(NOON.plusSeconds(61 + 121), BASE, line);
        assertThat(bot.pushes).hasSize(1);
    }

    @Test
    void whoHasBlockedTheAccountIsToldSoOnTheirSettingsAndReachedNoMore() {
        bot.chats.remove(chat.id);
        tell("a", true);
        post.sendDue(NOON, BASE, line);
        assertThat(state()).isEqualTo("refused");
        assertThat(line.standing(officer.id()).words()).isEqualTo("channel.line.standing.blocked");
        assertThat(connections.reached(Set.of(officer.id()))).isEmpty();
        chat.follow();
        assertThat(connections.reached(Set.of(officer.id()))).containsExactly(officer.id());
        chat.unfollow();
        assertThat(connections.reached(Set.of(officer.id()))).isEmpty();
    }

    @Test
    void aUsedUpMonthIsSaidOnTheAccountsPage() {
        bot.used = bot.quota;
        tell("a", true);
        post.sendDue(NOON, BASE, line);
        assertThat(state()).isEqualTo("refused");
        assertThat(accounts.find(account.id()).orElseThrow().trouble()).isEqualTo(LineAccount.Trouble.QUOTA);
        assertThat(connections.reached(Set.of(officer.id())))
                .as("it is not their fault")
                .isNotEmpty();
    }

    @Test
    void whoSetTheAccountUpIsWarnedOnceWhenTheMonthIsNearlyUsed() {
        bot.used = 800;
        keep.check(account);
        keep.check(account);
        assertThat(jdbc.sql("SELECT count(*) FROM platform.notice WHERE recipient = ? AND kind = 'channel'")
                        .param(operator.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aTokenThatLineDoesNotKnowIsNotKept() {
        LineEmulator.Bot other = LineEmulator.bot();
        other.known = false;
        assertThatThrownBy(() -> SignIn.run(operator.id(), () -> keep.set(unit, other.secret, other.token)))
                .isInstanceOf(Refusal.class)
                .hasMessage("channel.line.error.unknown");
        assertThat(accounts.token(account.id())).contains(bot.token);
        bot.known = false;
        assertThatThrownBy(() -> keep.check(account)).hasMessage("channel.line.error.unknown");
        assertThat(accounts.find(account.id()).orElseThrow().trouble()).isEqualTo(LineAccount.Trouble.TOKEN);
        bot.known = true;
    }

    @Test
    void whatIsNotSignedIsNotHeard() {
        String code = codes.make(account.id(), operator.id(), null);
        LineChat stranger = LineChat.ofPerson(port, account.id(), bot);
        String body = stranger.said(code);
        assertThat(stranger.send(body, "")).isEqualTo(401);
        assertThat(stranger.send(body, "bm90IHNpZ25lZA==")).isEqualTo(401);
        assertThat(connections.ofPerson(operator.id())).isEmpty();
        assertThat(LineChat.ofPerson(port, UUID.randomUUID(), bot).send(body)).isEqualTo(404);
        assertThat(stranger.send("no json")).isEqualTo(400);
    }

    @Test
    void whatIsToldAgainIsNotDoneAgain() {
        LineChat another = LineChat.ofPerson(port, account.id(), bot);
        String body = another.said(codes.make(account.id(), operator.id(), null));
        another.send(body);
        connections.disconnect(operator.id());
        int replies = bot.replies.size();
        assertThat(another.send(body)).isEqualTo(200);
        assertThat(connections.ofPerson(operator.id())).isEmpty();
        assertThat(bot.replies).hasSize(replies);
    }

    @Test
    void aCodeServesOnceAndOnlyInItsOwnAccount() {
        String code = codes.make(account.id(), operator.id(), null);
        Unit elsewhere = offices.open("ops-ict");
        LineEmulator.Bot other = LineEmulator.bot();
        SignIn.run(operator.id(), () -> keep.set(elsewhere, other.secret, other.token));
        UUID others = accounts.ofUnit(elsewhere.id()).orElseThrow().id();
        LineChat.ofPerson(port, others, other).type(code);
        assertThat(connections.ofPerson(operator.id())).isEmpty();
        LineChat.ofPerson(port, account.id(), bot).type(code.toLowerCase(Locale.ROOT));
        assertThat(connections.ofPerson(operator.id())).isPresent();
        connections.disconnect(operator.id());
        LineChat.ofPerson(port, account.id(), bot).type(code);
        assertThat(connections.ofPerson(operator.id())).isEmpty();
    }

    @Test
    void aUnitWithoutAnAccountUsesThatOfTheUnitAbove() {
        assertThat(accounts.serving(unit.id())).map(LineAccount::id).contains(account.id());
        Unit beneath = offices.open(unit.slug());
        assertThat(accounts.serving(beneath.id())).map(LineAccount::id).contains(account.id());
        assertThat(accounts.serving(offices.open("ops-ict").id())).isEmpty();
    }

    @Test
    void aGroupHearsWhatItsUnitChoseAndNothingAfterItLeft() {
        LineChat group = LineChat.ofGroup(port, account.id(), bot);
        group.join();
        group.type("สวัสดีครับ");
        group.type(codes.make(account.id(), operator.id(), unit.id()));
        assertThat(connections.groups(Set.of(unit.id()), Notice.Kind.BRIEF)).hasSize(1);
        assertThat(connections.groups(Set.of(unit.id()), Notice.Kind.DUTY)).isEmpty();
        post.tellGroups(NOON, Set.of(unit.id()), notice("g", false), line);
        post.sendDue(NOON, BASE, line);
        assertThat(bot.pushes).hasSize(1);
        assertThat(bot.pushes.getFirst().to()).isEqualTo(group.id);
        assertThat(bot.pushes.getFirst().link()).isEqualTo(BASE + "/people/" + officer.id() + "?openExternalBrowser=1");
        group.leave();
        assertThat(connections.groups(unit.id())).isEmpty();
    }

    @Test
    void disconnectingErasesWhatWeKnewOfTheChat() {
        Visitor visitor = Visitor.signedIn(port, officer.name());
        assertThat(visitor.get("/me/notices/settings").body()).contains("เชื่อมต่อกับ ประชาสัมพันธ์ทดสอบ แล้ว");
        visitor.post("/me/line", "/me/line/disconnection", Map.of());
        assertThat(connections.ofPerson(officer.id())).isEmpty();
        assertThat(audited("disconnect-line")).isEqualTo(1);
        String page = visitor.post("/me/line", "/me/line/codes", Map.of()).body();
        chat.type(Jsoup.parse(page).select("#line-code").text());
        assertThat(connections.ofPerson(officer.id())).isPresent();
    }

    @Test
    void whoIsErasedIsConnectedNoMore() {
        assertThat(kept.of(officer.id()).getFirst().rows()).hasSize(1);
        assertThat(kept.of(officer.id()).toString()).doesNotContain(chat.id);
        kept.erase(officer.id());
        assertThat(connections.ofPerson(officer.id())).isEmpty();
        assertThat(kept.of(officer.id()).getFirst().rows()).isEmpty();
    }

    @Test
    void theAccountIsKeptByItsUnitAloneAndItsSecretsAreNotShown() {
        Visitor keeper = Visitor.signedIn(port, operator.name());
        String path = "/units/" + unit.slug() + "/line";
        assertThat(keeper.get(path).body())
                .contains(bot.basicId)
                .doesNotContain(bot.secret)
                .doesNotContain(bot.token);
        String refused = keeper.post(path, path, Map.of("secret", bot.secret, "token", "no-such-token"))
                .body();
        assertThat(refused).contains("LINE ไม่รู้จักโทเคนนี้").doesNotContain(bot.secret);
        keeper.post(path, path + "/removal", Map.of());
        assertThat(accounts.find(account.id())).isEmpty();
        assertThat(connections.ofPerson(officer.id())).isEmpty();
        assertThat(Visitor.signedIn(port, officer.name()).get(path).statusCode())
                .isEqualTo(403);
    }

    private void tell(String occasion, boolean urgent) {
        post.tell(NOON, Set.of(officer.id()), notice(occasion, urgent), line);
    }

    private Notice notice(String occasion, boolean urgent) {
        SubjectRef subject = new SubjectRef("person", officer.id(), officer.name(), "/people/" + officer.id());
        return new Notice(Notice.Kind.BRIEF, subject, occasion, urgent, "brief.notice.published", null);
    }

    private String state() {
        return jdbc.sql("SELECT state FROM platform.dispatch WHERE recipient = ?")
                .param(officer.id())
                .query(String.class)
                .single();
    }

    private int audited(String action) {
        return jdbc.sql(
                        "SELECT count(*) FROM platform.audit_entry WHERE action = ? AND subject_id IN (SELECT pseudonym FROM platform.audit_pseudonym WHERE person = ?)")
                .params(action, officer.id())
                .query(Integer.class)
                .single();
    }
}
