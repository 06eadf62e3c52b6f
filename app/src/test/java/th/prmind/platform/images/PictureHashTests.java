package th.prmind.platform.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;
import org.junit.jupiter.api.Test;

class PictureHashTests {

    @Test
    void theSamePictureSmallerSavedAnewOrBrighterLooksTheSame() throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            BufferedImage picture = picture(seed);
            long hash = PictureHash.of(picture);
            BufferedImage small = Thumbnails.of(picture).size(300, 300).asBufferedImage();
            assertThat(Long.bitCount(hash ^ PictureHash.of(small))).isLessThanOrEqualTo(6);
            byte[] jpeg = new UprightImage(picture, 1200, 800).jpeg(640);
            BufferedImage anew = ImageIO.read(new ByteArrayInputStream(jpeg));
            assertThat(Long.bitCount(hash ^ PictureHash.of(anew))).isLessThanOrEqualTo(6);
            BufferedImage bright = new RescaleOp(1.1f, 6, null).filter(picture, null);
            assertThat(Long.bitCount(hash ^ PictureHash.of(bright))).isLessThanOrEqualTo(6);
        }
    }

    @Test
    void otherPicturesLookOtherwise() {
        for (int seed = 0; seed < 20; seed++) {
            for (int other = seed + 1; other < 20; other++) {
                assertThat(Long.bitCount(PictureHash.of(picture(seed)) ^ PictureHash.of(picture(other))))
                        .isGreaterThan(10);
            }
        }
    }

    private static BufferedImage picture(int seed) {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        for (int i = 0; i < 40; i++) {
            graphics.setColor(new Color(random.nextInt(220), random.nextInt(220), random.nextInt(220)));
            graphics.fillOval(random.nextInt(1200) - 200, random.nextInt(800) - 150, 450, 350);
        }
        graphics.dispose();
        return image;
    }
}
