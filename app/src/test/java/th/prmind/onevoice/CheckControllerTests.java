package th.prmind.onevoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.prmind.ApplicationTest;
import th.prmind.Visitor;
import th.prmind.network.UnitDirectory;

@ApplicationTest
class CheckControllerTests {

    private static final String WRONG =
            "กำหนดสุดท้ายของการรายงานข้อมูลการประกอบกิจการผ่าน iSingle Form คือ วันที่ 30 กันยายน 2566";

    @LocalServerPort
    int port;

    @Autowired
    UnitDirectory units;

    @Test
    void theEditorGetsFindingsWithKeyReasonAndRepair() {
        String answer = Visitor.signedIn(port, "แก้วตา")
                .postJson("/check", "/check", "{\"text\":\"" + WRONG + "\",\"briefs\":[\"full-depth-inspection\"]}")
                .body();
        assertThat(answer)
                .contains("\"kind\":\"contradicted-fact\"", "\"key\":\"contradicted-fact/full-depth-inspection/f2/")
                .contains("\"repaired\":", "31 สิงหาคม 2566", "\"guessed\":false");
    }

    @Test
    void withoutScriptThePageShowsTheSame() {
        String page = Visitor.signedIn(port, "แก้วตา")
                .post("/check", "/check", Map.of("text", WRONG, "brief", "", "link", ""))
                .body();
        assertThat(page).contains("finding-contradicted-fact", "31 สิงหาคม 2566");
    }

    @Test
    void anotherUnitsOverlaysAreNotAskedFor() {
        String unit = units.findBySlug("province-rayong").orElseThrow().id().toString();
        assertThat(Visitor.signedIn(port, "แก้วตา")
                        .postJson("/check", "/check", "{\"text\":\"x\",\"unit\":\"" + unit + "\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aLinkIntoTheOwnNetworkIsRefusedInPlainWords() {
        var answer = Visitor.signedIn(port, "แก้วตา")
                .postJson("/check", "/check/links", "{\"url\":\"http://localhost:" + port + "/sign-in\"}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("เครือข่ายภายใน");
    }

    @Test
    void scriptInTheTextIsShownAsText() {
        String page = Visitor.signedIn(port, "แก้วตา")
                .post("/check", "/check", Map.of("text", "<script>alert(1)</script>", "brief", "", "link", ""))
                .body();
        assertThat(page).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert(1)");
    }
}
