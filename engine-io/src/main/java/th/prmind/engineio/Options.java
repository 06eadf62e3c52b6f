package th.prmind.engineio;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A command's options taken apart: those with a value, those without, and what is left over. */
final class Options {

    private final Map<String, List<String>> values = new HashMap<>();
    private final Set<String> flags = new HashSet<>();
    private final List<String> rest = new ArrayList<>();

    private Options() {}

    /**
     * Takes options apart; after {@code --} everything is left over.
     *
     * @param valued options that take a value, {@code --brief}
     * @param bare options that take none, {@code --json}
     */
    static Options of(List<String> words, Set<String> valued, Set<String> bare) throws Command.BadOption {
        Options options = new Options();
        Deque<String> left = new ArrayDeque<>(words);
        while (!left.isEmpty()) {
            String word = left.pop();
            if (word.equals("--")) {
                options.rest.addAll(left);
                break;
            }
            int equals = word.indexOf('=');
            String name = word.startsWith("--") && equals > 0 ? word.substring(0, equals) : word;
            if (valued.contains(name)) {
                String value = name.length() < word.length() ? word.substring(equals + 1) : left.poll();
                if (value == null) {
                    throw new Command.BadOption(name + " ต้องตามด้วยค่า", name + " needs a value");
                }
                options.values.computeIfAbsent(name, k -> new ArrayList<>()).add(value);
            } else if (bare.contains(word)) {
                options.flags.add(word);
            } else if (word.startsWith("--")) {
                throw new Command.BadOption("ไม่รู้จัก " + word, word + " is not an option of this command");
            } else {
                options.rest.add(word);
            }
        }
        return options;
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The value given last, or null. */
    @Nullable
    String last(String name) {
        List<String> given = all(name);
        return given.isEmpty() ? null : given.getLast();
    }

    List<String> rest() {
        return rest;
    }
}
