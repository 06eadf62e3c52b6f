package th.prmind.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import th.prmind.platform.images.ImageType;
import th.prmind.platform.images.UprightImage;
import th.prmind.platform.settings.Settings;
import th.prmind.platform.web.Refusal;

/**
 * The files of the pictures, below {@code pictures/} in the data folder: {@code ab/abcd…/original} and its renditions.
 * Named by the SHA-256 of the original, so the same picture is kept once and a file never changes.
 */
@Component
class PictureFiles {

    private final Path folder;

    PictureFiles(Settings settings) {
        this.folder = Path.of(settings.data()).resolve("pictures");
    }

    record Stored(String sha256, String mediaType, int width, int height) {}

    /** @throws Refusal when these bytes are no picture that can be shown */
    Stored store(byte[] bytes) {
        String mediaType = ImageType.require(bytes);
        UprightImage image = UprightImage.read(bytes);
        String sha256 = sha256(bytes);
        try {
            Path place = folder(sha256);
            Files.createDirectories(place);
            for (Picture.Rendition rendition : Picture.Rendition.values()) {
                if (Files.notExists(rendition(sha256, rendition))) {
                    write(rendition(sha256, rendition), image.jpeg(rendition.longerSide()));
                }
            }
            write(place.resolve("original"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Stored(sha256, mediaType, image.width(), image.height());
    }

    Path rendition(String sha256, Picture.Rendition rendition) {
        return folder(sha256).resolve(rendition.code() + ".jpg");
    }

    private Path folder(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** Whole or not at all: a reader never sees half a file. */
    private static void write(Path file, byte[] bytes) throws IOException {
        Path part = Files.createTempFile(file.getParent(), "part", null);
        Files.write(part, bytes);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
