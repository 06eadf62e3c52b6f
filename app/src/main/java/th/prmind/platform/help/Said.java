package th.prmind.platform.help;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence of help in both languages. A button or a heading that it quotes stands in it as the key of its words, in
 * braces, so that what help calls it is always what the screen calls it.
 */
public record Said(String th, String en) {

    private static final Pattern QUOTED = Pattern.compile("\\{([a-z0-9.-]+)}");

    /** A piece of the sentence: plain words, or the key of the words that are quoted. */
    public record Part(String words, boolean quoted) {}

    public List<Part> parts(String language) {
        String text = in(language);
        List<Part> parts = new ArrayList<>();
        int end = 0;
        Matcher quoted = QUOTED.matcher(text);
        while (quoted.find()) {
            if (quoted.start() > end) {
                parts.add(new Part(text.substring(end, quoted.start()), false));
            }
            parts.add(new Part(quoted.group(1), true));
            end = quoted.end();
        }
        if (end < text.length()) {
            parts.add(new Part(text.substring(end), false));
        }
        return parts;
    }

    /** The sentence as plain text. */
    public String plain(String language, UnaryOperator<String> wordsOfKey) {
        StringBuilder plain = new StringBuilder();
        parts(language).forEach(part -> plain.append(part.quoted() ? wordsOfKey.apply(part.words()) : part.words()));
        return plain.toString();
    }

    String in(String language) {
        return language.equals("en") ? en : th;
    }
}
