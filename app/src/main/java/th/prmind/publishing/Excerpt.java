package th.prmind.publishing;

import th.prmind.engine.Words;

/** The first words of a text, for lists and feeds, where nobody wrote a summary. */
final class Excerpt {

    private Excerpt() {}

    /** At most so many characters of the text after its title, on one line, cut between words. */
    static String of(String title, String text, int length) {
        String body = text.strip();
        while (!title.isBlank() && body.startsWith(title.strip())) {
            body = body.substring(title.strip().length()).strip();
        }
        String line = body.substring(0, Math.min(body.length(), 4 * length)).replaceAll("[\\s\\u00A0]+", " ");
        if (line.length() <= length) {
            return line;
        }
        int end = Words.cut(line.substring(0, Math.min(line.length(), length + 40))).stream()
                .mapToInt(Words.Span::end)
                .filter(at -> at <= length)
                .max()
                .orElse(length);
        return line.substring(0, end).strip() + "…";
    }

    /** {@code th} where at least a fifth of the letters are Thai: names and terms in Latin letters are many. */
    static String language(String text) {
        long thai = text.chars().filter(c -> c >= 'ก' && c <= '๛').count();
        long latin = text.chars()
                .filter(c -> (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'))
                .count();
        return thai * 4 >= latin ? "th" : "en";
    }
}
