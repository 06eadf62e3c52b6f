package th.prmind.learning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a head of office says some months after a programme.
 *
 * @param months after its last round
 * @param applies whether the officer works by what was learned
 * @param comment may be empty
 */
record FollowUp(UUID programme, UUID person, int months, boolean applies, String comment, UUID head, Instant at) {

    static final List<Integer> MONTHS = List.of(3, 6);
}
