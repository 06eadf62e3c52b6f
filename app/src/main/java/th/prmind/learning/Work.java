package th.prmind.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.time.Dates;

/**
 * A participant's answer to an assignment: something that is public.
 *
 * @param unit where they worked when they handed it in
 * @param versions the first one first; never empty
 */
record Work(UUID id, UUID assignment, UUID person, UUID unit, List<Version> versions) {

    /**
     * One public text that was handed in.
     *
     * @param release the frozen text
     * @param sha256 of title and text as they stood when it was handed in
     * @param note what the officer tried and wants to hear about; may be empty
     */
    record Version(int number, UUID release, String sha256, String note, Instant handedIn) {}

    /** At the page of whoever made it. */
    SubjectRef ref(Programme programme, Assignment assignment) {
        return new SubjectRef("work", id, assignment.title(), assignment.url(programme));
    }

    Version latest() {
        return versions.getLast();
    }

    /** Whether the first version came by that day. */
    boolean inTime(LocalDate due) {
        return !Dates.day(versions.getFirst().handedIn()).isAfter(due);
    }
}
