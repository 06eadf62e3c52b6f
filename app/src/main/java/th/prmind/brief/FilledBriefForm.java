package th.prmind.brief;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.time.Dates;

/** A brief's content as the form shows it: the reverse of {@link BriefFormReading}. */
final class FilledBriefForm {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private FilledBriefForm() {}

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
