package th.prmind.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.prmind.ApplicationTest;
import th.prmind.Visitor;
import th.prmind.network.PersonDirectory;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.tasks.Task;
import th.prmind.review.Review;
import th.prmind.review.ReviewDesk;

/** A brief from its first word to its second version, as four different people see it. */
@ApplicationTest
class BriefTests {

    private static final String WRITER = "ภูวนาถ"; // policy owner of the Office of the Permanent Secretary
    private static final String REVIEWER = "ภราดร";
    private static final String OFFICER = "แก้วตา"; // writer in Lampang
    private static final String STRANGER = "ธนิดา"; // policy owner of another department

    @LocalServerPort
    int port;

    @Autowired
    Briefs briefs;

    @Autowired
    LiveBriefs liveBriefs;

    @Autowired
    ReviewDesk reviews;

    @Autowired
    BriefTasks tasks;

    @Autowired
    UnitDirectory units;

    @Autowired
    PersonDirectory people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aBriefGoesLiveWhenASecondPersonApprovesAndItsOldValuesBecomeOutdated() {
        String slug = slug();
        Visitor writer = Visitor.signedIn(port, WRITER);
        assertThat(create(writer, slug, "โครงการมีโรงงานเข้าร่วม [120 แห่ง]").statusCode())
                .isEqualTo(200);
        writer.post("/briefs/" + slug + "/edit", "/briefs/" + slug + "/submissions", Map.of("note", "โปรดตรวจตัวเลข"));

        Visitor officer = Visitor.signedIn(port, OFFICER);
        assertThat(officer.get("/briefs/" + slug).statusCode())
                .as("a draft is not for other units")
                .isEqualTo(404);
        assertThat(officer.get("/briefs").body()).doesNotContain(slug);

        approve(slug);
        assertThat(officer.get("/briefs/" + slug).body()).contains("120 แห่ง", "รับทราบ");
        assertThat(tasks.tasksOf(people.find(person("kaewta")).orElseThrow())).anySatisfy(task -> {
            assertThat(task.kind()).isEqualTo(Task.Kind.ACKNOWLEDGE);
            assertThat(task.subject().url()).isEqualTo("/briefs/" + slug);
        });

        writer.get("/briefs/" + slug + "/edit");
        assertThat(briefs.draft(briefs.find(slug).orElseThrow().id()))
                .as("looking begins nothing")
                .isEmpty();
        writer.post("/briefs/" + slug, "/briefs/" + slug + "/versions", Map.of());
        save(writer, slug, "โครงการมีโรงงานเข้าร่วม [150 แห่ง]", edit(slug, writer));
        writer.post("/briefs/" + slug + "/edit", "/briefs/" + slug + "/submissions", Map.of());
        approve(slug);
        LiveBrief live = liveBriefs.find(slug).orElseThrow();
        assertThat(live.version()).isEqualTo(2);
        assertThat(live.content().fact("f1").orElseThrow().was()).containsExactly("120 แห่ง");
        assertThat(officer.get("/briefs/" + slug + "/changes/2").body()).contains("<del>120", "<ins>150");
        assertThat(officer.get("/briefs/" + slug + "/versions/1").body()).contains("ล้าสมัย");
    }

    @Test
    void whatWasTypedStaysWhenSomethingIsWrong() {
        Visitor writer = Visitor.signedIn(port, WRITER);
        var answer = create(writer, slug(), "ไม่มีค่าในวงเล็บ");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("ไม่มีค่าในวงเล็บ", "ทุกโรงงานมีส่วนร่วม", "ข้อเท็จจริงต้องมีค่าในวงเล็บเหลี่ยมหนึ่งค่า");
    }

    @Test
    void aSaveOverSomebodyElsesIsRefusedWithEverythingTyped() {
        String slug = slug();
        Visitor writer = Visitor.signedIn(port, WRITER);
        create(writer, slug, "โครงการมีโรงงานเข้าร่วม [120 แห่ง]");
        assertThat(save(writer, slug, "โครงการมีโรงงานเข้าร่วม [121 แห่ง]", 1).statusCode())
                .isEqualTo(200);
        var late = save(Visitor.signedIn(port, "มัณฑนา"), slug, "โครงการมีโรงงานเข้าร่วม [122 แห่ง]", 1);
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("122 แห่ง", "มีผู้บันทึกร่างนี้หลังจากท่านเปิด");
        assertThat(draft(slug).content().fact("f1").orElseThrow().value()).isEqualTo("121 แห่ง");
    }

    @Test
    void onlyThePolicyOwnersOfTheUnitEdit() {
        Visitor stranger = Visitor.signedIn(port, STRANGER);
        assertThat(stranger.get("/briefs/full-depth-inspection/edit").statusCode())
                .isEqualTo(403);
        assertThat(stranger.post(
                                "/briefs/earth-water-air-fire/edit",
                                "/briefs/full-depth-inspection/draft",
                                form("x", "y [1 แห่ง]"))
                        .statusCode())
                .isEqualTo(403);
        Visitor officer = Visitor.signedIn(port, OFFICER);
        assertThat(officer.get("/briefs/new").statusCode()).isEqualTo(403);
        assertThat(officer.get("/briefs/proposals").statusCode()).isEqualTo(403);
    }

    @Test
    void aVersionInReviewIsNotEditedUntilTakenBack() {
        String slug = slug();
        Visitor writer = Visitor.signedIn(port, WRITER);
        create(writer, slug, "โครงการมีโรงงานเข้าร่วม [120 แห่ง]");
        writer.post("/briefs/" + slug + "/edit", "/briefs/" + slug + "/submissions", Map.of());
        assertThat(writer.get("/briefs/" + slug + "/edit").statusCode()).isEqualTo(422);
        writer.post("/briefs", "/briefs/" + slug + "/withdrawals", Map.of());
        assertThat(draft(slug).state()).isEqualTo(BriefVersion.State.DRAFT);
    }

