package th.prmind.review;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import th.prmind.network.Unit;
import th.prmind.platform.identity.Actor;

/**
 * The page of reviews.
 *
 * @param mine wait for the reader's decision
 * @param debts went out unread and wait for a late approval, the reader's or another's
 * @param others wait for somebody else
 * @param decided lately, by the reader or for them
 */
record ReviewQueue(List<Entry> mine, List<Entry> debts, List<Entry> others, List<Entry> decided) {

    /**
     * One line of the page.
     *
     * @param days how long its present step waits
     * @param daysLate whole days since the step's time was up; negative before
     * @param decide whether the reader may decide it
     */
    record Entry(Review review, Unit unit, @Nullable Actor submitter, long days, long daysLate, boolean decide) {

        boolean late() {
            return daysLate >= 0;
        }

        String stepKey() {
            return StepShown.key(review.present());
        }
    }

    /** How many are past their time. */
    long late() {
        return Stream.of(mine, debts, others)
                .flatMap(List::stream)
                .filter(Entry::late)
                .count();
    }

    boolean nothing() {
        return mine.isEmpty() && debts.isEmpty() && others.isEmpty();
    }
}
