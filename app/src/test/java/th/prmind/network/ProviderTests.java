package th.prmind.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.prmind.ApplicationTest;
import th.prmind.Visitor;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.providers.EmulatedProvider;

/** Signing in by a provider: whom it proves, and the many answers that let nobody in. */
@ApplicationTest
class ProviderTests {

    private static final String THAID = "/sign-in/providers/thaid";
    private static final String LINE = "/sign-in/providers/line";

    @Autowired
    Office offices;

    @Autowired
    CitizenNumbers citizens;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Actor officer;
    private String subject;
    private String citizen;

    @BeforeEach
    void anOfficerAndAnAccount() {
        officer = hire("นายพิสูจน์");
        subject = "U" + UUID.randomUUID().toString().replace("-", "");
        citizen = citizenNumber();
        EmulatedProvider.THAID.knows(Map.of("sub", subject, "pid", citizen, "ial", "2.3"));
        EmulatedProvider.LINE.knows(Map.of("sub", subject, "amr", List.of("linesso")));
    }

    @Test
    void anAccountThatNobodyConnectedLetsNobodyInAndIsNotKept() {
        Visitor visitor = Visitor.anonymous(port);
        HttpResponse<String> answer = visitor.get(THAID);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("บัญชี ThaID นี้ยังไม่ได้ผูกกับผู้ใดในระบบ");
        assertOut(visitor);
        assertThat(kept(subject)).isZero();
    }

    @Test
    void whoConnectedTheirAccountSignsInByItUntilTheyDisconnect() {
        Visitor own = Visitor.signedIn(port, officer.name());
        assertThat(own.get("/me/providers/thaid").body()).contains("ผูกบัญชี ThaID แล้ว");

        Visitor visitor = Visitor.anonymous(port);
        assertThat(visitor.get(THAID).uri().getPath()).isEqualTo("/");
        assertThat(visitor.get("/me/sign-in").body()).contains(officer.name(), "บัญชียืนยันตัวตนสองขั้น");

        visitor.post("/me/sign-in", "/me/providers/thaid/removals", Map.of());
        assertThat(Visitor.anonymous(port).get(THAID).uri().getPath())
                .as("still known by the citizen number, noted when connecting")
                .isEqualTo("/");
    }

    @Test
    void aCitizenNumberThatAnOperatorNotedIsEnoughAndIsNeverKept() {
        Visitor operator = Visitor.signedIn(port, "ชวินทร์");
        String page = "/people/" + officer.id() + "/edit";
        String written = citizen.replaceAll("(.)(.{4})(.{5})(..)(.)", "$1-$2-$3-$4-$5");
        operator.post(page, "/people/" + officer.id() + "/citizen-numbers", Map.of("number", written));
        assertThat(Visitor.anonymous(port).get(THAID).uri().getPath()).isEqualTo("/");

        String everything = jdbc.sql("""
                        SELECT string_agg(t, ' ') FROM (
                            SELECT row_to_json(c)::text t FROM network.citizen_number c
                            UNION ALL SELECT row_to_json(a)::text FROM network.provider_account a
                            UNION ALL SELECT row_to_json(p)::text FROM network.person p
                            UNION ALL SELECT row_to_json(e)::text FROM platform.audit_entry e) every""").query(String.class).single();
        assertThat(everything).doesNotContain(citizen, subject);
    }

