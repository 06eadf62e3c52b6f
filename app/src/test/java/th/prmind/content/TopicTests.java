package th.prmind.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.prmind.ApplicationTest;
import th.prmind.Visitor;
import th.prmind.platform.sheets.SheetFile;

/** The newsroom's topics, kept by policy owners and operators and chosen in briefs. */
@ApplicationTest
class TopicTests {

    @LocalServerPort
    int port;

    @Autowired
    Topics topics;

    private final String unlike = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void addedTopicIsOfferedInTheBriefFormAndInTheNewsroom() {
        Visitor owner = Visitor.signedIn(port, "มัณฑนา");
        var added = owner.post(
                "/topics/new",
                "/topics",
                Map.of("name", "น้ำสะอาด " + unlike, "nameEnglish", "Clean water " + unlike, "words", "น้ำใส\n\nคลอง"));
        assertThat(added.uri().getPath()).isEqualTo("/topics");
        String slug = "clean-water-" + unlike;
        assertThat(topics.find(slug))
                .hasValueSatisfying(topic -> assertThat(topic.words()).containsExactly("น้ำใส", "คลอง"));
        assertThat(Jsoup.parse(owner.get("/briefs/new").body())
                        .select("input[name=topics]")
                        .eachAttr("value"))
                .contains(slug);
        assertThat(owner.get("/news/topics/" + slug).body()).contains("น้ำสะอาด " + unlike);
        assertThat(SheetFile.read(Visitor.signedIn(port, "แก้วตา").getBytes("/topics.xlsx"))
                        .rows())
                .hasSize(topics.all().size() + 1)
                .anyMatch(row -> row.cells()
                        .containsAll(List.of(
                                "น้ำสะอาด " + unlike, "Clean water " + unlike, "น้ำใส, คลอง", "/news/topics/" + slug)));
    }

    @Test
    void briefKeepsTheTopicsTicked() {
        Visitor owner = Visitor.signedIn(port, "มัณฑนา");
        String slug = "topical-" + unlike;
        String unit = Jsoup.parse(owner.get("/briefs/new").body())
                .select("#ownerUnit option")
                .attr("value");
        List<String> first = topics.all().stream().limit(1).map(Topic::slug).toList();
        owner.post(
                "/briefs/new",
                "/briefs",
                Map.of(
                        "title",
                        "สาร " + unlike,
                        "slug",
                        slug,
                        "ownerUnit",
                        unit,
                        "kind",
                        "policy",
                        "topics",
                        first.getFirst()));
        assertThat(Jsoup.parse(owner.get("/briefs/" + slug + "/edit").body())
                        .select("input[name=topics][checked]")
                        .eachAttr("value"))
                .isEqualTo(first);
    }

    @Test
    void changedNameKeepsTheAddress() {
        Visitor operator = Visitor.signedIn(port, "ชวินทร์");
        topics.add(new Topic("kept-" + unlike, "ชื่อเดิม", "Kept " + unlike, List.of()), 900);
        operator.post(
                "/topics/kept-" + unlike + "/edit",
                "/topics/kept-" + unlike,
                Map.of("name", "ชื่อใหม่", "nameEnglish", "Another name"));
        assertThat(topics.find("kept-" + unlike).orElseThrow().name()).isEqualTo("ชื่อใหม่");
    }

    @Test
    void namelessOrSecondTopicIsRefusedWithASentenceAndKeepsWhatWasTyped() {
        Visitor owner = Visitor.signedIn(port, "มัณฑนา");
        var refused = owner.post("/topics/new", "/topics", Map.of("name", "", "nameEnglish", "ไทย", "words", "คำ"));
        assertThat(refused.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(refused.body());
        assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#name", "#nameEnglish");
        assertThat(page.select("#words").text()).isEqualTo("คำ");
        topics.add(new Topic("twice-" + unlike, "ซ้ำ", "Twice " + unlike, List.of()), 901);
        assertThat(owner.post("/topics/new", "/topics", Map.of("name", "อีก", "nameEnglish", "Twice " + unlike))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void writerReadsTheTopicsOnly() {
        Visitor writer = Visitor.signedIn(port, "แก้วตา");
        assertThat(writer.get("/topics").body()).doesNotContain("/topics/new");
        assertThat(writer.get("/topics/new").statusCode()).isEqualTo(403);
    }
}
