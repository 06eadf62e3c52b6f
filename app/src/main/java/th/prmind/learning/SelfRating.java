package th.prmind.learning;

import java.util.UUID;

/**
 * How somebody sees what they can do, from 1 to 5; both asked at the end.
 *
 * @param before as it was before the programme, as they see it now
 */
record SelfRating(UUID person, Competency competency, int before, int now) {}
