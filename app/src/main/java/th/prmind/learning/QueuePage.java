package th.prmind.learning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.identity.Actor;
import th.prmind.publishing.Release;

/**
 * A speaker's one screen: who waits, in what order, and when they talk.
 *
 * @param waiting the longest waiting first
 * @param answered the latest first
 * @param hours that are not over, the next first
 */
record QueuePage(
        Adviser adviser,
        LocalDate today,
        List<Row> waiting,
        List<Row> answered,
        List<Hour> hours,
        List<Companion> companions) {

    /** @param days how long they wait */
    record Row(
            AdviceRequest request,
            AskedWork asked,
            @Nullable Release release,
            Actor person,
            long days,
            int openNotes,
            boolean newer) {}

    record Hour(OfficeHour hour, @Nullable Actor person) {}

    record Companion(Pair pair, Actor person) {}
}
