package th.prmind.content;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A topic as it was typed.
 *
 * @param words cue words, one a line
 */
record TopicForm(String name, String nameEnglish, String words) {

    private static final int LONGEST = 80;

    /* What a form leaves out comes as null. */
    TopicForm {
        name = Objects.requireNonNullElse(name, "").strip();
        nameEnglish = Objects.requireNonNullElse(nameEnglish, "").strip();
        words = Objects.requireNonNullElse(words, "");
    }

    static TopicForm of(Topic topic) {
        return new TopicForm(topic.name(), topic.nameEnglish(), String.join("\n", topic.words()));
    }

    /** Names of fields with keys of texts. */
    Map<String, String> errors() {
        Map<String, String> errors = new LinkedHashMap<>();
        if (name.isEmpty() || name.length() > LONGEST) {
            errors.put("name", "content.topics.error.name");
        }
        if (slug().isEmpty() || nameEnglish.length() > LONGEST) {
            errors.put("nameEnglish", "content.topics.error.name-english");
        }
        return errors;
    }

    Topic topic(String slug) {
        return new Topic(
                slug,
                name,
                nameEnglish,
                Arrays.stream(words.split("\\R"))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList());
    }

    /** For the newsroom's address, from the English name. */
    String slug() {
        return nameEnglish
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
