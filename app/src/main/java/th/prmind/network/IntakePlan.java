package th.prmind.network;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What would become of a table if it were taken over now.
 *
 * @param lines of the rows with nothing wrong
 * @param faults everything wrong, in the order of the rows; with a single one nothing is taken over
 * @param doubts what a person should look at, which hinders nothing
 */
record IntakePlan(List<Line> lines, List<Fault> faults, List<Fault> doubts) {

    /** What a row does. */
    enum State {
        ADDED,
        CHANGED,
        SAME
    }

    /**
     * @param title the person or unit
     * @param about the unit of the person, the parent of the unit
     */
    record Line(
            int row, State state, String title, @Nullable String about, List<Change> changes) {}

    record Change(IntakeColumn column, String before, String after) {}

    /**
     * @param column null when the row as a whole is meant
     * @param value what stands there
     * @param reason a sentence in the reader's language
     */
    record Fault(int row, @Nullable IntakeColumn column, String value, String reason) {}

    /** Adds what a column had and has, where that is not the same. */
    static void change(List<Change> changes, IntakeColumn column, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.add(
                    new Change(column, Objects.requireNonNullElse(before, ""), Objects.requireNonNullElse(after, "")));
        }
    }

    List<Line> added() {
        return in(State.ADDED);
    }

    List<Line> changed() {
        return in(State.CHANGED);
    }

    int same() {
        return in(State.SAME).size();
    }

    /** In how many rows something is wrong. */
    long faultyRows() {
        return faults.stream().mapToInt(Fault::row).distinct().count();
    }

    boolean applicable() {
        return faults.isEmpty() && same() < lines.size();
    }

    /** Differs when the plan does, so that nobody takes over what they have not seen. */
    String mark() {
        return Integer.toHexString(lines.toString().hashCode());
    }

    private List<Line> in(State state) {
        return lines.stream().filter(line -> line.state() == state).toList();
    }
}
