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
        boolean[][] dark = squares(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < dark.length; y++) {
            for (int x = 0; x < dark.length; x++) {
                if (dark[y][x]) {
                    path.append('M')
                            .append(x + BORDER)
                            .append(' ')
                            .append(y + BORDER)
                            .append("h1v1h-1z");
                }
            }
        }
        int side = dark.length + 2 * BORDER;
        return new QrCode("0 0 " + side + " " + side, path.toString());
    }

    /** Which squares are dark, row by row from the top, without the quiet border. */
    public static boolean[][] squares(String text) {
        try {
            ByteMatrix matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            boolean[][] dark = new boolean[matrix.getHeight()][matrix.getWidth()];
            for (int y = 0; y < dark.length; y++) {
                for (int x = 0; x < dark.length; x++) {
                    dark[y][x] = matrix.get(x, y) == 1;
                }
            }
            return dark;
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
