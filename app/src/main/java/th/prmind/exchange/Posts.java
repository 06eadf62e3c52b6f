package th.prmind.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.prmind.platform.search.SearchText;

@Repository
class Posts {

    private final JdbcClient jdbc;

    Posts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Also one out of sight: whether the reader may see it, {@link PostAccess} knows. */
    Optional<Post> find(UUID id) {
        return jdbc.sql("SELECT * FROM exchange.post WHERE id = ?")
                .param(id)
                .query(Posts::read)
                .optional();
    }

    /** What everybody may read of a release, the latest first. */
    List<Post> about(UUID release) {
        return jdbc.sql("""
                        SELECT * FROM exchange.post WHERE release = ? AND withdrawn IS NULL AND hidden IS NULL
                        ORDER BY at DESC, id LIMIT 10""").param(release).query(Posts::read).list();
    }

    /** With its row held until the transaction ends. */
    Optional<Post> lock(UUID id) {
        return jdbc.sql("SELECT * FROM exchange.post WHERE id = ? FOR UPDATE")
                .param(id)
                .query(Posts::read)
                .optional();
    }

    void add(Post post) {
        jdbc.sql("""
                        INSERT INTO exchange.post (id, kind, title, text, outcome, url, topic, channel, province, release,
                            author, unit, at, moved, words, folded)
                        VALUES (:id, :kind, :title, :text, :outcome, :url, :topic, :channel, :province, :release,
                            :author, :unit, :at, :at, '{}', '')""")
                .param("id", post.id())
                .param("kind", post.kind().code())
                .param("title", post.title())
                .param("text", post.text())
                .param("outcome", post.outcome())
                .param("url", post.url())
                .param("topic", post.topic())
                .param("channel", post.channel() == null ? null : post.channel().code())
                .param("province", post.province())
                .param("release", post.release())
                .param("author", post.author())
                .param("unit", post.unit())
                .param("at", Timestamp.from(post.at()))
                .update();
        index(post.id());
    }

    void change(Post post, Instant at) {
        jdbc.sql("""
                        UPDATE exchange.post SET title = :title, text = :text, outcome = :outcome, url = :url, topic = :topic,
                            channel = :channel, province = :province, release = :release, changed = :at
                        WHERE id = :id""")
                .param("id", post.id())
                .param("title", post.title())
                .param("text", post.text())
                .param("outcome", post.outcome())
                .param("url", post.url())
                .param("topic", post.topic())
                .param("channel", post.channel() == null ? null : post.channel().code())
                .param("province", post.province())
                .param("release", post.release())
                .param("at", Timestamp.from(at))
                .update();
        index(post.id());
    }

    /** Something was said: it stands first in the list again. */
    void move(UUID id, Instant at) {
        jdbc.sql("UPDATE exchange.post SET moved = ? WHERE id = ?")
                .params(Timestamp.from(at), id)
                .update();
        index(id);
    }

    /** When the first was written. */
    Optional<Instant> oldest() {
        return jdbc.sql("SELECT at FROM exchange.post ORDER BY at LIMIT 1")
                .query((row, _) -> row.getTimestamp("at").toInstant())
                .optional();
    }

    /** @param answer null: none any more */
    void accept(UUID id, @Nullable UUID answer, Instant at) {
        jdbc.sql("UPDATE exchange.post SET accepted = ?, accepted_at = ? WHERE id = ?")
                .param(answer)
                .param(answer == null ? null : Timestamp.from(at))
                .param(id)
                .update();
    }

    /** @param at null: open again */
    void close(UUID id, @Nullable Instant at) {
        jdbc.sql("UPDATE exchange.post SET closed = ? WHERE id = ?")
                .param(at == null ? null : Timestamp.from(at))
                .param(id)
                .update();
    }

    /** @param at null: shown again */
    void withdraw(UUID id, @Nullable Instant at) {
        jdbc.sql("UPDATE exchange.post SET withdrawn = ? WHERE id = ?")
                .param(at == null ? null : Timestamp.from(at))
                .param(id)
                .update();
    }

    /** @param hidden null: shown again */
    void hide(UUID id, @Nullable Hidden hidden) {
        jdbc.sql("UPDATE exchange.post SET hidden = ?, hidden_by = ?, hidden_why = ? WHERE id = ?")
                .param(hidden == null ? null : Timestamp.from(hidden.at()))
                .param(hidden == null ? null : hidden.by())
                .param(hidden == null ? null : hidden.why())
                .param(id)
                .update();
    }

    /** Makes it found by the words that it and its answers have now. */
    void index(UUID id) {
        String all = jdbc.sql("""
                        SELECT p.title || E'\n' || p.text || E'\n' || p.outcome || coalesce((
                            SELECT E'\n' || string_agg(a.text, E'\n' ORDER BY a.at) FROM exchange.answer a
                            WHERE a.post = p.id AND a.withdrawn IS NULL AND a.hidden IS NULL), '')
                        FROM exchange.post p WHERE p.id = ?""").param(id).query(String.class).single();
        jdbc.sql("UPDATE exchange.post SET words = ?, folded = ? WHERE id = ?")
                .param(SearchText.words(all).toArray(String[]::new))
                .param(SearchText.folded(all))
                .param(id)
                .update();
    }

