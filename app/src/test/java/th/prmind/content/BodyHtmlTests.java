package th.prmind.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.prmind.platform.web.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BodyHtmlTests {

    private static final String PICTURE = "01930000-0000-7000-8000-000000000001";

    @Test
    void everyPartOfTheSchemaHasItsElement() {
        String html = BodyHtml.of(doc("""
                {"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"หัวข้อ"}]},
                {"type":"heading","attrs":{"level":3},"content":[{"type":"text","text":"ย่อย"}]},
                {"type":"paragraph","content":[{"type":"text","text":"ก","marks":[{"type":"strong"},
                    {"type":"link","attrs":{"href":"tel:022023000"}}]},{"type":"hard_break"},{"type":"text","text":"ข"}]},
                {"type":"bullet_list","content":[{"type":"list_item","content":[{"type":"paragraph"}]}]},
                {"type":"ordered_list","content":[{"type":"list_item","content":[{"type":"paragraph"}]}]},
                {"type":"blockquote","content":[{"type":"paragraph"}]},
                {"type":"table","content":[{"type":"table_row","content":[
                    {"type":"table_header","attrs":{"colspan":2},"content":[{"type":"paragraph"}]},
                    {"type":"table_cell","content":[{"type":"paragraph"}]}]}]},
                {"type":"picture","attrs":{"id":"%s","alt":"คลอง \\"ใส\\"","credit":"ภาพประกอบ"}}""".formatted(PICTURE)));
        assertThat(html)
                .isEqualTo("<h2>หัวข้อ</h2><h3>ย่อย</h3>"
                        + "<p><strong><a href=\"tel:022023000\" rel=\"noopener\">ก</a></strong><br>ข</p>"
                        + "<ul><li><p></p></li></ul><ol><li><p></p></li></ol><blockquote><p></p></blockquote>"
                        + "<table><tr><th colspan=\"2\"><p></p></th><td><p></p></td></tr></table>"
                        + "<figure><img src=\"/pictures/" + PICTURE + "/full.jpg\" alt=\"คลอง &quot;ใส&quot;\""
                        + " loading=\"lazy\"><figcaption>ภาพประกอบ</figcaption></figure>");
    }

    @Test
    void whatIsUnknownIsLeftOutAndOffsetsStay() {
        JsonNode body = doc("""
                {"type":"script","content":[{"type":"paragraph","content":[{"type":"text","text":"alert(1)"}]}]},
                {"type":"paragraph","content":[{"type":"text","text":"กว่า 75,000 แห่ง"}]}""");
        String text = PlainText.of(body);
        int start = text.indexOf("75,000");
        assertThat(BodyHtml.of(body, _ -> null, List.of(new BodyHtml.Mark(start, start + 6, "finding", "f1"))))
                .isEqualTo("<p>กว่า <mark class=\"finding\" aria-describedby=\"f1\">75,000</mark> แห่ง</p>");
    }

    @Test
    void marksReachAcrossFormattingAndNeverOverlap() {
        JsonNode body = doc("""
                {"type":"paragraph","content":[{"type":"text","text":"abc"},
                    {"type":"text","text":"def","marks":[{"type":"strong"}]},{"type":"text","text":"ghi"}]}""");
        List<BodyHtml.Mark> marks = List.of(new BodyHtml.Mark(1, 5, "a", null), new BodyHtml.Mark(4, 7, "b", null));
        assertThat(BodyHtml.of(body, _ -> null, marks))
                .isEqualTo(
                        "<p>a<mark class=\"a\">bc</mark><strong><mark class=\"a\">de</mark><mark class=\"b\">f</mark>"
                                + "</strong><mark class=\"b\">g</mark>hi</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java\\tscript:alert(1)",
                " javascript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:x",
                "//evil.example",
                "x\\\" onclick=\\\"alert(1)"
            })
    void noLinkRunsAScript(String href) {
        JsonNode body = doc("""
                {"type":"paragraph","content":[{"type":"text","text":"<img src=x onerror=alert(1)>",
                    "marks":[{"type":"link","attrs":{"href":"%s"}}]}]}""".formatted(href));
        Document shown = Jsoup.parse(BodyHtml.of(body));
        assertThat(shown.select("a, script, img, [onclick]")).isEmpty();
        assertThat(shown.text()).isEqualTo("<img src=x onerror=alert(1)>");
        assertThatThrownBy(() -> Body.require(body)).isInstanceOf(Refusal.class);
    }

    @Test
    void bodiesOutsideTheSchemaAreRefused() {
        for (String block : List.of(
                "{\"type\":\"iframe\"}",
                "{\"type\":\"text\",\"text\":\"bare\"}",
                "{\"type\":\"heading\",\"attrs\":{\"level\":1}}",
                "{\"type\":\"picture\",\"attrs\":{\"id\":\"../../etc/passwd\"}}",
                "{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"x\",\"marks\":[{\"type\":\"style\"}]}]}",
                "{\"type\":\"table\",\"content\":[{\"type\":\"paragraph\"}]}",
                "{\"type\":\"bullet_list\"}")) {
            assertThatThrownBy(() -> Body.require(doc(block))).as(block).isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> Body.require(nested(200))).isInstanceOf(Refusal.class);
    }

    @Test
    void bodiesOverTheLimitAreRefused() {
        JsonNode body = doc("{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\""
                + "ก".repeat(Body.LIMIT) + "\"}]}");
        assertThatThrownBy(() -> Body.require(body)).isInstanceOf(Refusal.class).hasMessage("content.body.too-long");
    }

    private static JsonNode nested(int depth) {
        return doc("{\"type\":\"blockquote\",\"content\":[".repeat(depth) + "{\"type\":\"paragraph\"}"
                + "]}".repeat(depth));
    }

    private static JsonNode doc(String blocks) {
        return JsonMapper.shared().readTree("{\"type\":\"doc\",\"content\":[" + blocks + "]}");
    }
}
