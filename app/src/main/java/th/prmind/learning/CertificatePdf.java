package th.prmind.learning;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.PageSize;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;
import th.prmind.network.QrCode;
import th.prmind.platform.documents.ThaiFont;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.Texts;

/** Certificates on A4 sheets that lie: Thai first, with what English there is beneath, and a QR code to the public page. */
final class CertificatePdf {

    private static final Color INDIGO = new Color(0x2a2e74);
    private static final Color GOLD = new Color(0xc8962c);
    private static final Color INK = new Color(0x1c1e2c);
    private static final Color SOFT = new Color(0x464959);

    /* Points; the sheet is 842 by 595. */
    private static final float MARGIN = 30;
    private static final float TEXT_WIDTH = 660;
    private static final float HEAD = 530;
    private static final float FOOT = 158;
    private static final float QR = 78;
    private static final float QR_LEFT = 62;
    private static final float QR_BOTTOM = 58;
    private static final float SIGN = 96;
    private static final float SMALLEST = 12;
    private static final float SMALLEST_SCALE = 0.5f;
    private static final float STEP = 0.05f;

    private final Texts texts;
    private final String baseUrl;
    private final Rectangle sheet = PageSize.A4.rotate();

    private CertificatePdf(Texts texts, String baseUrl) {
        this.texts = texts;
        this.baseUrl = baseUrl;
    }

    /** One sheet each. */
    static byte[] of(List<Certificate> certificates, Texts texts, String baseUrl) {
        CertificatePdf pdf = new CertificatePdf(texts, baseUrl);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document document = new Document(pdf.sheet);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        document.setDocumentLanguage("th");
        document.addTitle(
                certificates.size() == 1
                        ? pdf.thai("paper") + " " + certificates.getFirst().numbered() + " "
                                + certificates.getFirst().name()
                        : pdf.thai("paper") + " " + certificates.getFirst().title());
        document.addAuthor(certificates.getFirst().holderName());
        document.addCreator("PR MIND");
        document.open();
        for (Certificate certificate : certificates) {
            document.newPage();
            pdf.write(certificate, writer.getDirectContent());
        }
        document.close();
        return out.toByteArray();
    }

    /**
     * One thing that the sheet says, in as many lines as it needs.
     *
     * @param before more space above its first line
     */
    private record Part(String text, float size, boolean bold, Color colour, float leading, float before) {}

    /**
     * One line, centred.
     *
     * @param leading from the line above
     */
    private record Line(Chunk words, float leading) {}

    private void write(Certificate certificate, PdfContentByte page) {
        frame(page);
        float scale = 1;
        List<Part> parts = parts(certificate);
        List<Line> lines = laid(parts, scale);
        while (height(lines) > HEAD - FOOT && scale > SMALLEST_SCALE) {
            scale -= STEP;
            lines = laid(parts, scale);
        }
        float height = height(lines);
        float y = HEAD - Math.max(0, (HEAD - FOOT - height) / 2);
        for (Line line : lines) {
            y -= line.leading();
            centred(page, line.words(), sheet.getWidth() / 2, y);
        }
        right(page, ThaiFont.regular(thai("number", certificate.numbered()), 11, SOFT), sheet.getWidth() - 62, 538);
        qr(page, baseUrl + certificate.url());
        proof(certificate, page);
        sign(certificate, page);
    }

    private void frame(PdfContentByte page) {
        page.saveState();
        page.setColorStroke(INDIGO);
        page.setLineWidth(1.4f);
        page.rectangle(MARGIN, MARGIN, sheet.getWidth() - 2 * MARGIN, sheet.getHeight() - 2 * MARGIN);
        page.stroke();
        page.setColorStroke(GOLD);
        page.setLineWidth(0.7f);
        float in = MARGIN + 6;
        page.rectangle(in, in, sheet.getWidth() - 2 * in, sheet.getHeight() - 2 * in);
        page.stroke();
        page.restoreState();
    }

    private static float height(List<Line> lines) {
        return (float) lines.stream().mapToDouble(Line::leading).sum();
    }

    /** @param scale below 1 where long names and titles would run into what stands at the foot */
    private static List<Line> laid(List<Part> parts, float scale) {
        List<Line> lines = new ArrayList<>();
        for (Part part : parts) {
            float size = part.size() * scale;
            float leading = (part.leading() + part.before()) * scale;
            for (String each : ThaiFont.lines(part.text(), size, part.bold(), TEXT_WIDTH)) {
                lines.add(new Line(
                        part.bold()
                                ? ThaiFont.bold(each, size, part.colour())
                                : ThaiFont.regular(each, size, part.colour()),
                        leading));
                leading = part.leading() * scale;
            }
        }
        return lines;
    }

