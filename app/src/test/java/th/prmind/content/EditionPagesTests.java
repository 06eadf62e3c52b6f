package th.prmind.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.prmind.ApplicationTest;
import th.prmind.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages and endpoints of editions and pictures over HTTP. */
@ApplicationTest
class EditionPagesTests {

    private static final String KAEWTA = "แก้วตา";

    @LocalServerPort
    int port;

    @Autowired
    EditionCatalog catalog;

    @Test
    void editionStartsFilledAndIsSavedByTheEditor() {
        Visitor kaewta = Visitor.signedIn(port, KAEWTA);
        String url = started(kaewta);
        JsonNode data = data(kaewta.get(url + "/edit"));
        assertThat(data.path("title").asString()).contains("iSingle Form");
        assertThat(data.path("urls").path("working").asString()).isEqualTo(url + "/working");
        assertThat(data.path("readOnly").asBoolean()).isFalse();
        HttpResponse<String> saved =
                kaewta.putJson(url + "/edit", url + "/working", working(1, "ชื่อใหม่", "เนื้อหาใหม่"));
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(json(saved).path("version").asLong()).isEqualTo(2);
        assertThat(kaewta.get(url + "/working?since=2").statusCode()).isEqualTo(204);
        HttpResponse<String> stale = kaewta.putJson(url + "/edit", url + "/working", working(1, "เก่า", "เก่า"));
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(json(stale).path("title").asString()).isEqualTo("ชื่อใหม่");
        assertThat(json(stale).path("by").path("name").asString()).contains(KAEWTA);
    }

    @Test
    void scriptInTextOrTitleNeverRuns() {
        Visitor kaewta = Visitor.signedIn(port, KAEWTA);
        String url = started(kaewta);
        String evil = "</script><script>alert(1)</script><img src=x onerror=alert(1)>";
        assertThat(kaewta.putJson(url + "/edit", url + "/working", working(1, evil, evil))
                        .statusCode())
                .isEqualTo(200);
        for (String page : List.of(url, url + "/edit", url + "/revisions", url + "/submissions/new", "/editions")) {
            var shown = Jsoup.parse(kaewta.get(page).body());
            assertThat(shown.select("script:not([src]):not([type=application/json])"))
                    .as(page)
                    .isEmpty();
            assertThat(shown.select("img[src=x], [onerror]")).as(page).isEmpty();
        }
        assertThat(data(kaewta.get(url + "/edit")).path("title").asString()).isEqualTo(evil);
    }

