package th.prmind.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Real work that participants are asked to publish between two rounds.
 *
 * @param number counts those of a programme from 1
 * @param criteria what a good answer has, one line each
 * @param due the last day on which it counts as in time
 */
record Assignment(
        UUID id,
        UUID programme,
        int number,
        String title,
        String text,
        List<String> criteria,
        LocalDate due,
        UUID madeBy,
        Instant madeAt) {

    /** Its page in a programme. */
    String url(Programme of) {
        return of.url() + "/assignments/" + number;
    }
}
