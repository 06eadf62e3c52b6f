package th.prmind.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.prmind.ApplicationTest;
import th.prmind.Visitor;

@ApplicationTest
class AuditPageTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Office offices;

    @LocalServerPort
    int port;

    @Test
    void anOperatorFindsWhoDidWhatToWhatFromWhere() {
        String name = "นางตรวจสอบ " + UUID.randomUUID().toString().substring(0, 8);
        offices.hire(offices.open("ops-ict"), name, Role.WRITER);
        Visitor.signedIn(port, name);
        Visitor operator = Visitor.signedIn(port, "ชวินทร์");
        String found = Jsoup.parse(operator.get("/audit?action=sign-in&person=" + encoded(name))
                        .body())
                .select("main .rows")
                .text();
        assertThat(found).contains(name, "เข้าสู่ระบบ", "127.0.0.0/24");
        assertThat(operator.get("/audit?q=" + encoded("ไม่มีเรื่องนี้แน่นอน")).body())
                .contains("ไม่พบรายการ");
        assertThat(operator.get("/audit?person=" + encoded("ไม่มีผู้นี้แน่นอน")).body())
                .contains("ไม่พบรายการ");
        assertThat(operator.get("/audit?q=" + encoded(name)).body()).contains(name);
        UUID subject = jdbc.sql("SELECT id FROM network.person WHERE name = ?")
                .param(name)
                .query(UUID.class)
                .single();
        assertThat(operator.get("/audit/" + subject).body()).contains(name);
    }

    @Test
    void whatAnErasedPersonDidIsNotToldAsTheSystems() {
        String name = "นางลบแล้ว " + UUID.randomUUID().toString().substring(0, 8);
        offices.hire(offices.open("ops-ict"), name, Role.WRITER);
        Visitor.signedIn(port, name);
        UUID person = jdbc.sql("SELECT id FROM network.person WHERE name = ?")
                .param(name)
                .query(UUID.class)
                .single();
        jdbc.sql("DELETE FROM platform.audit_pseudonym WHERE person = ?")
                .param(person)
                .update();
        assertThat(Jsoup.parse(Visitor.signedIn(port, "ชวินทร์")
                                .get("/audit?action=sign-in")
                                .body())
                        .select("main .rows strong")
                        .eachText())
                .contains("ผู้ที่ลบข้อมูลแล้ว");
    }

    @Test
    void whoKeepsNoUnitDoesNotReadIt() {
        Visitor writer = Visitor.signedIn(port, "แก้วตา");
        assertThat(writer.get("/audit").statusCode()).isEqualTo(403);
        assertThat(writer.get("/audit/" + UUID.randomUUID()).statusCode()).isEqualTo(403);
    }

    @Test
    void whatIsNoDayIsSaidInPlainWords() {
        assertThat(Visitor.signedIn(port, "ชวินทร์")
                        .get("/audit?from=2569-13-45")
                        .body())
                .contains("วันที่");
    }

    private static String encoded(String words) {
        return java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
    }
}
