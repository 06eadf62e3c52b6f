package th.prmind.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.prmind.ApplicationTest;
import th.prmind.SetClock;
import th.prmind.Visitor;
import th.prmind.network.LinkOver;
import th.prmind.platform.time.Dates;
import th.prmind.platform.time.OfficeClock;

/** Whoever took part asks a speaker with the work attached; the speaker answers by a link, on the very words. */
@ApplicationTest
class AdviceTests {

    @Autowired
    TestProgramme testProgramme;

    @Autowired
    Assignments assignments;

    @Autowired
    Works works;

    @Autowired
    Speakers speakers;

    @Autowired
    SpeakerLinks links;

    @Autowired
    AdviceRequests requests;

    @Autowired
    Advisers advisers;

    @Autowired
    Notes notes;

    @Autowired
    SignOffs signOffs;

    @Autowired
    NudgeSpeakers nudge;

    @Autowired
    Dates dates;

    @Autowired
    SetClock setClock;

    @LocalServerPort
    int port;

    private Programme programme;
    private Assignment assignment;
    private Speaker speaker;
    private Visitor organiser;
    private Visitor officer;
    private Visitor guest;
    private String page;
    private String queue;

    @BeforeEach
    void aWorkAndASpeakerWithALink() {
        programme = testProgramme.open(40, -1, 29);
        testProgramme.enrolled(programme, testProgramme.person("kaewta"));
        testProgramme.enrolled(programme, testProgramme.person("watcharin"));
        organiser = Visitor.signedIn(port, "มัณฑนา");
        organiser.post(
                programme.url() + "/assignments/new",
                programme.url() + "/assignments",
                Map.of(
                        "title",
                        "คลิปหนึ่งคลิป",
                        "text",
                        "คลิปเรื่องผลิตภัณฑ์",
                        "due",
                        dates.today().plusDays(20).toString()));
        assignment = assignments.of(programme.id()).getFirst();
        page = assignment.url(programme);
        speaker = speaker("นายเสียง ชัดเจน", "");
        organiser.post(link(speaker), link(speaker), Map.of());
        queue = links.of(speaker).orElseThrow().path();
        guest = Visitor.anonymous(port);
        officer = Visitor.signedIn(port, "แก้วตา");
        post("ชามตราไก่ลำปาง\nเล่าเรื่องมือช่างในตำบลศาลา\nเปิดให้ชมทุกวันเสาร์");
    }

    @Test
    void theSpeakerAnswersOnTheWordsAndTheParticipantIsTold() {
        ask(speaker, "เปิดเรื่องแบบนี้ดีไหม");
        assertThat(text(guest.get(queue).body())).contains("เปิดเรื่องแบบนี้ดีไหม", "ชามตราไก่ลำปาง", "รอคำแนะนำ 1");
        say("เล่าเรื่องมือช่าง", "ขึ้นต้นด้วยภาพมือ", "");
        Note note = notes.of(work().id()).getFirst();
        assertThat(note.anchor().quotation()).isEqualTo("เล่าเรื่องมือช่าง");
        assertThat(note.open()).isTrue();
        var shown = Jsoup.parse(officer.get(page).body());
        assertThat(shown.select("#advice mark.said").text()).isEqualTo("เล่าเรื่องมือช่าง");
        assertThat(shown.select("#note-" + note.id()).text()).contains("ขึ้นต้นด้วยภาพมือ", "นายเสียง ชัดเจน");
        assertThat(text(officer.get("/me/notices").body())).contains("คลิปหนึ่งคลิป");
        guest.post(queue, queue + "/works/" + work().id() + "/completions", Map.of());
        assertThat(requests.queue(speaker.id()).getFirst().waits()).isFalse();
        officer.post(page, page + "/notes/" + note.id() + "/answers", Map.of("text", "จะถ่ายใหม่"));
        assertThat(text(guest.get(queue + "/works/" + work().id()).body())).contains("จะถ่ายใหม่");
    }

