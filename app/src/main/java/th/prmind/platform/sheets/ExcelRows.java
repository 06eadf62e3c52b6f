package th.prmind.platform.sheets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Gathers the rows of one sheet while its XML goes by. */
final class ExcelRows implements SheetContentsHandler {

    private final List<Sheet.Row> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private Set<Integer> formulas = new HashSet<>();
    private boolean formula;

    List<Sheet.Row> rows() {
        return rows;
    }

    DefaultHandler handler(StylesTable styles, ReadOnlySharedStringsTable strings) {
        return new XSSFSheetXMLHandler(styles, null, strings, this, new Plain(), false) {
            @Override
            public void startElement(
                    @Nullable String uri, String localName, @Nullable String qName, Attributes attributes)
                    throws SAXException {
                formula = localName.equals("f") || formula && !localName.equals("c");
                super.startElement(uri, localName, qName, attributes);
            }
        };
    }

    @Override
    public void startRow(int number) {
        cells = new ArrayList<>();
        formulas = new HashSet<>();
    }

    @Override
    public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
        int column = reference == null ? cells.size() : new CellReference(reference).getCol();
        SheetFile.requireRoom(rows.size(), column + 1);
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, value == null ? "" : SheetFile.trimmed(value));
        if (formula) {
            formulas.add(column);
            formula = false;
        }
    }

    @Override
    public void endRow(int number) {
        Sheet.Row row = new Sheet.Row(number + 1, cells, formulas);
        if (!row.blank()) {
            rows.add(row);
            SheetFile.requireRoom(rows.size(), cells.size());
        }
    }

    /** Days as 2026-10-01 whatever the cell looks like, numbers as they were typed. */
    private static final class Plain extends DataFormatter {

        @Override
        public String formatRawCellContents(double value, int index, @Nullable String format) {
            return formatRawCellContents(value, index, format, false);
        }

        @Override
        public String formatRawCellContents(double value, int index, @Nullable String format, boolean from1904) {
            if (DateUtil.isADateFormat(index, format) && DateUtil.isValidExcelDate(value)) {
                return DateUtil.getLocalDateTime(value, from1904).toLocalDate().toString();
            }
            return new BigDecimal(value)
                    .setScale(6, java.math.RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString();
        }
    }
}