    private List<Part> parts(Certificate certificate) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(certificate.holderName(), 15, true, INDIGO, 22, 0));
        parts.add(new Part(thai("paper"), 36, true, INDIGO, 52, 0));
        parts.add(new Part(english("paper"), 12, false, SOFT, 23, 0));
        parts.add(new Part(thai("says"), 13, false, SOFT, 30, 0));
        parts.add(new Part(certificate.name(), fitting(certificate.name(), 28), true, INK, 42, 0));
        if (certificate.nameEnglish() != null) {
            parts.add(new Part(certificate.nameEnglish(), 13, false, SOFT, 22, 0));
        }
        String where = certificate.post().isEmpty()
                ? certificate.unitName()
                : certificate.post() + " · " + certificate.unitName();
        parts.add(new Part(where, 13, false, INK, 22, 0));
        parts.add(new Part(thai("finished"), 13, false, SOFT, 26, 0));
        parts.add(new Part(certificate.title(), 18, true, INDIGO, 28, 4));
        if (certificate.titleEnglish() != null) {
            parts.add(new Part(certificate.titleEnglish(), 12, false, SOFT, 18, 2));
        }
        parts.add(new Part(held(certificate), 12, false, INK, 20, 4));
        parts.add(new Part(attended(certificate), 12, false, INK, 20, 0));
        parts.add(new Part(competencies(certificate), 12, false, INK, 20, 0));
        parts.add(new Part(
                thai("given", Dates.longDate(Dates.day(certificate.issuedAt()), true)), 13, false, INK, 26, 0));
        return parts;
    }

    private String held(Certificate certificate) {
        String days = String.join(
                " · ",
                certificate.rounds().stream()
                        .map(round -> Dates.longDate(round.day(), true))
                        .toList());
        return thai("held", certificate.rounds().size(), days);
    }

    private String attended(Certificate certificate) {
        return certificate.hours() == null
                ? thai("attended", certificate.halvesAttended(), certificate.halvesHeld())
                : thai(
                        "attended-hours",
                        certificate.halvesAttended(),
                        certificate.halvesHeld(),
                        Objects.requireNonNull(certificate.hours()));
    }

    private String competencies(Certificate certificate) {
        return thai(
                "competencies",
                String.join(
                        " · ",
                        certificate.competencies().stream()
                                .map(each -> texts.get("th", "learning.competency." + each.code()))
                                .toList()));
    }

    /** The size at which a name stands on one line. */
    private static float fitting(String name, float usual) {
        float width = ThaiFont.width(name, usual, true);
        return width <= TEXT_WIDTH ? usual : Math.max(SMALLEST, usual * TEXT_WIDTH / width);
    }

    private static void qr(PdfContentByte page, String url) {
        boolean[][] dark = QrCode.squares(url);
        float side = QR / dark.length;
        page.saveState();
        page.setColorFill(INK);
        for (int y = 0; y < dark.length; y++) {
            for (int x = 0; x < dark.length; x++) {
                if (dark[y][x]) {
                    page.rectangle(QR_LEFT + x * side, QR_BOTTOM + QR - (y + 1) * side, side, side);
                }
            }
        }
        page.fill();
        page.restoreState();
    }

    private void proof(Certificate certificate, PdfContentByte page) {
        float left = QR_LEFT + QR + 12;
        left(page, ThaiFont.regular(thai("check"), 9.5f, SOFT), left, QR_BOTTOM + 44);
        left(page, ThaiFont.regular(baseUrl + "/certificates", 9.5f, INK), left, QR_BOTTOM + 29);
        left(page, ThaiFont.bold(thai("code", certificate.code()), 9.5f, INK), left, QR_BOTTOM + 14);
    }

    private void sign(Certificate certificate, PdfContentByte page) {
        float middle = sheet.getWidth() / 2 + 170;
        page.saveState();
        page.setColorStroke(SOFT);
        page.setLineWidth(0.5f);
        page.moveTo(middle - 110, SIGN);
        page.lineTo(middle + 110, SIGN);
        page.stroke();
        page.restoreState();
        if (!certificate.signer().isEmpty()) {
            centred(page, ThaiFont.regular("(" + certificate.signer() + ")", 12, INK), middle, SIGN - 18);
        }
        float y = SIGN - (certificate.signer().isEmpty() ? 18 : 35);
        for (String line : ThaiFont.lines(certificate.signerPost(), 12, false, 300)) {
            centred(page, ThaiFont.regular(line, 12, INK), middle, y);
            y -= 16;
        }
    }

    private static void centred(PdfContentByte page, Chunk words, float x, float y) {
        ColumnText.showTextAligned(page, Element.ALIGN_CENTER, new Phrase(words), x, y, 0);
    }

    private static void left(PdfContentByte page, Chunk words, float x, float y) {
        ColumnText.showTextAligned(page, Element.ALIGN_LEFT, new Phrase(words), x, y, 0);
    }

    private static void right(PdfContentByte page, Chunk words, float x, float y) {
        ColumnText.showTextAligned(page, Element.ALIGN_RIGHT, new Phrase(words), x, y, 0);
    }

    private String thai(String key, Object... arguments) {
        return texts.get("th", "learning.certificate.on-paper." + key, arguments);
    }

    private String english(String key) {
        return texts.get("en", "learning.certificate.on-paper." + key);
    }
}
