package th.prmind.brief;

import java.util.List;
import org.jspecify.annotations.Nullable;
import th.prmind.network.Unit;

/**
 * The page of all briefs.
 *
 * @param toAcknowledge live ones that wait for the reader's unit
 * @param live the other live ones
 * @param drafts of the units whose unpublished work the reader may see
 * @param ended those whose last day has passed
 * @param write whether the reader may write briefs
 */
record BriefList(
        List<Entry> toAcknowledge, List<Entry> live, List<Briefs.Draft> drafts, List<Entry> ended, boolean write) {

    /**
     * One live brief.
     *
     * @param owner the unit that wrote it
     * @param acknowledged how many of the units it is for have acknowledged this version
     * @param mine the version that the reader's unit acknowledged, or null
     * @param open questions without an answer
     */
    record Entry(
            LiveBrief brief,
            Unit owner,
            int units,
            int acknowledged,
            @Nullable Integer mine,
            int open) {}

    boolean nothing() {
        return toAcknowledge.isEmpty() && live.isEmpty() && drafts.isEmpty() && ended.isEmpty();
    }
}