    @Test
    void aLaterVersionClosesWhatItAnswersAndTheOthersStayOnTheirWords() {
        ask(speaker, "");
        say("ศาลา", "บอกว่าอยู่ที่ไหน", "");
        say("ทุกวันเสาร์", "มีวันหยุดหรือไม่", "");
        say("ชามตราไก่", "ดีแล้ว", "1:05");
        List<Note> before = notes.of(work().id());
        assertThat(before).extracting(Note::moment).containsExactly("", "", "1:05");
        officer.post(
                page,
                page,
                Map.of(
                        "url",
                        "https://example.org/" + UUID.randomUUID(),
                        "text",
                        "ชามตราไก่ลำปาง\nมือช่างในศาลา อำเภอเกาะคา ปั้นทีละใบ\nเปิดทุกวัน",
                        "answered",
                        before.getFirst().id().toString()));
        List<Note> after = notes.of(work().id());
        assertThat(after.get(0).open()).isFalse();
        assertThat(after.get(0).closedBy()).isEqualTo(2);
        assertThat(after.get(0).wordsGone()).isFalse();
        assertThat(after.get(1).open()).isTrue();
        assertThat(after.get(2).open()).isTrue();
        String shown = text(officer.get(page).body());
        assertThat(shown).contains("ฉบับที่ 2 ตอบข้อนี้", "นาทีที่ 1:05", "ทุกวันเสาร์");
        // The earlier version is still there to be looked at, with its words.
        var earlier = Jsoup.parse(
                guest.get(queue + "/works/" + work().id() + "?revision=1").body());
        assertThat(earlier.select("#text").text()).contains("เปิดให้ชมทุกวันเสาร์");
    }

    @Test
    void wordsThatAreGoneKeepTheirQuotationAndTheNoteSaysSo() {
        ask(speaker, "");
        say("เปิดให้ชมทุกวันเสาร์", "มีวันหยุดหรือไม่", "");
        officer.post(
                page,
                page,
                Map.of("url", "https://example.org/" + UUID.randomUUID(), "text", "เรื่องอื่นโดยสิ้นเชิง 123"));
        assertThat(notes.of(work().id()).getFirst().wordsGone()).isTrue();
        assertThat(text(officer.get(page).body()))
                .contains("ข้อความที่อ้างถึงไม่อยู่ในฉบับล่าสุดแล้ว", "เปิดให้ชมทุกวันเสาร์");
    }

    @Test
    void aLinkOpensOneQueueAndNothingElse() {
        Speaker other = speaker("นางอีกท่าน หนึ่งคน", "");
        organiser.post(link(other), link(other), Map.of());
        ask(speaker, "");
        String others = links.of(other).orElseThrow().path();
        assertThat(guest.get(others + "/works/" + work().id()).statusCode()).isEqualTo(404);
        assertThat(text(guest.get(others).body())).doesNotContain("ชามตราไก่");
        Visitor second = Visitor.signedIn(port, "วัชรินทร์ญา");
        assertThat(second.get("/advice/" + speaker.id()).statusCode()).isEqualTo(403);
        assertThat(second.get(programme.url() + "/advice").statusCode()).isEqualTo(403);
        assertThat(second.get(link(speaker)).statusCode()).isEqualTo(403);
        assertThat(second.post(
                                page,
                                page + "/advice",
                                Map.of("speaker", speaker.id().toString()))
                        .statusCode())
                .isEqualTo(404);
        organiser.post(link(speaker), link(speaker) + "/withdrawals", Map.of());
        assertThat(guest.get(queue).statusCode()).isEqualTo(410);
        assertThat(guest.get(queue + "x").statusCode()).isEqualTo(404);
        assertThatThrownBy(() -> advisers.byLink(queue.substring(queue.lastIndexOf('/') + 1)))
                .isInstanceOf(LinkOver.class);
        assertThat(officer.post(
                                page,
                                page + "/advice",
                                Map.of("speaker", speaker.id().toString()))
                        .body())
                .contains("ยังไม่เปิดรับคำขอ");
    }

    @Test
    void whatIsWrongIsSaid() {
        ask(speaker, "");
        assertThat(ask(speaker, "")).contains("ท่านขอคำแนะนำจาก");
        assertThat(say("คำที่ไม่มี", "อะไร", "")).contains("ไม่พบคำที่เลือก");
        assertThat(say("", "", "")).isNotEmpty();
        assertThat(say("", "ตรงนี้", "99:99")).contains("นาที:วินาที");
        assertThat(guest.post(queue, queue + "/works/" + work().id() + "/completions", Map.of())
                        .body())
                .contains("ยังไม่มีข้อสังเกตของท่าน");
        assertThat(notes.of(work().id())).isEmpty();
    }

    @Test
    void aSignOffIsTheSpeakersToGiveAndToTakeBack() {
        ask(speaker, "");
        guest.post(queue, queue + "/works/" + work().id() + "/sign-offs", Map.of());
        assertThat(signOffs.find(work().id()).orElseThrow().speaker()).isEqualTo(speaker.id());
        assertThat(text(officer.get(page).body())).contains("รับรองงานนี้เมื่อ");
        guest.post(queue, queue + "/works/" + work().id() + "/sign-offs/removal", Map.of());
        assertThat(signOffs.find(work().id())).isEmpty();
    }

