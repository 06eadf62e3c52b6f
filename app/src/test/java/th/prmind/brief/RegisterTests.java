package th.prmind.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.prmind.ApplicationTest;
import th.prmind.Visitor;

@ApplicationTest
class RegisterTests {

    @LocalServerPort
    int port;

    @Autowired
    PeopleRegister register;

    @Test
    void aKeeperAddsSomebodyWithADatedPost() {
        Visitor niran = Visitor.signedIn(port, "นิรันดร์");
        var page = niran.post(
                "/register/new",
                "/register",
                Map.of(
                        "name", "ทดสอบ ทะเบียนบุคคล",
                        "nameEnglish", "Thotsop Thabian",
                        "honorifics", "นาง\nดร.",
                        "posts[0].position", "ผู้อำนวยการกองทดสอบ",
                        "posts[0].from", "2024-10-01"));
        assertThat(page.statusCode()).isEqualTo(200);
        RegisterPerson person = register.find("thotsop-thabian").orElseThrow();
        assertThat(person.honorifics()).containsExactly("นาง", "ดร.");
        assertThat(person.postOn(java.time.LocalDate.of(2024, 9, 30))).isEmpty();
        assertThat(person.postOn(java.time.LocalDate.of(2024, 10, 1))).isPresent();
        assertThat(Visitor.signedIn(port, "แก้วตา").get("/register?q=กองทดสอบ").body())
                .contains("ทดสอบ ทะเบียนบุคคล");
    }

    @Test
    void othersReadButDoNotKeep() {
        Visitor kaewta = Visitor.signedIn(port, "แก้วตา");
        assertThat(kaewta.get("/register").statusCode()).isEqualTo(200);
        assertThat(kaewta.get("/register/phimphattra-wichaikul/edit").statusCode())
                .isEqualTo(403);
        assertThat(kaewta.post("/register", "/register/phimphattra-wichaikul", Map.of("name", "x y"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aPostThatEndsBeforeItBeginsIsRefused() {
        Visitor niran = Visitor.signedIn(port, "นิรันดร์");
        var page = niran.post(
                "/register/new",
                "/register",
                Map.of(
                        "name", "สมหมาย ใจดี",
                        "posts[0].position", "ผู้อำนวยการ",
                        "posts[0].from", "2024-10-01",
                        "posts[0].to", "2024-09-01"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("สมหมาย ใจดี", "วันสุดท้ายอยู่ก่อนวันแรก");
    }
}
