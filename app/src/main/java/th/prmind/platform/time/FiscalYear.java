package th.prmind.platform.time;

import java.time.LocalDate;

/**
 * The Thai government's year, which starts on 1 October and is named by the Buddhist year in which it ends.
 *
 * @param buddhistYear 2567 for October 2023 to September 2024
 */
public record FiscalYear(int buddhistYear) {

    public static FiscalYear of(LocalDate day) {
        return new FiscalYear(day.getYear() + 543 + (day.getMonthValue() >= 10 ? 1 : 0));
    }

    public LocalDate first() {
        return LocalDate.of(buddhistYear - 544, 10, 1);
    }

    public LocalDate last() {
        return LocalDate.of(buddhistYear - 543, 9, 30);
    }
}
