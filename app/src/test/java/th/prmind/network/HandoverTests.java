package th.prmind.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.time.Dates;

/** All that a person holds goes to a successor in one act. */
@ApplicationTest
class HandoverTests {

    @Autowired
    Audit audit;

    @Autowired
    Office offices;

    @Autowired
    Memberships memberships;

    @Autowired
    Rights rights;

    @Autowired
    People people;

    @Autowired
    PersonDirectory directory;

    @Autowired
    StandIns standIns;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SetClock clock;

    @Autowired
    Dates dates;

    @LocalServerPort
    int port;

    private Unit office;
    private Actor leaving;
    private Actor successor;
    private Visitor operator;
    private String edition;

    @BeforeEach
    void somebodyWithADraftAndRoles() {
        office = offices.open("ops-ict");
        leaving = offices.hire(office, "นายเกษียณ " + UUID.randomUUID(), Role.WRITER, Role.APPROVER);
        successor = offices.hire(office, "นางรับช่วง " + UUID.randomUUID());
        operator = Visitor.signedIn(port, "ชวินทร์");
        edition = Visitor.signedIn(port, leaving.name())
                .post(
                        "/editions/new?type=policy-release&brief=full-depth-inspection",
                        "/editions",
                        Map.of("type", "policy-release", "brief", "full-depth-inspection"))
                .uri()
                .getPath()
                .replaceAll("^/editions/|/edit$", "");
    }

    @Test
    void whatGoesOverIsShownFirstAndNothingMoves() {
        Document page = Jsoup.parse(operator.get("/people/" + leaving.id() + "/handovers/new?successor="
                        + successor.id() + "&day=" + dates.today().plusDays(9))
                .body());
        assertThat(page.select("section[aria-labelledby=plan] .badge").eachText())
                .startsWith("2", "1");
        assertThat(page.text()).contains(titleOf(edition));
        assertThat(memberships.ofPerson(successor.id())).isEmpty();
        assertThat(handedTo()).isNull();
    }

    @Test
    void onTheDayItIsAllTheSuccessorsAndTheAccountEnds() {
        LocalDate day = dates.today().plusDays(40);
        make(day, "ends");
        assertThat(handedTo()).isNull();
        assertThat(may(day.minusDays(1), leaving, Role.APPROVER)).isTrue();
        assertThat(may(day.minusDays(1), successor, Role.APPROVER)).isFalse();
        assertThat(may(day, leaving, Role.APPROVER)).isFalse();
        assertThat(may(day, successor, Role.APPROVER)).isTrue();
        assertThat(people.find(leaving.id()).orElseThrow().lastDay()).isEqualTo(day.minusDays(1));

        clock.at(day.atTime(1, 0).toInstant(ZoneOffset.UTC), () -> {
            offices.carryOutHandovers();
            Visitor theirs = Visitor.signedIn(port, successor.name());
            assertThat(theirs.get("/").body()).contains(titleOf(edition));
            assertThat(theirs.get("/editions/" + edition + "/edit").statusCode())
                    .isEqualTo(200);
            assertThat(directory.find(leaving.id())).isEmpty();
        });
        offices.forget();
        assertThat(handedTo()).isEqualTo(successor.id());
        assertThat(audited(leaving.id())).contains("hand-over", "end-account");
        assertThat(audited(UUID.fromString(edition))).contains("hand-over");
    }

    @Test
    void aHandoverFromTodayMovesAtOnceAndMakesNobodyAnAuthor() {
        make(dates.today(), "stays");
        assertThat(handedTo()).isEqualTo(successor.id());
        assertThat(rights.may(successor, Role.WRITER, office.id())).isTrue();
        assertThat(rights.may(leaving, Role.WRITER, office.id())).isFalse();
        assertThat(directory.find(leaving.id())).isPresent();
        assertThat(jdbc.sql("SELECT person FROM content.author WHERE edition = ?::uuid")
                        .param(edition)
                        .query(UUID.class)
                        .list())
                .containsExactly(leaving.id());
        assertThat(rights.approversFor(office.id(), Set.of(leaving.id()))).containsExactly(successor.id());
    }

