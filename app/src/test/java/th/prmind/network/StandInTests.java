package th.prmind.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.prmind.ApplicationTest;
import th.prmind.Visitor;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.time.Dates;
import th.prmind.platform.time.OfficeClock;

/** Roles by the clock: between their days, and in another's place. */
@ApplicationTest
class StandInTests {

    @Autowired
    Office offices;

    @Autowired
    Rights rights;

    @Autowired
    Memberships memberships;

    @Autowired
    StandIns standIns;

    @Autowired
    Dates dates;

    @LocalServerPort
    int port;

    private Unit office;
    private Actor head;
    private Actor deputy;

    @BeforeEach
    void aHeadAndADeputy() {
        office = offices.open("ops-ict");
        head = offices.hire(office, "นายหัวหน้า ทดลอง", Role.APPROVER, Role.WRITER);
        deputy = offices.hire(office, "นางรอง ทดลอง", Role.WRITER);
    }

    @Test
    void aRoleHoldsOnlyBetweenItsDays() {
        memberships.put(new Membership(
                deputy.id(), office.id(), Role.APPROVER, LocalDate.of(2027, 10, 1), LocalDate.of(2028, 9, 30)));
        assertThat(approvesOn("2027-09-30", deputy)).isFalse();
        assertThat(approvesOn("2027-10-01", deputy)).isTrue();
        assertThat(approvesOn("2028-09-30", deputy)).isTrue();
        assertThat(approvesOn("2028-10-01", deputy)).isFalse();
    }

    @Test
    void whoStandsInHoldsTheRolesOnlyBetweenTheDays() {
        Visitor operator = Visitor.signedIn(port, "ชวินทร์");
        LocalDate today = dates.today();
        var answer = appoint(operator, deputy, "acting", today.plusDays(3), today.plusDays(9));
        assertThat(Jsoup.parse(answer).text()).contains("รักษาราชการแทน นายหัวหน้า ทดลอง", "ยังไม่เริ่ม");
        assertThat(approvesOn(today.plusDays(2).toString(), deputy)).isFalse();
        assertThat(approvesOn(today.plusDays(3).toString(), deputy)).isTrue();
        assertThat(approvesOn(today.plusDays(9).toString(), deputy)).isTrue();
        assertThat(approvesOn(today.plusDays(10).toString(), deputy)).isFalse();
        assertThat(approvesOn(today.plusDays(3).toString(), head)).isTrue();

        String unitPage = operator.get("/units/" + office.slug()).body();
        assertThat(Jsoup.parse(unitPage).text()).contains("รักษาราชการแทน นายหัวหน้า ทดลอง");
        String personPage = operator.get("/people/" + deputy.id()).body();
        assertThat(Jsoup.parse(personPage).select("#stand-ins").text()).contains("นางรอง ทดลอง", "ผู้ตรวจทาน");
    }

    @Test
    void nobodysRoleApprovesWhatItsHolderWrote() {
        Actor other = offices.hire(office, "นายอื่น ทดลอง");
        standIns.add(standIn(Role.APPROVER, other));
        assertThat(rights.approversFor(office.id(), Set.of(deputy.id()))).contains(head.id(), other.id());
        assertThat(rights.approversByRole(office.id(), Set.of(deputy.id())))
                .containsEntry(head.id(), Set.of(head.id(), other.id()));
        assertThat(rights.standsInFor(other.id(), head.id()))
                .contains(new InPlaceOf(head.id(), InPlaceOf.Style.ACTING));
        assertThat(rights.standsInFor(head.id(), head.id())).isEmpty();
        assertThat(rights.approversFor(office.id(), Set.of(other.id()))).containsExactly(head.id());
        assertThat(rights.approversFor(office.id(), Set.of(head.id())))
                .isNotEmpty()
                .doesNotContain(other.id(), head.id());
    }

    @Test
    void endingItTakesTheRolesAtOnce() {
        Visitor operator = Visitor.signedIn(port, "ชวินทร์");
        appoint(
                operator,
                deputy,
                "on-behalf",
                dates.today().minusDays(2),
                dates.today().plusDays(9));
        assertThat(rights.may(deputy, Role.APPROVER, office.id())).isTrue();
        String page = operator.get("/people/" + head.id() + "/edit").body();
        assertThat(Jsoup.parse(page).text()).contains("ปฏิบัติราชการแทน นายหัวหน้า ทดลอง");
        for (StandIn each : standIns.of(deputy.id(), dates.today())) {
            operator.post(
                    "/people/" + head.id() + "/edit",
                    "/people/" + head.id() + "/stand-ins/endings",
                    Map.of("standIn", each.id().toString()));
        }
        assertThat(rights.may(deputy, Role.APPROVER, office.id())).isFalse();
    }

    @Test
    void whatCannotBeIsRefusedInPlainWords() {
        Visitor operator = Visitor.signedIn(port, "ชวินทร์");
        LocalDate today = dates.today();
        assertThat(appoint(operator, head, "acting", today, today)).contains("ต้องเป็นคนอื่น");
        assertThat(appoint(operator, deputy, "acting", today, today.minusDays(1)))
                .contains("ต้องไม่อยู่ก่อน");
        assertThat(appoint(operator, deputy, "acting", today.minusDays(9), today.minusDays(2)))
                .contains("ผ่านไปแล้ว");
        String address = "/people/" + head.id() + "/stand-ins";
        assertThat(operator.post(
                                "/people/" + head.id() + "/edit",
                                address,
                                Map.of("standing", deputy.id().toString(), "from", "2569-10-01", "to", "x"))
                        .body())
                .contains("เลือกจากปฏิทิน");
        Actor bare = offices.hire(office, "นายไม่มีบทบาท ทดลอง");
        assertThat(operator.post(
                                "/people/" + head.id() + "/edit",
                                "/people/" + bare.id() + "/stand-ins",
                                Map.of(
                                        "standing",
                                        deputy.id().toString(),
                                        "from",
                                        today.toString(),
                                        "to",
                                        today.toString()))
                        .body())
                .contains("ไม่มีบทบาท");
        assertThat(standIns.at(office.id(), today)).isEmpty();
    }

    private String appoint(Visitor operator, Actor standing, String style, LocalDate from, LocalDate to) {
        return operator.post(
                        "/people/" + head.id() + "/edit",
                        "/people/" + head.id() + "/stand-ins",
                        Map.of(
                                "standing",
                                standing.id().toString(),
                                "style",
                                style,
                                "from",
                                from.toString(),
                                "to",
                                to.toString()))
                .body();
    }

    private StandIn standIn(Role role, Actor standing) {
        return new StandIn(
                java.util.UUID.randomUUID(),
                office.id(),
                role,
                head.id(),
                standing.id(),
                InPlaceOf.Style.ACTING,
                dates.today(),
                dates.today());
    }

    private boolean approvesOn(String day, Actor actor) {
        boolean[] may = new boolean[1];
        OfficeClock.at(
                Instant.parse(day + "T05:00:00Z"),
                () -> may[0] = rights.approversFor(office.id(), Set.of()).contains(actor.id()));
        return may[0];
    }
}
