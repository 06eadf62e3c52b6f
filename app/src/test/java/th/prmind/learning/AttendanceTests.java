package th.prmind.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.prmind.ApplicationTest;
import th.prmind.SetClock;
import th.prmind.Visitor;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.time.Dates;

/** Checking in at the door, early, in time and too late, and the list that staff keep. */
@ApplicationTest
class AttendanceTests {

    @Autowired
    TestProgramme testProgramme;

    @Autowired
    Rounds rounds;

    @Autowired
    Attendances attendances;

    @Autowired
    DoorCode doorCode;

    @Autowired
    Dates dates;

    @Autowired
    SetClock setClock;

    @LocalServerPort
    int port;

    private Programme programme;
    private Round round;
    private Actor kaewta;
    private Visitor officer;
    private Visitor organiser;

    @BeforeEach
    void aRoundToday() {
        programme = testProgramme.open(40, 0);
        round = rounds.of(programme.id()).getFirst();
        kaewta = testProgramme.person("kaewta");
        testProgramme.enrolled(programme, kaewta);
        officer = Visitor.signedIn(port, "แก้วตา");
        organiser = Visitor.signedIn(port, "มัณฑนา");
    }

    @Test
    void whoScansEarlyWaitsAndCountsWhenTheDoorOpens() {
        assertThat(come(doorCode.now(round.id(), Half.MORNING))).contains("ระบบจะนับเมื่อเจ้าหน้าที่เปิดลงเวลา");
        assertThat(noted(Half.MORNING).state()).isEqualTo(Attendance.State.EARLY);
        move(true);
        assertThat(noted(Half.MORNING).state()).isEqualTo(Attendance.State.PRESENT);
        assertThat(Jsoup.parse(officer.get(checkIn()).body()).text()).contains("ลงเวลาแล้ว");
    }

    @Test
    void aCodeScannedAfterTheDoorClosedIsToldWhatToDo() {
        move(true);
        move(false);
        assertThat(come(doorCode.now(round.id(), Half.MORNING)))
                .contains("ปิดลงเวลาแล้วเมื่อ", "แจ้งเจ้าหน้าที่หน้างาน");
        assertThat(attendances.find(round.id(), Half.MORNING, kaewta.id())).isEmpty();
    }

    @Test
    void anOldCodeAndAGuessedOneOpenNothing() {
        Instant noon = round.day().atTime(LocalTime.NOON).atZone(Dates.BANGKOK).toInstant();
        String[] code = new String[1];
        setClock.at(noon, () -> {
            move(true);
            code[0] = doorCode.now(round.id(), Half.MORNING);
        });
        setClock.at(noon.plusSeconds(61), () -> assertThat(come(code[0])).contains("รหัสไม่ถูกต้องหรือหมดอายุแล้ว"));
        setClock.at(noon.plusSeconds(30), () -> assertThat(come(code[0])).contains("ลงเวลาแล้ว"));
        assertThat(doorCode.now(round.id(), Half.AFTERNOON)).isNotEqualTo(code[0]);
    }

    @Test
    void whoGoesOnGuessingIsStopped() {
        testProgramme.enrolled(programme, testProgramme.person("thitiwat"));
        Visitor guesser = Visitor.signedIn(port, "ธิติวัฒน์");
        String said = "";
        for (int i = 0; i < 21; i++) {
            assertThat(said).doesNotContain("ลองหลายครั้งเกินไป");
            said = guesser.post(checkIn(), checkIn(), Map.of("code", "x")).body();
        }
        assertThat(said).contains("ลองหลายครั้งเกินไป");
    }

    @Test
    void theCodeOfAnotherDayIsToldSo() {
        Instant tomorrow =
                round.day().plusDays(1).atTime(9, 0).atZone(Dates.BANGKOK).toInstant();
        setClock.at(
                tomorrow,
                () -> assertThat(come(doorCode.now(round.id(), Half.MORNING))).contains("วันนี้ยังลงเวลาไม่ได้"));
    }

    @Test
    void whoHasNoSeatIsNotLetIn() {
        assertThat(Visitor.signedIn(port, "วัชรินทร์ญา").get(checkIn()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void theListTakesWhatWasMarkedWithoutNetworkInItsOrder() {
        long now = Instant.now().toEpochMilli();
        String late = """
                {"marks": [{"person": "%1$s", "half": "morning", "state": "absent", "why": "ป่วย", "at": %2$d},
                 {"person": "%1$s", "half": "afternoon", "state": "present", "why": "", "at": %2$d}]}""".formatted(kaewta.id(), now);
        assertThat(marks(late)).isEqualTo(200);
        assertThat(marks(late)).isEqualTo(200);
        assertThat(noted(Half.MORNING)).satisfies(each -> {
            assertThat(each.state()).isEqualTo(Attendance.State.ABSENT);
            assertThat(each.why()).isEqualTo("ป่วย");
        });
        String older = """
                {"marks": [{"person": "%s", "half": "morning", "state": "present", "at": %d}]}""".formatted(kaewta.id(), now - 60_000);
        marks(older);
        assertThat(noted(Half.MORNING).state()).isEqualTo(Attendance.State.ABSENT);
        String stranger = """
                {"marks": [{"person": "%s", "half": "morning", "state": "present", "at": 0}]}""".formatted(UUID.randomUUID());
        assertThat(marks(stranger)).isEqualTo(422);
    }

    @Test
    void theScreenOfTheRoomShowsCodeAndCount() {
        move(true);
        String code = doorCode.now(round.id(), Half.MORNING);
        come(code);
        var page = Jsoup.parse(organiser.get(door()).body());
        assertThat(page.select(".door-code").text().replace(" ", "")).matches("\\d{6}");
        assertThat(page.select("#door").text()).contains("มาแล้ว 1 คน");
        assertThat(officer.get(door()).statusCode()).isEqualTo(403);
    }

    @Test
    void invitationAndSignatureSheetComeAsPaper() throws IOException {
        String words = text(organiser.getBytes(programme.url() + "/paper.pdf"));
        assertThat(words).contains("ขอเชิญเข้าร่วม โครงการทดลอง", "แบบตอบรับ");
        String sheet = text(organiser.getBytes(programme.url() + "/rounds/1/signatures.pdf"));
        assertThat(sheet).contains("แก้วตา", "เช้า", "บ่าย");
        try (XWPFDocument word = new XWPFDocument(
                new ByteArrayInputStream(organiser.getBytes(programme.url() + "/rounds/1/signatures.docx")))) {
            assertThat(word.getTables().getFirst().getText()).contains("นางสาวแก้วตา ธารน้ำใส");
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private int marks(String json) {
        String list = programme.url() + "/rounds/1/attendance";
        return organiser.postJson(list, list + "/marks", json).statusCode();
    }

    private String come(String code) {
        return Jsoup.parse(
                        officer.post(checkIn(), checkIn(), Map.of("code", code)).body())
                .text();
    }

    private void move(boolean open) {
        organiser.post(programme.url() + "/rounds/1/attendance", door(), Map.of("open", String.valueOf(open)));
    }

    private String door() {
        return programme.url() + "/rounds/1/door/morning";
    }

    private String checkIn() {
        return programme.url() + "/rounds/1/check-in/morning";
    }

    private Attendance noted(Half half) {
        return attendances.find(round.id(), half, kaewta.id()).orElseThrow();
    }
}
