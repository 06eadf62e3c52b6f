package th.prmind.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
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
import th.prmind.platform.identity.Ids;
import th.prmind.platform.time.Dates;

/** A certificate comes by rule, tells what is missing before, and stays as it was issued. */
@ApplicationTest
class CertificateTests {

    @Autowired
    TestProgramme testProgramme;

    @Autowired
    Certificates certificates;

    @Autowired
    CertificateRules rules;

    @Autowired
    CertificatesKept certificatesKept;

    @Autowired
    CopyProgramme copyProgramme;

    @Autowired
    Attendances attendances;

    @Autowired
    Assignments assignments;

    @Autowired
    Rounds rounds;

    @Autowired
    Speakers speakers;

    @Autowired
    SignOffs signOffs;

    @Autowired
    Works works;

    @Autowired
    Programmes programmes;

    @Autowired
    Ids ids;

    @Autowired
    Dates dates;

    @Autowired
    SetClock setClock;

    @Autowired
    TellReady tellReady;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Programme programme;
    private Actor kaewta;
    private Actor watcharin;
    private Visitor organiser;
    private Visitor officer;

    @BeforeEach
    void aProgrammeOfTwoDaysThatAreOver() {
        programme = testProgramme.open(40, -40, -10);
        kaewta = testProgramme.person("kaewta");
        watcharin = testProgramme.person("watcharin");
        testProgramme.enrolled(programme, kaewta);
        testProgramme.enrolled(programme, watcharin);
        organiser = Visitor.signedIn(port, "มัณฑนา");
        officer = Visitor.signedIn(port, "แก้วตา");
    }

    @Test
    void whatIsMissingIsSaidInPlainWords() {
        rule(Map.of("attendance", "75", "works", "", "signOff", "true"));
        assign();
        attend(kaewta, 2);
        String page = officer.get(programme.url()).body();
        assertThat(text(page))
                .contains(
                        "ขาดการเข้าร่วม 1 ครึ่งวัน เข้าร่วมแล้ว 2 จากเกณฑ์ 3 ครึ่งวัน",
                        "ขาดงานภาคสนามอีก 1 ชิ้น",
                        "รอวิทยากรรับรองอีก 1 ชิ้น");
        attend(kaewta, 3);
        handIn();
        assertThat(own())
                .contains(
                        "เข้าร่วมแล้ว 3 ครึ่งวัน เกณฑ์ 3 ครึ่งวัน",
                        "ส่งงานภาคสนามแล้ว 1 ชิ้น",
                        "รอวิทยากรรับรองอีก 1 ชิ้น");
        signOff();
        assertThat(own()).contains("วิทยากรรับรองแล้ว 1 ชิ้น", "รอผู้จัดออกวุฒิบัตร");
        assertThat(list()).contains("ออกวุฒิบัตรให้ผู้ครบเกณฑ์ 1 คน", "ขาดการเข้าร่วม 3 ครึ่งวัน");
    }

    @Test
    void aCancelledRoundCountsForNobodyAndALateWorkOnlyWhereTheRuleSaysSo() {
        rule(Map.of("attendance", "100", "works", "1", "inTime", "true"));
        assign(dates.today().minusDays(5));
        attend(kaewta, 2);
        handIn();
        assertThat(own()).contains("ขาดการเข้าร่วม 2 ครึ่งวัน", "ขาดงานภาคสนาม");
        rounds.cancel(rounds.of(programme.id()).getLast().id(), "น้ำท่วม", Instant.now());
        rule(Map.of("attendance", "100", "works", "1"));
        assertThat(own()).contains("เข้าร่วมแล้ว 2 ครึ่งวัน", "ส่งงานภาคสนามแล้ว 1 ชิ้น", "รอผู้จัดออกวุฒิบัตร");
    }

    @Test
    void allWhoAreReadyGetOneAtOnceNumberedInTheirOrder() {
        attend(kaewta, 4);
        attend(watcharin, 4);
        assertThat(list()).contains("ออกวุฒิบัตรให้ผู้ครบเกณฑ์ 2 คน");
        issueAll();
        List<Certificate> issued = certificates.of(programme.id());
        int year = dates.today().getYear() + 543;
        assertThat(issued).extracting(Certificate::numbered).containsExactly("1/" + year, "2/" + year);
        assertThat(issued).allMatch(each -> each.hours() != null && each.hours() == 12);
        issueAll();
        assertThat(certificates.of(programme.id())).hasSize(2);
        assertThat(Jsoup.parse(officer.get("/me/notices").body()).text()).contains("ท่านได้รับวุฒิบัตรแล้ว");
    }

