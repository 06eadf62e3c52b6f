package th.prmind.journeys;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * A screenshot with 128 colours at most, a third of its size: the colours that cover most of it as they are, the rest by
 * median cut (P. Heckbert, Color image quantization for frame buffer display, 1982).
 */
final class SmallPicture {

    private static final int COLOURS = 128;
    private static final int KEPT = 80;

    private SmallPicture() {}

    static byte[] of(byte[] screenshot) {
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(screenshot));
            return written(indexed(picture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The share of pixels that a reader would see differ; all of them where the sizes do. */
    static double differing(byte[] one, byte[] other) {
        try {
            BufferedImage first = ImageIO.read(new ByteArrayInputStream(one));
            BufferedImage second = ImageIO.read(new ByteArrayInputStream(other));
            if (first.getWidth() != second.getWidth() || first.getHeight() != second.getHeight()) {
                return 1;
            }
            int differing = 0;
            for (int y = 0; y < first.getHeight(); y++) {
                for (int x = 0; x < first.getWidth(); x++) {
                    Colour a = new Colour(first.getRGB(x, y), 1);
                    Colour b = new Colour(second.getRGB(x, y), 1);
                    if (Math.abs(a.red() - b.red()) + Math.abs(a.green() - b.green()) + Math.abs(a.blue() - b.blue())
                            > 48) {
                        differing++;
                    }
                }
            }
            return (double) differing / (first.getWidth() * first.getHeight());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Colour(int rgb, int times) {

        int red() {
            return rgb >> 16 & 0xFF;
        }

        int green() {
            return rgb >> 8 & 0xFF;
        }

        int blue() {
            return rgb & 0xFF;
        }
    }

    private static BufferedImage indexed(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        int[] palette = palette(pixels);
        BufferedImage indexed = new BufferedImage(
                width,
                height,
                BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, palette.length, palette, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE));
        Map<Integer, Integer> nearest = new HashMap<>();
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                row[x] = nearest.computeIfAbsent(pixels[y * width + x] & 0xFFFFFF, rgb -> nearest(palette, rgb));
            }
            indexed.getRaster().setPixels(0, y, width, 1, row);
        }
        return indexed;
    }

    private static int[] palette(int[] pixels) {
        Map<Integer, Integer> times = new HashMap<>();
        for (int pixel : pixels) {
            times.merge(pixel & 0xFFFFFF, 1, Integer::sum);
        }
        List<Colour> colours = new ArrayList<>(times.entrySet().stream()
                .map(each -> new Colour(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(Colour::times).reversed().thenComparing(Colour::rgb))
                .toList());
        Set<Integer> palette = new HashSet<>();
        int kept = Math.min(colours.size(), colours.size() <= COLOURS ? COLOURS : KEPT);
        colours.subList(0, kept).forEach(colour -> palette.add(colour.rgb()));
        if (colours.size() > kept) {
            cut(colours.subList(kept, colours.size()), COLOURS - kept).forEach(palette::add);
        }
        return palette.stream().sorted().mapToInt(Integer::intValue).toArray();
    }

    /** The means of as many groups of colours, of which the widest is always parted next. */
    private static List<Integer> cut(List<Colour> colours, int groups) {
        List<List<Colour>> parts = new ArrayList<>(List.of(new ArrayList<>(colours)));
        while (parts.size() < groups) {
            List<Colour> widest = parts.stream()
                    .max(Comparator.comparing(part -> range(part, channel(part))))
                    .orElseThrow();
            if (widest.size() < 2) {
                break;
            }
            parts.remove(widest);
            widest.sort(Comparator.comparingInt(channel(widest)));
            parts.add(new ArrayList<>(widest.subList(0, widest.size() / 2)));
            parts.add(new ArrayList<>(widest.subList(widest.size() / 2, widest.size())));
        }
        return parts.stream().map(SmallPicture::mean).toList();
    }

    private static ToIntFunction<Colour> channel(List<Colour> part) {
        List<ToIntFunction<Colour>> channels = List.of(Colour::green, Colour::red, Colour::blue);
        return channels.stream()
                .max(Comparator.comparing(channel -> range(part, channel)))
                .orElseThrow();
    }

    private static int range(List<Colour> part, ToIntFunction<Colour> channel) {
        return part.stream().mapToInt(channel).max().orElse(0)
                - part.stream().mapToInt(channel).min().orElse(0);
    }

    private static int mean(List<Colour> part) {
        long times = 0;
        long red = 0;
        long green = 0;
        long blue = 0;
        for (Colour colour : part) {
            times += colour.times();
            red += (long) colour.red() * colour.times();
            green += (long) colour.green() * colour.times();
            blue += (long) colour.blue() * colour.times();
        }
        return (int) (red / times) << 16 | (int) (green / times) << 8 | (int) (blue / times);
    }

    private static int nearest(int[] palette, int rgb) {
        Colour wanted = new Colour(rgb, 1);
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < palette.length && least > 0; i++) {
            Colour colour = new Colour(palette[i], 1);
            int red = colour.red() - wanted.red();
            int green = colour.green() - wanted.green();
            int blue = colour.blue() - wanted.blue();
            int far = 3 * red * red + 4 * green * green + 2 * blue * blue;
            if (far < least) {
                least = far;
                best = i;
            }
        }
        return best;
    }

    private static byte[] written(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam tight = writer.getDefaultWriteParam();
        tight.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        tight.setCompressionQuality(0);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), tight);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