    @Test
    void bodyOutsideTheSchemaIsRefusedWithASentence() {
        Visitor kaewta = Visitor.signedIn(port, KAEWTA);
        String url = started(kaewta);
        HttpResponse<String> refused = kaewta.putJson(
                url + "/edit",
                url + "/working",
                "{\"base\":1,\"title\":\"x\",\"doc\":{\"type\":\"doc\",\"content\":[{\"type\":\"iframe\"}]}}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).path("message").asString()).contains("ยังไม่ได้บันทึก");
    }

    @Test
    void detailsAreKeptAndUnknownOnesLeftOut() {
        Visitor kaewta = Visitor.signedIn(port, KAEWTA);
        String url = started(kaewta);
        kaewta.post(
                url + "/edit",
                url + "/details",
                Map.of(
                        "summary",
                        "สรุปสั้น",
                        "place",
                        "52",
                        "topic",
                        "safety",
                        "brief",
                        "earth-water-air-fire",
                        "audience",
                        "nobody"));
        Edition edition = catalog.find(id(url)).orElseThrow();
        assertThat(edition.summary()).isEqualTo("สรุปสั้น");
        assertThat(edition.topics()).containsExactly("safety");
        assertThat(edition.briefs()).containsExactly("earth-water-air-fire");
        assertThat(edition.audiences()).isEmpty();
    }

    @Test
    void anotherUnitsOfficerFindsNothingAnywhere() {
        Visitor kaewta = Visitor.signedIn(port, KAEWTA);
        String url = started(kaewta);
        Visitor montri = Visitor.signedIn(port, "มนตรีธรรม");
        for (String page : List.of(
                "",
                "/edit",
                "/working?since=0",
                "/revisions",
                "/revisions/1/difference/2",
                "/submissions/new",
                "/pictures")) {
            assertThat(montri.get(url + page).statusCode()).as("GET " + page).isEqualTo(404);
        }
        for (String form : List.of(
                "/details",
                "/pictures",
                "/submissions",
                "/emergencies",
                "/withdrawals",
                "/corrections",
                "/translations")) {
            assertThat(montri.post("/pictures", url + form, Map.of("correction", "x"))
                            .statusCode())
                    .as("POST " + form)
                    .isEqualTo(404);
        }
        assertThat(montri.putJson("/pictures", url + "/working", working(1, "x", "x"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(montri.putJson("/pictures", url + "/reasons", "{\"key\":\"k\",\"reason\":\"r\"}")
                        .statusCode())
                .isEqualTo(404);
        String comment = "{\"version\":1,\"start\":0,\"end\":1,\"quotation\":\"x\",\"text\":\"x\"}";
        assertThat(montri.postJson("/pictures", url + "/comments", comment).statusCode())
                .isEqualTo(404);
        assertThat(montri.postJson("/pictures", url + "/comments", "{").statusCode())
                .isEqualTo(400);
        assertThat(montri.get("/editions/no-id").statusCode()).isEqualTo(404);
        assertThat(montri.get("/editions?all=true&q=iSingle").body()).doesNotContain(url);
    }

    @Test
    void picturesOfUnpublishedWorkAreTheUnitsOwn() {
        Edition draft = catalog.findBySlug("isingle-form-lampang").orElseThrow();
        String picture = "/pictures/" + draft.pictures().getFirst();
        Visitor kaewta = Visitor.signedIn(port, KAEWTA);
        assertThat(kaewta.get(picture + "/thumb.jpg").headers().firstValue("Content-Type"))
                .hasValue("image/jpeg");
        assertThat(kaewta.get(picture).body()).contains(draft.title());
        assertThat(kaewta.get("/pictures?q=เซรามิก").body()).contains(picture);
        assertThat(kaewta.get("/pictures?q=ไม่มีคำนี้").body()).doesNotContain(picture);
        Visitor montri = Visitor.signedIn(port, "มนตรีธรรม");
        assertThat(montri.get(picture + "/thumb.jpg").statusCode()).isEqualTo(404);
        assertThat(montri.get(picture).statusCode()).isEqualTo(404);
        assertThat(montri.get("/pictures?q=เซรามิก").body()).doesNotContain(picture);
    }

    @Test
    void renamedProgramIsRefusedAsAPicture() {
        Visitor kaewta = Visitor.signedIn(port, KAEWTA);
        HttpResponse<String> refused =
                kaewta.upload("/pictures", "/pictures", "file", "ภาพ.jpg", new byte[] {'M', 'Z', 0, 1});
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("ไม่ใช่ภาพ");
    }

    private static String started(Visitor visitor) {
        HttpResponse<String> edit = visitor.post(
                "/editions/new?type=policy-release&brief=full-depth-inspection",
                "/editions",
                Map.of("type", "policy-release", "brief", "full-depth-inspection", "audience", "operators"));
        String path = edit.uri().getPath();
        return path.substring(0, path.length() - "/edit".length());
    }

    private static UUID id(String url) {
        return UUID.fromString(url.substring(url.lastIndexOf('/') + 1));
    }

    private static JsonNode data(HttpResponse<String> page) {
        return JsonMapper.shared()
                .readTree(Objects.requireNonNull(Jsoup.parse(page.body()).getElementById("editor-data"))
                        .data());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String working(long base, String title, String text) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "base", base,
                        "title", title,
                        "doc",
                                Map.of(
                                        "type",
                                        "doc",
                                        "content",
                                        List.of(Map.of(
                                                "type",
                                                "paragraph",
                                                "content",
                                                List.of(Map.of("type", "text", "text", text)))))));
    }
}