    @Test
    void theOrganiserIsToldOnceWhenSomebodyIsReady() {
        tellReady.now();
        assertThat(toldOfReady()).isZero();
        attend(kaewta, 4);
        tellReady.now();
        tellReady.now();
        assertThat(toldOfReady()).isEqualTo(1);
        issueAll();
        tellReady.now();
        assertThat(toldOfReady()).isEqualTo(1);
        attend(watcharin, 4);
        tellReady.now();
        assertThat(toldOfReady()).isEqualTo(2);
    }

    private int toldOfReady() {
        return jdbc.sql("SELECT count(*) FROM platform.notice WHERE recipient = ? AND occasion LIKE ?")
                .params(testProgramme.person("manthana").id(), programme.id() + "/ready/%")
                .query(Integer.class)
                .single();
    }

    @Test
    void nobodyCertifiesThemselves() {
        Actor manthana = testProgramme.person("manthana");
        testProgramme.enrolled(programme, manthana);
        attend(manthana, 4);
        assertThat(list()).contains("ท่านออกวุฒิบัตรให้ตนเองไม่ได้");
        issueAll();
        post(organiser, manthana, Map.of("why", "ผ่านแล้ว"));
        assertThat(certificates.of(programme.id())).isEmpty();
        post(Visitor.signedIn(port, "ชวินทร์"), manthana, Map.of());
        assertThat(certificates.of(programme.id())).hasSize(1);
    }

    @Test
    void anExceptionNeedsAReasonThatIsNotShownToOthers() {
        attend(kaewta, 1);
        assertThat(text(post(organiser, kaewta, Map.of("why", " ")).body())).contains("โปรดเขียนเหตุผล");
        assertThat(certificates.of(programme.id())).isEmpty();
        post(organiser, kaewta, Map.of("why", "ป่วยและทำงานชดเชยแล้ว"));
        Certificate certificate = certificates.of(programme.id()).getFirst();
        assertThat(certificate.exception()).isEqualTo("ป่วยและทำงานชดเชยแล้ว");
        assertThat(list()
                        + text(organiser
                                .get(programme.url() + "/certificates/" + kaewta.id())
                                .body()))
                .contains("ป่วยและทำงานชดเชยแล้ว");
        assertThat(Visitor.anonymous(port).get(certificate.url()).body()).doesNotContain("ป่วย");
        assertThat(text(post(organiser, kaewta, Map.of("why", "อีก")).body())).contains("ผู้นี้มีวุฒิบัตรแล้ว");
    }

    @Test
    void issuedBetweenTwoRoundsItDoesNotSayThatDatesWereChanged() {
        Programme running = testProgramme.open(40, -10, 20);
        testProgramme.enrolled(running, kaewta);
        organiser.post(
                running.url() + "/certificates/" + kaewta.id(),
                running.url() + "/certificates/" + kaewta.id(),
                Map.of("why", "ย้ายไปหน่วยงานอื่นก่อนรอบสุดท้าย"));
        assertThat(certificates.of(running.id())).hasSize(1);
        assertThat(text(officer.get(running.url() + "/certificate").body()))
                .contains("ใช้ได้")
                .doesNotContain("กำหนดการของโครงการเปลี่ยน");
    }

    @Test
    void itStaysAsItWasIssuedAndSaysThatDatesWereChanged() throws IOException {
        attend(kaewta, 4);
        issueAll();
        Certificate before = certificates.of(programme.id()).getFirst();
        Round round = rounds.of(programme.id()).getLast();
        Map<String, String> form = new HashMap<>(Map.of(
                "title",
                "ครั้งที่ 2",
                "day",
                dates.today().minusDays(9).toString(),
                "starts",
                "09:00",
                "ends",
                "16:00",
                "place",
                "ห้องอื่น"));
        organiser.post(
                programme.url() + "/rounds/" + round.number() + "/edit",
                programme.url() + "/rounds/" + round.number(),
                form);
        jdbc.sql("UPDATE learning.programme SET title = 'ชื่อใหม่' WHERE id = ?")
                .param(programme.id())
                .update();
        Certificate after = certificates.of(programme.id()).getFirst();
        assertThat(after).isEqualTo(before);
        String old = Dates.longDate(dates.today().minusDays(10), true);
        for (String page : List.of(
                own(),
                text(organiser
                        .get(programme.url() + "/certificates/" + kaewta.id())
                        .body()),
                text(Visitor.anonymous(port).get(after.url()).body()))) {
            assertThat(page)
                    .contains("กำหนดการของโครงการเปลี่ยนหลังออกวุฒิบัตร", old)
                    .contains("โครงการทดลอง");
        }
        assertThat(pdf(officer, programme.url() + "/certificate.pdf")).contains(old, "โครงการทดลอง");
    }

