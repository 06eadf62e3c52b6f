package th.prmind.platform.sheets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import th.prmind.platform.web.Refusal;

/** Tables in Excel's own form. Read row by row, so that a large file costs time and not memory. */
final class ExcelSheet {

    private static final long MOST_UNPACKED = 60L * 1024 * 1024;
    private static final int MOST_ENTRIES = 2_000;
    private static final int WIDEST = 60;

    private ExcelSheet() {}

    static List<Sheet.Row> read(byte[] bytes) {
        requireSheet(entries(bytes));
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            XSSFReader workbook = new XSSFReader(file);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(file);
            for (Iterator<InputStream> sheets = workbook.getSheetsData(); sheets.hasNext(); ) {
                try (InputStream sheet = sheets.next()) {
                    ExcelRows rows = new ExcelRows();
                    XMLReader parser = XMLHelper.newXMLReader();
                    parser.setContentHandler(rows.handler(workbook.getStylesTable(), strings));
                    parser.parse(new InputSource(sheet));
                    if (!rows.rows().isEmpty()) {
                        return rows.rows();
                    }
                }
            }
            return List.of();
        } catch (IOException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | SAXException
                | ParserConfigurationException e) {
            throw new Refusal("platform.sheets.damaged");
        }
    }

    static byte[] write(String name, List<List<String>> rows) {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(200);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            SXSSFSheet sheet = workbook.createSheet(name);
            // All cells are text, so that telephone numbers keep the nought in front.
            CellStyle text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            CellStyle heading = workbook.createCellStyle();
            heading.cloneStyleFrom(text);
            heading.setBorderBottom(BorderStyle.THIN);
            Font bold = workbook.createFont();
            bold.setBold(true);
            heading.setFont(bold);
            int columns = rows.getFirst().size();
            for (int column = 0; column < columns; column++) {
                sheet.setDefaultColumnStyle(column, text);
                sheet.setColumnWidth(column, width(rows, column) * 256);
            }
            for (int number = 0; number < rows.size(); number++) {
                Row row = sheet.createRow(number);
                for (int column = 0; column < columns; column++) {
                    Cell cell = row.createCell(column);
                    cell.setCellStyle(number == 0 ? heading : text);
                    cell.setCellValue(rows.get(number).get(column));
                }
            }
            sheet.createFreezePane(0, 1);
            forPrinting(sheet);
            sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, rows.size() - 1), 0, columns - 1));
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All columns on one sheet of paper, the headings on each: offices pass lists on in print. */
    private static void forPrinting(SXSSFSheet sheet) {
        sheet.setFitToPage(true);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        PrintSetup paper = sheet.getPrintSetup();
        paper.setPaperSize(PrintSetup.A4_PAPERSIZE);
        paper.setLandscape(true);
        paper.setFitWidth((short) 1);
        paper.setFitHeight((short) 0);
    }

    /** In letters; Thai vowels and tones above and below take none. */
    private static int width(List<List<String>> rows, int column) {
        long longest = rows.stream()
                .limit(300)
                .mapToLong(row -> row.get(column)
                        .codePoints()
                        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                        .count())
                .max()
                .orElse(0);
        return (int) Math.clamp(longest + 3, 10, WIDEST);
    }

    private static void requireSheet(Set<String> entries) {
        if (!entries.contains("xl/workbook.xml")) {
            throw new Refusal("platform.sheets.not-a-sheet");
        }
        if (entries.contains("xl/vbaProject.bin")) {
            throw new Refusal("platform.sheets.macro");
        }
    }

    /** Unpacks once without keeping anything, so that a small file that swells to gigabytes is refused before it is read. */
    private static Set<String> entries(byte[] bytes) {
        Set<String> names = new TreeSet<>();
        byte[] buffer = new byte[16 * 1024];
        long unpacked = 0;
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED || names.size() > MOST_ENTRIES) {
                        throw new Refusal("platform.sheets.swells");
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal("platform.sheets.damaged");
        }
        return names;
    }
}
