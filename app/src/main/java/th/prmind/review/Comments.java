package th.prmind.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
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

    private static final String SELECT = """
            SELECT c.*, v.media_type AS voice, v.seconds FROM review.comment c LEFT JOIN review.voice_note v ON v.comment = c.id
            """;

    List<Comment> of(UUID subject) {
        return jdbc.sql(SELECT + "WHERE c.subject = ? ORDER BY c.at, c.id")
                .param(subject)
                .query(Comments::read)
                .list();
    }

    Optional<Comment> find(UUID subject, UUID comment) {
        return jdbc.sql(SELECT + "WHERE c.subject = ? AND c.id = ?")
                .params(subject, comment)
                .query(Comments::read)
                .optional();
    }

    /** Comments through these grants that nobody has answered or seen to, the oldest first. */
    List<Comment> waiting(Collection<UUID> grants) {
        return jdbc.sql(SELECT + """
                        WHERE c.outsider = ANY(?) AND c.resolved IS NULL
                            AND NOT EXISTS (SELECT 1 FROM review.comment a WHERE a.answers = c.id)
                        ORDER BY c.at, c.id""")
                .param(grants.toArray(UUID[]::new))
                .query(Comments::read)
                .list();
    }

    void add(Comment comment) {
        Comment.@Nullable Outsider outsider = comment.outsider();
        jdbc.sql("""
                        INSERT INTO review.comment (id, subject, author, outsider, outsider_name, at, text, start_at, end_at,
                            quotation, answers)
                        VALUES (:id, :subject, :author, :outsider, :name, :at, :text, :start, :end, :quotation, :answers)""")
                .param("id", comment.id())
                .param("subject", comment.subject())
                .param("author", comment.author())
                .param("outsider", outsider == null ? null : outsider.grant())
                .param("name", outsider == null ? null : outsider.name())
                .param("at", Timestamp.from(comment.at()))
                .param("text", comment.text())
                .param("start", comment.anchor().start())
                .param("end", comment.anchor().end())
                .param("quotation", comment.anchor().quotation())
                .param("answers", comment.answers())
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
        @Nullable UUID outsider = row.getObject("outsider", UUID.class);
        @Nullable String outsiderName = row.getString("outsider_name");
        return new Comment(
                row.getObject("id", UUID.class),
                row.getObject("subject", UUID.class),
                row.getObject("author", UUID.class),
                outsiderName == null ? null : new Comment.Outsider(outsider, outsiderName),
                row.getTimestamp("at").toInstant(),
                row.getString("text"),
                new Anchor(row.getInt("start_at"), row.getInt("end_at"), row.getString("quotation")),
                row.getObject("answers", UUID.class),
                row.getString("voice"),
                row.getObject("seconds", Integer.class),
                resolved == null ? null : resolved.toInstant(),
                row.getObject("resolved_by", UUID.class));
    }
}
