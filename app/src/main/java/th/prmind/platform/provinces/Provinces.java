package th.prmind.platform.provinces;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The 77 provinces by code. */
public final class Provinces {

    private static final Map<String, Province> ALL = load();

    private Provinces() {}

    /** In the order of their codes, which is that of the official list. */
    public static Collection<Province> all() {
        return ALL.values();
    }

    public static Optional<Province> find(@Nullable String code) {
        return Optional.ofNullable(code).map(ALL::get);
    }

    private static Map<String, Province> load() {
        try (InputStream in = Provinces.class.getResourceAsStream("/provinces.yaml")) {
            Map<String, Province> all = new LinkedHashMap<>();
            for (Object each : (List<?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in)) {
                Map<?, ?> row = (Map<?, ?>) each;
                Province province = new Province(
                        text(row, "code"), text(row, "th"), text(row, "en"), text(row, "region"), text(row, "abbr"));
                all.put(province.code(), province);
            }
            return Collections.unmodifiableMap(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Map<?, ?> row, String name) {
        return String.valueOf(row.get(name));
    }
}
