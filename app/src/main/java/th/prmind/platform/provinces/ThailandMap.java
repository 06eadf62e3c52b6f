package th.prmind.platform.provinces;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * The outline of the provinces, as the build drew it.
 *
 * @param viewBox of the SVG
 * @param credit whom the outline is owed to
 */
public record ThailandMap(String viewBox, String credit, List<Shape> provinces) {

    private static final ThailandMap ONLY = load();

    /** @param code number of ISO 3166-2:TH; 0 is the lake of Songkhla */
    public record Shape(String code, String path) {}

    /** Without provinces where the build left the browser's part out. */
    public static ThailandMap get() {
        return ONLY;
    }

    private static ThailandMap load() {
        try (InputStream in = ThailandMap.class.getResourceAsStream("/web/thailand-map.json")) {
            return in == null
                    ? new ThailandMap("0 0 1 1", "", List.of())
                    : new JsonMapper().readValue(in, ThailandMap.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
