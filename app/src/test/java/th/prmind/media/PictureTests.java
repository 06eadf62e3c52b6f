package th.prmind.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import th.prmind.ApplicationTest;
import th.prmind.network.PersonDirectory;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.identity.SignIn;
import th.prmind.platform.web.Refusal;

@ApplicationTest
class PictureTests {

    @Autowired
    PictureDirectory directory;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    UnitDirectory units;

    @Autowired
    PersonDirectory people;

    @Test
    void renditionsAreJpegsOfTheirSizeAndNeverLarger() throws IOException {
        Picture picture = store("คลอง.png", png(2400, 1200, Color.BLUE));
        assertThat(picture.width()).isEqualTo(2400);
        assertThat(size(picture, Picture.Rendition.THUMB)).isEqualTo("320x160");
        assertThat(size(picture, Picture.Rendition.CARD)).isEqualTo("800x400");
        assertThat(size(picture, Picture.Rendition.FULL)).isEqualTo("1600x800");
        assertThat(size(store("เล็ก.png", png(200, 100, Color.RED)), Picture.Rendition.CARD))
                .isEqualTo("200x100");
    }

    @Test
    void pictureTakenUprightOnAPhoneStandsUprightAndForgetsWhereItWasTaken() throws IOException {
        byte[] lying = jpegTurnedRight(600, 400);
        assertThat(new String(lying, StandardCharsets.ISO_8859_1)).contains("Exif");
        Picture picture = store("โทรศัพท์.jpg", lying);
        assertThat(picture.width()).isEqualTo(400);
        assertThat(picture.height()).isEqualTo(600);
        byte[] shown = Files.readAllBytes(directory.file(picture, Picture.Rendition.FULL));
        assertThat(new String(shown, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
        try (var kept =
                Files.list(directory.file(picture, Picture.Rendition.FULL).getParent())) {
            assertThat(kept.toList())
                    .hasSize(4)
                    .allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .as("nothing that was sent is kept as it came")
                            .doesNotContain("Exif"));
        }
        BufferedImage upright = ImageIO.read(new ByteArrayInputStream(shown));
        assertThat(upright.getHeight()).isEqualTo(600);
        // What was the left edge (red) of the lying picture is the top of the upright one.
        assertThat(new Color(upright.getRGB(200, 20)).getRed()).isCloseTo(255, within(40));
        assertThat(new Color(upright.getRGB(200, 580)).getRed()).isCloseTo(0, within(40));
    }

    @Test
    void webpOfAWebPageIsShownAsAnyOther() throws IOException {
        byte[] bytes = PictureTests.class
                .getResourceAsStream("/media/left-half-red.webp")
                .readAllBytes();
        Picture picture = store("เว็บ.webp", bytes);
        assertThat(picture.width()).isEqualTo(48);
        assertThat(picture.height()).isEqualTo(32);
        BufferedImage shown =
                ImageIO.read(directory.file(picture, Picture.Rendition.CARD).toFile());
        assertThat(new Color(shown.getRGB(6, 16)).getRed()).isCloseTo(255, within(40));
        assertThat(new Color(shown.getRGB(42, 16)).getBlue()).isCloseTo(255, within(40));
    }

    @Test
    void webpThatLiesOnItsSideIsTurnedUpright() throws IOException {
        byte[] plain = PictureTests.class
                .getResourceAsStream("/media/left-half-red.webp")
                .readAllBytes();
        byte[] tiff = {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0};
        ByteBuffer turned = ByteBuffer.allocate(plain.length + 8 + tiff.length).order(ByteOrder.LITTLE_ENDIAN);
        turned.put(plain)
                .put("EXIF".getBytes(StandardCharsets.US_ASCII))
                .putInt(tiff.length)
                .put(tiff);
        turned.putInt(4, turned.capacity() - 8);
        Picture picture = store("เอียง.webp", turned.array());
        assertThat(picture.width()).isEqualTo(32);
        assertThat(picture.height()).isEqualTo(48);
    }

    @Test
    void transparentGroundTurnsWhite() throws IOException {
        BufferedImage clear = new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB);
        Picture picture = store("โปร่ง.png", encoded(clear, "png"));
        BufferedImage shown =
                ImageIO.read(directory.file(picture, Picture.Rendition.THUMB).toFile());
        assertThat(new Color(shown.getRGB(25, 25))).isEqualTo(Color.WHITE);
    }

