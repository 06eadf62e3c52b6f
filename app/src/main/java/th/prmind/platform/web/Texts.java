package th.prmind.platform.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The words of the screens in both languages, from {@code messages/<module>/messages_<language>.properties}.
 *
 * <p>{@code {0}}, {@code {1}} stand for arguments; numbers are grouped. Where the first argument is the number one and a
 * key with {@code .one} at its end exists, that is taken: English needs it, Thai does not.
 */
@Component
public class Texts {

    private final NavigableMap<String, String> thai = load("th");
    private final NavigableMap<String, String> english = load("en");

    /** @throws IllegalArgumentException when there is no such key, which a test would have found */
    public String get(String language, String key, @Nullable Object... arguments) {
        Map<String, String> texts = all(language);
        @Nullable String text = null;
        if (arguments.length > 0 && arguments[0] instanceof Number number && number.longValue() == 1) {
            text = texts.get(key + ".one");
        }
        if (text == null) {
            text = texts.get(key);
        }
        if (text == null) {
            throw new IllegalArgumentException("no text " + key + " in " + language);
        }
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", written(arguments[i]));
        }
        return text;
    }

    /** All texts whose keys begin so, without that beginning: what a script of a page needs. */
    public Map<String, String> below(String language, String prefix) {
        Map<String, String> below = new HashMap<>();
        all(language)
                .subMap(prefix, prefix + Character.MAX_VALUE)
                .forEach((key, text) -> below.put(key.substring(prefix.length()), text));
        return below;
    }

    private NavigableMap<String, String> all(String language) {
        return language.equals("en") ? english : thai;
    }

    private static String written(@Nullable Object argument) {
        return argument instanceof Long || argument instanceof Integer
                ? "%,d".formatted(((Number) argument).longValue())
                : String.valueOf(argument);
    }

    private static NavigableMap<String, String> load(String language) {
        NavigableMap<String, String> texts = new TreeMap<>();
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*/messages_" + language + ".properties")) {
                Properties properties = new Properties();
                try (Reader in = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(in);
                }
                properties.forEach((key, text) -> texts.put((String) key, (String) text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
