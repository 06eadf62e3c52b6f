package th.prmind.platform.search;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import th.prmind.engine.Words;

/**
 * Cuts folded text in two ways: into words, which carry the meaning, and into runs of three letters, which find a
 * stretch of text wherever Thai words were cut differently in the question and in the text. Spaces and punctuation
 * leave no gap in either, for Thai writes them as it pleases.
 */
final class FoldedTokens extends Tokenizer {

    static final int GRAM = 3;

    private final Function<String, List<String>> cut;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private List<String> tokens = List.of();
    private int next;

    private FoldedTokens(Function<String, List<String>> cut) {
        this.cut = cut;
    }

    static Analyzer analyzer(Function<String, List<String>> cut) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                return new TokenStreamComponents(new FoldedTokens(cut));
            }
        };
    }

    /** Words with a letter or digit in them. */
    static List<String> words(String text) {
        String folded = Folded.of(text).text();
        List<String> words = new ArrayList<>();
        for (Words.Span span : Words.cut(folded)) {
            if (Character.isLetterOrDigit(folded.charAt(span.start()))) {
                words.add(folded.substring(span.start(), span.end()));
            }
        }
        return words;
    }

    /** Every run of three characters, of words joined without spaces and punctuation. */
    static List<String> grams(String text) {
        String joined = joined(Folded.of(text).text());
        List<String> grams = new ArrayList<>();
        for (int i = 0; i + GRAM <= joined.length(); i++) {
            grams.add(joined.substring(i, i + GRAM));
        }
        return grams;
    }

    private static String joined(String folded) {
        StringBuilder joined = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                joined.append(c);
            }
        }
        return joined.toString();
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        tokens = cut.apply(readAll());
        next = 0;
    }

    private String readAll() throws IOException {
        StringBuilder all = new StringBuilder();
        char[] buffer = new char[1 << 13];
        Reader in = input;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            all.append(buffer, 0, read);
        }
        return all.toString();
    }

    @Override
    public boolean incrementToken() {
        if (next == tokens.size()) {
            return false;
        }
        clearAttributes();
        term.append(tokens.get(next++));
        return true;
    }
}
