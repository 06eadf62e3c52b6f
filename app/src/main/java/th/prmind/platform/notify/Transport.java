package th.prmind.platform.notify;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A way by which notices leave the house. */
public interface Transport {

    /** One word, as in the database and message keys. */
    String code();

    /** Whether it is set up, so that what waits can go. */
    boolean possible();

    /** Those of them who have an address there. */
    Set<UUID> reached(Collection<UUID> recipients);

    /** How the person stands with it, for their settings. */
    Standing standing(UUID person);

    /** Whether a letter that is sent twice arrives once, because the other side knows it by its id. */
    boolean repeatable();

    /** Sends and waits until the other side has taken it. */
    Sending send(Letter letter);

    /**
     * @param words key of a sentence
     * @param detail its argument, such as the person's address there; null without one
     * @param url where the person changes that; null when they can't
     * @param action key of the words of that link
     */
    record Standing(
            boolean reached,
            String words,
            @Nullable String detail,
            @Nullable String url,
            @Nullable String action) {}

    /** What became of a letter. */
    sealed interface Sending {

        /** The other side has it. */
        record Taken() implements Sending {}

        /**
         * Nobody has it yet.
         *
         * @param pause before it is worth another try, where the other side said so
         */
        record Later(@Nullable Duration pause) implements Sending {}

        /** The other side will never take it for this recipient. */
        record Refused() implements Sending {}

        /** The line broke after everything was said and before the answer: perhaps it has it, perhaps not. */
        record InDoubt() implements Sending {}
    }
}
