package th.prmind.brief;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import th.prmind.engine.Brief.Weight;
import th.prmind.platform.time.Dates;

/**
 * A brief as it stands in the form: exactly what was typed, so that nothing is lost when some of it can't be taken.
 *
 * @param values single fields by name
 * @param rows lists of fields by the list's name: messages, facts, people, terms, avoid
 * @param units ids of the units ticked
 */
record BriefForm(Map<String, String> values, Map<String, List<Map<String, String>>> rows, Set<String> units) {

    private static final Pattern ROW = Pattern.compile("([a-z]+)\\[(\\d{1,4})]\\.([A-Za-z]+)");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final List<String> LISTS = List.of("messages", "facts", "people", "terms", "avoid");

    /** What the form comes to. */
    record Read(BriefContent content, Map<String, String> errors) {}

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

    static BriefForm of(Kind kind, BriefContent content) {
        Map<String, String> values = new HashMap<>();
        values.put("kind", kind.code());
        values.put("title", content.title());
        put(values, "titleEnglish", content.titleEnglish());
        put(values, "summary", content.summary());
        put(values, "summaryEnglish", content.summaryEnglish());
        put(values, "from", content.from());
        put(values, "to", content.to());
        put(values, "localAngle", content.localAngle());
        put(
                values,
                "letterNumber",
                content.letter() == null ? null : content.letter().number());
        put(
                values,
                "letterDate",
                content.letter() == null ? null : content.letter().date());
        put(
                values,
                "asOf",
                content.asOf() == null
                        ? null
                        : LOCAL.format(content.asOf().atZone(Dates.BANGKOK).toLocalDateTime()));
        values.put("topics", String.join(",", content.topics()));
        Map<String, List<Map<String, String>>> rows = new HashMap<>();
        rows.put(
                "messages",
                content.messages().stream()
                        .map(m -> row(
                                "id", m.id(),
                                "weight", m.weight().name(),
                                "required", m.required() ? "on" : "",
                                "audience", m.audience().code(),
                                "text", m.text(),
                                "english", m.english()))
                        .toList());
        rows.put(
                "facts",
                content.facts().stream()
                        .map(f -> row(
                                "id", f.id(),
                                "statement", f.statement(),
                                "english", f.english(),
                                "source", f.source(),
                                "asOf", f.asOf(),
                                "was", String.join("\n", f.was())))
                        .toList());
        rows.put(
                "people",
                content.people().stream()
                        .map(p -> row(
                                "id", p.id(), "honorific", p.honorific(), "name", p.name(), "position", p.position()))
                        .toList());
        rows.put(
                "terms",
                content.terms().stream()
                        .map(t -> row("id", t.id(), "use", t.use(), "insteadOf", String.join("\n", t.insteadOf())))
                        .toList());
        rows.put(
                "avoid",
                content.avoid().stream()
                        .map(a -> row("id", a.id(), "phrase", a.phrase(), "because", a.because()))
                        .toList());
        Set<String> units = new LinkedHashSet<>();
        content.units().forEach(unit -> units.add(unit.toString()));
        return new BriefForm(values, rows, units);
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

    /** The content, as far as it can be read, and what is wrong: names of fields with keys of texts. */
    Read read() {
        Map<String, String> errors = new LinkedHashMap<>();
        if (value("title").isEmpty()) {
            errors.put("title", "brief.error.title");
        }
        @Nullable LocalDate from = day(value("from"), "from", errors);
        @Nullable LocalDate to = day(value("to"), "to", errors);
        if (from != null && to != null && to.isBefore(from)) {
            errors.put("to", "brief.error.to-before-from");
        }
        @Nullable Instant asOf = kind() == Kind.SITUATION ? moment(errors) : null;
        @Nullable LocalDate letterDate = day(value("letterDate"), "letterDate", errors);
        boolean letter = letterDate != null || !value("letterNumber").isEmpty();
        BriefContent content = new BriefContent(
                value("title"),
                orNull(value("titleEnglish")),
                orNull(value("summary")),
                orNull(value("summaryEnglish")),
                from,
                to,
                letter ? new BriefContent.Letter(orNull(value("letterNumber")), letterDate) : null,
                orNull(value("localAngle")),
                asOf,
                lines(value("topics").replace(',', '\n')),
                messages(errors),
                facts(errors),
                people(errors),
                terms(errors),
                avoid(errors),
                addressees());
        return new Read(content, errors);
    }

    private List<BriefContent.Message> messages(Map<String, String> errors) {
        Numbers ids = new Numbers("m", list("messages"));
        List<BriefContent.Message> messages = new ArrayList<>();
        for (int i = 0; i < list("messages").size(); i++) {
            Map<String, String> row = list("messages").get(i);
            require(row, "text", "messages", i, "brief.error.message", errors);
            messages.add(new BriefContent.Message(
                    ids.of(row),
                    choice(Weight.class, row.getOrDefault("weight", ""), Weight.SUPPORTING),
                    row.getOrDefault("required", "").equals("on"),
                    choice(Audience.class, row.getOrDefault("audience", ""), Audience.ALL),
                    row.getOrDefault("text", ""),
                    orNull(row.getOrDefault("english", ""))));
        }
        return messages;
    }

    private List<BriefContent.Fact> facts(Map<String, String> errors) {
        Numbers ids = new Numbers("f", list("facts"));
        List<BriefContent.Fact> facts = new ArrayList<>();
        for (int i = 0; i < list("facts").size(); i++) {
            Map<String, String> row = list("facts").get(i);
            String statement = row.getOrDefault("statement", "");
            String english = row.getOrDefault("english", "");
            if (!Sentence.holdsOneValue(statement)) {
                errors.put("facts[" + i + "].statement", "brief.error.statement");
            }
            if (!english.isEmpty() && !Sentence.holdsOneValue(english)) {
                errors.put("facts[" + i + "].english", "brief.error.statement");
            }
            facts.add(new BriefContent.Fact(
                    ids.of(row),
                    statement,
                    orNull(english),
                    lines(row.getOrDefault("was", "")),
                    orNull(row.getOrDefault("source", "")),
                    day(row.getOrDefault("asOf", ""), "facts[" + i + "].asOf", errors)));
        }
        return facts;
    }

    private List<BriefContent.Spokesperson> people(Map<String, String> errors) {
        Numbers ids = new Numbers("p", list("people"));
        List<BriefContent.Spokesperson> people = new ArrayList<>();
        for (int i = 0; i < list("people").size(); i++) {
            Map<String, String> row = list("people").get(i);
            require(row, "name", "people", i, "brief.error.name", errors);
            require(row, "position", "people", i, "brief.error.position", errors);
            people.add(new BriefContent.Spokesperson(
                    ids.of(row),
                    row.getOrDefault("honorific", ""),
                    row.getOrDefault("name", ""),
                    row.getOrDefault("position", "")));
        }
        return people;
    }

    private List<BriefContent.Term> terms(Map<String, String> errors) {
        Numbers ids = new Numbers("t", list("terms"));
        List<BriefContent.Term> terms = new ArrayList<>();
        for (int i = 0; i < list("terms").size(); i++) {
            Map<String, String> row = list("terms").get(i);
            require(row, "use", "terms", i, "brief.error.term", errors);
            terms.add(new BriefContent.Term(
                    ids.of(row), row.getOrDefault("use", ""), lines(row.getOrDefault("insteadOf", ""))));
        }
        return terms;
    }

    private List<BriefContent.Avoid> avoid(Map<String, String> errors) {
        Numbers ids = new Numbers("a", list("avoid"));
        List<BriefContent.Avoid> avoid = new ArrayList<>();
        for (int i = 0; i < list("avoid").size(); i++) {
            Map<String, String> row = list("avoid").get(i);
            require(row, "phrase", "avoid", i, "brief.error.phrase", errors);
            require(row, "because", "avoid", i, "brief.error.because", errors);
            avoid.add(new BriefContent.Avoid(
                    ids.of(row), row.getOrDefault("phrase", ""), row.getOrDefault("because", "")));
        }
        return avoid;
    }

    private Set<UUID> addressees() {
        Set<UUID> addressees = new LinkedHashSet<>();
        for (String unit : units) {
            try {
                addressees.add(UUID.fromString(unit));
            } catch (IllegalArgumentException e) {
                continue; // Not from our form.
            }
        }
        return addressees;
    }

    private @Nullable Instant moment(Map<String, String> errors) {
        try {
            return LocalDateTime.parse(value("asOf")).atZone(Dates.BANGKOK).toInstant();
        } catch (DateTimeParseException e) {
            errors.put("asOf", "brief.error.as-of");
            return null;
        }
    }

    private static @Nullable LocalDate day(String value, String field, Map<String, String> errors) {
        if (value.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            errors.put(field, "brief.error.day");
            return null;
        }
    }

    private static void require(
            Map<String, String> row, String field, String list, int i, String key, Map<String, String> errors) {
        if (row.getOrDefault(field, "").isEmpty()) {
            errors.put(list + "[" + i + "]." + field, key);
        }
    }

    /** Gives rows that are new the next free id of their list, so that ids stay the same over versions. */
    private static final class Numbers {

        private final String letter;
        private int last;

        Numbers(String letter, List<Map<String, String>> rows) {
            this.letter = letter;
            rows.forEach(row -> {
                Matcher id = Pattern.compile(letter + "(\\d{1,6})").matcher(row.getOrDefault("id", ""));
                last = Math.max(last, id.matches() ? Integer.parseInt(id.group(1)) : 0);
            });
        }

        String of(Map<String, String> row) {
            String id = row.getOrDefault("id", "");
            return id.isEmpty() ? letter + ++last : id;
        }
    }

    /** A row with nothing but its id, its choices and its tick is none. */
    private static boolean filled(Map<String, String> row) {
        return row.entrySet().stream()
                .anyMatch(field -> !field.getValue().isEmpty()
                        && !Set.of("id", "weight", "required", "audience", "pick")
                                .contains(field.getKey()));
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String value, E otherwise) {
        try {
            return Enum.valueOf(type, value.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static void put(Map<String, String> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
    }

    private static Map<String, String> row(@Nullable Object... pairs) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            put(row, String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return row;
    }
}
