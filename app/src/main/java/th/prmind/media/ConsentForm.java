package th.prmind.media;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.web.View;

/** What is typed of a consent. */
record ConsentForm(
        @Nullable String person,
        @Nullable String purpose,
        @Nullable String givenOn,
        @Nullable String until,
        @Nullable String keptAt) {

    private static final int LONGEST = 300;

    static ConsentForm empty(LocalDate today) {
        return new ConsentForm("", "", today.toString(), "", "");
    }

    /** What is wrong, by field, in the reader's words. */
    Map<String, String> errors(LocalDate today, View view) {
        Map<String, String> errors = new LinkedHashMap<>();
        needed("person", person, "media.consent.error.person", errors, view);
        needed("purpose", purpose, "media.consent.error.purpose", errors, view);
        @Nullable LocalDate given = day(givenOn);
        if (given == null || given.isAfter(today)) {
            errors.put("givenOn", view.text("media.consent.error.given"));
        }
        if (!plain(until).isEmpty()) {
            @Nullable LocalDate last = day(until);
            if (last == null || given != null && last.isBefore(given)) {
                errors.put("until", view.text("media.consent.error.until"));
            }
        }
        needed("keptAt", keptAt, "media.consent.error.kept", errors, view);
        return errors;
    }

    private static void needed(
            String field, @Nullable String typed, String key, Map<String, String> errors, View view) {
        if (plain(typed).isEmpty()) {
            errors.put(field, view.text(key));
        } else if (plain(typed).length() > LONGEST) {
            errors.put(field, view.text("media.consent.error.too-long", LONGEST));
        }
    }

    static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return plain(typed).isEmpty() ? null : LocalDate.parse(plain(typed));
        } catch (DateTimeException e) {
            return null;
        }
    }

    static String plain(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
