package th.prmind.platform.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked can't be done as it stands. The reader is told why in one sentence, and what to do; nothing was
 * changed.
 */
public class Refusal extends RuntimeException {

    private final String key;
    private final transient List<@Nullable Object> arguments;

    /** @param key of a text; arguments as in {@link Texts} */
    public Refusal(String key, @Nullable Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = Arrays.asList(arguments);
    }

    public String key() {
        return key;
    }

    public @Nullable Object[] arguments() {
        return arguments.toArray();
    }
}
