package th.prmind.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

class ReleaseFileTests {

    @Test
    void wordIsReadWithItsTables() throws IOException {
        var out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("กระทรวงอุตสาหกรรมแถลงข่าว");
            document.createTable(1, 1).getRow(0).getCell(0).setText("โรงงาน 65,000 แห่ง");
            document.write(out);
        }
        assertThat(ReleaseFile.text(out.toByteArray())).contains("กระทรวงอุตสาหกรรมแถลงข่าว", "โรงงาน 65,000 แห่ง");
    }

    @Test
    void wordTellsItsHeadingsAndLists() throws IOException {
        var out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            var heading = document.createParagraph().createRun();
            heading.setBold(true);
            heading.setText("ช่องทางรายงาน");
            document.createParagraph().createRun().setText("รายงานได้ทุกวัน");
            document.createParagraph();
            XWPFParagraph item = document.createParagraph();
            item.setNumID(BigInteger.ONE);
            item.createRun().setText("ทางเว็บไซต์");
            document.write(out);
        }
        assertThat(ReleaseFile.paragraphs(out.toByteArray()))
                .containsExactly(
                        new ReleaseFile.Paragraph(ReleaseFile.Paragraph.Kind.HEADING, "ช่องทางรายงาน"),
                        new ReleaseFile.Paragraph(ReleaseFile.Paragraph.Kind.TEXT, "รายงานได้ทุกวัน"),
                        new ReleaseFile.Paragraph(ReleaseFile.Paragraph.Kind.ITEM, "ทางเว็บไซต์"));
    }

    @Test
    void linesOfAPdfsParagraphGoTogetherAgain() throws IOException {
        var out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText("Every factory must");
                content.newLineAtOffset(0, -15);
                content.showText("report once a year.");
                content.newLineAtOffset(0, -60);
                content.showText("Offices help.");
                content.endText();
            }
            document.save(out);
        }
        assertThat(ReleaseFile.paragraphs(out.toByteArray()))
                .extracting(ReleaseFile.Paragraph::text)
                .containsExactly("Every factory must report once a year.", "Offices help.");
    }

    @Test
    void plainTextIsReadInBothThaiEncodings() {
        String text = "ข่าวกระทรวงอุตสาหกรรม วันนี้";
        assertThat(ReleaseFile.text(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
        assertThat(ReleaseFile.text(text.getBytes(Charset.forName("windows-874"))))
                .isEqualTo(text);
    }

    @Test
    void anEmptyFileIsRefused() {
        refused(new byte[0], "brief.file.empty");
        refused("  \n ".getBytes(StandardCharsets.UTF_8), "brief.file.no-text");
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        refused(new byte[ReleaseFile.MOST_BYTES + 1], "brief.file.too-large");
    }

    @Test
    void aProgramWithADocumentsNameIsRefused() {
        byte[] program = new byte[512];
        program[0] = 'M';
        program[1] = 'Z';
        refused(program, "brief.file.wrong-kind");
        byte[] elf = new byte[512];
        elf[0] = 0x7F;
        elf[1] = 'E';
        elf[2] = 'L';
        elf[3] = 'F';
        refused(elf, "brief.file.wrong-kind");
    }

    @Test
    void wordWithAMacroIsRefused() throws IOException {
        refused(
                zip(Map.of("word/document.xml", new byte[10], "word/vbaProject.bin", new byte[10])),
                "brief.file.macro");
    }

    @Test
    void aZipBombIsNotOpened() throws IOException {
        refused(zip(Map.of("word/document.xml", new byte[200 * 1024 * 1024])), "brief.file.bomb");
    }

    @Test
    void anotherZipIsRefused() throws IOException {
        refused(zip(Map.of("pictures/a.txt", new byte[10])), "brief.file.wrong-kind");
    }

    @Test
    void aDamagedPdfIsRefused() {
        refused("%PDF-1.7\nnot really".getBytes(StandardCharsets.UTF_8), "brief.file.damaged");
    }

    private static void refused(byte[] bytes, String key) {
        assertThatThrownBy(() -> ReleaseFile.text(bytes)).hasMessage(key);
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }
}
