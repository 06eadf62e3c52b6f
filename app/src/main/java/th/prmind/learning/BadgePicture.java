package th.prmind.learning;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import th.prmind.platform.documents.ThaiFont;

/** A badge as a PNG picture that holds its credential, as Open Badges 3.0 bakes it (an iTXt chunk, not compressed). */
final class BadgePicture {

    private static final int SIDE = 600;
    private static final int RING = 14;
    private static final int INSET = 30;
    private static final float TEXT_WIDTH = 400;
    private static final int MOST_LINES = 4;
    private static final float TITLE = 40;
    private static final float LABEL = 26;
    private static final int LEADING = 62;

    private static final Color INDIGO = new Color(0x2a2e74);
    private static final Color GOLD = new Color(0xc8962c);
    private static final Color PAPER = new Color(0xfbfaf7);

    /** The signature of a PNG and its first chunk, IHDR: length, name, 13 bytes, checksum. */
    private static final int AFTER_HEADER = 8 + 4 + 4 + 13 + 4;

    private BadgePicture() {}

    static byte[] of(Certificate certificate, String label, String credential) {
        return baked(drawn(certificate, label), credential);
    }

    private static byte[] drawn(Certificate certificate, String label) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D page = image.createGraphics();
        page.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        page.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        page.setColor(INDIGO);
        page.fillOval(0, 0, SIDE, SIDE);
        page.setColor(GOLD);
        page.setStroke(new BasicStroke(RING));
        page.drawOval(INSET, INSET, SIDE - 2 * INSET, SIDE - 2 * INSET);
        List<String> lines = ThaiFont.lines(certificate.title(), TITLE, true, TEXT_WIDTH);
        List<String> shown = new ArrayList<>(lines.subList(0, Math.min(lines.size(), MOST_LINES)));
        if (lines.size() > MOST_LINES) {
            shown.add(shown.removeLast() + "…");
        }
        int y = SIDE / 2 - shown.size() * LEADING / 2 + LEADING - LEADING / 4;
        centred(page, label, ThaiFont.drawn(false, LABEL), GOLD, y - LEADING - LEADING / 4);
        for (String line : shown) {
            centred(page, line, ThaiFont.drawn(true, TITLE), PAPER, y);
            y += LEADING;
        }
        centred(page, certificate.numbered(), ThaiFont.drawn(false, LABEL), GOLD, y);
        page.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void centred(Graphics2D page, String text, Font font, Color colour, int y) {
        page.setFont(font);
        page.setColor(colour);
        FontMetrics metrics = page.getFontMetrics();
        page.drawString(text, (SIDE - metrics.stringWidth(text)) / 2, y);
    }

    private static byte[] baked(byte[] png, String credential) {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.writeBytes("iTXtopenbadgecredential".getBytes(StandardCharsets.US_ASCII));
        // The end of the keyword; not compressed, by no method; no language, no translated keyword.
        chunk.writeBytes(new byte[5]);
        chunk.writeBytes(credential.getBytes(StandardCharsets.UTF_8));
        CRC32 checksum = new CRC32();
        checksum.update(chunk.toByteArray());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(png, 0, AFTER_HEADER);
            out.writeInt(chunk.size() - 4);
            out.write(chunk.toByteArray());
            out.writeInt((int) checksum.getValue());
            out.write(png, AFTER_HEADER, png.length - AFTER_HEADER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
