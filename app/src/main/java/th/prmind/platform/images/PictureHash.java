package th.prmind.platform.images;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import net.coobird.thumbnailator.Thumbnails;

/**
 * Sixty-four bits that stay nearly the same when a picture is made smaller, saved anew or a little brighter: which of the
 * low frequencies of its greys lie above their median.
 *
 * <p>Source: C. Zauner, Implementation and Benchmarking of Perceptual Image Hash Functions, 2010, the DCT based hash.
 */
public final class PictureHash {

    private static final int SIDE = 32;
    private static final int LOW = 8;
    private static final double[][] COSINES = cosines();

    private PictureHash() {}

    /** Two pictures are the same to the eye where few of the bits differ: {@code Long.bitCount(a ^ b)}. */
    public static long of(BufferedImage picture) {
        double[][] grey = greys(picture);
        double[] low = new double[LOW * LOW];
        for (int v = 0; v < LOW; v++) {
            for (int u = 0; u < LOW; u++) {
                // The paper leaves the first row and column out: they tell of brightness, not of shapes.
                low[v * LOW + u] = frequency(grey, u + 1, v + 1);
            }
        }
        double[] sorted = low.clone();
        Arrays.sort(sorted);
        double median = (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
        long hash = 0;
        for (double each : low) {
            hash = hash << 1 | (each > median ? 1 : 0);
        }
        return hash;
    }

    private static double[][] greys(BufferedImage picture) {
        BufferedImage small;
        try {
            small = Thumbnails.of(picture).forceSize(SIDE, SIDE).asBufferedImage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        double[][] grey = new double[SIDE][SIDE];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int rgb = small.getRGB(x, y);
                grey[y][x] = 0.299 * (rgb >> 16 & 0xFF) + 0.587 * (rgb >> 8 & 0xFF) + 0.114 * (rgb & 0xFF);
            }
        }
        return grey;
    }

    private static double frequency(double[][] grey, int u, int v) {
        double sum = 0;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                sum += grey[y][x] * COSINES[u][x] * COSINES[v][y];
            }
        }
        return sum;
    }

    private static double[][] cosines() {
        double[][] cosines = new double[LOW + 1][SIDE];
        for (int u = 0; u <= LOW; u++) {
            for (int x = 0; x < SIDE; x++) {
                cosines[u][x] = Math.cos((2 * x + 1) * u * Math.PI / (2 * SIDE));
            }
        }
        return cosines;
    }
}
