package th.prmind.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same cases are given to the browser's projection. */
class PlainTextTests {

    @TestFactory
    List<DynamicTest> projection() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        try (InputStream in = PlainTextTests.class.getResourceAsStream("/content/plain-text.json")) {
            for (JsonNode each : JsonMapper.shared().readTree(in)) {
                tests.add(DynamicTest.dynamicTest(each.path("what").asString(), () -> {
                    Body.require(each.path("doc"));
                    assertThat(PlainText.of(each.path("doc")))
                            .isEqualTo(each.path("text").asString());
                }));
            }
        }
        return tests;
    }
}
