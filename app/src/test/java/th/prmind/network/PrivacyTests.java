package th.prmind.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import th.prmind.ApplicationTest;
import th.prmind.Visitor;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.SignIn;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.privacy.Retention;
import th.prmind.platform.privacy.ThrowAway;
import th.prmind.platform.time.Dates;

/** What is kept about people: told, taken along, erased on request, and thrown away in time. */
@ApplicationTest
class PrivacyTests {

    @Autowired
    Office offices;

    @Autowired
    CitizenNumbers citizens;

    @Autowired
    Grants grants;

    @Autowired
    ThrowAway throwAway;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Dates dates;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Actor officer;
    private Visitor theirs;
    private Visitor operator;
    private String page;

    @BeforeEach
    void anOfficer() {
        officer = offices.hire(offices.open("ops-ict"), "นายเจ้าของข้อมูล " + UUID.randomUUID(), Role.WRITER);
        jdbc.sql("UPDATE network.person SET email = ?, phone = '02 000 0000', title = 'นักประชาสัมพันธ์' WHERE id = ?")
                .params(officer.id() + "@example.go.th", officer.id())
                .update();
        citizens.note(officer.id(), officer.id().toString());
        theirs = Visitor.signedIn(port, officer.name());
        operator = Visitor.signedIn(port, "ชวินทร์");
        page = "/people/" + officer.id() + "/erasure";
    }

    @Test
    void theNoticeIsThereForEverybodyAndTellsHowLongEachKindIsKept() {
        String notice = Visitor.anonymous(port).get("/privacy").body();
        assertThat(notice).contains("กระทรวงอุตสาหกรรม", "30 วัน", "2 ปี", "ตามกฎหมายว่าด้วยจดหมายเหตุ");
    }

    @Test
    void everybodyTakesACopyOfAllThatIsKeptOfThemAndOfNobodyElse() {
        String file = theirs.get("/me/data.json").body();
        assertThat(file)
                .contains(officer.name(), officer.id() + "@example.go.th", "\"sign-in\"", "\"roles\"", "\"sessions\"")
                .doesNotContain("แก้วตา");
        assertThat(theirs.get("/me/data").body())
                .contains("ข้อมูลของฉัน", officer.id() + "@example.go.th", "ผู้เขียน", "เข้าสู่ระบบ", "วันนี้");
    }

    @Test
    void whatSomebodyGaveOutAndWhereTheyWereIsReadableToo() {
        SignIn.run(
                officer.id(),
                () -> grants.make(
                        Grant.Act.COMMENT,
                        new SubjectRef("edition", UUID.randomUUID(), "ข่าวที่ให้ผู้อื่นอ่าน", "/editions/x"),
                        officer.unit(),
                        "ผู้เชี่ยวชาญ",
                        Instant.now().plus(Duration.ofDays(7))));
        jdbc.sql("""
                        INSERT INTO learning.attendance (round, half, person, state, why, marked_by, at)
                        SELECT id, 'morning', ?, 'absent', 'ป่วย', ?, ? FROM learning.round LIMIT 1""")
                .params(officer.id(), officer.id(), Timestamp.from(Instant.now()))
                .update();
        assertThat(theirs.get("/me/data").body())
                .contains("ข่าวที่ให้ผู้อื่นอ่าน", "ลิงก์ที่ส่งให้บุคคลภายนอก", "ไม่มา", "เช้า", "ป่วย")
                .doesNotContain("morning", "absent");
    }

    @Test
    void whoStillWorksHereIsNotErasedButToldWhyNot() {
        theirs.post("/me/data", "/me/data/erasures", Map.of("words", "จะย้ายหน่วยงาน"));
        assertThat(theirs.get("/me/data").body()).contains("ต้องตอบภายใน 30 วัน");
        assertThat(operator.get("/").body()).contains("คำขอลบข้อมูลส่วนบุคคล", page);
        assertThat(operator.get(page).body()).contains("จะย้ายหน่วยงาน", "ยังปฏิบัติงานในระบบ");
        assertThat(operator.post(page, page, Map.of()).body()).contains("ยังปฏิบัติงานในระบบ");
        assertThat(operator.post(page, page + "/refusals", Map.of("reason", " "))
                        .statusCode())
                .isEqualTo(422);
        operator.post(page, page + "/refusals", Map.of("reason", "ยังเป็นผู้เขียนของหน่วยงาน"));
        assertThat(theirs.get("/me/data").body()).contains("ยังเป็นผู้เขียนของหน่วยงาน");
        assertThat(theirs.get("/").uri().getPath()).as("nothing was taken away").isEqualTo("/");
    }

