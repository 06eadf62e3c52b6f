package th.prmind.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What is asked before an edition starts.
 *
 * @param audience codes of the audiences for whom it is written
 * @param spokesperson name of somebody of the brief or the register
 * @param who for event news: name of somebody of the register, or any words
 * @param what what they did, as the end of a sentence
 * @param with names of the register, or any words
 * @param said the gist of what was said
 */
record StartForm(
        @Nullable String type,
        @Nullable String brief,
        @Nullable String language,
        @Nullable UUID unit,
        @Nullable List<String> audience,
        @Nullable String spokesperson,
        @Nullable String who,
        @Nullable String what,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate when,

        @Nullable String where,
        @Nullable List<String> with,
        @Nullable String said) {

    String languageOrThai() {
        return "en".equals(language) ? "en" : "th";
    }

    List<String> audiences() {
        return Objects.requireNonNullElse(audience, List.of());
    }

    List<String> withNames() {
        return Objects.requireNonNullElse(with, List.<String>of()).stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    static String plain(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }
}