    @Test
    void theSheetHoldsExactlyTheWordsAndTheAddress() throws IOException {
        jdbc.sql("UPDATE learning.programme SET title = ? WHERE id = ?")
                .params("น้ำ ป่า ธูป และญี่ปุ่นสำหรับผู้ใหญ่", programme.id())
                .update();
        rule(Map.of("attendance", "80", "signer", "นายกตัญญู ป้ำเป้า", "signerPost", "ผู้อำนวยการกองกลาง"));
        attend(kaewta, 4);
        attend(watcharin, 4);
        issueAll();
        Certificate certificate =
                certificates.valid(programme.id(), kaewta.id()).orElseThrow();
        assertThat(pdf(officer, programme.url() + "/certificate.pdf"))
                .contains(
                        "วุฒิบัตร",
                        kaewta.name(),
                        "น้ำ ป่า ธูป และญี่ปุ่นสำหรับผู้ใหญ่",
                        "(นายกตัญญู ป้ำเป้า)",
                        "รหัส " + certificate.code(),
                        "รวม 12 ชั่วโมง");
        try (var all = Loader.loadPDF(organiser.getBytes(programme.url() + "/certificates.pdf"))) {
            assertThat(all.getNumberOfPages()).isEqualTo(2);
        }
        assertThat(pdf(organiser, programme.url() + "/certificates/" + watcharin.id() + ".pdf"))
                .contains(watcharin.name());
    }

    @Test
    void longNamesAndTitlesStayAboveTheFoot() throws IOException {
        jdbc.sql("UPDATE learning.programme SET title = ? WHERE id = ?")
                .params("เล่าเรื่องอัตลักษณ์ของพื้นที่ น้ำ ป่า ธูป และผลิตภัณฑ์ชุมชน ".repeat(6), programme.id())
                .update();
        attend(kaewta, 4);
        issueAll();
        String read = pdf(officer, programme.url() + "/certificate.pdf");
        try (var document = Loader.loadPDF(officer.getBytes(programme.url() + "/certificate.pdf"))) {
            PDFTextStripperByArea foot = new PDFTextStripperByArea();
            foot.addRegion("foot", new Rectangle2D.Float(0, 595 - 150, 842, 150));
            foot.extractRegions(document.getPage(0));
            assertThat(foot.getTextForRegion("foot"))
                    .contains("ตรวจสอบวุฒิบัตรได้ที่")
                    .doesNotContain("ให้ไว้ ณ วันที่");
        }
        assertThat(read).contains("ให้ไว้ ณ วันที่");
    }

    @Test
    void anybodySeesThatItIsValidAndAfterwardsThatItWasWithdrawnButNotWhy() {
        attend(kaewta, 4);
        issueAll();
        Certificate certificate = certificates.of(programme.id()).getFirst();
        Visitor stranger = Visitor.anonymous(port);
        HttpResponse<String> valid = stranger.get(
                "/certificates?code=" + certificate.code().replace("-", "").toLowerCase(java.util.Locale.ROOT));
        assertThat(text(valid.body())).contains("วุฒิบัตรใช้ได้", kaewta.name(), certificate.numbered());
        assertThat(valid.headers().firstValue("X-Robots-Tag")).contains("noindex, nofollow");
        assertThat(text(stranger.get(certificate.url() + "?lang=en").body())).contains("The certificate is valid");

        String page = programme.url() + "/certificates/" + kaewta.id();
        assertThat(text(organiser
                        .post(page, page + "/withdrawal", Map.of("why", ""))
                        .body()))
                .contains("โปรดเขียนเหตุผลที่ยกเลิก");
        organiser.post(page, page + "/withdrawal", Map.of("why", "ออกผิดคน"));
        String withdrawn = text(stranger.get(certificate.url() + "?lang=th").body());
        assertThat(withdrawn).contains("วุฒิบัตรถูกยกเลิก").doesNotContain("ออกผิดคน");
        assertThat(own()).contains("ออกผิดคน");
        assertThat(officer.get(programme.url() + "/certificate.pdf").statusCode())
                .isEqualTo(404);

        post(organiser, kaewta, Map.of());
        assertThat(certificates.of(programme.id()))
                .extracting(Certificate::number)
                .containsExactly(1, 2);
    }

