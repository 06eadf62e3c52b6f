package th.prmind.publishing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The outlines of the provinces, as the build took them from its source. */
@Component
public class ThailandMap {

    private final String viewBox;
    private final String credit;
    private final List<Outline> outlines;

    ThailandMap(JsonMapper json) {
        try (InputStream in = ThailandMap.class.getResourceAsStream("/web/thailand-map.json")) {
            JsonNode map = in == null ? json.createObjectNode() : json.readTree(in);
            viewBox = map.path("viewBox").asString("0 0 1 1");
            credit = map.path("credit").asString("");
            outlines = map.path("provinces")
                    .valueStream()
                    .map(each -> new Outline(
                            each.path("code").asString(), each.path("path").asString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One outline.
     *
     * @param code of the province; 0 for water
     * @param path as SVG draws it
     */
    public record Outline(String code, String path) {

        public boolean water() {
            return code.equals("0");
        }
    }

    public String viewBox() {
        return viewBox;
    }

    /** Whose drawing it is. */
    public String credit() {
        return credit;
    }

    public List<Outline> outlines() {
        return outlines;
    }
}
