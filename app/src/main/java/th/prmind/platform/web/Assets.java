package th.prmind.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Knows the bundled files under the names with a hash that the build gave them, so that browsers keep them for good. */
@Component
public class Assets {

    private final Map<String, String> names = new HashMap<>();

    Assets(JsonMapper json) {
        try (InputStream in = Assets.class.getResourceAsStream("/web/manifest.json")) {
            if (in != null) {
                names.putAll(json.readValue(in, new TypeReference<Map<String, String>>() {}));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same for a file that the build may not have made. */
    Optional<String> find(String name) {
        return Optional.ofNullable(names.get(name)).map(hashed -> "/assets/" + hashed);
    }

    /** @throws IllegalArgumentException when the build made no such file */
    public String url(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no bundled file " + name));
    }
}
