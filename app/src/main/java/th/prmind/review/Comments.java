package th.prmind.review;

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
class Comments {

    private final JdbcClient jdbc;

    Comments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Comment> of(UUID subject) {
        return jdbc.sql("SELECT * FROM review.comment WHERE subject = ? ORDER BY at, id")
                .param(subject)
                .query(Comments::read)
                .list();
    }

    Optional<Comment> find(UUID subject, UUID comment) {
        return jdbc.sql("SELECT * FROM review.comment WHERE subject = ? AND id = ?")
                .params(subject, comment)
                .query(Comments::read)
                .optional();
    }

    void add(Comment comment) {
        jdbc.sql("INSERT INTO review.comment VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        comment.id(),
                        comment.subject(),
                        comment.author(),
                        Timestamp.from(comment.at()),
                        comment.text(),
                        comment.anchor().start(),
                        comment.anchor().end(),
                        comment.anchor().quotation())
                .update();
    }

    void resolve(UUID comment, Instant at, UUID by) {
        jdbc.sql("UPDATE review.comment SET resolved = ?, resolved_by = ? WHERE id = ?")
                .params(Timestamp.from(at), by, comment)
                .update();
    }

    void move(UUID comment, Anchor anchor) {
        jdbc.sql("UPDATE review.comment SET start_at = ?, end_at = ?, quotation = ? WHERE id = ?")
                .params(anchor.start(), anchor.end(), anchor.quotation(), comment)
                .update();
    }

    private static Comment read(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp resolved = row.getTimestamp("resolved");
        return new Comment(
                row.getObject("id", UUID.class),
                row.getObject("subject", UUID.class),
                row.getObject("author", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("text"),
                new Anchor(row.getInt("start_at"), row.getInt("end_at"), row.getString("quotation")),
                resolved == null ? null : resolved.toInstant(),
                row.getObject("resolved_by", UUID.class));
    }
}
