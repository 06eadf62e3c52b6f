package th.prmind.network;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.web.Refusal;

/** Days and choices as the fields of a form send them. */
final class TypedDay {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private TypedDay() {}

    /** @throws Refusal when it is blank or no day */
    static LocalDate needed(String typed) {
        @Nullable LocalDate day = of(typed);
        if (day == null) {
            throw new Refusal("network.day.missing");
        }
        return day;
    }

    /**
     * @return null where nothing was typed
     * @throws Refusal when it is no day, or a Buddhist year where a browser sends none
     */
    static @Nullable LocalDate of(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException e) {
            throw new Refusal("network.day.wrong");
        }
        throw new Refusal("network.day.wrong");
    }

    static Optional<UUID> id(String chosen) {
        try {
            return Optional.of(UUID.fromString(chosen));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
