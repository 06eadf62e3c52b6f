package th.prmind.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody named in words.
 *
 * @param form their name as it stands there behind the @
 */
public record Naming(UUID person, String form) {

    /**
     * A stretch of words.
     *
     * @param person who is named by it; null where it is words and nothing else
     */
    public record Part(String text, @Nullable UUID person) {}

    /** The words in their order, cut where somebody is named. */
    public static List<Part> parts(String words, List<Naming> namings) {
        List<Naming> longestFirst = namings.stream()
                .sorted(Comparator.comparingInt((Naming naming) -> naming.form().length())
                        .reversed())
                .toList();
        List<Part> parts = new ArrayList<>();
        int told = 0;
        int at = words.indexOf('@');
        while (at >= 0) {
            String rest = words.substring(at + 1);
            Optional<Naming> found = longestFirst.stream()
                    .filter(naming -> rest.startsWith(naming.form()))
                    .findFirst();
            int end = at + 1;
            if (found.isPresent()) {
                end += found.get().form().length();
                if (at > told) {
                    parts.add(new Part(words.substring(told, at), null));
                }
                parts.add(new Part(words.substring(at, end), found.get().person()));
                told = end;
            }
            at = words.indexOf('@', end);
        }
        if (told < words.length()) {
            parts.add(new Part(words.substring(told), null));
        }
        return parts;
    }
}
