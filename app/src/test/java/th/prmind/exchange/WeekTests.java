package th.prmind.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static th.prmind.exchange.TestExchange.answer;
import static th.prmind.exchange.TestExchange.own;
import static th.prmind.exchange.TestExchange.post;
import static th.prmind.exchange.TestExchange.question;
import static th.prmind.exchange.TestExchange.text;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.prmind.ApplicationTest;
import th.prmind.SetClock;
import th.prmind.Visitor;
import th.prmind.network.PersonDirectory;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.notify.Letter;
import th.prmind.platform.notify.Notice;
import th.prmind.platform.notify.Transport;
import th.prmind.platform.time.Dates;

/** On Monday morning those who asked for it hear what the week brought them, and nobody hears that it brought nothing. */
@ApplicationTest
class WeekTests {

    @Autowired
    WeeklySummary summary;

    @Autowired
    th.prmind.platform.notify.Post mail;

    @Autowired
    PersonDirectory people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SetClock setClock;

    @LocalServerPort
    int port;

    /* A week of its own, long from now, in which nobody else says anything. */
    private LocalDate monday;

    @BeforeEach
    void aWeek() {
        monday = LocalDate.of(2040, 1, 2)
                .plusWeeks(ThreadLocalRandom.current().nextInt(2_000))
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }

    @Test
    void itTellsWhoAskedAndNobodyElse() {
        Visitor asked = Visitor.signedIn(port, "เบญจพรรณ");
        wish("benjaporn");
        String title = own("ของสัปดาห์");
        during(() -> question(Visitor.signedIn(port, "แก้วตา"), title));
        at(monday, 8, () -> summary.tell());
        String told = "/exchange/weeks/" + monday;
        assertThat(notices("benjaporn")).contains(told);
        assertThat(notices("saengchai")).doesNotContain(told);
        at(monday, 9, () -> assertThat(text(asked, told)).contains(title, "กระทู้ใหม่"));
    }

    @Test
    void itIsToldOnceAndOnAnyLaterMorningWhenMondayWasMissed() {
        wish("benjaporn");
        during(() -> question(Visitor.signedIn(port, "แก้วตา"), own("ของสัปดาห์")));
        at(monday.plusDays(4), 8, () -> summary.tell());
        assertThat(notices("benjaporn")).doesNotContain("/exchange/weeks/" + monday);
        at(monday.plusDays(1), 8, () -> summary.tell());
        at(monday.plusDays(2), 8, () -> summary.tell());
        assertThat(notices("benjaporn").stream().filter(("/exchange/weeks/" + monday)::equals))
                .hasSize(1);
    }

    @Test
    void nothingGoesOutWhenNothingIsNew() {
        wish("benjaporn");
        at(monday, 8, () -> summary.tell());
        assertThat(notices("benjaporn")).doesNotContain("/exchange/weeks/" + monday);
    }

    @Test
    void itGoesByTopicsAndProvince() {
        Visitor reader = Visitor.signedIn(port, "สมเดชา");
        reader.post("/exchange/me", "/exchange/me", Map.of("topics", "finance"));
        String followed = own("สินเชื่อ");
        String near = own("ขอนแก่น");
        String other = own("เรื่องอื่น");
        during(() -> {
            Visitor writer = Visitor.signedIn(port, "แก้วตา");
            post(writer, th.prmind.exchange.Post.Kind.QUESTION, followed, Map.of("topic", "finance"));
            post(writer, th.prmind.exchange.Post.Kind.QUESTION, near, Map.of("topic", "mining", "province", "40"));
            post(writer, th.prmind.exchange.Post.Kind.QUESTION, other, Map.of("topic", "mining", "province", "52"));
        });
        at(
                monday,
                9,
                () -> assertThat(text(reader, "/exchange/weeks/" + monday))
                        .contains(followed, near)
                        .doesNotContain(other));
    }

