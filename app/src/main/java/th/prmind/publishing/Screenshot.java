package th.prmind.publishing;

import java.util.UUID;

/**
 * What a post elsewhere looked like when it was recorded.
 *
 * @param number from 1
 * @param sha256 of the picture as it is kept, in hexadecimal digits
 */
public record Screenshot(UUID id, int number, String sha256) {}
