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

@Repository
class Answers {

    private final JdbcClient jdbc;

    Answers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they were given, also those out of sight. */
    List<Answer> of(UUID post) {
        return jdbc.sql("SELECT * FROM exchange.answer WHERE post = ? ORDER BY at, id")
                .param(post)
                .query(Answers::read)
                .list();
    }

    Optional<Answer> find(UUID post, UUID answer) {
        return jdbc.sql("SELECT * FROM exchange.answer WHERE post = ? AND id = ?")
                .params(post, answer)
                .query(Answers::read)
                .optional();
    }

    /** How often somebody's answer helped who had asked. */
    int chosenOf(UUID person) {
        return jdbc.sql("""
                        SELECT count(*)::int FROM exchange.post p JOIN exchange.answer a ON a.id = p.accepted
                        WHERE a.author = ? AND p.withdrawn IS NULL AND p.hidden IS NULL""").param(person).query(Integer.class).single();
    }

    void add(Answer answer) {
        jdbc.sql("INSERT INTO exchange.answer (id, post, text, author, unit, at) VALUES (?, ?, ?, ?, ?, ?)")
                .param(answer.id())
                .param(answer.post())
                .param(answer.text())
                .param(answer.author())
                .param(answer.unit())
                .param(Timestamp.from(answer.at()))
                .update();
    }

    void change(UUID answer, String text, Instant at) {
        jdbc.sql("UPDATE exchange.answer SET text = ?, changed = ? WHERE id = ?")
                .params(text, Timestamp.from(at), answer)
                .update();
    }

    /** @param at null: shown again */
    void withdraw(UUID answer, @Nullable Instant at) {
        jdbc.sql("UPDATE exchange.answer SET withdrawn = ? WHERE id = ?")
                .param(at == null ? null : Timestamp.from(at))
                .param(answer)
                .update();
    }

    /** @param hidden null: shown again */
    void hide(UUID answer, @Nullable Hidden hidden) {
        jdbc.sql("UPDATE exchange.answer SET hidden = ?, hidden_by = ?, hidden_why = ? WHERE id = ?")
                .param(hidden == null ? null : Timestamp.from(hidden.at()))
                .param(hidden == null ? null : hidden.by())
                .param(hidden == null ? null : hidden.why())
                .param(answer)
                .update();
    }

    private static Answer read(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp changed = row.getTimestamp("changed");
        @Nullable Timestamp withdrawn = row.getTimestamp("withdrawn");
        return new Answer(
                row.getObject("id", UUID.class),
                row.getObject("post", UUID.class),
                row.getString("text"),
                row.getObject("author", UUID.class),
                row.getObject("unit", UUID.class),
                row.getTimestamp("at").toInstant(),
                changed == null ? null : changed.toInstant(),
                withdrawn == null ? null : withdrawn.toInstant(),
                Hidden.read(row));
    }
}
