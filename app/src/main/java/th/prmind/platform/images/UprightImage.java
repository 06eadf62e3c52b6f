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
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
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
            return read(in, ByteBuffer.wrap(bytes));
        } catch (IOException e) {
            throw new Refusal("platform.image.damaged");
        }
    }

    /**
     * The same of a file, which is never in memory as a whole.
     *
     * @throws Refusal when it can't be decoded or has too many pixels
     */
    public static UprightImage read(Path file) {
        try (FileChannel channel = FileChannel.open(file);
                ImageInputStream in = new FileImageInputStream(file.toFile())) {
            return read(in, channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        } catch (IOException e) {
            throw new Refusal("platform.image.damaged");
        }
    }

    private static UprightImage read(ImageInputStream in, ByteBuffer bytes) {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw new Refusal("platform.image.damaged");
        }
        ImageReader reader = readers.next();
        try {
            reader.setInput(in);
            return read(reader, orientation(bytes));
        } catch (IOException | RuntimeException damaged) {
            if (damaged instanceof Refusal refusal) {
                throw refusal;
            }
            // The decoders answer a damaged file with exceptions of many kinds.
            throw new Refusal("platform.image.damaged");
        } finally {
            reader.dispose();
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

    /** Which side is up, as the file says; null where it does not. */
    static @Nullable Orientation orientation(ByteBuffer bytes) {
        boolean webp = bytes.limit() > 12 && written(bytes, 8).equals("WEBP");
        return webp ? orientationOfWebp(bytes) : orientationOfJpeg(bytes);
    }

    private static @Nullable Orientation orientationOfWebp(ByteBuffer bytes) {
        ByteBuffer chunks = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        int at = 12;
        while (at + 8 <= chunks.limit()) {
            int length = chunks.getInt(at + 4);
            int end = at + 8 + length;
            if (length < 0 || end > chunks.limit() || end < 0) {
                return null;
            }
            if (written(chunks, at).equals("EXIF")) {
                byte[] exif = copy(chunks, at + 8, end);
                return ExifUtils.getOrientationFromExif(startsWithExif(exif) ? exif : withExif(exif));
            }
            at = end + (length & 1);
        }
        return null;
    }

    /** The JDK's metadata reader refuses files with EXIF before JFIF, as many are; so the segments are walked here. */
    private static @Nullable Orientation orientationOfJpeg(ByteBuffer bytes) {
        int at = 2;
        while (at + 4 <= bytes.limit() && (bytes.get(at) & 0xFF) == 0xFF) {
            int marker = bytes.get(at + 1) & 0xFF;
            int length = (bytes.get(at + 2) & 0xFF) << 8 | bytes.get(at + 3) & 0xFF;
            int end = at + 2 + length;
            if (marker == START_OF_SCAN || end > bytes.limit()) {
                return null;
            }
            if (marker == EXIF_SEGMENT && end >= at + 4) {
                byte[] segment = copy(bytes, at + 4, end);
                if (startsWithExif(segment)) {
                    return ExifUtils.getOrientationFromExif(segment);
                }
            }
            at = end;
        }
        return null;
    }

    private static String written(ByteBuffer bytes, int at) {
        return new String(copy(bytes, at, at + 4), StandardCharsets.ISO_8859_1);
    }

    private static byte[] copy(ByteBuffer bytes, int from, int to) {
        byte[] copy = new byte[to - from];
        bytes.get(from, copy);
        return copy;
    }

    private static boolean startsWithExif(byte[] bytes) {
        return bytes.length >= EXIF.length && Arrays.equals(bytes, 0, EXIF.length, EXIF, 0, EXIF.length);
    }

    private static byte[] withExif(byte[] tiff) {
        return ByteBuffer.allocate(EXIF.length + tiff.length)
                .put(EXIF)
                .put(tiff)
                .array();
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
