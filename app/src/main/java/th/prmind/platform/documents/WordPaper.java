package th.prmind.platform.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.time.Dates;

/** A paper as a Word file, in the font and sizes of official correspondence. */
final class WordPaper {

    private static final int TEXT = 16;
    private static final int LABEL = 20;
    private static final int NAME = 29;
    /** Twentieths of a point: 2.5 cm. */
    private static final int INDENT = 1417;
    /** Twentieths of a point: the width between the margins. */
    private static final int WIDTH = 9070;

    private final XWPFDocument document = ThaiWord.document();

    private WordPaper() {}

    static byte[] of(Paper paper) {
        WordPaper writer = new WordPaper();
        writer.write(paper);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream();
                XWPFDocument document = writer.document) {
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Paper paper) {
        Paper.@Nullable Heading heading = paper.heading();
        if (heading == null) {
            XWPFParagraph title = document.createParagraph();
            title.setAlignment(ParagraphAlignment.CENTER);
            title.setSpacingAfter(200);
            ThaiWord.run(title, Paper.thaiDigits(paper.subject()), LABEL, true);
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
        attach(paper.attachment());
    }

    private void head(Paper.Heading heading, String subject) {
        XWPFParagraph name = document.createParagraph();
        name.setAlignment(ParagraphAlignment.CENTER);
        ThaiWord.run(name, "บันทึกข้อความ", NAME, true);
        line("ส่วนราชการ", heading.office());
        XWPFParagraph numbered = line("ที่", heading.number().isBlank() ? ".".repeat(40) : heading.number());
        ThaiWord.tab(numbered, WIDTH / 2);
        ThaiWord.run(numbered, "\t", TEXT, false);
        ThaiWord.run(numbered, "วันที่", LABEL, true);
        ThaiWord.run(numbered, "  " + Paper.thaiDigits(Dates.longDate(heading.day(), true)), TEXT, false);
        line("เรื่อง", subject);
        XWPFParagraph to = document.createParagraph();
        to.setSpacingBefore(120);
        ThaiWord.run(to, "เรียน  " + Paper.thaiDigits(heading.to()), TEXT, false);
    }

    private XWPFParagraph line(String label, String value) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingAfter(0);
        ThaiWord.run(paragraph, label, LABEL, true);
        ThaiWord.run(paragraph, "  " + Paper.thaiDigits(value), TEXT, false);
        return paragraph;
    }

    private void text(String words) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setIndentationFirstLine(INDENT);
        paragraph.setSpacingBefore(120);
        paragraph.setAlignment(ParagraphAlignment.THAI_DISTRIBUTE);
        ThaiWord.run(paragraph, Paper.thaiDigits(words), TEXT, false);
    }

    private void table(Paper.Table of) {
        XWPFTable table = document.createTable(1, of.headings().size());
        table.setWidth(WIDTH);
        int all = of.widths().stream().mapToInt(Integer::intValue).sum();
        fill(table.getRow(0), of.headings(), true);
        table.getRow(0).setRepeatHeader(true);
        of.rows().forEach(row -> fill(table.createRow(), row, false));
        for (XWPFTableRow row : table.getRows()) {
            for (int i = 0; i < of.widths().size(); i++) {
                row.getCell(i).setWidth(String.valueOf(WIDTH * of.widths().get(i) / all));
            }
        }
        document.createParagraph().setSpacingAfter(0);
    }

    private static void fill(XWPFTableRow row, List<String> cells, boolean bold) {
        for (int i = 0; i < cells.size(); i++) {
            XWPFParagraph paragraph = row.getCell(i).getParagraphs().getFirst();
            paragraph.setSpacingAfter(0);
            ThaiWord.run(paragraph, Paper.thaiDigits(cells.get(i)), 14, bold);
        }
    }

    private void sign(Paper.Signature signature) {
        for (String words : List.of(
                ".".repeat(40),
                "(" + (signature.name().isBlank() ? "\u00a0".repeat(50) : signature.name()) + ")",
                signature.post().isBlank() ? "ตำแหน่ง" + ".".repeat(30) : signature.post())) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setIndentationLeft(WIDTH / 2);
            paragraph.setAlignment(ParagraphAlignment.CENTER);
            paragraph.setSpacingAfter(0);
            if (words.startsWith(".")) {
                paragraph.setSpacingBefore(700);
            }
            ThaiWord.run(paragraph, words, TEXT, false);
        }
    }

    private void attach(List<String> attachment) {
        for (int i = 0; i < attachment.size(); i++) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setPageBreak(i == 0);
            paragraph.setSpacingAfter(120);
            ThaiWord.run(paragraph, attachment.get(i), i == 0 ? LABEL : TEXT, i == 0);
        }
    }
}