    @Test
    void whoIsSilentIsRemindedOnceAndThenTheOrganiserSees() {
        Speaker here =
                speaker("นายแสงชัย สองมือ", testProgramme.person("saengchai").name());
        ask(here, "ช่วยดูหน่อย");
        Visitor saengchai = Visitor.signedIn(port, "แสงชัย");
        assertThat(saengchai.get("/").body()).contains("/advice/" + here.id());
        UUID request = requests.queue(here.id()).getFirst().id();
        nudge.now();
        assertThat(requests.find(request).orElseThrow().nudged()).isNull();
        assertThat(organiser.get("/").body()).doesNotContain(programme.url() + "/advice");
        Instant later = Instant.now().plus(Duration.ofDays(11));
        OfficeClock.at(later, nudge::now);
        Instant reminded = requests.find(request).orElseThrow().nudged();
        assertThat(reminded).isNotNull();
        assertThat(saengchai.get("/me/notices").body()).contains("เกิน 10 วัน");
        OfficeClock.at(later.plus(Duration.ofDays(1)), nudge::now);
        assertThat(requests.find(request).orElseThrow().nudged()).isEqualTo(reminded);
        assertThat(organiser.get("/").body()).contains(programme.url() + "/advice");
        assertThat(text(organiser.get(programme.url() + "/advice").body())).contains("รอเกิน 10 วัน");
    }

    @Test
    void anHourIsBookedByOneAndGivenBack() {
        String day = dates.today().plusDays(2).toString();
        Map<String, String> hour =
                new HashMap<>(Map.of("day", day, "time", "10:00", "minutes", "30", "place", "โทรศัพท์"));
        guest.post(queue, queue + "/hours", hour);
        assertThat(guest.post(queue, queue + "/hours", hour).body()).contains("ท่านเปิดเวลานี้ไว้แล้ว");
        hour.put("day", dates.today().minusDays(2).toString());
        assertThat(guest.post(queue, queue + "/hours", hour).body()).contains("เวลานี้ผ่านไปแล้ว");
        hour.put("minutes", "5");
        assertThat(guest.post(queue, queue + "/hours", hour).statusCode()).isEqualTo(422);
        String mine = programme.url() + "/advisers";
        String book = Jsoup.parse(officer.get(mine).body())
                .select("form[action$=/bookings]")
                .attr("action");
        officer.post(mine, book, Map.of("about", "เรื่องมุมกล้อง"));
        assertThat(text(guest.get(queue).body())).contains("เรื่องมุมกล้อง", "มีผู้นัดแล้ว");
        Visitor second = Visitor.signedIn(port, "วัชรินทร์ญา");
        assertThat(text(second.get(mine).body())).doesNotContain("เรื่องมุมกล้อง");
        assertThat(second.post(mine, book, Map.of()).body()).contains("เวลานี้ไม่ว่างแล้ว");
        String file = book.replace("/bookings", ".ics");
        assertThat(officer.get(file).body()).contains("SUMMARY:นัดพูดคุยกับ", "DTSTART;TZID=Asia/Bangkok:");
        assertThat(second.get(file).statusCode()).isEqualTo(404);
        String theirs =
                Jsoup.parse(guest.get(queue).body()).select("a[href$=.ics]").attr("href");
        assertThat(guest.get(theirs).body()).contains("แก้วตา");
        assertThat(second.post(mine, book.replace("bookings", "cancellations"), Map.of())
                        .statusCode())
                .isEqualTo(404);
        officer.post(mine, book.replace("bookings", "cancellations"), Map.of());
        second.post(mine, book, Map.of());
        assertThat(text(second.get(mine).body())).contains("นัดของท่าน");
    }

