package th.prmind.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import th.prmind.platform.web.Refusal;

class PaperTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @Test
    void aMemoHasTheHeadOfTheRegulationAndThaiDigits() throws IOException {
        for (String text : List.of(word(memo()), pdf(memo()))) {
            assertThat(text)
                    .contains("บันทึกข้อความ", "ส่วนราชการ", "สำนักงานอุตสาหกรรมจังหวัดลำปาง", "ที่", "วันที่")
                    .contains("๒๕ พฤศจิกายน ๒๕๖๙", "เรื่อง", "เรียน", "กว่า ๖๕,๐๐๐ แห่ง", "น้ำ", "ผู้อำนวยการ");
        }
    }

    @Test
    void addressesAndNamesOfSystemsKeepTheirDigits() {
        assertThat(Paper.thaiDigits("More than 65,000 factories")).isEqualTo("More than 65,000 factories");
        assertThat(Paper.thaiDigits("65,000")).isEqualTo("๖๕,๐๐๐");
        assertThat(Paper.thaiDigits("ระบบ Form4 ที่ https://a.go.th/12 มี 12 ข้อ"))
                .isEqualTo("ระบบ Form4 ที่ https://a.go.th/12 มี ๑๒ ข้อ");
    }

    @Test
    void aPageForACommitteeHasATitleInsteadOfAHead() throws IOException {
        Paper page = new Paper(
                new PaperForm(true, null, null, null, null).heading("สปอ.", DAY, "ใคร"),
                "รายงานข่าว",
                List.of("ข้อความ"),
                null,
                List.of(),
                null,
                List.of());
        assertThat(word(page)).contains("รายงานข่าว").doesNotContain("บันทึกข้อความ");
        assertThat(pdf(page)).contains("รายงานข่าว").doesNotContain("บันทึกข้อความ");
    }

    @Test
    void whatIsLeftEmptyIsDotsToWriteOn() throws IOException {
        PaperForm empty = new PaperForm(false, "", " ", "", "");
        Paper paper = new Paper(
                empty.heading("สอจ.", DAY, "หัวหน้าหน่วยงาน"),
                "เรื่องหนึ่ง",
                List.of(),
                null,
                List.of(),
                empty.signature(),
                List.of());
        assertThat(word(paper)).contains("หัวหน้าหน่วยงาน", "....", "ตำแหน่ง...");
    }

    @Test
    void aLineLongerThanPaperIsRefused() {
        PaperForm form = new PaperForm(false, "ก".repeat(201), null, null, null);
        assertThatThrownBy(() -> form.heading("สอจ.", DAY, "")).isInstanceOf(Refusal.class);
    }

    private static Paper memo() {
        return new Paper(
                new Paper.Heading("สำนักงานอุตสาหกรรมจังหวัดลำปาง", "ลป 0033/12", DAY, "ผู้อำนวยการกองกลาง"),
                "รายงานข่าวเรื่องน้ำ",
                List.of("ด้วยโรงงานกว่า 65,000 แห่งดูแลน้ำ"),
                new Paper.Table(
                        List.of("ข้อเท็จจริง", "ค่า"),
                        List.of(3, 1),
                        List.of(List.of("โรงงานที่ต้องรายงาน", "กว่า 65,000 แห่ง"))),
                List.of("จึงเรียนมาเพื่อโปรดทราบ"),
                new Paper.Signature("นางสาวแก้วตา ธารน้ำใส", "นักวิชาการ"),
                List.of("หัวข้อแนบ", "เนื้อหาแนบ"));
    }

    private static String word(Paper paper) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(WordPaper.of(paper)))) {
            return document.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"))
                    + document.getTables().stream()
                            .map(table -> table.getText())
                            .collect(Collectors.joining("\n"));
        }
    }

    private static String pdf(Paper paper) throws IOException {
        try (var document = Loader.loadPDF(PdfPaper.of(paper))) {
            return new PDFTextStripper().getText(document);
        }
    }
}
