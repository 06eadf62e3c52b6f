package th.prmind.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.prmind.ApplicationTest;
import th.prmind.Visitor;
import th.prmind.network.Office;
import th.prmind.network.Role;
import th.prmind.network.Unit;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.SignIn;
import th.prmind.platform.web.NotAllowed;
import th.prmind.platform.web.Refusal;

/** Signing up: the officer asks, the head answers, seats run out and become free again. */
@ApplicationTest
class EnrolmentTests {

    @Autowired
    TestProgramme testProgramme;

    @Autowired
    Enrol enrol;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Quotas quotas;

    @Autowired
    Office offices;

    @LocalServerPort
    int port;

    private Unit office;
    private Actor head;
    private Actor officer;
    private Actor colleague;

    @BeforeEach
    void anOffice() {
        office = offices.open("ops-ict");
        head = offices.hire(office, "นายหัวหน้า ทดลอง", Role.APPROVER);
        officer = offices.hire(office, "นางสาวผู้สมัคร ทดลอง", Role.WRITER);
        colleague = offices.hire(office, "นายเพื่อน ทดลอง", Role.WRITER);
    }

    @Test
    void anOfficerOfAProvinceAsksAndTheHeadAgrees() {
        Programme programme = testProgramme.open(40, 10);
        Visitor writer = Visitor.signedIn(port, "แก้วตา");
        writer.post(programme.url(), programme.url() + "/enrolments", Map.of("aim", "อยากเล่าเรื่องเซรามิก"));
        assertThat(Jsoup.parse(writer.get(programme.url()).body()).text()).contains("รอหัวหน้าพิจารณา");

        Visitor approver = Visitor.signedIn(port, "แสงชัย");
        String task = Jsoup.parse(approver.get("/").body())
                .select("a[href^=" + programme.url() + "/enrolments/]")
                .attr("href");
        assertThat(Jsoup.parse(approver.get(task).body()).text()).contains("อยากเล่าเรื่องเซรามิก");
        assertThat(writer.post(task, task + "/approval", Map.of()).statusCode()).isEqualTo(403);
        approver.post(task, task + "/approval", Map.of());
        assertThat(Jsoup.parse(writer.get(programme.url()).body()).text()).contains("ท่านมีที่นั่งแล้ว");
        assertThat(Jsoup.parse(writer.get("/me/notices").body()).text()).contains("ท่านมีที่นั่งในโครงการแล้ว");
        assertThat(approver.post(task, task + "/approval", Map.of()).statusCode())
                .isEqualTo(422);
        assertThat(Visitor.signedIn(port, "วัชรินทร์ญา").get(task).statusCode()).isEqualTo(403);
    }

    @Test
    void whoFindsNoSeatWaitsAndMovesUpWhenOneIsFree() {
        Programme programme = testProgramme.open(1, 10);
        UUID first = ask(programme, officer);
        UUID second = ask(programme, colleague);
        assertThat(approve(programme, first)).isEqualTo(Enrolment.State.ENROLLED);
        assertThat(approve(programme, second)).isEqualTo(Enrolment.State.WAITING);
        SignIn.run(officer.id(), () -> enrol.leave(programme, found(programme, officer), "ติดภารกิจ"));
        assertThat(found(programme, colleague).state()).isEqualTo(Enrolment.State.ENROLLED);
    }

    @Test
    void moreSeatsMoveUpWhoWaits() {
        Programme programme = testProgramme.open(1, 10);
        approve(programme, ask(programme, officer));
        approve(programme, ask(programme, colleague));
        assertThat(found(programme, colleague).state()).isEqualTo(Enrolment.State.WAITING);
        Visitor.signedIn(port, "มัณฑนา")
                .post(
                        programme.url() + "/edit",
                        programme.url(),
                        Map.of(
                                "title",
                                programme.title(),
                                "purpose",
                                "ฝึกเล่าเรื่องของพื้นที่",
                                "competencies",
                                "story",
                                "seats",
                                "2",
                                "unit",
                                "ops-central"));
        assertThat(found(programme, colleague).state()).isEqualTo(Enrolment.State.ENROLLED);
    }

