package th.prmind.network;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.web.Refusal;
import th.prmind.platform.web.View;

/** A team as it is typed in. */
record TeamForm(
        @Nullable String name,
        @Nullable String purpose,
        @Nullable String lastDay) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_PURPOSE = 1_000;

    static TeamForm of(Team team) {
        return new TeamForm(
                team.name(),
                team.purpose(),
                team.lastDay() == null ? "" : team.lastDay().toString());
    }

    String typedName() {
        return name == null ? "" : name.strip().replaceAll("\\s+", " ");
    }

    String typedPurpose() {
        return purpose == null ? "" : purpose.strip();
    }

    /** Only of a form without errors. */
    @Nullable
    LocalDate day() {
        return TypedDay.of(lastDay == null ? "" : lastDay);
    }

    /** What is wrong, by field, in the reader's words; empty when nothing is. */
    Map<String, String> errors(LocalDate today, View view) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (typedName().isEmpty()) {
            errors.put("name", view.text("network.team.error.name"));
        } else if (typedName().length() > LONGEST_NAME) {
            errors.put("name", view.text("network.team.error.name-long", LONGEST_NAME));
        }
        if (typedPurpose().length() > LONGEST_PURPOSE) {
            errors.put("purpose", view.text("network.team.error.purpose-long", LONGEST_PURPOSE));
        }
        try {
            @Nullable LocalDate day = day();
            if (day != null && day.isBefore(today)) {
                errors.put("lastDay", view.text("network.team.day-behind"));
            }
        } catch (Refusal refusal) {
            errors.put("lastDay", view.text(refusal.key(), refusal.arguments()));
        }
        return errors;
    }
}
