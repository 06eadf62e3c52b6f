package th.prmind.learning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What somebody thought of a session, from 1 to 5.
 *
 * @param title of the session as it was then
 * @param comment may be empty
 */
record Reaction(
        UUID round, UUID session, String title, UUID person, int useful, int clear, String comment, Instant at) {

    /** What is asked about: a session, or the whole round where its sessions are not set out. */
    record Asked(UUID session, String title) {

        static List<Asked> of(Round round) {
            return round.sessions().isEmpty()
                    ? List.of(new Asked(round.id(), round.title()))
                    : round.sessions().stream()
                            .map(session -> new Asked(session.id(), session.title()))
                            .toList();
        }
    }
}
