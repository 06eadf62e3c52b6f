package th.prmind.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.prmind.ApplicationTest;
import th.prmind.SetClock;
import th.prmind.Visitor;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.identity.SignIn;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.time.Dates;
import th.prmind.review.Anchor;
import th.prmind.review.CommentThread;

/** A portfolio is its officer's: a link shows what they chose, to whom they like, until they take it back. */
@ApplicationTest
class PortfolioTests {

    @Autowired
    TestProgramme testProgramme;

    @Autowired
    Assignments assignments;

    @Autowired
    Works works;

    @Autowired
    Programmes programmes;

    @Autowired
    Sittings sittings;

    @Autowired
    Speakers speakers;

    @Autowired
    Notes notes;

    @Autowired
    CommentThread comments;

    @Autowired
    PortfoliosKept kept;

    @Autowired
    Ids ids;

    @Autowired
    Dates dates;

    @Autowired
    SetClock setClock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Visitor officer;
    private Visitor stranger;
    private Work first;
    private Work second;

    @BeforeEach
    void twoWorks() {
        Programme programme = testProgramme.open(40, -20, 10);
        testProgramme.enrolled(programme, testProgramme.person("kaewta"));
        officer = Visitor.signedIn(port, "แก้วตา");
        stranger = Visitor.anonymous(port);
        first = work(programme, 1, "งานชามตราไก่");
        second = work(programme, 2, "งานเซรามิก");
    }

    @Test
    void onesOwnPageHasAllAndTheSharedOneWhatWasChosen() {
        assertThat(text(officer.get("/me/portfolio").body())).contains("งานชามตราไก่", "งานเซรามิก");
        HttpResponse<String> shown =
                stranger.get(share(Map.of("work", first.id().toString())));
        assertThat(text(shown.body()))
                .contains("งานชามตราไก่", testProgramme.person("kaewta").name())
                .doesNotContain("งานเซรามิก")
                .doesNotContain("คณะกรรมการ");
        assertThat(shown.headers().firstValue("X-Robots-Tag")).contains("noindex, nofollow");
    }

    @Test
    void whatSpeakersSaidIsShownOnlyWhenTheOfficerWishesIt() {
        Programme programme = programmes
                .find(assignments.find(first.assignment()).orElseThrow().programme())
                .orElseThrow();
        UUID speaker = ids.next();
        speakers.add(
                new Speaker(speaker, programme.id(), 1, "นางสาวรินรดา เล่าความจริง", "ผู้สื่อข่าว", "", null, null));
        SignIn.run(
                testProgramme.person("manthana").id(),
                () -> notes.add(
                        comments.add(
                                new SubjectRef("work", first.id(), "งาน", "/programmes"),
                                Anchor.WHOLE,
                                "ขึ้นต้นด้วยมือของช่าง"),
                        speaker,
                        1,
                        null));
        String chosen = first.id().toString();
        assertThat(text(officer.get("/me/portfolio").body())).contains("ขึ้นต้นด้วยมือของช่าง");
        assertThat(stranger.get(share(Map.of("work", chosen))).body()).doesNotContain("ขึ้นต้นด้วยมือของช่าง");
        assertThat(text(stranger.get(share(Map.of("work", chosen, "notes", "true")))
                        .body()))
                .contains("ขึ้นต้นด้วยมือของช่าง", "นางสาวรินรดา");
    }

    @Test
    void whatWasLearnedIsTheOfficersAloneUntilTheyShowIt() {
        Programme programme = programmes
                .find(assignments.find(first.assignment()).orElseThrow().programme())
                .orElseThrow();
        UUID kaewta = testProgramme.person("kaewta").id();
        Competency competency = programme.competencies().getFirst();
        sittings.put(programme.id(), new SelfRating(kaewta, competency, 2, 4));
        sittings.add(new Sitting(programme.id(), kaewta, Sitting.Stage.AFTER, Instant.now(), Map.of()));
        String learned = "จาก 2 เป็น 4";
        assertThat(text(officer.get("/me/portfolio").body())).contains(learned);
        String chosen = first.id().toString();
        assertThat(text(stranger.get(share(Map.of("work", chosen))).body())).doesNotContain(learned);
        assertThat(text(stranger.get(share(Map.of("gains", "true"))).body())).contains(learned);
        assertThat(text(Visitor.signedIn(port, "วัชรินทร์ญา")
                        .get("/me/portfolio")
                        .body()))
                .doesNotContain(learned);
    }

