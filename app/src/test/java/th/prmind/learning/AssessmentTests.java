package th.prmind.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.prmind.ApplicationTest;
import th.prmind.SetClock;
import th.prmind.Visitor;

/** The same questions before and after, ratings that nobody else sees, and a report that never says why. */
@ApplicationTest
class AssessmentTests {

    @Autowired
    TestProgramme testProgramme;

    @Autowired
    Questions questions;

    @Autowired
    Sittings sittings;

    @Autowired
    Rounds rounds;

    @Autowired
    Reactions reactions;

    @Autowired
    FollowUps followUps;

    @Autowired
    Reports reports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SetClock setClock;

    @LocalServerPort
    int port;

    private Programme programme;
    private Visitor organiser;
    private Visitor officer;
    private Visitor second;

    @BeforeEach
    void aProgrammeWithTwoQuestions() {
        programme = testProgramme.open(40, 0, 30);
        testProgramme.enrolled(programme, testProgramme.person("kaewta"));
        testProgramme.enrolled(programme, testProgramme.person("watcharin"));
        organiser = Visitor.signedIn(port, "มัณฑนา");
        officer = Visitor.signedIn(port, "แก้วตา");
        second = Visitor.signedIn(port, "วัชรินทร์ญา");
        ask("story", "ประโยคแรกควรมีอะไร", "1");
        ask("short-video", "คลิปควรยาวเท่าใด", "2");
    }

    @Test
    void aQuestionLacksNothingAndStaysOnceSomebodyHasAnswered() {
        assertThat(questions.of(programme.id())).hasSize(2);
        assertThat(ask("story", "", "1")).contains("โปรดเขียนคำถาม");
        assertThat(ask("story", "ข้อใหม่", "9")).contains("โปรดเลือกข้อที่ถูก", "ข้อใหม่");
        answer(officer, "before", 0, 0);
        assertThat(ask("story", "ข้อใหม่", "1")).contains("แก้คำถามไม่ได้");
        UUID first = questions.of(programme.id()).getFirst().id();
        organiser.post(at("/questions"), at("/questions/" + first + "/removal"), Map.of());
        assertThat(questions.of(programme.id())).hasSize(2);
    }

    @Test
    void whatWasLearnedIsCountedOfThoseWhoAnsweredBothTimes() {
        assertThat(officer.get("/").body()).contains(at("/assessments/before"));
        answer(officer, "before", 1, 0);
        answer(second, "before", 0, 1);
        assertThat(officer.get("/").body()).doesNotContain(at("/assessments/before"));
        assertThat(answer(officer, "after", 0, 1)).contains("ตั้งแต่ครั้งสุดท้ายเริ่ม");
        setClock.at(Instant.now().plus(Duration.ofDays(31)), () -> {
            assertThat(officer.get("/").body()).contains(at("/assessments/after"));
            assertThat(answer(officer, "after", 0, 1)).contains("+100");
        });
        Report report = reports.of(programme);
        assertThat(report.before()).isEqualTo(2);
        assertThat(report.after()).isEqualTo(1);
        Gain story = report.gains().getFirst();
        assertThat(story.people()).isEqualTo(1);
        assertThat(story.before()).isZero();
        assertThat(story.after()).isEqualTo(100);
        assertThat(story.selfNow()).isEqualTo(4);
    }

    @Test
    void whatWasAnsweredIsCorrectedWhileItIsOpenAndTheAuditTellsTheFactAlone() {
        answer(officer, "before", 0, 1);
        var page = Jsoup.parse(officer.get(at("/assessments/before")).body());
        assertThat(page.text()).contains("แก้คำตอบได้ถึง");
        var form = Jsoup.parse(
                officer.get(page.select("a[href$=correct=true]").attr("href")).body());
        UUID first = questions.of(programme.id()).getFirst().id();
        assertThat(form.select("input[name=q-" + first + "][checked]").val()).isEqualTo("0");
        // What is missing is told, and what had been answered stays.
        assertThat(officer.post(at("/assessments/before"), at("/assessments/before"), Map.of("q-" + first, "1"))
                        .body())
                .contains("โปรดตอบข้อ 2");
        answer(officer, "before", 1, 2);
        assertThat(sittings.of(programme.id()))
                .singleElement()
                .satisfies(sitting -> assertThat(sitting.choices().get(first)).isEqualTo(1));
        assertThat(audited()).containsExactly("answer-questions", "correct-answers");
        setClock.at(Instant.now().plus(Duration.ofDays(2)), () -> {
            assertThat(answer(officer, "before", 0, 0)).contains("ถึงวันของครั้งแรก");
            assertThat(officer.get(at("/assessments/before?correct=true")).body())
                    .doesNotContain("name=\"q-" + first);
        });
        assertThat(sittings.of(programme.id()))
                .singleElement()
                .satisfies(sitting -> assertThat(sitting.choices().get(first)).isEqualTo(1));
    }

