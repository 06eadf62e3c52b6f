package th.prmind.publishing;

import java.util.UUID;
import th.prmind.engine.Report;
import th.prmind.engine.Words;

/**
 * One place where a release states a fact of a brief.
 *
 * @param version of the brief against which it was read
 * @param value as the release words it
 * @param sentence around it
 * @param start of the value within the sentence, in UTF-16 code units
 * @param end one past its last
 */
record Statement(
        UUID release,
        String brief,
        String fact,
        int version,
        Report.Verdict verdict,
        String value,
        String sentence,
        int start,
        int end) {

    private static final int AROUND = 220;

    /** As the engine found it in the release's whole text; of an endless sentence only what stands around the value. */
    static Statement of(UUID release, int version, String text, Report.Statement found) {
        int from = Math.min(found.sentenceStart(), found.start());
        int to = Math.max(found.sentenceEnd(), found.end());
        if (found.start() - from > AROUND) {
            from = wordAfter(text, found.start() - AROUND, found.start());
        }
        if (to - found.end() > AROUND) {
            to = wordBefore(text, found.end(), found.end() + AROUND);
        }
        while (from < found.start() && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        String sentence = text.substring(from, to).replaceAll("\\s", " ").stripTrailing();
        return new Statement(
                release,
                found.brief(),
                found.fact(),
                version,
                found.verdict(),
                found.text(),
                sentence,
                found.start() - from,
                Math.min(found.end() - from, sentence.length()));
    }

    /** The first beginning of a word from there on. */
    private static int wordAfter(String text, int from, int limit) {
        return from
                + Words.cut(text.substring(from, limit)).stream()
                        .mapToInt(Words.Span::end)
                        .findFirst()
                        .orElse(0);
    }

    /** The last end of a word up to there. */
    private static int wordBefore(String text, int limit, int to) {
        return limit
                + Words.cut(text.substring(limit, to)).stream()
                        .mapToInt(Words.Span::start)
                        .max()
                        .orElse(0);
    }

    String before() {
        return sentence.substring(0, start);
    }

    String words() {
        return sentence.substring(start, end);
    }

    String after() {
        return sentence.substring(end);
    }
}
