package th.prmind.platform.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import th.prmind.platform.web.Refusal;

/** A picture's file without what was written into it beside the picture. */
class BareImageTests {

    private static final String SECRET = "18.29,99.49 of somebody";

    @Test
    void aPhotographForgetsItsCameraAndStaysTheSamePicture() throws IOException {
        byte[] plain = encoded("jpg");
        byte[] told = join(
                Arrays.copyOf(plain, 2),
                segment(0xE1, exif(1)),
                segment(0xE1, "http://ns.adobe.com/xap/1.0/\0" + SECRET),
                segment(0xED, SECRET),
                segment(0xFE, SECRET),
                Arrays.copyOfRange(plain, 2, plain.length),
                text("MotionPhoto " + SECRET));
        assertThat(written(told)).contains(SECRET);
        byte[] bare = BareImage.of("image/jpeg", told);
        assertThat(written(bare)).doesNotContain(SECRET, "Exif", "adobe");
        assertThat(bare).isEqualTo(plain);
    }

    @Test
    void whichSideIsUpStays() throws IOException {
        byte[] plain = encoded("jpg");
        byte[] bare = BareImage.of(
                "image/jpeg",
                join(Arrays.copyOf(plain, 2), segment(0xE1, exif(6)), Arrays.copyOfRange(plain, 2, plain.length)));
        assertThat(written(bare)).doesNotContain(SECRET);
        UprightImage upright = UprightImage.read(bare);
        assertThat(upright.width()).isEqualTo(40);
        assertThat(upright.height()).isEqualTo(60);
    }

    @Test
    void pngAndWebpForgetToo() throws IOException {
        byte[] png = encoded("png");
        int header = 8 + 25; // The signature, and IHDR.
        byte[] told = join(
                Arrays.copyOf(png, header),
                chunk("tEXt", "Author\0" + SECRET),
                chunk("eXIf", SECRET),
                Arrays.copyOfRange(png, header, png.length));
        byte[] bare = BareImage.of("image/png", told);
        assertThat(bare).isEqualTo(png);
        assertThat(ImageIO.read(new ByteArrayInputStream(bare)).getWidth()).isEqualTo(60);

        byte[] flags = {0x0C, 0, 0, 0, 59, 0, 0, 39, 0, 0};
        byte[] body = join(riff("VP8X", flags), riff("VP8 ", new byte[] {1, 2, 3}), riff("EXIF", text(SECRET)));
        byte[] webp = join(text("RIFF"), little(body.length + 4), text("WEBP"), body);
        byte[] without = BareImage.of("image/webp", webp);
        assertThat(written(without)).doesNotContain(SECRET).contains("VP8 ");
        assertThat(without[20]).isZero();
        assertThat(ByteBuffer.wrap(without).order(ByteOrder.LITTLE_ENDIAN).getInt(4))
                .isEqualTo(without.length - 8);
    }

    @Test
    void othersComeBackAndDamagedOnesAreRefused() throws IOException {
        assertThat(BareImage.of("application/pdf", text(SECRET))).isEqualTo(text(SECRET));
        byte[] cut = Arrays.copyOf(encoded("jpg"), 30);
        assertThatThrownBy(() -> BareImage.of("image/jpeg", cut)).isInstanceOf(Refusal.class);
        byte[] claims = join(Arrays.copyOf(encoded("png"), 8), new byte[] {127, 0, 0, 0}, text("IDATxxxx"));
        assertThatThrownBy(() -> BareImage.of("image/png", claims)).isInstanceOf(Refusal.class);
    }

    private static byte[] encoded(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    /** One entry for which side is up, and words behind it. */
    private static String exif(int side) {
        byte[] tiff = ByteBuffer.allocate(26)
                .put(text("MM"))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) side)
                .putShort((short) 0)
                .putInt(0)
                .array();
        return "Exif\0\0" + written(tiff) + SECRET;
    }

    private static byte[] segment(int marker, String content) {
        byte[] bytes = text(content);
        return ByteBuffer.allocate(bytes.length + 4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (bytes.length + 2))
                .put(bytes)
                .array();
    }

    private static byte[] chunk(String kind, String content) {
        byte[] bytes = text(content);
        return ByteBuffer.allocate(bytes.length + 12)
                .putInt(bytes.length)
                .put(text(kind))
                .put(bytes)
                .array();
    }

    private static byte[] riff(String kind, byte[] content) {
        return join(text(kind), little(content.length), content, new byte[content.length & 1]);
    }

    private static byte[] little(int number) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] text(String words) {
        return words.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String written(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