    @Test
    void itEndsOnItsDayAndWhenItIsTakenBack() {
        String link = share(Map.of(
                "work",
                first.id().toString(),
                "until",
                dates.today().plusDays(2).toString()));
        assertThat(stranger.get(link).statusCode()).isEqualTo(200);
        setClock.at(
                Instant.now().plus(Duration.ofDays(4)),
                () -> assertThat(stranger.get(link).statusCode()).isEqualTo(404));
        assertThat(stranger.get(link).statusCode()).isEqualTo(200);
        Document page = Jsoup.parse(officer.get("/me/portfolio").body());
        String withdrawal = Objects.requireNonNull(
                        page.select("form[action$=/withdrawal]").first())
                .attr("action");
        assertThat(Visitor.signedIn(port, "วัชรินทร์ญา")
                        .post("/me/portfolio", withdrawal, Map.of())
                        .statusCode())
                .isEqualTo(404);
        officer.post("/me/portfolio", withdrawal, Map.of());
        assertThat(stranger.get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void anothersWorkIsNotShownWhoeverNamesIt() {
        Programme programme = testProgramme.open(40, -20, 10);
        testProgramme.enrolled(programme, testProgramme.person("watcharin"));
        String address = "https://example.org/" + UUID.randomUUID();
        assign(programme, 1);
        String page = programme.url() + "/assignments/1";
        Visitor.signedIn(port, "วัชรินทร์ญา").post(page, page, Map.of("url", address, "text", "งานของคนอื่น"));
        Work others = works.ofPerson(testProgramme.person("watcharin").id()).getLast();
        assertThat(stranger.get(share(Map.of("work", others.id().toString()))).body())
                .doesNotContain("งานของคนอื่น");
    }

    @Test
    void whatIsMissingIsSaidAndTicksStay() {
        Map<String, String> form = new HashMap<>(Map.of("name", "", "until", "2020-01-01"));
        Document page = Jsoup.parse(
                officer.post("/me/portfolio", "/me/portfolio/links", form).body());
        assertThat(page.select(".error-summary li")).hasSize(3);
        form.put("work", second.id().toString());
        page = Jsoup.parse(
                officer.post("/me/portfolio", "/me/portfolio/links", form).body());
        assertThat(page.select("input[name=work][checked]").eachAttr("value"))
                .containsExactly(second.id().toString());
    }

    @Test
    void linksThatAreOverAreThrownAwayAndAllGoWithThePerson() {
        UUID thitiwat = testProgramme.person("thitiwat").id();
        for (int days : List.of(500, 10)) {
            jdbc.sql("""
                            INSERT INTO learning.portfolio_link (id, person, name, hash, works, certificates, readings, made_at,
                                until) VALUES (?, ?, 'x', ?, '{}', '{}', false, ?, ?)""")
                    .params(
                            ids.next(),
                            thitiwat,
                            UUID.randomUUID().toString(),
                            Timestamp.from(Instant.now()),
                            Timestamp.from(Instant.now().minus(Duration.ofDays(days))))
                    .update();
        }
        kept.throwAway(dates.today().minus(kept.period()));
        assertThat(kept.of(thitiwat).getFirst().rows()).hasSize(1);
        kept.erase(thitiwat);
        assertThat(kept.of(thitiwat).getFirst().rows()).isEmpty();
    }

    private String share(Map<String, String> chosen) {
        Map<String, String> form = new HashMap<>(Map.of("name", "คณะกรรมการคัดเลือก", "until", ""));
        form.putAll(chosen);
        String link = Jsoup.parse(officer.post("/me/portfolio", "/me/portfolio/links", form)
                        .body())
                .select("#link")
                .val();
        return URI.create(link).getPath();
    }

    private Work work(Programme programme, int number, String words) {
        assign(programme, number);
        String page = programme.url() + "/assignments/" + number;
        officer.post(
                page,
                page,
                Map.of("url", "https://example.org/" + UUID.randomUUID(), "text", words + "\nมือช่างลำปาง"));
        UUID assignment = assignments.find(programme.id(), number).orElseThrow().id();
        return works.find(assignment, testProgramme.person("kaewta").id()).orElseThrow();
    }

    private void assign(Programme programme, int number) {
        assignments.put(new Assignment(
                ids.next(),
                programme.id(),
                number,
                "โจทย์ที่ " + number,
                "คลิป",
                List.of(),
                dates.today(),
                testProgramme.person("manthana").id(),
                Instant.now()));
    }

    private static String text(String page) {
        return Jsoup.parse(page).text();
    }
}
