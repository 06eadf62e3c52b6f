package th.prmind.network;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.sheets.Sheet;
import th.prmind.platform.web.Refusal;
import th.prmind.platform.web.Texts;

/**
 * One row of a table of people or units.
 *
 * @param number as the spreadsheet counts
 * @param cells what stands in the columns that the table has
 * @param formulas columns in which this row has a formula
 */
record IntakeRow(int number, Map<IntakeColumn, String> cells, List<IntakeColumn> formulas) {

    /* Above the headings people write what the table is. */
    private static final int HEADINGS_WITHIN = 10;

    /** @throws Refusal when no row looks like headings, a needed column is missing, or one stands twice */
    static List<IntakeRow> of(Sheet sheet, Intake.Kind kind, Texts texts, String language) {
        Sheet.Row headings = sheet.rows().stream()
                .limit(HEADINGS_WITHIN)
                .filter(row -> columns(row, kind, texts).size() >= 2)
                .findFirst()
                .orElseThrow(() -> new Refusal("network.intake.no-headings." + kind.code()));
        Map<IntakeColumn, Integer> columns = columns(headings, kind, texts);
        String missing = IntakeColumn.of(kind).stream()
                .filter(column -> column.needed() && !columns.containsKey(column))
                .map(column -> texts.get(language, column.key()))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new Refusal("network.intake.missing-columns", missing);
        }
        List<IntakeRow> rows = new ArrayList<>();
        for (Sheet.Row row : sheet.rows()
                .subList(sheet.rows().indexOf(headings) + 1, sheet.rows().size())) {
            Map<IntakeColumn, String> cells = new EnumMap<>(IntakeColumn.class);
            columns.forEach((column, at) ->
                    cells.put(column, column == IntakeColumn.PERSON_NAME ? NameFold.tidy(row.cell(at)) : row.cell(at)));
            rows.add(new IntakeRow(
                    row.number(),
                    cells,
                    columns.entrySet().stream()
                            .filter(column -> row.formulas().contains(column.getValue()))
                            .map(Map.Entry::getKey)
                            .toList()));
        }
        if (rows.isEmpty()) {
            throw new Refusal("platform.sheets.empty");
        }
        return rows;
    }

    /** What stands in the column; empty when the table has no such column. */
    Optional<String> find(IntakeColumn column) {
        return Optional.ofNullable(cells.get(column));
    }

    /** What stands in the column, blank when nothing does. */
    String get(IntakeColumn column) {
        return find(column).orElse("");
    }

    /** What stands in the column: nothing when it is blank, and what was before when the table has no such column. */
    @Nullable
    String text(IntakeColumn column, Optional<String> before) {
        @Nullable String written = cells.get(column);
        return written == null ? before.orElse(null) : written.isEmpty() ? null : written;
    }

    private static Map<IntakeColumn, Integer> columns(Sheet.Row row, Intake.Kind kind, Texts texts) {
        Map<IntakeColumn, Integer> columns = new EnumMap<>(IntakeColumn.class);
        for (int at = 0; at < row.cells().size(); at++) {
            Optional<IntakeColumn> column = IntakeColumn.find(kind, row.cell(at), texts);
            if (column.isPresent() && columns.putIfAbsent(column.get(), at) != null) {
                throw new Refusal("network.intake.column-twice", row.cell(at));
            }
        }
        return columns;
    }
}
