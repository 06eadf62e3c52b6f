package th.prmind.platform.documents;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;
import th.prmind.platform.time.Dates;

/** A paper as a PDF file. Sarabun is drawn larger than the font of the regulation, so its sizes are smaller. */
final class PdfPaper {

    private static final float TEXT = 12;
    private static final float LABEL = 14;
    private static final float NAME = 21;
    private static final float LEADING = 20;
    /** Points: 3, 2, 1.5 and 2 cm. */
    private static final float LEFT = 85;

    private static final float RIGHT = 57;
    private static final float TOP = 43;
    private static final float INDENT = 71;

    private final Document document = new Document(PageSize.A4, LEFT, RIGHT, TOP, RIGHT);

    private PdfPaper() {}

    static byte[] of(Paper paper) {
        PdfPaper writer = new PdfPaper();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfWriter.getInstance(writer.document, out);
        writer.document.setDocumentLanguage("th");
        writer.document.addTitle(paper.subject());
        writer.document.addCreator("PR MIND");
        writer.document.open();
        writer.write(paper);
        writer.document.close();
        return out.toByteArray();
    }

    private void write(Paper paper) {
        Paper.@Nullable Heading heading = paper.heading();
        if (heading == null) {
            Paragraph title = paragraph(ThaiFont.bold(Paper.thaiDigits(paper.subject()), LABEL + 2));
            title.setAlignment(Element.ALIGN_CENTER);
            title.setSpacingAfter(10);
            document.add(title);
        } else {
            head(heading, paper.subject());
        }
        paper.paragraphs().forEach(this::text);
        if (paper.table() != null) {
            table(paper.table());
        }
        paper.closing().forEach(this::text);
        if (paper.signature() != null) {
            sign(paper.signature());
        }
        if (!paper.attachment().isEmpty()) {
            attach(paper.attachment());
        }
    }

    private void head(Paper.Heading heading, String subject) {
        Paragraph name = new Paragraph(NAME + 12, ThaiFont.bold("บันทึกข้อความ", NAME));
        name.setAlignment(Element.ALIGN_CENTER);
        name.setSpacingAfter(8);
        document.add(name);
        document.add(line("ส่วนราชการ", heading.office()));
        PdfPTable numbered = new PdfPTable(new float[] {1, 1});
        numbered.setWidthPercentage(100);
        numbered.addCell(bare(line("ที่", heading.number().isBlank() ? ".".repeat(40) : heading.number())));
        numbered.addCell(bare(line("วันที่", Dates.longDate(heading.day(), true))));
        document.add(numbered);
        document.add(line("เรื่อง", subject));
        Paragraph to = paragraph(ThaiFont.regular("เรียน  " + Paper.thaiDigits(heading.to()), TEXT));
        to.setSpacingBefore(8);
        document.add(to);
    }

    private static Paragraph line(String label, String value) {
        Paragraph line = paragraph(ThaiFont.bold(label, LABEL));
        line.add(ThaiFont.regular("  " + Paper.thaiDigits(value), TEXT));
        return line;
    }

    private static PdfPCell bare(Paragraph paragraph) {
        PdfPCell cell = new PdfPCell();
        cell.setBorder(0);
        cell.setPadding(0);
        cell.addElement(paragraph);
        return cell;
    }

    private void text(String words) {
        Paragraph paragraph = paragraph(ThaiFont.regular(Paper.thaiDigits(words), TEXT));
        paragraph.setFirstLineIndent(INDENT);
        paragraph.setSpacingBefore(6);
        document.add(paragraph);
    }

    private void table(Paper.Table of) {
        float[] widths = new float[of.widths().size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = of.widths().get(i);
        }
        PdfPTable table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setSpacingBefore(10);
        table.setSpacingAfter(6);
        table.setHeaderRows(1);
        of.headings().forEach(words -> table.addCell(cell(ThaiFont.bold(words, TEXT - 1.5f))));
        for (List<String> row : of.rows()) {
            row.forEach(words -> table.addCell(cell(ThaiFont.regular(Paper.thaiDigits(words), TEXT - 1.5f))));
        }
        document.add(table);
    }

    private static PdfPCell cell(Chunk words) {
        PdfPCell cell = new PdfPCell();
        cell.setPadding(5);
        cell.setPaddingTop(0);
        cell.setPaddingBottom(8);
        cell.addElement(new Paragraph(17, words));
        return cell;
    }

    private void sign(Paper.Signature signature) {
        PdfPTable place = new PdfPTable(new float[] {1, 1});
        place.setWidthPercentage(100);
        place.setKeepTogether(true);
        place.setSpacingBefore(34);
        PdfPCell left = bare(new Paragraph());
        PdfPCell right = new PdfPCell();
        right.setBorder(0);
        for (String words : List.of(
                ".".repeat(40),
                "(" + (signature.name().isBlank() ? " ".repeat(50) : signature.name()) + ")",
                signature.post().isBlank() ? "ตำแหน่ง" + ".".repeat(30) : signature.post())) {
            Paragraph line = paragraph(ThaiFont.regular(words, TEXT));
            line.setAlignment(Element.ALIGN_CENTER);
            right.addElement(line);
        }
        place.addCell(left);
        place.addCell(right);
        document.add(place);
    }

    private void attach(List<String> attachment) {
        document.newPage();
        document.add(paragraph(ThaiFont.bold(attachment.getFirst(), LABEL + 2)));
        for (String words : attachment.subList(1, attachment.size())) {
            Paragraph paragraph = paragraph(ThaiFont.regular(words, TEXT));
            paragraph.setSpacingBefore(6);
            document.add(paragraph);
        }
    }

    private static Paragraph paragraph(Chunk words) {
        return new Paragraph(LEADING, words);
    }
}
