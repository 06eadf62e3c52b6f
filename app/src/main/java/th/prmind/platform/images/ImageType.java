package th.prmind.platform.images;

import org.apache.tika.Tika;
import th.prmind.platform.web.Refusal;

/** What kind of picture a file is, by its bytes alone: the name and what the browser claims prove nothing. */
public final class ImageType {

    /** Bytes; a photograph of a good camera has some 15 MB. */
    public static final int LARGEST = 40 * 1024 * 1024;

    private static final Tika TIKA = new Tika();

    private ImageType() {}

    /**
     * @return its media type
     * @throws Refusal when these bytes are no picture that can be shown
     */
    public static String require(byte[] bytes) {
        if (bytes.length == 0) {
            throw new Refusal("platform.image.empty");
        }
        if (bytes.length > LARGEST) {
            throw new Refusal("platform.image.too-large", LARGEST / 1024 / 1024);
        }
        String mediaType = TIKA.detect(bytes);
        return switch (mediaType) {
            case "image/jpeg", "image/png", "image/gif", "image/webp" -> mediaType;
            case "image/heic", "image/heif", "image/avif" -> throw new Refusal("platform.image.heic");
            default -> throw new Refusal("platform.image.no-picture");
        };
    }
}
