package th.prmind.network;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.web.View;

/** What can be wrong with any cell, whatever the table is of. */
final class IntakeFaults {

    private static final int LONGEST = 300;

    private IntakeFaults() {}

    static IntakePlan.Fault at(IntakeRow row, @Nullable IntakeColumn column, String reason) {
        return new IntakePlan.Fault(row.number(), column, column == null ? "" : row.get(column), reason);
    }

    /** One reason for each cell is enough: the first, which the others may follow from. */
    static void add(List<IntakePlan.Fault> faults, IntakePlan.Fault fault) {
        boolean told = faults.reversed().stream()
                .takeWhile(other -> other.row() == fault.row())
                .anyMatch(other -> other.column() == fault.column());
        if (!told) {
            faults.add(fault);
        }
    }

    /** Formulas, of which we would see only what was last computed, and cells into which a whole letter was pasted. */
    static void unreadable(IntakeRow row, List<IntakePlan.Fault> faults, View view) {
        row.formulas().forEach(column -> faults.add(at(row, column, view.text("network.intake.fault.formula"))));
        row.cells().forEach((column, text) -> {
            if (text.length() > LONGEST) {
                faults.add(new IntakePlan.Fault(
                        row.number(),
                        column,
                        text.substring(0, 40) + "…",
                        view.text("network.intake.fault.too-long", LONGEST)));
            } else if (text.indexOf('\0') >= 0) {
                faults.add(at(row, column, view.text("network.intake.fault.letters")));
            }
        });
    }

    /** What was written for yes or no, in either language. */
    static Optional<Boolean> yes(String written, View view) {
        String word = written.toLowerCase(Locale.ROOT);
        if (words(view, "network.intake.also.yes").contains(word)) {
            return Optional.of(true);
        }
        return words(view, "network.intake.also.no").contains(word) ? Optional.of(false) : Optional.empty();
    }

    private static Set<String> words(View view, String key) {
        return Set.copyOf(Arrays.asList(view.text(key).split("\\|")));
    }
}
