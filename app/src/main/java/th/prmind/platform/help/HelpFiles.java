package th.prmind.platform.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what is said in help from the files of the modules. */
final class HelpFiles {

    private final JsonMapper json;

    HelpFiles(JsonMapper json) {
        this.json = json;
    }

    /** The files of that place, such as {@code help/*&#47;*.yaml}. */
    List<JsonNode> read(String place) {
        List<JsonNode> read = new ArrayList<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:" + place)) {
                try (InputStream in = file.getInputStream()) {
                    read.add(json.valueToTree(new Load(LoadSettings.builder().build()).loadFromInputStream(in)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    static Said said(JsonNode yaml) {
        return new Said(yaml.path("th").asString(), yaml.path("en").asString());
    }

    static List<String> strings(JsonNode yaml) {
        List<String> strings = new ArrayList<>();
        yaml.forEach(each -> strings.add(each.asString()));
        return List.copyOf(strings);
    }
}