    @Test
    void aWrongNumberAndAnothersNumberAreRefused() {
        Visitor operator = Visitor.signedIn(port, "ชวินทร์");
        Actor other = hire("นายซ้ำ");
        String broken = citizen.substring(0, 12) + (citizen.charAt(12) == '0' ? '1' : '0');
        assertThat(note(operator, officer, broken).body()).contains("เลขประจำตัวประชาชนไม่ถูกต้อง");
        note(operator, officer, citizen);
        assertThat(note(operator, other, citizen).body()).contains("บันทึกไว้กับบุคคลอื่นแล้ว");
        operator.post(
                "/people/" + officer.id() + "/edit", "/people/" + officer.id() + "/citizen-numbers/removals", Map.of());
        assertThat(note(operator, other, citizen).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(value = EmulatedProvider.Fault.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void anAnswerThatIsNotRightLetsNobodyIn(EmulatedProvider.Fault fault) {
        connect(LINE);
        EmulatedProvider.LINE.does(fault);
        Visitor visitor = Visitor.anonymous(port);
        HttpResponse<String> answer = visitor.get(LINE);
        if (fault == EmulatedProvider.Fault.DOWN) {
            assertThat(answer.uri().getHost()).isEqualTo("localhost");
            assertOut(visitor);
            return; // Its own page says so: it was down before it sent anybody back.
        }
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("คำตอบจาก LINE ไม่ถูกต้องครบถ้วน");
        assertOut(visitor);
        EmulatedProvider.LINE.does(EmulatedProvider.Fault.NONE);
        assertThat(visitor.get(LINE).uri().getPath()).as("the next try works").isEqualTo("/");
    }

    @ParameterizedTest
    @EnumSource(names = {"SIGNED_BY_ANOTHER", "UNSIGNED"})
    void aSignatureByKeyIsCheckedToo(EmulatedProvider.Fault fault) {
        connect(THAID);
        EmulatedProvider.THAID.does(fault);
        Visitor visitor = Visitor.anonymous(port);
        assertThat(visitor.get(THAID).statusCode()).isEqualTo(422);
        assertOut(visitor);
    }

    @Test
    void whoCancelsIsTold() {
        EmulatedProvider.THAID.cancels();
        Visitor visitor = Visitor.anonymous(port);
        assertThat(visitor.get(THAID).body()).contains("ท่านยกเลิกการยืนยันตัวตนที่ ThaID");
        assertOut(visitor);
    }

    @Test
    void anAnswerWorksOnlyInTheBrowserThatAskedAndOnlyOnce() {
        connect(THAID);
        Visitor asked = Visitor.anonymous(port);
        HttpResponse<String> signedIn = asked.get(THAID);
        String answer = signedIn.previousResponse().orElseThrow().uri().toString();
        String path = answer.substring(answer.indexOf("/sign-in/providers"));
        Visitor thief = Visitor.anonymous(port);
        assertThat(thief.get(path).body()).contains("ขาดตอนหรือเริ่มจากที่อื่น");
        assertOut(thief);
        thief.get("/sign-in/providers/line/answer?code=1&state=2");
        assertOut(thief);
        assertThat(asked.get(path).statusCode()).isEqualTo(422);
    }

    @Test
    void claimsThatLeadToTwoPeopleLetNobodyIn() {
        connect(THAID);
        Actor other = hire("นายอื่น");
        String others = citizenNumber();
        citizens.note(other.id(), others);
        EmulatedProvider.THAID.knows(Map.of("sub", subject, "pid", others, "ial", "2.3"));
        Visitor visitor = Visitor.anonymous(port);
        assertThat(visitor.get(THAID).body()).contains("ไม่ตรงกับผู้ใช้คนเดียวในระบบ");
        assertOut(visitor);
    }

    @Test
    void anAccountWhoseCitizenNumberChangedLetsNobodyIn() {
        connect(THAID);
        EmulatedProvider.THAID.knows(Map.of("sub", subject, "pid", citizenNumber(), "ial", "2.3"));
        Visitor visitor = Visitor.anonymous(port);
        assertThat(visitor.get(THAID).body()).contains("ไม่ตรงกับผู้ใช้คนเดียวในระบบ");
        assertOut(visitor);
    }

    @Test
    void anothersAccountCannotBeConnected() {
        connect(THAID);
        Actor other = hire("นายอื่น");
        Visitor visitor = Visitor.signedIn(port, other.name());
        assertThat(visitor.get("/me/providers/thaid").body()).contains("เป็นของผู้อื่นในระบบ");
        assertThat(accounts(other)).isZero();
    }

    @Test
    void whoIsLessSureThanWeAskIsNotTaken() {
        connect(THAID);
        for (String ial : List.of("1.1", "2.2", "", "high")) {
            EmulatedProvider.THAID.knows(Map.of("sub", subject, "pid", citizen, "ial", ial));
            Visitor visitor = Visitor.anonymous(port);
            assertThat(visitor.get(THAID).body()).contains("ยังพิสูจน์ตัวตนไม่ถึงระดับที่กำหนด");
            assertOut(visitor);
        }
    }

    @Test
    void whoHasLeftIsNotLetIn() {
        connect(THAID);
        jdbc.sql("UPDATE network.person SET active = false WHERE id = ?")
                .param(officer.id())
                .update();
        Visitor visitor = Visitor.anonymous(port);
        assertThat(visitor.get(THAID).body()).contains("ปิดใช้งานหรือสิ้นสุดแล้ว");
        assertOut(visitor);
    }

    @Test
    void onlyAConfirmedAddressTellsWhoItIsAndOnlyOnce() {
        String address = officer.id() + "@example.go.th";
        jdbc.sql("UPDATE network.person SET email = ? WHERE id = ?")
                .params(address, officer.id())
                .update();
        EmulatedProvider.LINE.knows(Map.of("sub", subject, "email", address, "email_verified", false));
        Visitor visitor = Visitor.anonymous(port);
        assertThat(visitor.get(LINE).statusCode()).isEqualTo(422);
        EmulatedProvider.LINE.knows(Map.of("sub", subject, "email", address, "email_verified", true));
        assertThat(visitor.get(LINE).uri().getPath()).isEqualTo("/");
        EmulatedProvider.LINE.knows(Map.of("sub", subject + "x", "email", address, "email_verified", true));
        Visitor another = Visitor.anonymous(port);
        assertThat(another.get(LINE).body()).contains("ไม่ตรงกับผู้ใช้คนเดียวในระบบ");
        assertOut(another);
    }

    private void connect(String signIn) {
        Visitor.signedIn(port, officer.name()).get(signIn.replace("/sign-in/", "/me/"));
        assertThat(accounts(officer)).isOne();
    }

    private HttpResponse<String> note(Visitor operator, Actor person, String number) {
        return operator.post(
                "/people/" + person.id() + "/edit",
                "/people/" + person.id() + "/citizen-numbers",
                Map.of("number", number));
    }

    private Actor hire(String name) {
        return offices.hire(offices.open("ops-ict"), name + " " + UUID.randomUUID(), Role.WRITER);
    }

    private int accounts(Actor person) {
        return jdbc.sql("SELECT count(*) FROM network.provider_account WHERE person = ?")
                .param(person.id())
                .query(Integer.class)
                .single();
    }

    private int kept(String subject) {
        return jdbc.sql("SELECT count(*) FROM network.provider_account WHERE subject_hash LIKE '%' || ? || '%'")
                .param(subject)
                .query(Integer.class)
                .single();
    }

    private static void assertOut(Visitor visitor) {
        assertThat(visitor.get("/").uri().getPath()).isEqualTo("/sign-in");
    }

    private static String citizenNumber() {
        while (true) {
            String digits =
                    String.valueOf(ThreadLocalRandom.current().nextLong(1_000_000_000_000L, 9_000_000_000_000L));
            if (CitizenNumbers.isOne(digits)) {
                return digits;
            }
        }
    }
}