    @Test
    void sameBytesAgainAreTheSamePictureAndAnotherUnitsOwn() throws IOException {
        byte[] bytes = png(64, 48, Color.GREEN);
        Picture first = store("หนึ่ง.png", bytes);
        assertThat(store("สอง.png", bytes).id()).isEqualTo(first.id());
        AtomicReference<Picture> stored = new AtomicReference<>();
        SignIn.run(person("watcharin"), () -> stored.set(directory.store(unit("diw"), "หนึ่ง.png", bytes)));
        Picture elsewhere = Objects.requireNonNull(stored.get());
        assertThat(elsewhere.id()).isNotEqualTo(first.id());
        assertThat(directory.file(elsewhere, Picture.Rendition.CARD))
                .isEqualTo(directory.file(first, Picture.Rendition.CARD));
    }

    @Test
    void whatIsNoPictureIsRefusedWhateverItIsCalled() {
        refused(new byte[0], "platform.image.empty");
        refused("MZ\u0090\0\3\0\0\0".getBytes(StandardCharsets.ISO_8859_1), "platform.image.no-picture");
        refused(
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
                        .getBytes(StandardCharsets.UTF_8),
                "platform.image.no-picture");
        refused("\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1), "platform.image.heic");
    }

    @Test
    void damagedPictureIsRefused() throws IOException {
        byte[] whole = png(64, 64, Color.PINK);
        byte[] half = java.util.Arrays.copyOf(whole, 60);
        refused(half, "platform.image.damaged");
    }

    @Test
    void smallFileThatClaimsABillionPixelsIsRefusedBeforeItIsDecoded() {
        refused(pngHeader(40_000, 40_000), "platform.image.too-many-pixels");
    }

    private void refused(byte[] bytes, String key) {
        assertThatThrownBy(() -> store("ภาพ.jpg", bytes))
                .isInstanceOf(Refusal.class)
                .hasMessage(key);
    }

    @Test
    void whereThePictureIsNotKeptItsFileGoesTooUnlessAnotherHasIt() throws IOException {
        byte[] bytes = png(33, 17, new Color(0x123456));
        AtomicReference<Picture> undone = new AtomicReference<>();
        transaction.executeWithoutResult(status -> {
            undone.set(store("ไม่เก็บ.png", bytes));
            status.setRollbackOnly();
        });
        Picture gone = Objects.requireNonNull(undone.get());
        assertThat(directory.file(gone, Picture.Rendition.FULL)).doesNotExist();
        Picture kept = store("เก็บ.png", bytes);
        transaction.executeWithoutResult(status -> {
            store("อีกครั้ง.png", bytes);
            status.setRollbackOnly();
        });
        assertThat(directory.file(kept, Picture.Rendition.FULL)).exists();
    }

    private Picture store(String name, byte[] bytes) {
        AtomicReference<Picture> stored = new AtomicReference<>();
        SignIn.run(person("kaewta"), () -> stored.set(directory.store(unit("province-lampang"), name, bytes)));
        return Objects.requireNonNull(stored.get());
    }

    private UUID person(String slug) {
        return people.findBySlug(slug).orElseThrow().id();
    }

    private UUID unit(String slug) {
        return units.findBySlug(slug).orElseThrow().id();
    }

    private String size(Picture picture, Picture.Rendition rendition) throws IOException {
        BufferedImage image = ImageIO.read(directory.file(picture, rendition).toFile());
        return image.getWidth() + "x" + image.getHeight();
    }

    private static byte[] png(int width, int height, Color colour) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return encoded(image, "png");
    }

    /** A JPEG whose left half is red, with an EXIF segment (orientation 6: turn right) before its other segments. */
    private static byte[] jpegTurnedRight(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.dispose();
        byte[] plain = encoded(image, "jpg");
        byte[] exif = {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            0x01,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            6,
            0,
            0,
            0,
            0,
            0,
            0
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        out.write(exif);
        out.write(plain, 2, plain.length - 2);
        return out.toByteArray();
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static byte[] pngHeader(int width, int height) {
        java.nio.ByteBuffer header = java.nio.ByteBuffer.allocate(45);
        header.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}).putInt(13);
        int start = header.position();
        header.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height);
        header.put(new byte[] {8, 2, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(header.array(), start, 17);
        header.putInt((int) crc.getValue());
        return header.array();
    }
}
