package th.prmind.learning;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Half a day of a round, for which people check in. */
enum Half {
    MORNING,
    AFTERNOON;

    private static final LocalTime NOON = LocalTime.of(12, 0);

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Half of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The same for what stands in an address, which may be no half. */
    static Optional<Half> find(String code) {
        return Arrays.stream(values()).filter(half -> half.code().equals(code)).findFirst();
    }

    static Half at(LocalTime time) {
        return time.isBefore(NOON) ? MORNING : AFTERNOON;
    }

    /** Whether the round goes on in this half; one whose hours are not known takes the whole day. */
    boolean in(Round round) {
        if (round.starts() == null || round.ends() == null) {
            return true;
        }
        return this == MORNING ? round.starts().isBefore(NOON) : round.ends().isAfter(NOON.plusMinutes(30));
    }
}
