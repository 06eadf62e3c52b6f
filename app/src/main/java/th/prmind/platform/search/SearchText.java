package th.prmind.platform.search;

import java.util.List;

/** Text and questions made alike, for what is too little for an index of its own. */
public final class SearchText {

    private SearchText() {}

    /** Without invisible characters, one spelling for what looks the same, small Latin letters, Arabic digits. */
    public static String folded(String text) {
        return Folded.of(text).text();
    }

    /** The words of a question, Thai ones cut apart, folded; each once. */
    public static List<String> words(String typed) {
        return FoldedTokens.words(typed).stream().distinct().toList();
    }
}
