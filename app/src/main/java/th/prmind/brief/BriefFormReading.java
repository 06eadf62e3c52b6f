package th.prmind.brief;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import th.prmind.engine.Brief.Weight;
import th.prmind.platform.time.Dates;

/**
 * What a form comes to.
 *
 * @param content as far as it can be read
 * @param errors what is wrong: names of fields with keys of texts
 */
record BriefFormReading(BriefContent content, Map<String, String> errors) {

    static BriefFormReading of(BriefForm form) {
        Reader reader = new Reader(form, new LinkedHashMap<>());
        return new BriefFormReading(reader.content(), reader.errors());
    }

    private record Reader(BriefForm form, Map<String, String> errors) {

        BriefContent content() {
            if (form.value("title").isEmpty()) {
                errors.put("title", "brief.error.title");
            }
            @Nullable LocalDate from = day(form.value("from"), "from");
            @Nullable LocalDate to = day(form.value("to"), "to");
            if (from != null && to != null && to.isBefore(from)) {
                errors.put("to", "brief.error.to-before-from");
            }
            @Nullable Instant asOf = form.kind() == Kind.SITUATION ? moment() : null;
            @Nullable LocalDate letterDate = day(form.value("letterDate"), "letterDate");
            boolean letter = letterDate != null || !form.value("letterNumber").isEmpty();
            return new BriefContent(
                    form.value("title"),
                    orNull(form.value("titleEnglish")),
                    orNull(form.value("summary")),
                    orNull(form.value("summaryEnglish")),
                    from,
                    to,
                    letter ? new BriefContent.Letter(orNull(form.value("letterNumber")), letterDate) : null,
                    orNull(form.value("localAngle")),
                    asOf,
                    form.topics(),
                    messages(),
                    facts(),
                    people(),
                    terms(),
                    avoid(),
                    addressees());
        }

        private List<BriefContent.Message> messages() {
            Numbers ids = new Numbers("m", form.list("messages"));
            List<BriefContent.Message> messages = new ArrayList<>();
            for (int i = 0; i < form.list("messages").size(); i++) {
                Map<String, String> row = form.list("messages").get(i);
                require(row, "text", "messages", i, "brief.error.message");
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

        private List<BriefContent.Fact> facts() {
            Numbers ids = new Numbers("f", form.list("facts"));
            List<BriefContent.Fact> facts = new ArrayList<>();
            for (int i = 0; i < form.list("facts").size(); i++) {
                Map<String, String> row = form.list("facts").get(i);
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
                        day(row.getOrDefault("asOf", ""), "facts[" + i + "].asOf")));
            }
            return facts;
        }

        private List<BriefContent.Spokesperson> people() {
            Numbers ids = new Numbers("p", form.list("people"));
            List<BriefContent.Spokesperson> people = new ArrayList<>();
            for (int i = 0; i < form.list("people").size(); i++) {
                Map<String, String> row = form.list("people").get(i);
                require(row, "name", "people", i, "brief.error.name");
                require(row, "position", "people", i, "brief.error.position");
                people.add(new BriefContent.Spokesperson(
                        ids.of(row),
                        row.getOrDefault("honorific", ""),
                        row.getOrDefault("name", ""),
                        row.getOrDefault("position", "")));
            }
            return people;
        }

        private List<BriefContent.Term> terms() {
            Numbers ids = new Numbers("t", form.list("terms"));
            List<BriefContent.Term> terms = new ArrayList<>();
            for (int i = 0; i < form.list("terms").size(); i++) {
                Map<String, String> row = form.list("terms").get(i);
                require(row, "use", "terms", i, "brief.error.term");
                terms.add(new BriefContent.Term(
                        ids.of(row), row.getOrDefault("use", ""), lines(row.getOrDefault("insteadOf", ""))));
            }
            return terms;
        }

        private List<BriefContent.Avoid> avoid() {
            Numbers ids = new Numbers("a", form.list("avoid"));
            List<BriefContent.Avoid> avoid = new ArrayList<>();
            for (int i = 0; i < form.list("avoid").size(); i++) {
                Map<String, String> row = form.list("avoid").get(i);
                require(row, "phrase", "avoid", i, "brief.error.phrase");
                require(row, "because", "avoid", i, "brief.error.because");
                avoid.add(new BriefContent.Avoid(
                        ids.of(row), row.getOrDefault("phrase", ""), row.getOrDefault("because", "")));
            }
            return avoid;
        }

        private Set<UUID> addressees() {
            Set<UUID> addressees = new LinkedHashSet<>();
            for (String unit : form.units()) {
                try {
                    addressees.add(UUID.fromString(unit));
                } catch (IllegalArgumentException e) {
                    continue; // Not from our form.
                }
            }
            return addressees;
        }

        private @Nullable Instant moment() {
            try {
                return LocalDateTime.parse(form.value("asOf"))
                        .atZone(Dates.BANGKOK)
                        .toInstant();
            } catch (DateTimeParseException e) {
                errors.put("asOf", "brief.error.as-of");
                return null;
            }
        }

        private @Nullable LocalDate day(String value, String field) {
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

        private void require(Map<String, String> row, String field, String list, int i, String key) {
            if (row.getOrDefault(field, "").isEmpty()) {
                errors.put(list + "[" + i + "]." + field, key);
            }
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
}
