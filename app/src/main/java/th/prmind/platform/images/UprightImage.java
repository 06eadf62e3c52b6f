package th.prmind.platform.images;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.web.Refusal;

/**
 * A picture decoded and turned upright, on white where it was transparent, at no more pixels than are ever shown. Nothing of the file's hidden data is left in it.
 *
 * @param width of the original, upright
 * @param height of the original, upright
 */
public record UprightImage(BufferedImage pixels, int width, int height) {

    /** Of the original. A small file may claim to be of a billion: that is refused before anything is decoded. */
    private static final long MOST_PIXELS = 64_000_000;

    /** Twice the largest picture that is shown anywhere, so that it is still sharp. */
    private static final int LONGER_SIDE = 3_200;

    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
    private static final int EXIF_SEGMENT = 0xE1;
    private static final int START_OF_SCAN = 0xDA;

    /** @throws Refusal when it can't be decoded or has too many pixels */
    public static UprightImage read(byte[] bytes) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Refusal("platform.image.damaged");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return read(reader, orientation(bytes));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            if (damaged instanceof Refusal refusal) {
                throw refusal;
            }
            // The decoders answer a damaged file with exceptions of many kinds.
            throw new Refusal("platform.image.damaged");
        }
    }

    private static UprightImage read(ImageReader reader, @Nullable Orientation orientation) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw new Refusal("platform.image.too-many-pixels", MOST_PIXELS / 1_000_000);
        }
        ImageReadParam sampling = reader.getDefaultReadParam();
        int step = (Math.max(width, height) - 1) / LONGER_SIDE + 1;
        sampling.setSourceSubsampling(step, step, 0, 0);
        BufferedImage pixels = onWhite(reader.read(0, sampling));
        if (orientation == null || orientation == Orientation.TOP_LEFT) {
            return new UprightImage(pixels, width, height);
        }
        BufferedImage upright =
                ExifFilterUtils.getFilterForOrientation(orientation).apply(pixels);
        boolean turned = (upright.getWidth() > upright.getHeight()) != (pixels.getWidth() > pixels.getHeight());
        return turned ? new UprightImage(upright, height, width) : new UprightImage(upright, width, height);
    }

    private static @Nullable Orientation orientation(byte[] bytes) {
        boolean webp = bytes.length > 12 && new String(bytes, 8, 4, StandardCharsets.ISO_8859_1).equals("WEBP");
        return webp ? orientationOfWebp(bytes) : orientationOfJpeg(bytes);
    }

    private static @Nullable Orientation orientationOfWebp(byte[] bytes) {
        ByteBuffer chunks = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int at = 12;
        while (at + 8 <= bytes.length) {
            int length = chunks.getInt(at + 4);
            int end = at + 8 + length;
            if (length < 0 || end > bytes.length) {
                return null;
            }
            if (new String(bytes, at, 4, StandardCharsets.ISO_8859_1).equals("EXIF")) {
                byte[] exif = Arrays.copyOfRange(bytes, at + 8, end);
                return ExifUtils.getOrientationFromExif(startsWithExif(exif, 0) ? exif : withExif(exif));
            }
            at = end + (length & 1);
        }
        return null;
    }

    private static boolean startsWithExif(byte[] bytes, int at) {
        return bytes.length >= at + EXIF.length && Arrays.equals(bytes, at, at + EXIF.length, EXIF, 0, EXIF.length);
    }

    private static byte[] withExif(byte[] tiff) {
        return ByteBuffer.allocate(EXIF.length + tiff.length)
                .put(EXIF)
                .put(tiff)
                .array();
    }

    /** The JDK's metadata reader refuses files with EXIF before JFIF, as many are; so the segments are walked here. */
    private static @Nullable Orientation orientationOfJpeg(byte[] bytes) {
        int at = 2;
        while (at + 4 <= bytes.length && (bytes[at] & 0xFF) == 0xFF) {
            int marker = bytes[at + 1] & 0xFF;
            int length = (bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF;
            int end = at + 2 + length;
            if (marker == START_OF_SCAN || end > bytes.length) {
                return null;
            }
            if (marker == EXIF_SEGMENT && startsWithExif(bytes, at + 4)) {
                return ExifUtils.getOrientationFromExif(Arrays.copyOfRange(bytes, at + 4, end));
            }
            at = end;
        }
        return null;
    }

    private static BufferedImage onWhite(BufferedImage image) {
        BufferedImage white = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = white.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return white;
    }

    /** @param longerSide in pixels at most; a smaller picture is not made larger */
    public byte[] jpeg(int longerSide) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        double scale = Math.min(1.0, (double) longerSide / Math.max(pixels.getWidth(), pixels.getHeight()));
        try {
            Thumbnails.of(pixels)
                    .scale(scale)
                    .outputFormat("jpg")
                    .outputQuality(0.85)
                    .toOutputStream(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