    @Test
    void theLetterHoldsThePostsThemselvesAndWhatFoundItsAnswerOnce() {
        wish("benjaporn");
        String title = own("ของสัปดาห์");
        String waiting = own("ยังรอ");
        during(() -> {
            Visitor asker = Visitor.signedIn(port, "แก้วตา");
            String question = question(asker, title);
            String given = answer(Visitor.signedIn(port, "วัชรินทร์ญา"), question, "คำตอบที่ช่วยได้");
            asker.post(question, question + "/answers/" + given + "/acceptance", Map.of());
            question(asker, waiting);
        });
        Recorder recorder = new Recorder();
        Actor reader = person("benjaporn");
        Notice[] notice = new Notice[1];
        at(monday, 8, () -> {
            summary.tell();
            notice[0] = summary.notice(monday);
        });
        Instant morning =
                monday.atTime(LocalTime.of(9, 0)).atZone(Dates.BANGKOK).toInstant();
        jdbc.sql("DELETE FROM platform.notice WHERE recipient = ? AND occasion = ?")
                .params(reader.id(), monday.toString())
                .update();
        mail.tell(morning, Set.of(reader.id()), notice[0], recorder);
        mail.sendDue(morning.plusSeconds(1), "https://prmind.example.go.th", recorder);

        Letter letter = recorder.letters.getFirst();
        assertThat(letter.heading()).startsWith("สรุปแลกเปลี่ยน");
        assertThat(letter.items()).extracting(Letter.Item::title).containsOnlyOnce(title, waiting);
        assertThat(letter.items()).extracting(Letter.Item::words).contains("คำถาม", "ได้คำตอบแล้ว");
        assertThat(letter.items())
                .allMatch(item -> item.url().startsWith("https://prmind.example.go.th/exchange/posts/"));
    }

    @Test
    void whatIsHiddenMeanwhileIsNotTold() {
        String title = own("ถูกซ่อน");
        String[] question = new String[1];
        during(() -> question[0] = question(Visitor.signedIn(port, "แก้วตา"), title));
        Visitor.signedIn(port, "มัณฑนา")
                .post(question[0], question[0] + "/hidings/" + TestExchange.id(question[0]), Map.of("why", "ทดลอง"));
        at(
                monday,
                9,
                () -> assertThat(text(Visitor.signedIn(port, "เบญจพรรณ"), "/exchange/weeks/" + monday))
                        .doesNotContain(title)
                        .contains("ไม่มีเรื่องใหม่"));
    }

    /** Keeps what would go out. */
    private static final class Recorder implements Transport {

        private final List<Letter> letters = new ArrayList<>();

        @Override
        public String code() {
            return "mail";
        }

        @Override
        public boolean possible() {
            return true;
        }

        @Override
        public Set<UUID> reached(Collection<UUID> recipients) {
            return new HashSet<>(recipients);
        }

        @Override
        public Standing standing(UUID person) {
            return new Standing(true, "platform.notices.mail.address", null, null, null);
        }

        @Override
        public boolean repeatable() {
            return true;
        }

        @Override
        public Sending send(Letter letter) {
            letters.add(letter);
            return new Sending.Taken();
        }
    }

    private void wish(String slug) {
        Visitor.signedIn(port, person(slug).plainName())
                .post(
                        "/me/notices/settings",
                        "/me/notices/settings",
                        Map.of(
                                "quietFrom", "20:00",
                                "quietTo", "07:00",
                                "digestAt", "08:00",
                                "language", "th",
                                "weekly-mail", "at-once"));
    }

    private void during(Runnable work) {
        setClock.at(Week.from(monday).plus(Duration.ofHours(60)), work);
    }

    private void at(LocalDate day, int hour, Runnable work) {
        setClock.at(day.atTime(LocalTime.of(hour, 0)).atZone(Dates.BANGKOK).toInstant(), work);
    }

    private List<String> notices(String slug) {
        return jdbc.sql("SELECT url FROM platform.notice WHERE recipient = ? AND kind = 'weekly'")
                .param(person(slug).id())
                .query(String.class)
                .list();
    }

    private Actor person(String slug) {
        return people.known(people.findBySlug(slug).orElseThrow().id()).orElseThrow();
    }
}
