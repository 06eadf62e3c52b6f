package th.prmind.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.prmind.ApplicationTest;
import th.prmind.Visitor;
import th.prmind.network.UnitDirectory;

@ApplicationTest
class CascadeTests {

    private static final String BRIEF = "/briefs/earth-water-air-fire";

    @LocalServerPort
    int port;

    @Autowired
    LiveBriefs liveBriefs;

    @Autowired
    Acknowledgements acknowledgements;

    @Autowired
    Challenges challenges;

    @Autowired
    Overlays overlays;

    @Autowired
    UnitDirectory units;

    @Test
    void aUnitAcknowledgesInOneLineAndReportsBack() {
        Visitor kaewta = Visitor.signedIn(port, "แก้วตา");
        String unit = unit("province-lampang").toString();
        kaewta.post(BRIEF, BRIEF + "/acknowledgements", Map.of("unit", unit, "line", "เล่าเรื่องแม่น้ำวัง"));
        kaewta.post(BRIEF, BRIEF + "/results", Map.of("unit", unit, "result", "เผยแพร่แล้ว 1 ชิ้น"));
        Acknowledgement answer =
                acknowledgements.of(brief().id(), unit("province-lampang")).orElseThrow();
        assertThat(answer.line()).isEqualTo("เล่าเรื่องแม่น้ำวัง");
        assertThat(answer.result()).isEqualTo("เผยแพร่แล้ว 1 ชิ้น");
        assertThat(kaewta.get(BRIEF + "/units").body()).contains("เล่าเรื่องแม่น้ำวัง", "เผยแพร่แล้ว 1 ชิ้น");
    }

    @Test
    void nobodyAnswersForAnotherUnit() {
        Visitor kaewta = Visitor.signedIn(port, "แก้วตา");
        Map<String, String> form =
                Map.of("unit", unit("province-krabi").toString(), "line", "แทนกระบี่", "result", "x");
        assertThat(kaewta.post(BRIEF, BRIEF + "/acknowledgements", form).statusCode())
                .isEqualTo(403);
        assertThat(kaewta.post(BRIEF, BRIEF + "/results", form).statusCode()).isEqualTo(403);
        assertThat(kaewta.get(BRIEF + "/overlays/province-krabi").statusCode()).isEqualTo(404);
        assertThat(kaewta.post(BRIEF, BRIEF + "/overlays", form).statusCode()).isEqualTo(404);
    }

    @Test
    void anEmptyLineIsRefused() {
        Visitor kaewta = Visitor.signedIn(port, "แก้วตา");
        var answer = kaewta.post(
                BRIEF,
                BRIEF + "/acknowledgements",
                Map.of("unit", unit("province-lampang").toString(), "line", "  "));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("หนึ่งบรรทัด");
    }

    @Test
    void aChallengeIsAnsweredByTheOwnerForAllToSee() {
        Visitor kaewta = Visitor.signedIn(port, "แก้วตา");
        String doubt = "ขอที่มาของจำนวนจังหวัด " + UUID.randomUUID();
        kaewta.post(BRIEF, BRIEF + "/challenges", Map.of("fact", "f1", "text", doubt));
        Challenge challenge = challenges.of(brief().id()).stream()
                .filter(each -> each.text().equals(doubt))
                .findFirst()
                .orElseThrow();
        String answers = BRIEF + "/challenges/" + challenge.id() + "/answers";
        assertThat(kaewta.post(BRIEF, answers, Map.of("answer", "ตอบเอง")).statusCode())
                .isEqualTo(403);
        Visitor.signedIn(port, "ธนิดา").post(BRIEF, answers, Map.of("answer", "ตามข่าว 71099"));
        assertThat(Visitor.signedIn(port, "ปิยดาภา").get(BRIEF).body()).contains(doubt, "ตามข่าว 71099");
    }

    @Test
    void theEditorSendsAChallengeAsJson() {
        Visitor kaewta = Visitor.signedIn(port, "แก้วตา");
        var answer =
                kaewta.postJson(BRIEF, BRIEF + "/challenges", "{\"fact\":\"f2\",\"text\":\"เริ่มกี่จังหวัดกันแน่\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(kaewta.postJson(BRIEF, BRIEF + "/challenges", "{\"fact\":\"f99\",\"text\":\"x\"}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void anOverlayThatContradictsTheBriefBecomesAChallenge() {
        Visitor writer = Visitor.signedIn(port, "ยุพิน");
        String unit = unit("province-chanthaburi").toString();
        writer.post(
                BRIEF,
                BRIEF + "/overlays",
                Map.of(
                        "unit", unit,
                        "facts[0].statement", "โรงงานแปรรูปผลไม้ในจันทบุรีที่ร่วมโครงการมี [32 แห่ง]",
                        "facts[1].statement", "โครงการรักษ์น้ำใสตั้งเป้าดำเนินการในจังหวัดนำร่องทั้งหมด [14 จังหวัด]",
                        "messages[0].text", "จันทบุรีนำของเหลือจากผลไม้กลับมาใช้"));
        Overlay overlay =
                overlays.of(brief().id(), unit("province-chanthaburi")).orElseThrow();
        assertThat(overlay.facts()).extracting(Overlay.Fact::disputed).containsExactly(false, true);
        assertThat(overlay.engine("x", brief()).facts()).hasSize(1);
        assertThat(challenges.of(brief().id())).anySatisfy(challenge -> {
            assertThat(challenge.fact()).isEqualTo("f1");
            assertThat(challenge.text()).contains("14 จังหวัด");
        });
    }

    private LiveBrief brief() {
        return liveBriefs.find("earth-water-air-fire").orElseThrow();
    }

    private UUID unit(String slug) {
        return units.findBySlug(slug).orElseThrow().id();
    }
}
