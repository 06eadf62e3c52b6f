package th.prmind.platform.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A photograph of forty million pixels, in a program that has little memory. */
class LargePictureTests {

    private static final int WIDTH = 7_296;
    private static final int HEIGHT = 5_472;

    @TempDir
    Path folder;

    /** The pixels alone are 160 MB when they are decoded as a whole; the program has 128 MB for everything. */
    @Test
    void fortyMegapixelsAreReadInLittleMemory() throws IOException, InterruptedException {
        Path photograph = folder.resolve("photograph.jpg");
        ImageIO.write(photograph(), "jpg", photograph.toFile());
        assertThat(Files.size(photograph)).isGreaterThan(5_000_000);
        Process reading = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reading.class.getName(),
                        photograph.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(reading.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(said).contains(WIDTH + "x" + HEIGHT).doesNotContain("OutOfMemoryError");
        assertThat(reading.exitValue()).isZero();
    }

    /** What the other program does: reads the picture and makes the largest rendition of it. */
    static final class Reading {

        public static void main(String[] arguments) {
            UprightImage image = UprightImage.read(Path.of(arguments[0]));
            byte[] jpeg = image.jpeg(3_200);
            System.out.println(
                    image.width() + "x" + image.height() + " " + jpeg.length + " " + PictureHash.of(image.pixels()));
        }
    }

    private static BufferedImage photograph() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        Random random = new Random(4);
        for (int i = 0; i < 60_000; i++) {
            graphics.setColor(new Color(random.nextInt(1 << 24)));
            graphics.fillRect(random.nextInt(WIDTH), random.nextInt(HEIGHT), 40, 30);
        }
        graphics.dispose();
        return image;
    }
}
