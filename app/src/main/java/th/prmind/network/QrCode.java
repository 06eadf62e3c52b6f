package th.prmind.network;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A text as the dark squares of a QR code.
 *
 * @param viewBox with the quiet border of four squares
 */
public record QrCode(String viewBox, String path) {

    private static final int BORDER = 4;

    public static QrCode of(String text) {
        try {
            ByteMatrix squares = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < squares.getHeight(); y++) {
                for (int x = 0; x < squares.getWidth(); x++) {
                    if (squares.get(x, y) == 1) {
                        path.append('M')
                                .append(x + BORDER)
                                .append(' ')
                                .append(y + BORDER)
                                .append("h1v1h-1z");
                    }
                }
            }
            int side = squares.getWidth() + 2 * BORDER;
            return new QrCode("0 0 " + side + " " + side, path.toString());
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
