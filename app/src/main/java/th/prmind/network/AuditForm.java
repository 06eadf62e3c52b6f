package th.prmind.network;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What is looked for in the book of changes.
 *
 * @param person a name
 */
record AuditForm(
        @Nullable String q,
        @Nullable String person,
        @Nullable String action,
        @Nullable String from,
        @Nullable String to,
        @Nullable Integer page) {

    AuditForm {
        q = typed(q);
        person = typed(person);
        action = typed(action);
        from = typed(from);
        to = typed(to);
        page = Objects.requireNonNullElse(page, 1);
    }

    @Override
    public String q() {
        return Objects.requireNonNull(q);
    }

    @Override
    public String person() {
        return Objects.requireNonNull(person);
    }

    @Override
    public String action() {
        return Objects.requireNonNull(action);
    }

    @Override
    public Integer page() {
        return Objects.requireNonNull(page);
    }

    /** Also somebody who has left; of several with one name the first. */
    @Nullable
    Person personNamed(People people) {
        return person().isEmpty()
                ? null
                : people.all().stream()
                        .filter(each -> each.name().equals(person()) || person().equalsIgnoreCase(each.nameEnglish()))
                        .findFirst()
                        .orElse(null);
    }

    /** @throws th.prmind.platform.web.Refusal when it is no day */
    @Nullable
    LocalDate fromDay() {
        return TypedDay.of(Objects.requireNonNull(from));
    }

    /** @throws th.prmind.platform.web.Refusal when it is no day */
    @Nullable
    LocalDate toDay() {
        return TypedDay.of(Objects.requireNonNull(to));
    }

    /** Of the same search at another page, whose number is to follow. */
    String url() {
        return UriComponentsBuilder.fromPath("/audit")
                        .queryParam("q", q)
                        .queryParam("person", person)
                        .queryParam("action", action)
                        .queryParam("from", from)
                        .queryParam("to", to)
                        .encode()
                        .toUriString()
                + "&page=";
    }

    private static String typed(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