    @Test
    void onceTheProgrammeHasEndedNothingMoreIsTaken() {
        Round round = rounds.of(programme.id()).getFirst();
        setClock.at(Instant.now().plus(Duration.ofDays(31)), () -> {
            answer(officer, "after", 0, 1);
            // How much was right has been seen, so of those after the view of oneself alone is corrected.
            assertThat(officer.get(at("/assessments/after?correct=true")).body())
                    .contains("name=\"now-story\"")
                    .doesNotContain("name=\"q-");
            answer(officer, "after", 1, 2);
            assertThat(sittings.of(programme.id()))
                    .singleElement()
                    .satisfies(sitting -> assertThat(sitting.choices().values()).containsExactlyInAnyOrder(0, 1));
            react(officer, round, "ดี");
            react(officer, round, "ดีขึ้น");
            assertThat(Jsoup.parse(officer.get(at("/assessments/after")).body()).text())
                    .contains("จนกว่าผู้จัดจะปิดโครงการ");
            jdbc.sql("UPDATE learning.programme SET state = 'ended' WHERE id = ?")
                    .param(programme.id())
                    .update();
            assertThat(answer(officer, "after", 1, 1)).contains("ปิดโครงการแล้ว");
            react(officer, round, "แย่ลง");
        });
        assertThat(jdbc.sql("SELECT comment FROM learning.reaction WHERE round = ?")
                        .param(round.id())
                        .query(String.class)
                        .list())
                .containsExactly("ดีขึ้น");
        assertThat(audited()).containsExactly("answer-questions", "correct-answers", "react", "correct-reaction");
    }

    @Test
    void nothingIsKeptOfAnAnswerThatLacksSomethingAndTheChoicesStay() {
        UUID first = questions.of(programme.id()).getFirst().id();
        var page = Jsoup.parse(
                officer.post(at("/assessments/before"), at("/assessments/before"), Map.of("q-" + first, "1"))
                        .body());
        assertThat(page.text()).contains("โปรดตอบข้อ 2");
        assertThat(page.select("input[name=q-" + first + "][value=1]").hasAttr("checked"))
                .isTrue();
        assertThat(sittings.any(programme.id())).isFalse();
    }

    @Test
    void commentsAreShownWithoutNamesAndOnlyWhenThereAreThree() {
        Round round = rounds.of(programme.id()).getFirst();
        setClock.at(round.startsAt().plusSeconds(60), () -> {
            react(officer, round, "อยากให้มีตัวอย่างเพิ่ม");
            react(second, round, "");
        });
        String report = Jsoup.parse(organiser.get(at("/report")).body()).text();
        assertThat(report).contains("นำไปใช้ได้ 5.0").doesNotContain("อยากให้มีตัวอย่างเพิ่ม");
        testProgramme.enrolled(programme, testProgramme.person("thitiwat"));
        setClock.at(round.startsAt().plusSeconds(60), () -> react(Visitor.signedIn(port, "ธิติวัฒน์"), round, "ดีมาก"));
        report = Jsoup.parse(organiser.get(at("/report")).body()).text();
        assertThat(report).contains("อยากให้มีตัวอย่างเพิ่ม").doesNotContain("แก้วตา");
        assertThat(second.get(at("/rounds/1/reactions")).body()).doesNotContain("อยากให้มีตัวอย่างเพิ่ม");
    }

    @Test
    void aSessionThatStaysInThePlanKeepsWhatWasThoughtOfIt() {
        Round round = rounds.of(programme.id()).getFirst();
        Map<String, String> form = new HashMap<>(
                Map.of("title", "ครั้งที่ 1", "day", round.day().toString(), "starts", "09:00", "ends", "16:00"));
        form.put("sessions[0].title", "เล่าเรื่อง");
        form.put("sessions[1].title", "ถ่ายคลิป");
        organiser.post(at("/rounds/1/edit"), at("/rounds/1"), form);
        List<Round.Session> before =
                rounds.find(programme.id(), 1).orElseThrow().sessions();
        form.put("sessions[0].title", "ถ่ายคลิป");
        form.put("sessions[1].title", "เล่าเรื่องให้คนอยากตาม");
        organiser.post(at("/rounds/1/edit"), at("/rounds/1"), form);
        List<Round.Session> after = rounds.find(programme.id(), 1).orElseThrow().sessions();
        assertThat(before).hasSize(2);
        assertThat(after.getFirst().id()).isEqualTo(before.getLast().id());
    }

