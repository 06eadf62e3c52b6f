package th.prmind.network;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What is looked for in the book of changes.
 *
 * @param person a name
 */
record AuditForm(
        String q,
        String person,
        String action,
        String from,
        String to,
        @Nullable Integer page) {

    AuditForm {
        q = typed(q);
        person = typed(person);
        action = typed(action);
        from = typed(from);
        to = typed(to);
    }

    /** Also somebody who has left; of several with one name the first. */
    @Nullable
    Person personNamed(People people) {
        return person.isEmpty()
                ? null
                : people.all().stream()
                        .filter(each -> each.name().equals(person) || person.equalsIgnoreCase(each.nameEnglish()))
                        .findFirst()
                        .orElse(null);
    }

    /** Everybody whose name holds the words looked for. */
    Set<UUID> named(People people) {
        String words = q.toLowerCase(Locale.ROOT);
        return people.all().stream()
                .filter(each -> !words.isEmpty()
                        && (each.name() + " " + each.nameEnglish())
                                .toLowerCase(Locale.ROOT)
                                .contains(words))
                .map(Person::id)
                .collect(Collectors.toSet());
    }

    /** @throws th.prmind.platform.web.Refusal when it is no day */
    @Nullable
    LocalDate fromDay() {
        return TypedDay.of(from);
    }

    /** @throws th.prmind.platform.web.Refusal when it is no day */
    @Nullable
    LocalDate toDay() {
        return TypedDay.of(to);
    }

    /** Of the same search at another page, whose number is to follow. */
    String url() {
        return at("/audit") + "&page=";
    }

    /** The same search as a file. */
    String sheetUrl() {
        return at("/audit.xlsx");
    }

    private String at(String path) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("q", q)
                .queryParam("person", person)
                .queryParam("action", action)
                .queryParam("from", from)
                .queryParam("to", to)
                .encode()
                .toUriString();
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
