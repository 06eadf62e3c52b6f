package th.prmind.platform.documents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing on paper, in Thai: with a heading an official memo, without one a page for a committee.
 *
 * @param subject what it is about; the title of a page
 * @param paragraphs before the table
 * @param closing behind the table
 * @param attachment what goes along on sheets of its own, its title first; may be empty
 */
public record Paper(
        @Nullable Heading heading,
        String subject,
        List<String> paragraphs,
        @Nullable Table table,
        List<String> closing,
        @Nullable Signature signature,
        List<String> attachment) {

    public Paper {
        paragraphs = List.copyOf(paragraphs);
        closing = List.copyOf(closing);
        attachment = List.copyOf(attachment);
    }

    /**
     * The head of a memo, as the regulation of the Office of the Prime Minister on correspondence (B.E. 2526) lays it out.
     *
     * @param office from whom
     * @param number of the letter; may be empty, to be written in by hand
     * @param to for whom (เรียน)
     */
    public record Heading(String office, String number, LocalDate day, String to) {}

    /** @param widths of the columns, against each other */
    public record Table(List<String> headings, List<Integer> widths, List<List<String>> rows) {

        public Table {
            headings = List.copyOf(headings);
            widths = List.copyOf(widths);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** Who signs; where the name is empty, dots to sign above. */
    public record Signature(String name, String post) {}

    /** The same with Thai digits, as on official paper; words in Latin letters and texts in English keep their own. */
    static String thaiDigits(String text) {
        boolean thai = text.chars().anyMatch(c -> c >= 'ก' && c <= '๛');
        if (!thai && text.chars().anyMatch(Character::isLetter)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (String word : text.split("(?<= )", -1)) {
            boolean latin = word.chars().anyMatch(c -> c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z');
            word.chars().forEach(c -> out.append((char) (!latin && c >= '0' && c <= '9' ? c - '0' + '๐' : c)));
        }
        return out.toString();
    }
}
