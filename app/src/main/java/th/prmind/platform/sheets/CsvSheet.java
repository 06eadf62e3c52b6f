package th.prmind.platform.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import th.prmind.platform.web.Refusal;

/** Tables as text, in the letters and with the separators that Thai offices' programs write. */
final class CsvSheet {

    private static final Charset OLD_THAI = Charset.forName("x-windows-874");
    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final Pattern NO_TEXT = Pattern.compile("[\\x00-\\x08\\x0E-\\x1F]|\\A\\s*<");

    /** A spreadsheet would run such a cell as a formula. */
    private static final Pattern LIKE_A_FORMULA = Pattern.compile("^[=+\\-@\\t].*", Pattern.DOTALL);

    private CsvSheet() {}

    static List<Sheet.Row> read(byte[] bytes) {
        String text = text(bytes);
        if (NO_TEXT.matcher(text).find()) {
            throw new Refusal("platform.sheets.not-a-sheet");
        }
        int before = 0;
        char separator = separator(text);
        if (text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 4) {
            separator = text.charAt(4);
            text = text.lines().skip(1).reduce("", (whole, line) -> whole + line + "\n");
            before = 1;
        }
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
        List<Sheet.Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord each : parser) {
                List<String> cells = each.stream().map(CsvSheet::plain).toList();
                Sheet.Row row = new Sheet.Row(before + (int) each.getRecordNumber(), cells, Set.of());
                if (!row.blank()) {
                    rows.add(row);
                }
                SheetFile.requireRoom(rows.size(), cells.size());
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Refusal("platform.sheets.open-quote");
        }
        return rows;
    }

    /** In UTF-8 with its mark, which Excel needs to see Thai. */
    static byte[] write(List<List<String>> rows) {
        StringBuilder text = new StringBuilder("\uFEFF");
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
            for (List<String> row : rows) {
                printer.printRecord(row.stream()
                        .map(cell -> LIKE_A_FORMULA.matcher(cell).matches() ? "'" + cell : cell)
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String plain(String cell) {
        String trimmed = SheetFile.trimmed(cell);
        boolean guarded = trimmed.startsWith("'")
                && LIKE_A_FORMULA.matcher(trimmed.substring(1)).matches();
        return guarded ? trimmed.substring(1) : trimmed;
    }

    private static String text(byte[] bytes) {
        Charset marked = bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE
                        || bytes.length > 1 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF
                ? StandardCharsets.UTF_16
                : StandardCharsets.UTF_8;
        for (Charset charset : List.of(marked, OLD_THAI)) {
            try {
                String text = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException e) {
                continue;
            }
        }
        throw new Refusal("platform.sheets.not-a-sheet");
    }

    /** The one that stands most often in the first line that holds any. */
    private static char separator(String text) {
        String line = text.lines()
                .filter(each -> each.chars().anyMatch(c -> c == ',' || c == ';' || c == '\t'))
                .findFirst()
                .orElse("")
                .replaceAll("\"[^\"]*\"", "");
        char most = ',';
        for (char separator : SEPARATORS) {
            if (count(line, separator) > count(line, most)) {
                most = separator;
            }
        }
        return most;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }
}
