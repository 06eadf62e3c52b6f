package th.prmind.journeys;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Locator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Reads a QR code off the screen, as a phone's camera does. */
final class QrReader {

    private QrReader() {}

    static String read(Locator picture) {
        try {
            return read(ImageIO.read(new ByteArrayInputStream(picture.screenshot())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Off a sheet of paper. */
    static String read(BufferedImage image) {
        try {
            int width = image.getWidth();
            int height = image.getHeight();
            int[] colours = image.getRGB(0, 0, width, height, null, 0, width);
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, colours))))
                    .getText();
        } catch (NotFoundException | com.google.zxing.ChecksumException | com.google.zxing.FormatException e) {
            throw new AssertionError("no readable QR code on the screen", e);
        }
    }
}
