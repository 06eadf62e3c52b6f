package th.prmind.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was done to look after posts and answers. */
@Repository
class Steps {

    private final JdbcClient jdbc;

    Steps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** About a post and its answers, in the order in which they happened. */
    List<Step> of(UUID post) {
        return jdbc.sql("SELECT * FROM exchange.step WHERE post = ? ORDER BY at, id")
                .param(post)
                .query(Steps::read)
                .list();
    }

    /** A report that waits, with what it is about. */
    record Waiting(Step report, Post post) {}

    /** Reports about what others wrote at these units that wait for a decision, the oldest first. */
    List<Waiting> waiting(Collection<UUID> units, UUID reader) {
        return jdbc.sql("""
                        SELECT p.*, s.id AS step_id, s.words AS step_words, s.by_person, s.at AS step_at, s.why
                        FROM exchange.step s JOIN exchange.post p ON p.id = s.post
                        LEFT JOIN exchange.answer a ON a.id = s.words
                        WHERE s.act = 'report' AND s.settled IS NULL
                        AND coalesce(a.unit, p.unit) = ANY (?) AND coalesce(a.author, p.author) <> ?
                        ORDER BY s.at, s.id LIMIT 50""")
                .param(units.toArray(UUID[]::new))
                .param(reader)
                .query((row, number) -> {
                    Post post = Posts.read(row, number);
                    return new Waiting(
                            new Step(
                                    row.getObject("step_id", UUID.class),
                                    post.id(),
                                    row.getObject("step_words", UUID.class),
                                    Step.Act.REPORT,
                                    row.getObject("by_person", UUID.class),
                                    row.getTimestamp("step_at").toInstant(),
                                    row.getString("why"),
                                    null),
                            post);
                })
                .list();
    }

    void add(Step step) {
        jdbc.sql("INSERT INTO exchange.step (id, post, words, act, by_person, at, why) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .param(step.id())
                .param(step.post())
                .param(step.words())
                .param(step.act().code())
                .param(step.by())
                .param(Timestamp.from(step.at()))
                .param(step.why())
                .update();
    }

    /** Whatever was reported about these words is decided. */
    void settle(UUID words, Instant at) {
        jdbc.sql("UPDATE exchange.step SET settled = ? WHERE words = ? AND act = 'report' AND settled IS NULL")
                .params(Timestamp.from(at), words)
                .update();
    }

    private static Step read(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp settled = row.getTimestamp("settled");
        return new Step(
                row.getObject("id", UUID.class),
                row.getObject("post", UUID.class),
                row.getObject("words", UUID.class),
                Step.Act.of(row.getString("act")),
                row.getObject("by_person", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("why"),
                settled == null ? null : settled.toInstant());
    }
}
