package th.prmind.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import th.prmind.platform.web.Refusal;

class SheetFileTests {

    private static final List<List<String>> ROWS = List.of(
            List.of("ชื่อ", "โทรศัพท์", "หมายเหตุ"),
            List.of("นางสาวแก้วตา ธารน้ำใส", "054123456", "พูดว่า \"ดี\", แล้วไป\nบรรทัดสอง"),
            List.of("+66 54 123", "=1+1", "-"));

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsReadAgain(SheetFile.Form form) {
        Sheet sheet = SheetFile.read(SheetFile.write(form, "บุคลากร", ROWS));
        assertThat(sheet.rows().stream().map(Sheet.Row::cells)).isEqualTo(ROWS);
        assertThat(sheet.rows().getLast().formulas()).isEmpty();
    }

    @Test
    void aCellLikeAFormulaIsNoneInCsv() {
        String text = new String(SheetFile.write(SheetFile.Form.CSV, "x", ROWS), StandardCharsets.UTF_8);
        assertThat(text).contains("'=1+1").contains("'+66");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "x-windows-874", "TIS-620"})
    void thaiIsReadInEveryLetterCodeOfOffices(String charset) {
        byte[] bytes = "ชื่อ;อีเมล\r\nแก้วตา;k@example.go.th\r\n".getBytes(Charset.forName(charset));
        assertThat(SheetFile.read(bytes).rows().getLast().cells()).containsExactly("แก้วตา", "k@example.go.th");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void everySeparatorIsSeen(String separator) {
        byte[] bytes =
                "\uFEFFก%sข%sค\n1%s\"2,;\t2\"%s3\n\n4".replace("%s", separator).getBytes(StandardCharsets.UTF_8);
        Sheet sheet = SheetFile.read(bytes);
        assertThat(sheet.rows().get(1).cells()).containsExactly("1", "2,;\t2", "3");
        assertThat(sheet.rows().getLast().number()).isEqualTo(4);
    }

    @Test
    void daysNumbersAndFormulasOfExcelAreToldApart() {
        byte[] bytes = workbook(row -> {
            CellStyle day = row.getSheet().getWorkbook().createCellStyle();
            day.setDataFormat((short) 14);
            row.createCell(0).setCellValue(LocalDate.of(2026, 10, 1));
            row.getCell(0).setCellStyle(day);
            row.createCell(1).setCellValue(541234567);
            row.createCell(2).setCellFormula("1+1");
            row.getCell(2).setCellValue(2);
            row.createCell(4).setCellValue("\u00A0ท้าย ");
        });
        Sheet.Row row = SheetFile.read(bytes).rows().getFirst();
        assertThat(row.cells()).containsExactly("2026-10-01", "541234567", "2", "", "ท้าย");
        assertThat(row.formulas()).containsExactly(2);
    }

    @Test
    void everythingElseIsRefusedByName() throws IOException {
        refused(new byte[0], "platform.sheets.empty");
        refused(" , ,\n".getBytes(StandardCharsets.UTF_8), "platform.sheets.empty");
        refused(new byte[6 * 1024 * 1024], "platform.sheets.too-large");
        refused("%PDF-1.7 \u0001\u0002".getBytes(StandardCharsets.UTF_8), "platform.sheets.not-a-sheet");
        refused("<html><table><tr>".getBytes(StandardCharsets.UTF_8), "platform.sheets.not-a-sheet");
        refused("a,b\n\"open,c".getBytes(StandardCharsets.UTF_8), "platform.sheets.open-quote");
        refused("PK\u0003\u0004 broken".getBytes(StandardCharsets.UTF_8), "platform.sheets.not-a-sheet");
        refused(
                String.join("\n", Collections.nCopies(5_001, "x")).getBytes(StandardCharsets.UTF_8),
                "platform.sheets.too-many-rows");
        refused(",".repeat(99).concat("x").getBytes(StandardCharsets.UTF_8), "platform.sheets.too-many-columns");
        refused(workbook(_ -> {}), "platform.sheets.empty");
        refused(workbook(row -> row.createCell(300).setCellValue("x")), "platform.sheets.too-many-columns");

        byte[] whole = workbook(row -> row.createCell(0).setCellValue("x"));
        refused(
                java.util.Arrays.copyOf(whole, whole.length / 2),
                "platform.sheets.damaged",
                "platform.sheets.not-a-sheet");
        refused(zip("xl/workbook.xml", 10, "xl/vbaProject.bin", 10), "platform.sheets.macro");
        refused(zip("xl/workbook.xml", 10, "xl/worksheets/sheet1.xml", 90_000_000), "platform.sheets.swells");
        refused(zip("xl/workbook.xml", 10, "xl/worksheets/sheet1.xml", 10), "platform.sheets.damaged");

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook old = new HSSFWorkbook()) {
            old.createSheet("x").createRow(0).createCell(0).setCellValue("x");
            old.write(out);
        }
        refused(out.toByteArray(), "platform.sheets.old-excel");

        ByteArrayOutputStream word = new ByteArrayOutputStream();
        try (XWPFDocument letter = new XWPFDocument()) {
            letter.write(word);
        }
        refused(word.toByteArray(), "platform.sheets.not-a-sheet");
    }

    private static void refused(byte[] bytes, String... keys) {
        assertThatThrownBy(() -> SheetFile.read(bytes))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isIn((Object[]) keys));
    }

    private static byte[] workbook(Consumer<Row> fill) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            fill.accept(workbook.createSheet("x").createRow(0));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] zip(String first, int size, String second, int other) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(first));
            zip.write(new byte[size]);
            zip.putNextEntry(new ZipEntry(second));
            zip.write(new byte[other]);
        }
        return out.toByteArray();
    }
}
