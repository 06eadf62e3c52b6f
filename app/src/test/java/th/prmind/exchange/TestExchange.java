package th.prmind.exchange;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import th.prmind.Visitor;

/** What tests do in the exchange through its pages. */
final class TestExchange {

    private TestExchange() {}

    /** @return the page of what was posted */
    static String post(Visitor writer, Post.Kind kind, String title, Map<String, String> more) {
        return posted(writer, kind, title, more).baseUri();
    }

    /** @return the page that answers */
    static Document posted(Visitor writer, Post.Kind kind, String title, Map<String, String> more) {
        Map<String, String> fields = new TreeMap<>(Map.of("kind", kind.code(), "title", title, "text", "รายละเอียด"));
        fields.putAll(more);
        var answer = writer.post("/exchange/posts/new?kind=" + kind.code(), "/exchange/posts", fields);
        return Jsoup.parse(answer.body(), answer.uri().getPath());
    }

    static String question(Visitor writer, String title) {
        return post(writer, Post.Kind.QUESTION, title, Map.of());
    }

    /** @return the id of the answer */
    static String answer(Visitor writer, String post, String text) {
        writer.post(post, post + "/answers", Map.of("text", text));
        return Jsoup.parse(writer.get(post).body())
                .select("[id^=answer-]:contains(" + text + ")")
                .getLast()
                .id()
                .replaceFirst("^answer-", "");
    }

    static String id(String post) {
        return post.substring(post.lastIndexOf('/') + 1);
    }

    static String text(Visitor reader, String page) {
        return Jsoup.parse(reader.get(page).body()).select("main").text();
    }

    static List<String> titles(Visitor reader, String list) {
        return Jsoup.parse(reader.get(list).body()).select("main .row-title").eachText();
    }

    /** A title that nothing else bears. */
    static String own(String words) {
        return words + " " + UUID.randomUUID();
    }
}
