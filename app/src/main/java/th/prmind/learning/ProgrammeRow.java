package th.prmind.learning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import th.prmind.network.Unit;

/** A programme as it stands in the list. */
record ProgrammeRow(Programme programme, Unit unit, List<Round> rounds, LocalDate today) {

    /** The next that is still to come, or goes on today. */
    @Nullable
    Round next() {
        return rounds.stream()
                .filter(round -> round.cancelled() == null && !round.day().isBefore(today))
                .findFirst()
                .orElse(null);
    }
}
