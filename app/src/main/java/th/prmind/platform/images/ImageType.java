package th.prmind.platform.images;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        requireSize(bytes.length);
        return require(TIKA.detect(bytes));
    }

    /**
     * The same of a file, of which only the beginning is read.
     *
     * @return its media type
     * @throws Refusal when it is no picture that can be shown
     */
    public static String require(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            requireSize(Files.size(file));
            return require(TIKA.detect(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireSize(long bytes) {
        if (bytes == 0) {
            throw new Refusal("platform.image.empty");
        }
        if (bytes > LARGEST) {
            throw new Refusal("platform.image.too-large", LARGEST / 1024 / 1024);
        }
    }

    private static String require(String mediaType) {
        return switch (mediaType) {
            case "image/jpeg", "image/png", "image/gif", "image/webp" -> mediaType;
            case "image/heic", "image/heif", "image/avif" -> throw new Refusal("platform.image.heic");
            default -> throw new Refusal("platform.image.no-picture");
        };
    }
}
