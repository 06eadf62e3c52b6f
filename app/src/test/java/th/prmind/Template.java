package th.prmind;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * A template without what the template engine puts in: the markup that stands in the file itself.
 *
 * @param markup HTML without expressions, statements and comments
 * @param code those expressions and statements
 */
record Template(String markup, String code) {

    /* Letters that are no words of a language: the product, names of formats and systems, of files, and addresses. */
    private static final Pattern NAMES = Pattern.compile(
            "PR MIND|\\b(RSS|Atom|JSON Feed|JSON|PDF|CSV|YAML|LINE|Facebook|TikTok|YouTube|X)\\b|https?://\\S*|[\\w-]+\\.(yaml|csv|docx|pdf)\\b");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern THAI = Pattern.compile("\\p{IsThai}+");
    private static final Pattern SENTENCE = Pattern.compile("\"[A-Z][a-z]+( [^\"]*)?\"");
    private static final List<String> SPOKEN =
            List.of("alt", "title", "placeholder", "aria-label", "label", "aria-description");

    static Template of(String source) {
        var reader = new Reader(source);
        reader.markup('\0');
        return new Template(reader.markup.toString(), reader.code.toString());
    }

    /** Words that a reader would see or hear, and that are in one language whatever the page's is. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        THAI.matcher(code).results().forEach(found -> words.add(found.group()));
        SENTENCE.matcher(code).results().forEach(found -> words.add(found.group()));
        for (Element element : Jsoup.parse(markup, "", Parser.xmlParser()).getAllElements()) {
            if (!element.tagName().equals("script") && !element.tagName().equals("style")) {
                element.textNodes().stream().map(TextNode::text).forEach(text -> collect(text, words));
            }
            SPOKEN.forEach(name -> collect(element.attr(name), words));
            if (element.is("input[type=submit], input[type=button]")) {
                collect(element.attr("value"), words);
            }
        }
        return words;
    }

    private static void collect(String text, List<String> words) {
        if (WORD.matcher(NAMES.matcher(text).replaceAll("")).find()) {
            words.add(text.strip());
        }
    }

    /** Parts jte's syntax; a block of content inside code, between @` and `, is markup again. */
    private static final class Reader {

        private final String source;
        private final StringBuilder markup = new StringBuilder();
        private final StringBuilder code = new StringBuilder();
        private int at;

        Reader(String source) {
            this.source = source;
        }

        void markup(char end) {
            while (at < source.length() && source.charAt(at) != end) {
                if (source.startsWith("<%--", at)) {
                    at = after("--%>");
                } else if (source.startsWith("@import", at) || source.startsWith("@param", at)) {
                    at = after("\n");
                } else if (source.startsWith("${", at) || source.startsWith("!{", at)) {
                    at += 2;
                    code('{', '}');
                } else if (source.startsWith("$unsafe{", at)) {
                    at += 8;
                    code('{', '}');
                } else if (!statement()) {
                    markup.append(source.charAt(at++));
                }
            }
        }

        /** Passes {@code @endif}, or {@code @if(…)} up to its last parenthesis; false where no statement stands. */
        private boolean statement() {
            var found = STATEMENT.matcher(source).region(at, source.length());
            if (!found.lookingAt()) {
                return false;
            }
            at = found.end();
            if (at < source.length() && source.charAt(at) == '(') {
                at++;
                code('(', ')');
            }
            return true;
        }

        private static final Pattern STATEMENT =
                Pattern.compile("@(?:if|elseif|else|endif|for|endfor|raw|endraw|template\\.[\\w.-]+)");

        private void code(char open, char close) {
            for (int depth = 1; at < source.length(); at++) {
                char letter = source.charAt(at);
                if (source.startsWith("@`", at)) {
                    at += 2;
                    markup('`');
                } else if (letter == '"') {
                    string();
                } else if (letter == open) {
                    depth++;
                } else if (letter == close && --depth == 0) {
                    at++;
                    return;
                } else {
                    code.append(letter);
                }
            }
        }

        /** A literal of Java, with its quotation marks. */
        private void string() {
            int from = at++;
            while (at < source.length() && source.charAt(at) != '"') {
                at += source.charAt(at) == '\\' ? 2 : 1;
            }
            code.append(source, from, Math.min(at + 1, source.length()));
        }

        private int after(String mark) {
            int found = source.indexOf(mark, at);
            return found < 0 ? source.length() : found + mark.length();
        }
    }
}