    @Test
    void theHeadIsAskedAfterThreeMonthsAndNobodyElseMaySay() {
        String page = at("/follow-ups/" + testProgramme.person("kaewta").id() + "/3");
        Visitor head = Visitor.signedIn(port, "แสงชัย");
        assertThat(officer.get(page).statusCode()).isEqualTo(403);
        assertThat(head.get("/").body()).doesNotContain(page);
        Instant due = Instant.now().plus(Duration.ofDays(30 + 93));
        setClock.at(due, () -> {
            assertThat(head.get("/").body()).contains(page);
            head.post(page, page, Map.of("applies", "yes", "comment", "คลิปทุกเดือน"));
            assertThat(head.get("/").body()).doesNotContain(page);
        });
        assertThat(followUps.of(programme.id())).singleElement().matches(FollowUp::applies);
        assertThat(head.post(page.replace("/3", "/6"), page.replace("/3", "/6"), Map.of("applies", "yes"))
                        .body())
                .contains("ยังไม่ถึงกำหนดติดตาม");
    }

    @Test
    void theReportIsTheSameOnScreenAndInEveryFile() throws Exception {
        assertThat(officer.get(at("/report")).statusCode()).isEqualTo(403);
        String screen = Jsoup.parse(organiser.get(at("/report")).body()).text();
        assertThat(screen).contains("ไม่ได้บอกสาเหตุ", "2 คน");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(organiser.getBytes(at("/report.xlsx"))))) {
            StringBuilder cells = new StringBuilder();
            book.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> cells.append(cell).append('|')));
            assertThat(cells).contains("4 ผลที่วัดได้", "งานภาคสนามที่ส่ง");
        }
        assertThat(organiser.getBytes(at("/report.pdf"))).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(organiser.getBytes(at("/report.docx"))).startsWith("PK".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void theNewsOfARoundStartsFilledIn() {
        Round round = rounds.of(programme.id()).getFirst();
        setClock.at(round.startsAt().plusSeconds(60), () -> {
            String news = Jsoup.parse(organiser.get(at("/report")).body())
                    .select("a[href^=/editions/new]")
                    .attr("href");
            var form = Jsoup.parse(organiser.get(news).body());
            assertThat(form.select("[name=what]").val()).contains("โครงการทดลอง", "2 คน");
            assertThat(form.select("[name=where]").val()).isEqualTo("ห้องประชุม");
        });
    }

    private List<String> audited() {
        return jdbc.sql("""
                        SELECT action FROM platform.audit_entry
                        WHERE subject_id = ? AND action IN ('answer-questions', 'correct-answers', 'react', 'correct-reaction')
                        ORDER BY id""").param(programme.id()).query(String.class).list();
    }

    private String at(String path) {
        return programme.url() + path;
    }

    private String ask(String competency, String text, String answer) {
        return organiser
                .post(
                        at("/questions"),
                        at("/questions"),
                        Map.of("competency", competency, "text", text, "answer", answer),
                        "choice",
                        List.of("ก", "ข", "ค", ""))
                .body();
    }

    private String answer(Visitor who, String stage, int... choices) {
        Map<String, String> given = new HashMap<>();
        List<Question> asked = questions.of(programme.id());
        for (int i = 0; i < choices.length; i++) {
            given.put("q-" + asked.get(i).id(), String.valueOf(choices[i]));
        }
        for (Competency competency : programme.competencies()) {
            given.put("before-" + competency.code(), "2");
            given.put("now-" + competency.code(), "4");
        }
        return Jsoup.parse(who.post(at("/assessments/" + stage), at("/assessments/" + stage), given)
                        .body())
                .text();
    }

    private void react(Visitor who, Round round, String comment) {
        UUID session = Reaction.Asked.of(round).getFirst().session();
        who.post(
                at("/rounds/" + round.number() + "/reactions"),
                at("/rounds/" + round.number() + "/reactions"),
                Map.of("useful-" + session, "5", "clear-" + session, "4", "comment-" + session, comment));
    }
}
