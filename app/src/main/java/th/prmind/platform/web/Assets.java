package th.prmind.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    /** @throws IllegalArgumentException when the build made no such file */
    public String url(String name) {
        @Nullable String hashed = names.get(name);
        if (hashed == null) {
            throw new IllegalArgumentException("no bundled file " + name);
        }
        return "/assets/" + hashed;
    }
}