    static Post read(ResultSet row, int number) throws SQLException {
        @Nullable String channel = row.getString("channel");
        return new Post(
                row.getObject("id", UUID.class),
                Post.Kind.find(row.getString("kind")).orElseThrow(),
                row.getString("title"),
                row.getString("text"),
                row.getString("outcome"),
                row.getString("url"),
                row.getString("topic"),
                channel == null ? null : Channel.find(channel).orElse(null),
                row.getString("province"),
                row.getObject("release", UUID.class),
                row.getObject("author", UUID.class),
                row.getObject("unit", UUID.class),
                row.getTimestamp("at").toInstant(),
                instant(row, "changed"),
                row.getObject("accepted", UUID.class),
                instant(row, "closed"),
                instant(row, "withdrawn"),
                Hidden.read(row));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** How many rows of a list one page shows. */
    static final int PAGE = 20;

    /** One line of a list. */
    record Line(Post post, int answers, int thanks) {}

    private static final String LINES = """
            SELECT p.*,
                (SELECT count(*)::int FROM exchange.answer a
                    WHERE a.post = p.id AND a.withdrawn IS NULL AND a.hidden IS NULL) AS answers,
                (SELECT count(*)::int FROM exchange.thanks t WHERE t.post = p.id) AS thanks
            FROM exchange.post p WHERE\s""";

    long count(PostFilter.Condition condition) {
        return jdbc.sql("SELECT count(*) FROM exchange.post p WHERE " + condition.sql())
                .params(condition.values())
                .query(Long.class)
                .single();
    }

    /** The latest to be spoken of first; where words are looked for, those that hold them in their title before. */
    List<Line> list(PostFilter.Condition condition, String words, int from, int size) {
        return jdbc.sql(LINES + condition.sql() + """
                         ORDER BY :whole <> '' AND strpos(lower(p.title), :whole) > 0 DESC, p.moved DESC, p.id
                        LIMIT :size OFFSET :from""")
                .params(condition.values())
                .param("whole", SearchText.folded(words))
                .param("size", size)
                .param("from", from)
                .query(Posts::line)
                .list();
    }

    /**
     * Questions of others that nobody has answered, the longest waiting first.
     *
     * @param topics of which the reader knows something; empty: of any
     * @param province whose questions concern the reader whatever their topic
     */
    List<Line> waiting(UUID reader, List<String> topics, @Nullable String province, int size) {
        return jdbc.sql(LINES + PostFilter.WAITING + """
                         AND p.withdrawn IS NULL AND p.hidden IS NULL AND p.author <> :reader
                         AND (cardinality(:topics::text[]) = 0 OR p.topic = ANY (:topics::text[]) OR p.province = :province)
                        ORDER BY p.at, p.id LIMIT :size""")
                .param("reader", reader)
                .param("topics", topics.toArray(String[]::new))
                .param("province", province == null ? "" : province)
                .param("size", size)
                .query(Posts::line)
                .list();
    }

    /** In what the reader follows, or of their province. */
    private static final String FOLLOWED = """
             AND p.withdrawn IS NULL AND p.hidden IS NULL
             AND (cardinality(:topics::text[]) = 0 OR p.topic = ANY (:topics::text[]) OR p.province = :province)\s""";

    /** What others wrote between two moments, the most thanked for first. */
    List<Line> written(
            UUID reader, List<String> topics, @Nullable String province, Instant from, Instant to, int size) {
        return jdbc.sql(LINES + "p.at >= :since AND p.at < :until AND p.author <> :reader " + FOLLOWED
                        + "ORDER BY thanks DESC, p.at DESC, p.id LIMIT :size")
                .param("reader", reader)
                .param("topics", topics.toArray(String[]::new))
                .param("province", province == null ? "" : province)
                .param("since", Timestamp.from(from))
                .param("until", Timestamp.from(to))
                .param("size", size)
                .query(Posts::line)
                .list();
    }

    /** Questions that found their answer between two moments, the latest first. */
    List<Line> helped(List<String> topics, @Nullable String province, Instant from, Instant to, int size) {
        return jdbc.sql(LINES + "p.accepted_at >= :since AND p.accepted_at < :until " + FOLLOWED
                        + "ORDER BY p.accepted_at DESC, p.id LIMIT :size")
                .param("topics", topics.toArray(String[]::new))
                .param("province", province == null ? "" : province)
                .param("since", Timestamp.from(from))
                .param("until", Timestamp.from(to))
                .param("size", size)
                .query(Posts::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(read(row, number), row.getInt("answers"), row.getInt("thanks"));
    }
}