    @Test
    void rolesThatTheSuccessorHasAlreadyReachAsFarAsBoth() {
        LocalDate today = dates.today();
        memberships.put(
                new Membership(successor.id(), office.id(), Role.WRITER, today.minusDays(9), today.plusDays(90)));
        memberships.put(
                new Membership(leaving.id(), office.id(), Role.EXECUTIVE, today.plusDays(50), today.plusDays(99)));
        LocalDate day = today.plusDays(5);
        make(day, "stays");
        assertThat(memberships.ofPerson(successor.id()))
                .contains(
                        new Membership(successor.id(), office.id(), Role.WRITER, today.minusDays(9), null),
                        new Membership(successor.id(), office.id(), Role.APPROVER, day, null),
                        new Membership(
                                successor.id(), office.id(), Role.EXECUTIVE, today.plusDays(50), today.plusDays(99)));
        assertThat(memberships.ofPerson(leaving.id()))
                .allSatisfy(role -> assertThat(role.toDay()).isEqualTo(day.minusDays(1)));
    }

    @Test
    void standingInForOthersEnds() {
        LocalDate day = dates.today().plusDays(5);
        Actor other = offices.hire(office, "นายอื่น", Role.WRITER);
        standIns.add(new StandIn(
                UUID.randomUUID(),
                office.id(),
                Role.WRITER,
                other.id(),
                leaving.id(),
                InPlaceOf.Style.ACTING,
                dates.today(),
                day.plusDays(30)));
        make(day, "stays");
        assertThat(standIns.of(leaving.id(), dates.today()))
                .singleElement()
                .satisfies(each -> assertThat(each.toDay()).isEqualTo(day.minusDays(1)));
    }

    @Test
    void beforeItsDayItIsTakenBackWhole() {
        LocalDate day = dates.today().plusDays(9);
        make(day, "ends");
        assertThat(may(day, successor, Role.WRITER)).isTrue();
        var answer = operator.post(
                "/people/" + leaving.id(), "/people/" + leaving.id() + "/handovers/cancellations", Map.of());
        assertThat(answer.body()).contains("ยกเลิกการส่งมอบงานของ");
        assertThat(may(day, leaving, Role.WRITER)).isTrue();
        assertThat(may(day, successor, Role.WRITER)).isFalse();
        assertThat(people.find(leaving.id()).orElseThrow().lastDay()).isNull();
        assertThat(audited(leaving.id())).contains("cancel-hand-over", "keep-account");
        assertThat(operator.post(
                                "/people/" + leaving.id(),
                                "/people/" + leaving.id() + "/handovers/cancellations",
                                Map.of())
                        .body())
                .contains("ไม่มีการส่งมอบงานของ");
        make(day.plusDays(1), "stays");
    }

    @Test
    void whatCannotBeIsRefusedInPlainWords() {
        assertThat(look(leaving.id().toString(), "2030-10-01")).contains("ต้องเป็นคนอื่น");
        assertThat(look("", "2030-10-01")).contains("โปรดเลือกผู้รับมอบ");
        assertThat(look(successor.id().toString(), "2573/10/01")).contains("เลือกจากปฏิทิน");
        assertThat(look(successor.id().toString(), "2020-10-01")).contains("ย้อนหลัง");
        make(dates.today().plusDays(9), "ends");
        assertThat(look(successor.id().toString(), "2030-10-01")).contains("ไว้แล้ว");
    }

    private String look(String chosen, String day) {
        return Jsoup.parse(
                        operator.get("/people/" + leaving.id() + "/handovers/new?successor=" + chosen + "&day=" + day)
                                .body())
                .select(".error-summary")
                .text();
    }

    private void make(LocalDate day, String account) {
        var answer = operator.post(
                "/people/" + leaving.id() + "/handovers/new",
                "/people/" + leaving.id() + "/handovers",
                new HashMap<>(
                        Map.of("successor", successor.id().toString(), "day", day.toString(), "account", account)));
        assertThat(answer.body()).contains(successor.name());
        assertThat(answer.uri().getPath()).isEqualTo("/people/" + leaving.id());
    }

    private boolean may(LocalDate day, Actor actor, Role role) {
        boolean[] may = new boolean[1];
        th.prmind.platform.time.OfficeClock.at(
                day.atTime(5, 0).toInstant(ZoneOffset.UTC), () -> may[0] = rights.may(actor, role, office.id()));
        return may[0];
    }

    private @org.jspecify.annotations.Nullable UUID handedTo() {
        return jdbc.sql("SELECT handed_to FROM content.edition WHERE id = ?::uuid")
                .param(edition)
                .query((row, _) -> row.getObject("handed_to", UUID.class))
                .list()
                .getFirst();
    }

    private String titleOf(String id) {
        return jdbc.sql("SELECT title FROM content.edition WHERE id = ?::uuid")
                .param(id)
                .query(String.class)
                .single();
    }

    private List<String> audited(UUID subject) {
        return audit.of(subject).stream().map(Audit.Entry::action).toList();
    }
}
