package th.prmind.learning;

import java.time.Instant;
import java.util.UUID;

/**
 * A speaker said that a work is what was asked for.
 *
 * @param version of the work that they had before them
 */
record SignOff(UUID work, UUID speaker, int version, Instant at) {}
