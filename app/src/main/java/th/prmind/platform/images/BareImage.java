package th.prmind.platform.images;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.web.Refusal;

/**
 * A picture's file without what the camera and programs wrote into it: where and when it was taken, by which device and
 * whom. The pixels stay as they are, byte for byte, and so does which side is up.
 */
public final class BareImage {

    private static final int SCAN = 0xDA;
    private static final int COMMENT = 0xFE;

    /** JFIF, colour profile and Adobe's colours: a picture without them looks otherwise. */
    private static final Set<Integer> NEEDED = Set.of(0xE0, 0xE2, 0xEE);

    private static final Set<String> TOLD_BY_PNG = Set.of("tEXt", "zTXt", "iTXt", "eXIf", "tIME");
    private static final Set<String> TOLD_BY_WEBP = Set.of("EXIF", "XMP ");

    private static final int PNG_HEADER = 8;
    private static final int RIFF_HEADER = 12;

    private BareImage() {}

    /**
     * @param mediaType what the bytes are, as {@link ImageType} or a detector found; of other kinds they are given back
     * @throws Refusal when the file is damaged
     */
    public static byte[] of(String mediaType, byte[] bytes) {
        try {
            return switch (mediaType) {
                case "image/jpeg" -> jpeg(bytes);
                case "image/png" -> png(bytes);
                case "image/webp" -> webp(bytes);
                default -> bytes;
            };
        } catch (IndexOutOfBoundsException cutOff) {
            throw new Refusal("platform.image.damaged");
        }
    }

    private static byte[] jpeg(byte[] bytes) {
        ByteArrayOutputStream bare = new ByteArrayOutputStream(bytes.length);
        bare.write(bytes, 0, 2);
        @Nullable Orientation side = UprightImage.orientation(ByteBuffer.wrap(bytes));
        if (side != null && side != Orientation.TOP_LEFT) {
            bare.writeBytes(onlyWhichSideIsUp(side));
        }
        int at = 2;
        while (at + 4 <= bytes.length) {
            int marker = bytes[at + 1] & 0xFF;
            if ((bytes[at] & 0xFF) != 0xFF) {
                throw new Refusal("platform.image.damaged");
            }
            if (marker == 0xFF) { // Padding before a marker.
                at++;
                continue;
            }
            if (marker == SCAN) {
                // Phones put a second picture, with all that again, behind the first one's end.
                bare.write(bytes, at, endOfPicture(bytes, at) - at);
                return bare.toByteArray();
            }
            int end = at + 2 + ((bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF);
            boolean told = marker == COMMENT || marker >= 0xE0 && marker <= 0xEF && !NEEDED.contains(marker);
            if (!told && !severalPictures(bytes, at, marker)) {
                bare.write(bytes, at, end - at);
            }
            at = end;
        }
        throw new Refusal("platform.image.damaged");
    }

    /** An index of more pictures in the same file, which uses the colour profile's marker. */
    private static boolean severalPictures(byte[] bytes, int at, int marker) {
        return marker == 0xE2 && new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1).equals("MPF\0");
    }

    /** Behind the first end of picture that stands in a scan: in coded data an FF is followed by 00 or a restart. */
    private static int endOfPicture(byte[] bytes, int from) {
        for (int at = from + 2; at + 1 < bytes.length; at++) {
            if ((bytes[at] & 0xFF) == 0xFF && (bytes[at + 1] & 0xFF) == 0xD9) {
                return at + 2;
            }
        }
        return bytes.length; // Cut off, as browsers show it too.
    }

    private static byte[] onlyWhichSideIsUp(Orientation side) {
        return ByteBuffer.allocate(36)
                .put(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) (side.ordinal() + 1))
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    private static byte[] png(byte[] bytes) {
        ByteBuffer chunks = ByteBuffer.wrap(bytes);
        ByteArrayOutputStream bare = new ByteArrayOutputStream(bytes.length);
        bare.write(bytes, 0, PNG_HEADER);
        int at = PNG_HEADER;
        while (at + 12 <= bytes.length) {
            int length = chunks.getInt(at);
            int end = end(at + 12, length, bytes.length);
            String kind = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (!TOLD_BY_PNG.contains(kind)) {
                bare.write(bytes, at, end - at);
            }
            at = kind.equals("IEND") ? bytes.length : end;
        }
        return bare.toByteArray();
    }

    private static byte[] webp(byte[] bytes) {
        ByteBuffer chunks = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        ByteArrayOutputStream bare = new ByteArrayOutputStream(bytes.length);
        bare.write(bytes, 0, RIFF_HEADER);
        int at = RIFF_HEADER;
        while (at + 8 <= bytes.length) {
            int length = chunks.getInt(at + 4);
            int end = Math.min(end(at + 8, length + (length & 1), bytes.length + 1), bytes.length);
            String kind = new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
            if (kind.equals("VP8X")) {
                bytes[at + 8] &= ~0x0C; // No EXIF, no XMP is to be looked for.
            }
            if (!TOLD_BY_WEBP.contains(kind)) {
                bare.write(bytes, at, end - at);
            }
            at = end;
        }
        byte[] out = bare.toByteArray();
        ByteBuffer.wrap(out).order(ByteOrder.LITTLE_ENDIAN).putInt(4, out.length - 8);
        return out;
    }

    private static int end(int from, int length, int most) {
        if (length < 0 || length > most - from) {
            throw new Refusal("platform.image.damaged");
        }
        return from + length;
    }
}
