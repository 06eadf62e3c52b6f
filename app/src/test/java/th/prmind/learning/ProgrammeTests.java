package th.prmind.learning;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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

/** Setting up a programme, its calendar, and next year's copy. */
@ApplicationTest
class ProgrammeTests {

    @LocalServerPort
    int port;

    @Autowired
    Programmes programmes;

    @Autowired
    Rounds rounds;

    @Autowired
    Speakers speakers;

    private Visitor organiser;

    @BeforeEach
    void anOrganiser() {
        organiser = Visitor.signedIn(port, "มัณฑนา");
    }

    @Test
    void theDemoShowsWhatTheMinistryHeld() {
        String page = Jsoup.parse(
                        Visitor.anonymous(port).get("/programmes/pr-mind-2566").body())
                .text();
        assertThat(page)
                .contains("Soft Power ไทย PR อย่างไร", "คณากร คงประทีป", "26 กันยายน 2566", "7 ธันวาคม 2566")
                .contains("ยังไม่ระบุเวลา", "ยังไม่ระบุสถานที่", "thaigov.go.th 72669");
    }

    @Test
    void aDraftIsSeenByThoseWhoRunItAlone() {
        String url = setUp();
        assertThat(Visitor.signedIn(port, "แก้วตา").get(url).statusCode()).isEqualTo(404);
        assertThat(Visitor.anonymous(port).get(url).statusCode()).isEqualTo(404);
        assertThat(organiser.post(url, url + "/opening", Map.of()).statusCode()).isEqualTo(422);
        addRound(url, "2027-03-04");
        organiser.post(url, url + "/opening", Map.of());
        assertThat(Visitor.anonymous(port).get(url).statusCode()).isEqualTo(200);
        assertThat(Visitor.signedIn(port, "แก้วตา").get("/programmes").body()).contains(url);
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedStays() {
        var answer = organiser.post(
                "/programmes/new",
                "/programmes",
                Map.of("title", "ชื่อที่พิมพ์ไว้", "slug", "ไม่ได้", "seats", "สี่สิบ", "enrolUntil", "2569-13-01"));
        var page = Jsoup.parse(answer.body());
        assertThat(page.select(".error-summary li"))
                .extracting(each -> each.select("a").attr("href"))
                .containsExactly("#slug", "#unit", "#purpose", "#competencies", "#seats", "#enrolUntil");
        assertThat(page.select("#title").attr("value")).isEqualTo("ชื่อที่พิมพ์ไว้");
    }

    @Test
    void whoMaySignUpIsKeptAsChosen() {
        String url = setUp();
        organiser.post(
                url + "/edit",
                url,
                Map.of(
                        "title", "โครงการทดลอง",
                        "unit", "ops-central",
                        "purpose", "ทดลอง",
                        "competencies", "story",
                        "seats", "40",
                        "audience", "province-lampang"));
        var page = Jsoup.parse(organiser.get(url + "/edit").body());
        assertThat(page.select("select[name=audience] option[selected]").eachAttr("value"))
                .first()
                .isEqualTo("province-lampang");
    }

    @Test
    void aTopicOutsideTheHoursOfItsRoundIsNamed() {
        String url = setUp();
        Map<String, String> form = round("2027-03-04");
        form.put("sessions[0].title", "หัวข้อเช้า");
        form.put("sessions[0].starts", "07:00");
        form.put("sessions[0].ends", "08:00");
        String body = organiser.post(url + "/rounds/new", url + "/rounds", form).body();
        assertThat(Jsoup.parse(body).select(".error-summary").text()).contains("หัวข้อ “หัวข้อเช้า” อยู่นอกเวลาของรอบ");
    }

    @Test
    void aMovedRoundMovesOneEventAndACancelledOneIsTakenAway() {
        String url = setUp();
        addRound(url, "2027-03-04");
        addRound(url, "2027-04-01");
        organiser.post(url, url + "/opening", Map.of());
        List<VEvent> before = events(url);
        assertThat(before).hasSize(2);
        assertThat(before.getFirst().getDateStart().getValue().toInstant())
                .isEqualTo(Instant.parse("2027-03-04T02:00:00Z"));
        assertThat(before.getFirst().getSequence().getValue()).isZero();

        organiser.post(url + "/rounds/1/edit", url + "/rounds/1", round("2027-03-11"));
        List<VEvent> moved = events(url);
        assertThat(moved).hasSize(2);
        assertThat(moved.getFirst().getUid().getValue())
                .isEqualTo(before.getFirst().getUid().getValue());
        assertThat(moved.getFirst().getSequence().getValue()).isEqualTo(1);
        assertThat(moved.getFirst().getDateStart().getValue().toInstant())
                .isEqualTo(Instant.parse("2027-03-11T02:00:00Z"));
        assertThat(moved.get(1).getSequence().getValue()).isZero();

        assertThat(organiser
                        .post(url + "/rounds/2/edit", url + "/rounds/2/cancellation", Map.of("why", " "))
                        .statusCode())
                .isEqualTo(422);
        organiser.post(url + "/rounds/2/edit", url + "/rounds/2/cancellation", Map.of("why", "ห้องประชุมปิดซ่อม"));
        VEvent cancelled = events(url).get(1);
        assertThat(cancelled.getStatus().isCancelled()).isTrue();
        assertThat(cancelled.getSequence().getValue()).isEqualTo(1);
        assertThat(Jsoup.parse(organiser.get(url).body()).text()).contains("งดจัด", "ห้องประชุมปิดซ่อม");
    }

    @Test
    void whatNobodyNeedsToLearnOfLeavesTheCalendarAsItIs() {
        String url = setUp();
        addRound(url, "2027-03-04");
        Map<String, String> form = round("2027-03-04");
        form.put("sessions[0].title", "หัวข้อใหม่");
        for (String blank : List.of("title", "starts", "ends", "speaker")) {
            form.put("sessions[2]." + blank, "");
        }
        organiser.post(url + "/rounds/1/edit", url + "/rounds/1", form);
        assertThat(events(url).getFirst().getSequence().getValue()).isZero();
        assertThat(events(url).getFirst().getDescription().getValue()).contains("หัวข้อใหม่");
    }

    @Test
    void theCalendarSaysWhichZoneItMeans() {
        String calendar = Visitor.anonymous(port)
                .get("/programmes/pr-mind-demo/calendar.ics")
                .body();
        assertThat(calendar)
                .contains("BEGIN:VTIMEZONE", "TZID:Asia/Bangkok", "DTSTART;TZID=Asia/Bangkok:", "TZOFFSETTO:+0700");
        assertThat(Biweekly.parse(calendar)
                        .first()
                        .validate(biweekly.ICalVersion.V2_0)
                        .isEmpty())
                .as(() -> Biweekly.parse(calendar)
                        .first()
                        .validate(biweekly.ICalVersion.V2_0)
                        .toString())
                .isTrue();
        String unknown = Visitor.anonymous(port)
                .get("/programmes/pr-mind-2566/calendar.ics")
                .body();
        assertThat(unknown).contains("DTSTART;VALUE=DATE:20231026");
    }

    @Test
    void nextYearsProgrammeIsACopyMovedByTheSameDays() {
        String slug = "copy-" + UUID.randomUUID();
        organiser.post(
                "/programmes/pr-mind-2566/copies/new",
                "/programmes/pr-mind-2566/copies",
                Map.of("title", "ปีหน้า", "newSlug", slug, "firstDay", "2027-09-28"));
        Programme copy = programmes.findBySlug(slug).orElseThrow();
        assertThat(copy.state()).isEqualTo(Programme.State.DRAFT);
        List<Round> all = rounds.of(copy.id());
        assertThat(all)
                .extracting(Round::day)
                .containsExactly(LocalDate.of(2027, 9, 28), LocalDate.of(2027, 10, 28), LocalDate.of(2027, 12, 9));
        assertThat(all.getFirst().sessions()).hasSize(2);
        assertThat(speakers.of(copy.id()))
                .extracting(Speaker::id)
                .containsAll(all.getFirst().sessions().stream()
                        .map(Round.Session::speaker)
                        .toList());
    }

    @Test
    void aSpeakerWhoStillSpeaksStays() {
        String url = "/programmes/" + copy();
        Programme programme = programmes.findBySlug(url.substring(12)).orElseThrow();
        UUID speaking = speakers.of(programme.id()).getFirst().id();
        assertThat(organiser
                        .post(url + "/speakers", url + "/speakers/" + speaking + "/removal", Map.of())
                        .statusCode())
                .isEqualTo(422);
        organiser.post(url + "/speakers/new", url + "/speakers", Map.of("name", "นายอีกคน ทดลอง"));
        UUID idle = speakers.of(programme.id()).getLast().id();
        organiser.post(url + "/speakers", url + "/speakers/" + idle + "/removal", Map.of());
        assertThat(speakers.of(programme.id())).extracting(Speaker::id).doesNotContain(idle);
    }

    @Test
    void handoutsAreForTheNetworkAndNotForThePublic() {
        String url = setUp();
        addRound(url, "2027-03-04");
        organiser.post(url, url + "/opening", Map.of());
        byte[] pdf = "%PDF-1.7\n%EOF".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        organiser.upload(url + "/rounds/1/edit", url + "/rounds/1/handouts", "file", "สรุป.pdf", pdf);
        String link =
                Jsoup.parse(organiser.get(url).body()).select(".handouts a").attr("href");
        assertThat(Visitor.signedIn(port, "แก้วตา").getBytes(link)).isEqualTo(pdf);
        assertThat(Visitor.anonymous(port).get(url).body()).doesNotContain(link);
        assertThat(Visitor.anonymous(port).get(link).uri().getPath()).isEqualTo("/sign-in");
        assertThat(organiser
                        .upload(url + "/rounds/1/edit", url + "/rounds/1/handouts", "file", "โปรแกรม.pdf", new byte[] {
                            'M', 'Z', 0, 0
                        })
                        .body())
                .contains("ไฟล์ชนิดนี้ใช้ไม่ได้");
    }

    private String copy() {
        String slug = "copy-" + UUID.randomUUID();
        organiser.post(
                "/programmes/pr-mind-2566/copies/new",
                "/programmes/pr-mind-2566/copies",
                Map.of("title", "สำเนา", "newSlug", slug, "firstDay", "2027-09-28"));
        return slug;
    }

    private String setUp() {
        String slug = "test-" + UUID.randomUUID();
        Map<String, String> form = Map.of(
                "title",
                "โครงการทดลอง",
                "slug",
                slug,
                "unit",
                "ops-central",
                "purpose",
                "ทดลอง",
                "competencies",
                "story",
                "seats",
                "40");
        assertThat(organiser.post("/programmes/new", "/programmes", form).uri().getPath())
                .isEqualTo("/programmes/" + slug);
        return "/programmes/" + slug;
    }

    private void addRound(String url, String day) {
        organiser.post(url + "/rounds/new", url + "/rounds", round(day));
    }

    private static Map<String, String> round(String day) {
        return new LinkedHashMap<>(Map.of("day", day, "starts", "09:00", "ends", "16:00", "place", "ห้องประชุม"));
    }

    /** As a second implementation of the format reads them. */
    private List<VEvent> events(String url) {
        ICalendar calendar =
                Biweekly.parse(organiser.get(url + "/calendar.ics").body()).first();
        return calendar.getEvents();
    }
}
