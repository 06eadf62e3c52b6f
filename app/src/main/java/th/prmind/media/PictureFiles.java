package th.prmind.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import th.prmind.platform.images.ImageType;
import th.prmind.platform.images.PictureHash;
import th.prmind.platform.images.UprightImage;
import th.prmind.platform.settings.Settings;
import th.prmind.platform.web.Refusal;

/**
 * The files of the pictures, below {@code pictures/} in the data folder: {@code ab/abcd…/full.jpg} and the other
 * renditions. Named by the SHA-256 of what was sent, so the same picture is kept once and a file never changes.
 */
@Component
class PictureFiles {

    /** Decoded pictures at a time; each takes some 60 MB, whatever the size of its file. */
    private static final int MOST_AT_A_TIME = 2;

    private final Semaphore decoding = new Semaphore(MOST_AT_A_TIME);
    private final Path folder;

    PictureFiles(Settings settings) {
        this.folder = Path.of(settings.data()).resolve("pictures");
    }

    /**
     * @param look how the picture looks, as {@link PictureHash} counts it
     * @param fresh whether there was no such file before
     */
    record Stored(String sha256, String mediaType, int width, int height, long look, boolean fresh) {}

    /** @throws Refusal when these bytes are no picture that can be shown */
    Stored store(byte[] bytes) {
        ImageType.require(bytes);
        try {
            Path file = Files.createTempFile("picture", null);
            try {
                Files.write(file, bytes);
                return store(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What the sender's file tells of place, time and camera is not kept anywhere: the largest that stays is made from the
     * pixels, upright.
     *
     * @throws Refusal when it is no picture that can be shown
     */
    Stored store(Path file) {
        String mediaType = ImageType.require(file);
        decoding.acquireUninterruptibly();
        try {
            String sha256 = sha256(file);
            UprightImage image = UprightImage.read(file);
            boolean fresh = Files.notExists(folder(sha256));
            Files.createDirectories(folder(sha256));
            for (Picture.Rendition rendition : Picture.Rendition.values()) {
                if (Files.notExists(rendition(sha256, rendition))) {
                    write(rendition(sha256, rendition), image.jpeg(rendition.longerSide()));
                }
            }
            return new Stored(sha256, mediaType, image.width(), image.height(), PictureHash.of(image.pixels()), fresh);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            decoding.release();
        }
    }

    /** Where no unit has the picture any more. */
    void remove(String sha256) {
        try {
            FileSystemUtils.deleteRecursively(folder(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