    @Test
    void aSpeakerWithAnAccountSpeaksOnTheDeskAndTheOfficerHearsIt() {
        Speaker here =
                speaker("นายแสงชัย พูดได้", testProgramme.person("saengchai").name());
        ask(here, "ฟังแล้วเป็นอย่างไร");
        Visitor saengchai = Visitor.signedIn(port, "แสงชัย");
        String desk = "/advice/" + here.id() + "/works/" + work().id();
        var shown = saengchai.get(desk);
        assertThat(shown.headers().allValues("Permissions-Policy"))
                .containsExactly("camera=(), microphone=(self), geolocation=()");
        assertThat(shown.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("media-src 'self' blob:");
        assertThat(saengchai.get("/").headers().allValues("Permissions-Policy"))
                .containsExactly("camera=(), microphone=(), geolocation=()");
        assertThat(saengchai.get("/").headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .doesNotContain("media-src");
        byte[] sound = "ID3\u0004 sound".getBytes(StandardCharsets.ISO_8859_1);
        String said = saengchai
                .uploadWith(
                        desk,
                        desk + "/voice-notes",
                        "file",
                        "note.mp3",
                        sound,
                        Map.of("revision", "1", "seconds", "42", "text", "ฟังตั้งแต่ต้น", "second", "0:07"))
                .body();
        assertThat(text(said)).contains("ยาว 0:42 นาที", "ฟังตั้งแต่ต้น", "นาทีที่ 0:07");
        var theirs = Jsoup.parse(officer.get(page).body());
        assertThat(theirs.select("#advice .comment").text()).contains("ยาว 0:42 นาที", "ฟังตั้งแต่ต้น");
        String voice = theirs.select("#advice audio").attr("src");
        assertThat(officer.getBytes(voice)).isEqualTo(sound);
        assertThat(Visitor.signedIn(port, "วัชรินทร์ญา").get(voice).statusCode())
                .isEqualTo(403);
        assertThat(saengchai
                        .upload(desk, desk + "/voice-notes?revision=1", "file", "note.mp3", new byte[] {1, 2})
                        .body())
                .contains("ไม่ใช่ไฟล์เสียง");
        assertThat(Visitor.signedIn(port, "วัชรินทร์ญา")
                        .upload("/", desk + "/voice-notes?revision=1", "file", "note.mp3", sound)
                        .statusCode())
                .isEqualTo(403);
        assertThat(notes.of(work().id())).hasSize(1);
    }

    @Test
    void aSecondOfAClipIsALinkWhereItsAddressesTakeOne() {
        officer.post(page, page, Map.of("url", "https://youtu.be/" + clip(), "text", "คลิปหนึ่งคลิป"));
        ask(speaker, "");
        say("", "ช่วงนี้ยาวไป", "1:05");
        assertThat(Jsoup.parse(officer.get(page).body())
                        .select("#advice .comment a")
                        .attr("href"))
                .startsWith("https://www.youtube.com/watch?v=")
                .endsWith("&t=65s");
    }

    @Test
    void aPairHasAGoalAndAnOutcome() {
        String mine = programme.url() + "/advisers";
        assertThat(officer.post(
                                mine,
                                programme.url() + "/pairs",
                                Map.of("speaker", speaker.id().toString()))
                        .body())
                .contains("โปรดเขียนเป้าหมาย");
        officer.post(
                mine,
                programme.url() + "/pairs",
                Map.of("speaker", speaker.id().toString(), "goal", "คลิปเดือนละหนึ่งชิ้น"));
        assertThat(text(guest.get(queue).body())).contains("คลิปเดือนละหนึ่งชิ้น");
        officer.post(mine, programme.url() + "/pairs/ends", Map.of("outcome", "ทำได้สองชิ้น"));
        assertThat(text(organiser.get(programme.url() + "/advice").body())).contains("ทำได้สองชิ้น");
    }

    private Speaker speaker(String name, String person) {
        organiser.post(
                programme.url() + "/speakers/new",
                programme.url() + "/speakers",
                Map.of("name", name, "post", "วิทยากร", "about", "", "email", "", "person", person));
        return speakers.of(programme.id()).getLast();
    }

    private String link(Speaker of) {
        return programme.url() + "/speakers/" + of.id() + "/link";
    }

    private void post(String text) {
        officer.post(page, page, Map.of("url", "https://example.org/" + UUID.randomUUID(), "text", text));
    }

    private String ask(Speaker of, String question) {
        return officer.post(page, page + "/advice", Map.of("speaker", of.id().toString(), "question", question))
                .body();
    }

    private String say(String quotation, String text, String second) {
        return guest.post(
                        queue,
                        queue + "/works/" + work().id() + "/comments",
                        Map.of(
                                "revision",
                                String.valueOf(work().latest().number()),
                                "quotation",
                                quotation,
                                "text",
                                text,
                                "second",
                                second))
                .body();
    }

    private Work work() {
        return works.find(assignment.id(), testProgramme.person("kaewta").id()).orElseThrow();
    }

    private static String clip() {
        return UUID.randomUUID().toString().substring(0, 11);
    }

    private static String text(String html) {
        return Jsoup.parse(html).text();
    }
}
