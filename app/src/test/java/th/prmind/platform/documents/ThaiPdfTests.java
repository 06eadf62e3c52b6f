package th.prmind.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfWriter;

/** What is copied out of a PDF is what went in. */
class ThaiPdfTests {

    @Test
    void marksAndSaraAmComeBack() throws IOException {
        String text = "น้ำใส ป่าชายเลน ญี่ปุ่น ธูป ผู้ใหญ่ เปี๊ยะ กตัญญู ฐู ก๋วยเตี๋ยว ทำงาน 1,234 แห่ง";
        assertThat(readBack(text)).isEqualTo(text);
    }

    @Test
    void linesBreakBetweenWordsOnly() throws IOException {
        String text =
                "กระทรวงอุตสาหกรรมขอความร่วมมือผู้ประกอบกิจการโรงงานทั่วประเทศรายงานข้อมูลการประกอบกิจการให้ครบถ้วนภายในกำหนด"
                        .repeat(4);
        String[] lines = lines(text);
        assertThat(lines).hasSizeGreaterThan(2);
        assertThat(String.join("", lines)).isEqualTo(text);
        var words = java.text.BreakIterator.getLineInstance(java.util.Locale.forLanguageTag("th"));
        words.setText(text);
        int at = 0;
        for (String line : lines) {
            at += line.length();
            assertThat(words.isBoundary(at))
                    .as("a line ends at %d, after %s", at, line)
                    .isTrue();
        }
    }

    private static String readBack(String text) throws IOException {
        return String.join(" ", lines(text));
    }

    private static String[] lines(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A4, 60, 60, 60, 60);
        PdfWriter.getInstance(document, bytes);
        document.open();
        document.add(new Paragraph(23, ThaiFont.regular(text, 13)));
        document.close();
        try (PDDocument read = Loader.loadPDF(bytes.toByteArray())) {
            return new PDFTextStripper().getText(read).strip().split("\\R");
        }
    }
}