    @Test
    void theWriterDoesNotApprove() {
        String slug = slug();
        Visitor writer = Visitor.signedIn(port, WRITER);
        create(writer, slug, "โครงการมีโรงงานเข้าร่วม [120 แห่ง]");
        writer.post("/briefs/" + slug + "/edit", "/briefs/" + slug + "/submissions", Map.of());
        Review review = review(slug);
        assertThat(writer.post("/reviews/" + review.id(), "/reviews/" + review.id() + "/approvals", Map.of())
                        .statusCode())
                .isEqualTo(422);
        assertThat(liveBriefs.find(slug)).isEmpty();
    }

    @Test
    void whoMayNotDecideAnyLongerIsToldSoAndNotWhetherThereIsSuchAReview() {
        String slug = slug();
        Visitor writer = Visitor.signedIn(port, WRITER);
        create(writer, slug, "โครงการมีโรงงานเข้าร่วม [120 แห่ง]");
        writer.post("/briefs/" + slug + "/edit", "/briefs/" + slug + "/submissions", Map.of());
        Visitor stranger = Visitor.signedIn(port, "แก้วตา");
        for (UUID id : List.of(review(slug).id(), UUID.randomUUID())) {
            var answer = stranger.post("/me/sign-in", "/reviews/" + id + "/approvals", Map.of());
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("บทบาทของท่านอาจสิ้นสุดหรือเปลี่ยนไป");
        }
    }

    @Test
    void sentBackItIsADraftAgainWithTheReviewersWords() {
        String slug = slug();
        Visitor writer = Visitor.signedIn(port, WRITER);
        create(writer, slug, "โครงการมีโรงงานเข้าร่วม [120 แห่ง]");
        writer.post("/briefs/" + slug + "/edit", "/briefs/" + slug + "/submissions", Map.of());
        Review review = review(slug);
        Visitor.signedIn(port, REVIEWER)
                .post(
                        "/reviews/" + review.id(),
                        "/reviews/" + review.id() + "/change-requests",
                        Map.of("words", "โปรดใส่ที่มา"));
        assertThat(writer.get("/briefs/" + slug + "/edit").body()).contains("โปรดใส่ที่มา");
        assertThat(tasks.tasksOf(people.find(person("phuwanat")).orElseThrow()))
                .anySatisfy(task -> assertThat(task.kind()).isEqualTo(Task.Kind.CHANGE));
    }

    @Test
    void theDatabaseItselfKeepsAPublishedVersion() {
        LiveBrief live = liveBriefs.find("upskill-pr-mind").orElseThrow();
        assertThatThrownBy(() -> jdbc.sql("UPDATE brief.brief_version SET content = '{}' WHERE brief = ?")
                        .param(live.id())
                        .update())
                .hasMessageContaining("never altered");
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM brief.brief_version WHERE brief = ?")
                        .param(live.id())
                        .update())
                .hasMessageContaining("never altered");
    }

    @Test
    void theFileGoesOutAndComesIn() {
        Visitor writer = Visitor.signedIn(port, WRITER);
        String yaml = writer.get("/briefs/full-depth-inspection.yaml").body();
        assertThat(yaml).contains("brief: full-depth-inspection", "[กว่า 65,000 แห่ง]");
        String slug = slug();
        var filled = writer.upload(
                "/briefs/proposals",
                "/briefs/proposals",
                "file",
                "brief.yaml",
                yaml.replace("full-depth-inspection", slug).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(filled.body()).contains("value=\"" + slug + "\"", "กว่า 65,000 แห่ง");
        var broken = writer.upload(
                "/briefs/proposals",
                "/briefs/proposals",
                "file",
                "brief.yaml",
                "brief: a\ntitle: [x\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(broken.statusCode()).isEqualTo(422);
        assertThat(broken.body()).contains("บรรทัดที่");
    }

    private java.net.http.HttpResponse<String> create(Visitor writer, String slug, String fact) {
        Map<String, String> form = form(slug, fact);
        form.put("ownerUnit", units.findBySlug("ops").orElseThrow().id().toString());
        return writer.post("/briefs/new", "/briefs", form);
    }

    private java.net.http.HttpResponse<String> save(Visitor writer, String slug, String fact, int edit) {
        Map<String, String> form = form(slug, fact);
        form.put("edit", String.valueOf(edit));
        form.put("facts[0].id", "f1");
        return writer.post("/briefs/" + slug + "/edit", "/briefs/" + slug + "/draft", form);
    }

    private Map<String, String> form(String slug, String fact) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("kind", "policy");
        form.put("slug", slug);
        form.put("title", "โครงการทดสอบ " + slug);
        form.put("messages[0].text", "ทุกโรงงานมีส่วนร่วม");
        form.put("facts[0].statement", fact);
        form.put(
                "units", units.findBySlug("province-lampang").orElseThrow().id().toString());
        return form;
    }

    private int edit(String slug, Visitor writer) {
        writer.get("/briefs/" + slug + "/edit");
        return draft(slug).edit();
    }

    private void approve(String slug) {
        Review review = review(slug);
        var answer = Visitor.signedIn(port, REVIEWER)
                .post("/reviews/" + review.id(), "/reviews/" + review.id() + "/approvals", Map.of());
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private Review review(String slug) {
        return reviews.latest(briefs.find(slug).orElseThrow().id()).orElseThrow();
    }

    private BriefVersion draft(String slug) {
        return briefs.draft(briefs.find(slug).orElseThrow().id()).orElseThrow();
    }

    private UUID person(String slug) {
        return people.findBySlug(slug).orElseThrow().id();
    }

    private static String slug() {
        return "test-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
