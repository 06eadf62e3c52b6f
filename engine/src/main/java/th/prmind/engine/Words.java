package th.prmind.engine;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts text into words, Thai included: the one segmenter that checks, differences and search share. */
public final class Words {

    private static final BreakIterator PROTOTYPE = BreakIterator.getWordInstance(Locale.forLanguageTag("th"));

    private Words() {}

    /** A stretch of text, in UTF-16 code units. */
    public record Span(int start, int end) {}

    /** Every word and every gap between words, in order and without holes: the spans joined give the text again. */
    public static List<Span> cut(String text) {
        BreakIterator words = (BreakIterator) PROTOTYPE.clone();
        words.setText(text);
        List<Span> spans = new ArrayList<>();
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
            spans.add(new Span(start, end));
        }
        return spans;
    }
}
