package th.prmind.platform.notify;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.notify.Preferences.Choice;
import th.prmind.platform.notify.Preferences.Way;

/** Preferences as they are typed. */
record PreferencesForm(
        String quietFrom,
        String quietTo,
        boolean quietWeekends,
        String digestAt,
        String language,
        Map<Way, Choice> choices) {

    PreferencesForm {
        choices = Map.copyOf(choices);
    }

    static PreferencesForm of(Preferences preferences) {
        return new PreferencesForm(
                preferences.quietFrom().toString(),
                preferences.quietTo().toString(),
                preferences.quietWeekends(),
                preferences.digestAt().toString(),
                preferences.language(),
                preferences.choices());
    }

    /** What is not a choice is left as it usually is. */
    static PreferencesForm read(Map<String, String> fields, Collection<String> transports) {
        Map<Way, Choice> choices = new HashMap<>();
        for (Notice.Kind kind : Notice.Kind.values()) {
            for (String transport : transports) {
                String chosen = fields.getOrDefault(field(kind, transport), "");
                for (Choice choice : Choice.values()) {
                    if (choice.code().equals(chosen)) {
                        choices.put(new Way(kind, transport), choice);
                    }
                }
            }
        }
        return new PreferencesForm(
                fields.getOrDefault("quietFrom", ""),
                fields.getOrDefault("quietTo", ""),
                fields.containsKey("quietWeekends"),
                fields.getOrDefault("digestAt", ""),
                fields.getOrDefault("language", "th").equals("en") ? "en" : "th",
                choices);
    }

    static String field(Notice.Kind kind, String transport) {
        return kind.code() + "-" + transport;
    }

    Choice choice(Notice.Kind kind, String transport) {
        return choices.getOrDefault(new Way(kind, transport), Preferences.USUAL.choice(kind, transport));
    }

    /** @param text the words of a key */
    Map<String, String> errors(Function<String, String> text) {
        Map<String, String> errors = new LinkedHashMap<>();
        Map.of("quietFrom", quietFrom, "quietTo", quietTo, "digestAt", digestAt).forEach((field, typed) -> {
            if (time(typed) == null) {
                errors.put(field, text.apply("platform.notices.error.time"));
            }
        });
        return errors;
    }

    /** @throws DateTimeException where {@link #errors} says so */
    Preferences preferences() {
        return new Preferences(
                LocalTime.parse(quietFrom),
                LocalTime.parse(quietTo),
                quietWeekends,
                LocalTime.parse(digestAt),
                language,
                Preferences.USUAL.usual(),
                choices);
    }

    private static @Nullable LocalTime time(String typed) {
        try {
            return LocalTime.parse(typed);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
