package th.prmind.media;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a piece of a file adds up to, as its sender counted it. */
record Checksum(String algorithm, byte[] sum) {

    /** By their names in the protocol. */
    private static final Map<String, String> KNOWN = Map.of("sha1", "SHA-1", "sha256", "SHA-256");

    static final String NAMES = "sha1,sha256";

    /**
     * @param header name of the algorithm, a space, the sum in base64
     * @return empty where the algorithm is not known or the sum is no base64
     */
    static Optional<Checksum> of(String header) {
        String[] parts = header.strip().split(" ", 2);
        try {
            return Optional.ofNullable(KNOWN.get(parts[0].toLowerCase(Locale.ROOT)))
                    .filter(_ -> parts.length == 2)
                    .map(algorithm ->
                            new Checksum(algorithm, Base64.getDecoder().decode(parts[1].strip())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    MessageDigest digest() {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean matches(byte[] counted) {
        return MessageDigest.isEqual(sum, counted);
    }
}