    @Test
    void worksStandOnThePublicPageOnlyWhenTheHolderWishesIt() {
        assign();
        attend(kaewta, 4);
        handIn();
        issueAll();
        Certificate certificate = certificates.of(programme.id()).getFirst();
        assertThat(certificate.works()).hasSize(1);
        Visitor stranger = Visitor.anonymous(port);
        assertThat(stranger.get(certificate.url()).body()).doesNotContain("example.org");
        String page = programme.url() + "/certificate";
        officer.post(page, page + "/sharing", Map.of("works", "true"));
        assertThat(stranger.get(certificate.url()).body()).contains("href=\"https://example.org/");
        officer.post(page, page + "/sharing", Map.of());
        assertThat(stranger.get(certificate.url()).body()).doesNotContain("example.org");
    }

    @Test
    void guessingEndsAfterThirtyTriesForRightCodesToo() {
        attend(kaewta, 4);
        issueAll();
        Certificate certificate = certificates.of(programme.id()).getFirst();
        Visitor stranger = Visitor.anonymous(port);
        // Of another quarter of an hour, so that other tests on this machine may still ask.
        setClock.at(Instant.now().plus(Duration.ofDays(3)), () -> {
            for (int i = 0; i < 30; i++) {
                assertThat(stranger.get("/certificates/0000-0000-%04d".formatted(i))
                                .statusCode())
                        .isEqualTo(404);
            }
            assertThat(stranger.get(certificate.url()).statusCode()).isEqualTo(429);
        });
        jdbc.sql("DELETE FROM network.try WHERE at > ?")
                .param(java.sql.Timestamp.from(Instant.now().plus(Duration.ofDays(1))))
                .update();
        assertThat(stranger.get(certificate.url()).statusCode()).isEqualTo(200);
    }

