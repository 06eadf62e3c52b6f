package th.prmind.platform.sheets;

import java.util.List;
import java.util.Set;

/** The rows of a table as somebody sent it, those that are wholly blank left out. */
public record Sheet(List<Row> rows) {

    public Sheet {
        rows = List.copyOf(rows);
    }

    /**
     * @param number as the spreadsheet counts, from 1
     * @param cells without blanks at their ends; a day as 2026-10-01, a number without grouping
     * @param formulas positions of cells that hold a formula, or a formula's failure
     */
    public record Row(int number, List<String> cells, Set<Integer> formulas) {

        public Row {
            cells = List.copyOf(cells);
            formulas = Set.copyOf(formulas);
        }

        /** @return empty beyond the last cell */
        public String cell(int at) {
            return at < cells.size() ? cells.get(at) : "";
        }

        boolean blank() {
            return formulas.isEmpty() && cells.stream().allMatch(String::isEmpty);
        }
    }
}