    @Test
    void whoHasLeftIsErasedInEveryPartAndTheChainStaysWhole() {
        UUID pseudonym = jdbc.sql("SELECT pseudonym FROM platform.audit_pseudonym WHERE person = ?")
                .param(officer.id())
                .query(UUID.class)
                .single();
        theirs.post("/me/data", "/me/data/erasures", Map.of());
        jdbc.sql("UPDATE network.person SET last_day = ? WHERE id = ?")
                .params(dates.today().minusDays(1), officer.id())
                .update();
        assertThat(operator.post(page, page, Map.of()).body()).contains("ลบข้อมูลส่วนบุคคลแล้ว");

        Map<String, Object> left = jdbc.sql("SELECT * FROM network.person WHERE id = ?")
                .param(officer.id())
                .query()
                .singleRow();
        assertThat(left.get("name")).isEqualTo(officer.name());
        assertThat(left).extractingByKeys("email", "phone", "title").containsOnlyNulls();
        assertThat(citizens.isNoted(officer.id())).isFalse();
        assertThat(count("platform.audit_pseudonym WHERE person = ?", officer.id()))
                .isZero();
        assertThat(count("platform.audit_entry WHERE pseudonym = ?", pseudonym))
                .as("the entries stay")
                .isPositive();
        for (String told : List.of(officer.id().toString(), officer.name())) {
            assertThat(count("platform.audit_entry e WHERE to_jsonb(e)::text LIKE ?", "%" + told + "%"))
                    .as("and tell nobody whose they were")
                    .isZero();
        }
        assertThat(count(
                        "platform.session WHERE principal_name = ?",
                        officer.id().toString()))
                .isZero();
    }

    @Test
    void nobodyDecidesOnTheirOwnWish() {
        Actor keeper = offices.hire(offices.open("ops-ict"), "นายผู้ดูแล " + UUID.randomUUID(), Role.OPERATOR);
        Visitor own = Visitor.signedIn(port, keeper.name());
        String ownPage = "/people/" + keeper.id() + "/erasure";
        own.post("/me/data", "/me/data/erasures", Map.of());
        assertThat(own.get(ownPage).statusCode()).isEqualTo(403);
        assertThat(own.post("/me/data", ownPage, Map.of()).statusCode()).isEqualTo(403);
        assertThat(theirs.get(ownPage).statusCode()).isEqualTo(403);
    }

    @Test
    void whatHasHadItsTimeIsThrownAwayAndNothingElse() {
        link("old-" + officer.id(), dates.today().minusDays(40));
        link("new-" + officer.id(), dates.today().minusDays(20));
        Actor gone = offices.hire(offices.open("ops-ict"), "นายพ้นไปแล้ว " + UUID.randomUUID(), Role.WRITER);
        jdbc.sql("UPDATE network.person SET phone = '02', last_day = ? WHERE id = ?")
                .params(dates.today().minusYears(2).minusDays(1), gone.id())
                .update();
        jdbc.sql("UPDATE network.person SET last_day = ? WHERE id = ?")
                .params(dates.today().minusYears(2).plusDays(1), officer.id())
                .update();
        for (Retention each : throwAway.all()) {
            transaction.executeWithoutResult(_ -> each.throwAway(dates.today().minus(each.period())));
        }
        assertThat(count("network.sign_in_link WHERE hash = ?", "old-" + officer.id()))
                .isZero();
        assertThat(count("network.sign_in_link WHERE hash = ?", "new-" + officer.id()))
                .isOne();
        assertThat(count("network.person WHERE phone IS NULL AND id = ?", gone.id()))
                .isOne();
        assertThat(count("network.person WHERE phone IS NULL AND id = ?", officer.id()))
                .isZero();
        for (Retention each : throwAway.all()) {
            Integer again =
                    transaction.execute(_ -> each.throwAway(dates.today().minus(each.period())));
            assertThat(again).as("a second time: " + each.kind()).isZero();
        }
    }

    private void link(String hash, LocalDate over) {
        jdbc.sql("INSERT INTO network.sign_in_link (hash, person, expires) VALUES (?, ?, ?)")
                .params(hash, officer.id(), Timestamp.valueOf(over.atStartOfDay()))
                .update();
    }

    private int count(String what, Object value) {
        return jdbc.sql("SELECT count(*) FROM " + what)
                .param(value)
                .query(Integer.class)
                .single();
    }
}