    @Test
    void nobodySeesAnothersStanding() {
        for (String path : List.of(
                "/certificates", "/certificates.xlsx", "/certificates/" + watcharin.id(), "/certificate-rule")) {
            assertThat(officer.get(programme.url() + path).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(Visitor.signedIn(port, "นิรันดร์ภพ")
                        .get(programme.url() + "/certificate")
                        .statusCode())
                .isEqualTo(403);
        assertThat(text(officer.get(programme.url() + "/certificate").body())).doesNotContain(watcharin.name());
    }

    @Test
    void beforeTheLastRoundNobodyIsReady() {
        programme = testProgramme.open(40, -10, 20);
        testProgramme.enrolled(programme, kaewta);
        rule(Map.of("attendance", "50"));
        attend(kaewta, 2);
        assertThat(own()).contains("ผู้จัดออกวุฒิบัตรหลังรอบสุดท้าย");
        issueAll();
        assertThat(certificates.of(programme.id())).isEmpty();
    }

    @Test
    void aCopyAsksTheSame() {
        rule(Map.of("attendance", "60", "works", "2", "inTime", "true", "signOff", "true"));
        String slug = "copy-" + UUID.randomUUID();
        organiser.post(
                programme.url() + "/copies/new",
                programme.url() + "/copies",
                Map.of(
                        "newSlug",
                        slug,
                        "title",
                        "รุ่นสอง",
                        "firstDay",
                        dates.today().plusDays(300).toString()));
        CertificateRule copied =
                rules.of(programmes.findBySlug(slug).orElseThrow().id());
        assertThat(copied.of(programme.id())).isEqualTo(rules.of(programme.id()));
        assertThat(copied.works()).isEqualTo(2);
    }

    @Test
    void whatIsWrongInTheRuleIsSaid() {
        var answer = Jsoup.parse(rule(Map.of("attendance", "120", "works", "หลายชิ้น")));
        assertThat(answer.select(".error-summary li")).hasSize(2);
        assertThat(answer.select("#works").val()).isEqualTo("หลายชิ้น");
    }

    @Test
    void anErasedHolderLeavesTheNumberAlone() {
        attend(kaewta, 4);
        issueAll();
        Certificate certificate = certificates.of(programme.id()).getFirst();
        // Only this programme's, since other tests look at the same person.
        jdbc.sql("UPDATE learning.certificate SET person = ? WHERE id = ?")
                .params(testProgramme.person("thitiwat").id(), certificate.id())
                .update();
        assertThat(certificatesKept
                        .of(testProgramme.person("thitiwat").id())
                        .getFirst()
                        .rows())
                .anyMatch(row -> certificate.numbered().equals(row.get("text")));
        certificatesKept.erase(testProgramme.person("thitiwat").id());
        String page = text(Visitor.anonymous(port).get(certificate.url()).body());
        assertThat(page).contains(certificate.numbered(), "ลบชื่อแล้วตามคำขอ").doesNotContain(kaewta.name());
    }

    @Test
    void codesAreReadAsPeopleTypeThem() {
        assertThat(CertificateCode.read(" k7qm 2xtr-9wpd ")).isEqualTo("K7QM-2XTR-9WPD");
        assertThat(CertificateCode.read("O7QM2XTRIWPL")).isEqualTo("07QM-2XTR-1WP1");
        assertThat(CertificateCode.looksRight(new CertificateCode().next())).isTrue();
        assertThat(CertificateCode.looksRight("U000-0000-0000")).isFalse();
    }

    /** As a browser sends it: text fields always, boxes only with a tick. */
    private String rule(Map<String, String> form) {
        Map<String, String> sent = new HashMap<>(Map.of("works", "", "signer", "", "signerPost", ""));
        sent.putAll(form);
        String page = programme.url() + "/certificate-rule";
        return organiser.post(page, page, sent).body();
    }

    private void assign() {
        assign(dates.today().plusDays(5));
    }

    private void assign(LocalDate due) {
        assignments.put(new Assignment(
                ids.next(),
                programme.id(),
                1,
                "คลิปหนึ่งคลิป",
                "คลิป",
                List.of(),
                due,
                testProgramme.person("manthana").id(),
                Instant.now()));
    }

    private void handIn() {
        String page = assignments.of(programme.id()).getFirst().url(programme);
        officer.post(
                page,
                page,
                Map.of("url", "https://example.org/" + UUID.randomUUID(), "text", "ชามตราไก่\nมือช่างลำปาง"));
    }

    private void signOff() {
        UUID speaker = ids.next();
        speakers.add(new Speaker(speaker, programme.id(), 1, "นางสาวรินรดา", "ผู้สื่อข่าว", "", null, null));
        Work work = works.find(assignments.of(programme.id()).getFirst().id(), kaewta.id())
                .orElseThrow();
        signOffs.add(new SignOff(work.id(), speaker, 1, Instant.now()));
    }

    /** The first so many half days. */
    private void attend(Actor person, int halves) {
        List<Round> all = rounds.of(programme.id());
        for (int i = 0; i < halves; i++) {
            Round round = all.get(i / 2);
            attendances.put(new Attendance(
                    round.id(),
                    Half.values()[i % 2],
                    person.id(),
                    Attendance.State.PRESENT,
                    "",
                    person.id(),
                    round.startsAt()));
        }
    }

    private void issueAll() {
        organiser.post(programme.url() + "/certificates", programme.url() + "/certificates", Map.of());
    }

    private HttpResponse<String> post(Visitor by, Actor person, Map<String, String> form) {
        String page = programme.url() + "/certificates/" + person.id();
        return by.post(page, page, form);
    }

    private String own() {
        return text(officer.get(programme.url() + "/certificate").body());
    }

    private String list() {
        return text(organiser.get(programme.url() + "/certificates").body());
    }

    private static String pdf(Visitor visitor, String path) throws IOException {
        try (var document = Loader.loadPDF(visitor.getBytes(path))) {
            return String.join(
                    "\n",
                    Arrays.stream(new PDFTextStripper().getText(document).split("\r?\n"))
                            .map(String::strip)
                            .toList());
        }
    }

    private static String text(String page) {
        return Jsoup.parse(page).text();
    }
}
