package th.prmind.learning;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * A bit for each certificate, set when it was withdrawn, as Bitstring Status List has it: so long that who asks for the
 * list tells nobody about whom.
 */
final class StatusList {

    /** Bits of one list. */
    static final int SIZE = 131_072;

    private StatusList() {}

    /** @param withdrawn places within this list */
    static String encoded(List<Integer> withdrawn) {
        byte[] bits = new byte[SIZE / Byte.SIZE];
        // The first bit is the highest of the first byte.
        withdrawn.forEach(place -> bits[place / Byte.SIZE] |= (byte) (0x80 >> place % Byte.SIZE));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write(bits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
    }
}
