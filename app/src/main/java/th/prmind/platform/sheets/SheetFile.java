package th.prmind.platform.sheets;

import java.util.List;
import java.util.Locale;
import th.prmind.platform.web.Refusal;

/** Reads a table from what a file is, not from what it is called, and writes one in either form. */
public final class SheetFile {

    public static final int MOST_MEGABYTES = 5;
    static final int MOST_ROWS = 5_000;
    static final int MOST_COLUMNS = 60;

    private SheetFile() {}

    /** The forms in which we give tables away. */
    public enum Form {
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        CSV("text/csv; charset=UTF-8");

        private final String mediaType;

        Form(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        /** The end of a file's name, without the dot. */
        public String extension() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The first sheet of a workbook that holds anything, or the rows of a CSV file in UTF-8, UTF-16 or Windows-874, its
     * cells parted by comma, semicolon or tab.
     *
     * @throws Refusal in plain words for anything else, and for what is larger than a list of people would be
     */
    public static Sheet read(byte[] bytes) {
        if (bytes.length == 0) {
            throw new Refusal("platform.sheets.empty");
        }
        if (bytes.length > MOST_MEGABYTES * 1024 * 1024) {
            throw new Refusal("platform.sheets.too-large", MOST_MEGABYTES);
        }
        if (beginsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Refusal("platform.sheets.old-excel");
        }
        List<Sheet.Row> rows = beginsWith(bytes, 'P', 'K', 3, 4) ? ExcelSheet.read(bytes) : CsvSheet.read(bytes);
        if (rows.isEmpty()) {
            throw new Refusal("platform.sheets.empty");
        }
        return new Sheet(rows);
    }

    /** @param name of the sheet; the first of the rows are its headings */
    public static byte[] write(Form form, String name, List<List<String>> rows) {
        return switch (form) {
            case XLSX -> ExcelSheet.write(name, rows);
            case CSV -> CsvSheet.write(rows);
        };
    }

    static void requireRoom(int rows, int columns) {
        if (rows > MOST_ROWS) {
            throw new Refusal("platform.sheets.too-many-rows", MOST_ROWS);
        }
        if (columns > MOST_COLUMNS) {
            throw new Refusal("platform.sheets.too-many-columns", MOST_COLUMNS);
        }
    }

    /** Without blanks, no-break and zero-width ones too, at both ends; these come along when cells are copied from the web. */
    static String trimmed(String text) {
        return text.replaceAll("^[\\s\\u00A0\\u200B\\uFEFF]+|[\\s\\u00A0\\u200B\\uFEFF]+$", "");
    }

    private static boolean beginsWith(byte[] bytes, int... signature) {
        for (int i = 0; i < signature.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
