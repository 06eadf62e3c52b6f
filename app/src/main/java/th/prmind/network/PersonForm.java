package th.prmind.network;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.web.View;

/** A person as they are typed in. */
record PersonForm(
        @Nullable String name,
        @Nullable String nameEnglish,
        @Nullable String title,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String unit,
        @Nullable Boolean active) {

    static PersonForm of(Person person, UnitDirectory units) {
        return new PersonForm(
                person.name(),
                person.nameEnglish(),
                person.title(),
                person.email(),
                person.phone(),
                units.get(person.unit()).slug(),
                person.active());
    }

    static PersonForm in(@Nullable String unit) {
        return new PersonForm(null, null, null, null, null, unit, true);
    }

    /** What is wrong, by field, in the reader's words; empty when nothing is. */
    Map<String, String> errors(@Nullable Person edited, UnitDirectory units, People people, View view) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (name == null || name.isBlank()) {
            errors.put("name", view.text("network.person.error.name"));
        }
        if (unit == null || units.findBySlug(unit).isEmpty()) {
            errors.put("unit", view.text("network.person.error.unit"));
        }
        if (email != null && !email.isBlank()) {
            if (!isEmail(email.strip())) {
                errors.put("email", view.text("network.person.error.email"));
            } else if (people.findByEmail(email.strip())
                    .filter(other -> edited == null || !other.id().equals(edited.id()))
                    .isPresent()) {
                errors.put("email", view.text("network.person.error.email-taken"));
            }
        }
        return errors;
    }

    static boolean isEmail(String text) {
        return text.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    }
}
