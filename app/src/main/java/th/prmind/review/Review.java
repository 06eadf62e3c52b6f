package th.prmind.review;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.prmind.network.InPlaceOf;
import th.prmind.platform.identity.SubjectRef;

/**
 * One request that somebody else read a thing before (or, in an emergency, after) it goes out.
 *
 * @param unit whose matter it is
 * @param authors everybody who wrote it
 * @param submitter who asked for the review
 * @param note what the submitter wants the reviewer to know
 * @param emergency why it went out unread; null on the usual road
 * @param inPlaceOf whose role the reviewer decided by, where it was not their own
 * @param words what the reviewer said
 * @param steps in their order; at least one
 */
public record Review(
        UUID id,
        SubjectRef subject,
        UUID unit,
        Set<UUID> authors,
        UUID submitter,
        Instant submitted,
        @Nullable String note,
        State state,
        @Nullable String emergency,
        @Nullable Instant decided,
        @Nullable UUID decidedBy,
        @Nullable InPlaceOf inPlaceOf,
        @Nullable String words,
        List<ReviewStep> steps) {

    public Review {
        authors = Set.copyOf(authors);
        steps = List.copyOf(steps);
    }

    /** Where a review stands. */
    public enum State {
        OPEN,
        APPROVED,
        CHANGES_REQUESTED,
        WITHDRAWN,
        /** Went out in an emergency; waits for somebody else's late approval. */
        DEBT,
        /** Went out in an emergency, and was approved afterwards. */
        PAID;

        /** As in the database and message keys: {@code changes-requested}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    Review with(List<ReviewStep> found) {
        return new Review(
                id, subject, unit, authors, submitter, submitted, note, state, emergency, decided, decidedBy, inPlaceOf,
                words, found);
    }

    /** Whether somebody still has to decide. */
    public boolean waits() {
        return state == State.OPEN || state == State.DEBT;
    }

    /** The step whose turn it is; the last one when all are done. */
    public ReviewStep present() {
        return steps.stream().filter(step -> step.done() == null).findFirst().orElseGet(steps::getLast);
    }

    /** Everybody's decisions, in their order. */
    List<Decision> decisions() {
        return steps.stream().flatMap(step -> step.decisions().stream()).toList();
    }

    /** Who may not decide: nobody approves what they wrote or submitted. */
    Set<UUID> excluded() {
        Set<UUID> excluded = new HashSet<>(authors);
        excluded.add(submitter);
        return excluded;
    }
}
