package th.prmind.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.prmind.network.InPlaceOf;

/**
 * What one person decided in a step.
 *
 * @param inPlaceOf by whose role, where it was not their own
 * @param onPaper where it was given elsewhere and written down here
 */
public record Decision(
        UUID id,
        int step,
        UUID person,
        @Nullable InPlaceOf inPlaceOf,
        boolean approved,
        Instant at,
        @Nullable String words,
        @Nullable OnPaper onPaper) {

    /**
     * An approval that was given on paper or in LINE.
     *
     * @param confirmed when the approver said that it is theirs; null until then
     * @param contested when the approver said that it is not
     */
    public record OnPaper(
            Medium medium,
            LocalDate givenOn,
            UUID recordedBy,
            @Nullable Instant confirmed,
            @Nullable Instant contested) {}

    /** Where an approval was given. */
    public enum Medium {
        PAPER,
        LINE;

        /** As in the database and message keys. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Medium of(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT));
        }
    }

    /** Whether it was written down in this person's name, and they have neither confirmed nor contested it. */
    boolean openFor(UUID reader) {
        return onPaper != null && person.equals(reader) && onPaper.confirmed() == null && onPaper.contested() == null;
    }

    /** Whose role it was decided by: the person's own or that of the absent. */
    UUID role() {
        return inPlaceOf == null ? person : inPlaceOf.absent();
    }
}
