package th.prmind.brief;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Somebody in the people register as they stand in the form, exactly as typed.
 *
 * @param errors names of fields with keys of texts
 */
record RegisterForm(Map<String, String> values, List<Map<String, String>> posts, Map<String, String> errors) {

    private static final Pattern POST =
            Pattern.compile("posts\\[(\\d{1,3})]\\.(position|positionEnglish|from|to|acting|source)");

    static RegisterForm of(RegisterPerson person) {
        List<Map<String, String>> posts = new ArrayList<>();
        for (RegisterPerson.Post post : person.posts()) {
            Map<String, String> row = new HashMap<>();
            row.put("position", post.position());
            row.put("positionEnglish", post.positionEnglish() == null ? "" : post.positionEnglish());
            row.put("from", post.from() == null ? "" : post.from().toString());
            row.put("to", post.to() == null ? "" : post.to().toString());
            row.put("acting", post.acting() ? "on" : "");
            row.put("source", post.source() == null ? "" : post.source());
            posts.add(row);
        }
        return new RegisterForm(
                Map.of(
                        "name", person.name(),
                        "nameEnglish", person.nameEnglish() == null ? "" : person.nameEnglish(),
                        "honorifics", String.join("\n", person.honorifics()),
                        "shortForms", String.join("\n", person.shortForms())),
                posts,
                Map.of());
    }

    static RegisterForm posted(MultiValueMap<String, String> posted) {
        Map<String, String> values = new HashMap<>();
        TreeMap<Integer, Map<String, String>> numbered = new TreeMap<>();
        posted.forEach((name, given) -> {
            String value = given.isEmpty() || given.getFirst() == null
                    ? ""
                    : given.getFirst().strip();
            Matcher post = POST.matcher(name);
            if (post.matches()) {
                numbered.computeIfAbsent(Integer.valueOf(post.group(1)), _ -> new LinkedHashMap<>())
                        .put(post.group(2), value);
            } else {
                values.put(name, value);
            }
        });
        List<Map<String, String>> posts = numbered.values().stream()
                .filter(row -> row.entrySet().stream()
                        .anyMatch(field -> !field.getKey().equals("acting")
                                && !field.getValue().isEmpty()))
                .toList();
        return new RegisterForm(values, posts, errors(values, posts));
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    String post(int i, String name) {
        return i < posts.size() ? posts.get(i).getOrDefault(name, "") : "";
    }

    List<String> lines(String name) {
        return value(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /**
     * The posts as they are kept.
     *
     * @param before the person's posts until now, whose units stay where the position does
     */
    List<RegisterPerson.Post> read(List<RegisterPerson.Post> before) {
        List<RegisterPerson.Post> read = new ArrayList<>();
        for (Map<String, String> row : posts) {
            String position = row.getOrDefault("position", "");
            read.add(new RegisterPerson.Post(
                    position,
                    orNull(row.getOrDefault("positionEnglish", "")),
                    before.stream()
                            .filter(post -> post.position().equals(position))
                            .map(RegisterPerson.Post::unit)
                            .filter(java.util.Objects::nonNull)
                            .findFirst()
                            .orElse(null),
                    day(row.getOrDefault("from", "")),
                    day(row.getOrDefault("to", "")),
                    row.getOrDefault("acting", "").equals("on"),
                    orNull(row.getOrDefault("source", ""))));
        }
        return read;
    }

    private static Map<String, String> errors(Map<String, String> values, List<Map<String, String>> posts) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (!values.getOrDefault("name", "").contains(" ")) {
            errors.put("name", "brief.register.error.name");
        }
        for (int i = 0; i < posts.size(); i++) {
            Map<String, String> row = posts.get(i);
            String name = "posts[" + i + "].";
            if (row.getOrDefault("position", "").isEmpty()) {
                errors.put(name + "position", "brief.register.error.position");
            }
            for (String day : List.of("from", "to")) {
                if (!row.getOrDefault(day, "").isEmpty() && day(row.getOrDefault(day, "")) == null) {
                    errors.put(name + day, "brief.error.day");
                }
            }
            @Nullable LocalDate from = day(row.getOrDefault("from", ""));
            @Nullable LocalDate to = day(row.getOrDefault("to", ""));
            if (from != null && to != null && to.isBefore(from)) {
                errors.put(name + "to", "brief.register.error.days");
            }
        }
        return errors;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
