package th.prmind.brief;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A brief as it stands in the form: exactly what was typed, so that nothing is lost when some of it can't be taken.
 *
 * @param values single fields by name
 * @param rows lists of fields by the list's name: messages, facts, people, terms, avoid
 * @param units ids of the units ticked
 */
record BriefForm(Map<String, String> values, Map<String, List<Map<String, String>>> rows, Set<String> units) {

    private static final Pattern ROW = Pattern.compile("([a-z]+)\\[(\\d{1,4})]\\.([A-Za-z]+)");
    private static final List<String> LISTS = List.of("messages", "facts", "people", "terms", "avoid");

    /** @param posted the form's fields; rows without a tick are left out where the form has ticks */
    static BriefForm posted(MultiValueMap<String, String> posted) {
        Map<String, String> values = new HashMap<>();
        Map<String, TreeMap<Integer, Map<String, String>>> numbered = new HashMap<>();
        posted.forEach((name, given) -> {
            String value = given.isEmpty() || given.getFirst() == null
                    ? ""
                    : given.getFirst().strip();
            Matcher row = ROW.matcher(name);
            if (row.matches()) {
                numbered.computeIfAbsent(row.group(1), _ -> new TreeMap<>())
                        .computeIfAbsent(Integer.valueOf(row.group(2)), _ -> new LinkedHashMap<>())
                        .put(row.group(3), value);
            } else if (name.equals("topics")) {
                values.put(name, String.join(",", given));
            } else {
                values.put(name, value);
            }
        });
        boolean ticked = posted.containsKey("ticked");
        Map<String, List<Map<String, String>>> rows = new HashMap<>();
        for (String list : LISTS) {
            rows.put(
                    list,
                    numbered.getOrDefault(list, new TreeMap<>()).values().stream()
                            .filter(row -> !ticked || row.containsKey("pick"))
                            .filter(BriefForm::filled)
                            .toList());
        }
        return new BriefForm(values, rows, new LinkedHashSet<>(posted.getOrDefault("units", List.of())));
    }

    /** A brief's content as the form shows it. */
    static BriefForm of(Kind kind, BriefContent content) {
        return FilledBriefForm.of(kind, content);
    }

    /** The content, as far as it can be read, and what is wrong. */
    BriefFormReading read() {
        return BriefFormReading.of(this);
    }

    /** Slugs of the topics chosen. */
    List<String> topics() {
        return Arrays.stream(value("topics").split(","))
                .map(String::strip)
                .filter(slug -> !slug.isEmpty())
                .toList();
    }

    /** With some fields filled that were empty. */
    BriefForm with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        values.forEach((name, value) -> {
            if (!value.isEmpty() || !all.containsKey(name)) {
                all.put(name, value);
            }
        });
        return new BriefForm(all, rows, units);
    }

    /** People whom the register knows get the form of address and the post that were left empty. */
    BriefForm completed(List<RegisterPerson> register, LocalDate today) {
        Map<String, RegisterPerson> byName = new HashMap<>();
        register.forEach(person -> byName.put(person.name(), person));
        Map<String, List<Map<String, String>>> completed = new HashMap<>(rows);
        completed.put(
                "people",
                list("people").stream()
                        .map(row -> completed(row, byName.get(row.getOrDefault("name", "")), today))
                        .toList());
        return new BriefForm(values, completed, units);
    }

    private static Map<String, String> completed(
            Map<String, String> row, @Nullable RegisterPerson known, LocalDate today) {
        if (known == null || !row.getOrDefault("position", "").isEmpty()) {
            return row;
        }
        Map<String, String> filled = new LinkedHashMap<>(row);
        if (row.getOrDefault("honorific", "").isEmpty() && !known.honorifics().isEmpty()) {
            filled.put("honorific", known.honorifics().getFirst());
        }
        known.postOn(today).ifPresent(post -> filled.put("position", post.position()));
        return filled;
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    List<Map<String, String>> list(String name) {
        return rows.getOrDefault(name, List.of());
    }

    /** A field of a row, or an empty text where there is none. */
    String field(String list, int i, String name) {
        return i < list(list).size() ? list(list).get(i).getOrDefault(name, "") : "";
    }

    Kind kind() {
        try {
            return Kind.of(value("kind"));
        } catch (IllegalArgumentException e) {
            return Kind.POLICY;
        }
    }

    /** A row with nothing but its id, its choices and its tick is none. */
    private static boolean filled(Map<String, String> row) {
        return row.entrySet().stream()
                .anyMatch(field -> !field.getValue().isEmpty()
                        && !Set.of("id", "weight", "required", "audience", "pick")
                                .contains(field.getKey()));
    }
}
