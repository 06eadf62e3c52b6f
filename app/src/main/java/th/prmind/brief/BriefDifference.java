package th.prmind.brief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import th.prmind.engine.Words;

/** What one version of a brief changed against the one before, cut by words. */
final class BriefDifference {

    private BriefDifference() {}

    /** A stretch of words: kept, taken away or put in. */
    record Piece(Kind kind, String text) {}

    enum Kind {
        KEPT,
        TAKEN,
        PUT
    }

    /**
     * One thing that differs.
     *
     * @param section key of the text that names its place in the brief
     */
    record Line(String section, List<Piece> pieces) {}

    static List<Line> of(BriefContent before, BriefContent after) {
        List<Line> lines = new ArrayList<>();
        single(lines, "title", before.title(), after.title());
        single(lines, "summary", before.summary(), after.summary());
        single(lines, "from", before.from(), after.from());
        single(lines, "to", before.to(), after.to());
        single(lines, "local-angle", before.localAngle(), after.localAngle());
        items(
                lines,
                "messages",
                before.messages(),
                after.messages(),
                BriefContent.Message::id,
                BriefContent.Message::text);
        items(lines, "facts", before.facts(), after.facts(), BriefContent.Fact::id, BriefContent.Fact::statement);
        items(
                lines,
                "people",
                before.people(),
                after.people(),
                BriefContent.Spokesperson::id,
                p -> p.addressed() + " " + p.position());
        items(
                lines,
                "terms",
                before.terms(),
                after.terms(),
                BriefContent.Term::id,
                t -> t.insteadOf().isEmpty() ? t.use() : t.use() + " (" + String.join(", ", t.insteadOf()) + ")");
        items(
                lines,
                "avoid",
                before.avoid(),
                after.avoid(),
                BriefContent.Avoid::id,
                a -> a.phrase() + " (" + a.because() + ")");
        return lines;
    }

    private static void single(List<Line> lines, String section, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            lines.add(new Line(section, words(text(before), text(after))));
        }
    }

    private static <T> void items(
            List<Line> lines,
            String section,
            List<T> before,
            List<T> after,
            Function<T, String> id,
            Function<T, String> text) {
        Map<String, String> old = new LinkedHashMap<>();
        before.forEach(item -> old.put(id.apply(item), text.apply(item)));
        for (T item : after) {
            @Nullable String was = old.remove(id.apply(item));
            single(lines, section, was, text.apply(item));
        }
        old.values().forEach(gone -> single(lines, section, gone, null));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** The longest common run of words stays; sentences of a brief are short enough for the plain table. */
    static List<Piece> words(String before, String after) {
        List<String> a = cut(before);
        List<String> b = cut(after);
        int[][] common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                common[i][j] = a.get(i).equals(b.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Piece> pieces = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
                put(pieces, Kind.KEPT, a.get(i++));
                j++;
            } else if (j == b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1])) {
                put(pieces, Kind.TAKEN, a.get(i++));
            } else {
                put(pieces, Kind.PUT, b.get(j++));
            }
        }
        return pieces;
    }

    private static void put(List<Piece> pieces, Kind kind, String word) {
        if (!pieces.isEmpty() && pieces.getLast().kind() == kind) {
            pieces.set(pieces.size() - 1, new Piece(kind, pieces.getLast().text() + word));
        } else {
            pieces.add(new Piece(kind, word));
        }
    }

    private static List<String> cut(String text) {
        return Words.cut(text).stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }
}
