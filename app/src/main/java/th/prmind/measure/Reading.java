package th.prmind.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One figure of one published text at one age.
 *
 * @param subject id of the release
 * @param unit whose text it is
 * @param screenshot the picture from which it was read; null where none was kept
 */
public record Reading(
        UUID id,
        UUID subject,
        UUID unit,
        Age age,
        Metric metric,
        long value,
        Source source,
        @Nullable UUID screenshot,
        UUID readBy,
        Instant readAt) {

    /** How long after publication. The same for all, so that works can be compared. */
    public enum Age {
        DAY(Duration.ofHours(24)),
        WEEK(Duration.ofDays(7)),
        MONTH(Duration.ofDays(28));

        private final Duration since;

        Age(Duration since) {
            this.since = since;
        }

        public Duration since() {
            return since;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Age> find(String code) {
            return Arrays.stream(values())
                    .filter(age -> age.code().equals(code))
                    .findFirst();
        }
    }

    /** What was counted, in words that every channel has. */
    public enum Metric {
        REACH,
        REACTIONS,
        SHARES,
        COMMENTS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where the figure comes from. */
    public enum Source {
        TYPED,
        /** Typed, with the picture of the screen beside it. */
        SCREENSHOT,
        /** From a table that somebody sent. */
        SHEET;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