    @Test
    void aQuotaKeepsSeatsForAUnitAndAllBeneath() {
        Programme programme = testProgramme.open(3, 10);
        quotas.replace(programme.id(), Map.of(office.id(), 1));
        approve(programme, ask(programme, officer));
        assertThat(approve(programme, ask(programme, colleague))).isEqualTo(Enrolment.State.WAITING);

        Unit other = offices.open("ops-ict");
        Actor otherHead = offices.hire(other, "นางหัวหน้าอื่น ทดลอง", Role.APPROVER);
        for (String name : List.of("นายก ทดลอง", "นายข ทดลอง")) {
            Actor person = offices.hire(other, name, Role.WRITER);
            UUID asked = ask(programme, person);
            SignIn.run(otherHead.id(), () -> enrol.approve(programme, asked));
            assertThat(found(programme, person).state()).isEqualTo(Enrolment.State.ENROLLED);
        }
        assertThat(found(programme, colleague).state()).isEqualTo(Enrolment.State.WAITING);
    }

    @Test
    void nobodyAnswersForThemselvesOrTwice() {
        Programme programme = testProgramme.open(5, 10);
        UUID asked = ask(programme, head);
        SignIn.run(
                head.id(),
                () -> assertThatThrownBy(() -> enrol.approve(programme, asked)).isInstanceOf(NotAllowed.class));
        UUID other = ask(programme, officer);
        SignIn.run(head.id(), () -> {
            assertThatThrownBy(() -> enrol.decline(programme, other, " ")).isInstanceOf(Refusal.class);
            enrol.decline(programme, other, "มีงานตรวจโรงงาน");
            assertThatThrownBy(() -> enrol.approve(programme, other)).isInstanceOf(Refusal.class);
        });
        assertThat(found(programme, officer).why()).isEqualTo("มีงานตรวจโรงงาน");
        ask(programme, officer);
        assertThat(found(programme, officer).state()).isEqualTo(Enrolment.State.ASKED);
    }

    @Test
    void twoSpellingsOfOnePersonAreShownToTheOrganiser() {
        Programme programme = testProgramme.open(5, 10);
        testProgramme.enrolled(programme, offices.hire(office, "นางสาวกมลวรรณ ใจดี", Role.WRITER));
        testProgramme.enrolled(programme, offices.hire(office, "น.ส. กมลวรรณ์ ใจดี", Role.WRITER));
        String page = Jsoup.parse(Visitor.signedIn(port, "มัณฑนา")
                        .get(programme.url() + "/enrolments")
                        .body())
                .text();
        assertThat(page).contains("ชื่อใกล้เคียงกับ นางสาวกมลวรรณ ใจดี");
    }

    @Test
    void theOrganiserKeepsSeatsAndIsToldWhatIsWrong() {
        Programme programme = testProgramme.open(5, 10);
        Visitor organiser = Visitor.signedIn(port, "มัณฑนา");
        String url = programme.url() + "/quotas";
        assertThat(Jsoup.parse(organiser
                                .post(url, url, Map.of("unit", "province-lampang", "seats", "9"))
                                .body())
                        .select(".error-summary")
                        .text())
                .contains("ต้องเป็นตัวเลข 1 ถึง 5");
        organiser.post(url, url, Map.of("unit", "province-lampang", "seats", "2"));
        assertThat(Jsoup.parse(organiser.get(programme.url() + "/enrolments").body())
                        .text())
                .contains("0 จาก 2", "หน่วยงานอื่น 0 จาก 3");
    }

    @Test
    void onlyThoseWhoRunTheProgrammeSeeWhoElseTakesPart() {
        Programme programme = testProgramme.open(5, 10);
        Enrolment other = testProgramme.enrolled(programme, officer);
        Visitor writer = Visitor.signedIn(port, "แก้วตา");
        for (String path :
                List.of("/enrolments", "/enrolments.xlsx", "/quotas", "/enrolments/" + other.id(), "/paper.pdf")) {
            assertThat(writer.get(programme.url() + path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(writer.get(programme.url()).body()).doesNotContain("ผู้สมัคร ทดลอง");
    }

    private UUID ask(Programme programme, Actor person) {
        SignIn.run(person.id(), () -> enrol.ask(programme, ""));
        return found(programme, person).id();
    }

    private Enrolment.State approve(Programme programme, UUID id) {
        SignIn.run(head.id(), () -> enrol.approve(programme, id));
        return enrolments.byId(programme.id(), id).orElseThrow().state();
    }

    private Enrolment found(Programme programme, Actor person) {
        return enrolments.find(programme.id(), person.id()).orElseThrow();
    }
}
