package th.prmind.learning;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Half a day of a round, for which people check in. */
enum Half {
    MORNING,
    AFTERNOON;

    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final LocalTime AFTER_NOON = LocalTime.of(13, 0);

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

    /** How long the round goes on in this half, without the break at noon; negative where its hours are not known. */
    int minutes(Round round) {
        if (round.starts() == null || round.ends() == null) {
            return -1;
        }
        LocalTime from = this == MORNING ? round.starts() : later(round.starts(), AFTER_NOON);
        LocalTime to = this == MORNING ? earlier(round.ends(), NOON) : round.ends();
        return Math.max(0, (int) Duration.between(from, to).toMinutes());
    }

    private static LocalTime later(LocalTime one, LocalTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalTime earlier(LocalTime one, LocalTime other) {
        return one.isBefore(other) ? one : other;
    }
}
