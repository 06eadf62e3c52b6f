package th.prmind.platform.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.prmind.ApplicationTest;
import th.prmind.network.Office;
import th.prmind.network.Role;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.mail.MailServer;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.Texts;

/** Notices on their way out, through a real mail server. */
@ApplicationTest
class SendNoticesTests {

    private static final String BASE = "https://prmind.example.go.th";
    private static final Instant NOON = at("2031-03-05T12:00");
    private static final Instant NIGHT = at("2031-03-05T23:00");
    private static final Instant NEXT_MORNING = at("2031-03-06T08:00");

    @Autowired
    Post post;

    @Autowired
    Office offices;

    @Autowired
    MailAddresses addresses;

    @Autowired
    Outbox outbox;

    @Autowired
    Texts texts;

    @Autowired
    JdbcClient jdbc;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private Transport mail;
    private Actor officer;
    private String address;

    @BeforeEach
    void anOfficerWithAMailbox() {
        server.start();
        mail = new MailTransport(MailServer.at(server.getSmtp().getPort(), BASE), addresses, texts);
        officer = offices.hire(offices.open("ops-ict"), "นายรับแจ้ง " + UUID.randomUUID(), Role.WRITER);
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
    void theDaysNoticesGoInOneMailWithALinkToEach() throws Exception {
        tell(NOON, notice("a", false));
        tell(NOON, notice("b", false));
        post.sendDue(NIGHT, BASE, mail);
        assertThat(received()).isEmpty();
        post.sendDue(NEXT_MORNING, BASE, mail);
        assertThat(received()).hasSize(1);
        MimeMessage only = received().getFirst();
        assertThat(only.getSubject()).isEqualTo("สรุปการแจ้งเตือน 2 เรื่อง");
        String text = String.valueOf(only.getContent());
        assertThat(text).contains(BASE + "/me/notices/settings");
        assertThat(noticeIds()).hasSize(2).allSatisfy(id -> assertThat(text).contains(BASE + "/me/notices/" + id));
    }

    @Test
    void nothingIsSentOnADayWithoutNotices() throws Exception {
        post.sendDue(NEXT_MORNING, BASE, mail);
        assertThat(received()).isEmpty();
    }

    @Test
    void urgentNoticesGoInTheNightToo() throws Exception {
        tell(NIGHT, notice("a", true));
        post.sendDue(NIGHT, BASE, mail);
        assertThat(received()).hasSize(1);
        assertThat(received().getFirst().getSubject()).isEqualTo("ด่วน รอท่านตรวจทาน: " + officer.name());
    }

    @Test
    void aRepeatedJobSendsNothingTwice() throws Exception {
        tell(NOON, notice("a", true));
        post.sendDue(NOON, BASE, mail);
        post.sendDue(NOON, BASE, mail);
        post.sendDue(NEXT_MORNING, BASE, mail);
        assertThat(received()).hasSize(1);
        assertThat(received().getFirst().getMessageID()).isEqualTo("<" + dispatch() + "@example.go.th>");
    }

    @Test
    void severalNodesAtOnceSendNothingTwice() throws Exception {
        for (int i = 0; i < 12; i++) {
            tell(NOON, notice("n" + i, true));
        }
        try (ExecutorService nodes = Executors.newFixedThreadPool(6)) {
            List<? extends Future<?>> runs = Stream.generate(() -> nodes.submit(() -> post.sendDue(NOON, BASE, mail)))
                    .limit(6)
                    .toList();
            for (Future<?> run : runs) {
                run.get();
            }
        }
        assertThat(received()).hasSize(12);
        assertThat(received().stream().map(SendNoticesTests::id).distinct()).hasSize(12);
    }

    @Test
    void whatHappenedIsToldOnceHoweverOftenItIsRaised() {
        tell(NOON, notice("a", true));
        tell(NOON.plusSeconds(5), notice("a", true));
        assertThat(noticeIds()).hasSize(1);
        post.sendDue(NOON.plusSeconds(5), BASE, mail);
        assertThat(received()).hasSize(1);
    }

    @Test
    void aMailWhoseJobDiedHalfWayIsNotSentASecondTime() {
        tell(NOON, notice("a", true));
        jdbc.sql("UPDATE platform.dispatch SET state = 'sending', claimed = due, tries = 1 WHERE recipient = ?")
                .param(officer.id())
                .update();
        post.sendDue(NOON.plus(Duration.ofMinutes(5)), BASE, mail);
        assertThat(state()).as("another node may be at it").isEqualTo("sending");
        post.sendDue(NOON.plus(Duration.ofMinutes(11)), BASE, mail);
        assertThat(state()).isEqualTo("in-doubt");
        assertThat(received()).isEmpty();
    }

    @Test
    void aServerThatIsDownIsTriedAgain() {
        tell(NOON, notice("a", true));
        server.stop();
        post.sendDue(NOON, BASE, mail);
        assertThat(state()).isEqualTo("waiting");
        server.start();
        Transport again = new MailTransport(MailServer.at(server.getSmtp().getPort(), BASE), addresses, texts);
        post.sendDue(NOON.plusSeconds(30), BASE, again);
        assertThat(received()).as("not before a minute has passed").isEmpty();
        post.sendDue(NOON.plusSeconds(61), BASE, again);
        assertThat(received()).hasSize(1);
    }

    @Test
    void whatWasReadMeanwhileIsNotSent() {
        tell(NOON, notice("a", false));
        jdbc.sql("UPDATE platform.notice SET read_at = at WHERE recipient = ?")
                .param(officer.id())
                .update();
        post.sendDue(NEXT_MORNING, BASE, mail);
        assertThat(received()).isEmpty();
        assertThat(state()).isEqualTo("needless");
    }

    @Test
    void whoHasLeftIsToldNothing() {
        tell(NOON, notice("a", false));
        jdbc.sql("UPDATE network.person SET active = false WHERE id = ?")
                .param(officer.id())
                .update();
        post.sendDue(NEXT_MORNING, BASE, mail);
        assertThat(received()).isEmpty();
    }

    @Test
    void whoMayNoLongerReadAThingIsNotToldItsTitle() {
        SubjectRef closed = new SubjectRef("edition", UUID.randomUUID(), "เรื่องลับ", "/editions/x");
        tell(NOON, new Notice(Notice.Kind.REVIEW, closed, "a", true, "review.notice.waiting", null));
        post.sendDue(NOON, BASE, mail);
        assertThat(received()).isEmpty();
        assertThat(noticeIds()).isEmpty();
    }

    @Test
    void whoDidItIsNotTold() {
        tell(NOON, new Notice(Notice.Kind.REVIEW, subject(), "a", true, "review.notice.waiting", officer.id()));
        assertThat(noticeIds()).isEmpty();
    }

    @Test
    void whatOneWayDoesNotTakeGoesByAnother() {
        Transport blocked = new Refusing(officer.id());
        tell(NOON, notice("a", true), blocked);
        post.sendDue(NOON, BASE, blocked, mail);
        post.sendDue(NOON, BASE, blocked, mail);
        assertThat(received()).hasSize(1);
    }

    @Test
    void aMovedHourOfTheDayHoldsForWhatWaits() {
        tell(NOON, notice("a", false));
        outbox.move(officer.id(), NEXT_MORNING, NEXT_MORNING.plusSeconds(3600));
        post.sendDue(NEXT_MORNING, BASE, mail);
        assertThat(received()).isEmpty();
        post.sendDue(NEXT_MORNING.plusSeconds(3600), BASE, mail);
        assertThat(received()).hasSize(1);
    }

    /** Never takes anything for anybody, as a messenger whose recipient has blocked the sender. */
    private record Refusing(UUID only) implements Transport {

        @Override
        public String code() {
            return "refusing";
        }

        @Override
        public boolean possible() {
            return true;
        }

        @Override
        public Set<UUID> reached(Collection<UUID> recipients) {
            return Set.of(only);
        }

        @Override
        public Standing standing(UUID person) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean repeatable() {
            return true;
        }

        @Override
        public Sending send(Letter letter) {
            return new Sending.Refused();
        }
    }

    private void tell(Instant now, Notice notice) {
        tell(now, notice, mail);
    }

    private void tell(Instant now, Notice notice, Transport transport) {
        post.tell(now, Set.of(officer.id()), notice, transport);
    }

    private Notice notice(String occasion, boolean urgent) {
        return new Notice(Notice.Kind.REVIEW, subject(), occasion, urgent, "review.notice.waiting", null);
    }

    private SubjectRef subject() {
        return new SubjectRef("person", officer.id(), officer.name(), "/people/" + officer.id());
    }

    private List<UUID> noticeIds() {
        return jdbc.sql("SELECT id FROM platform.notice WHERE recipient = ?")
                .param(officer.id())
                .query(UUID.class)
                .list();
    }

    private UUID dispatch() {
        return jdbc.sql("SELECT id FROM platform.dispatch WHERE recipient = ?")
                .param(officer.id())
                .query(UUID.class)
                .single();
    }

    private String state() {
        return jdbc.sql("SELECT state FROM platform.dispatch WHERE recipient = ?")
                .param(officer.id())
                .query(String.class)
                .single();
    }

    private List<MimeMessage> received() {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> to(message).equals(address))
                .toList();
    }

    private static String to(MimeMessage message) {
        try {
            return String.valueOf(message.getRecipients(Message.RecipientType.TO)[0]);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(Dates.BANGKOK).toInstant();
    }
}
