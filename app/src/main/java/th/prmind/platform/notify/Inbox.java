package th.prmind.platform.notify;

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
import th.prmind.platform.identity.SubjectRef;

/** Everybody's notices. */
@Repository
class Inbox {

    private final JdbcClient jdbc;

    Inbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether the recipient was not told of that occasion before */
    boolean add(UUID id, UUID recipient, @Nullable UUID unit, Notice notice, Instant at) {
        return jdbc.sql("""
                        INSERT INTO platform.notice (id, recipient, unit, kind, occasion, subject_kind, subject_id, subject_title,
                            subject_title_english, url, words, by_person, urgent, at)
                        VALUES (:id, :recipient, :unit, :kind, :occasion, :subjectKind, :subject, :title, :titleEnglish, :url, :words,
                            :by, :urgent, :at)
                        ON CONFLICT (recipient, kind, occasion) DO NOTHING""")
                        .param("id", id)
                        .param("recipient", recipient)
                        .param("unit", unit)
                        .param("kind", notice.kind().code())
                        .param("occasion", notice.occasion())
                        .param("subjectKind", notice.subject().kind())
                        .param("subject", notice.subject().id())
                        .param("title", notice.subject().title())
                        .param("titleEnglish", notice.subject().titleEnglish())
                        .param("url", notice.subject().url())
                        .param("words", notice.words())
                        .param("by", notice.by())
                        .param("urgent", notice.urgent())
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    /** No further than to a hundred. */
    int countUnread(UUID recipient) {
        return jdbc.sql("""
                        SELECT count(*) FROM (SELECT FROM platform.notice WHERE recipient = ? AND read_at IS NULL LIMIT 100) AS unread""").param(recipient).query(Integer.class).single();
    }

    /** Unread ones first, then the newest first. */
    List<Received> of(UUID recipient, int limit) {
        return jdbc.sql("""
                        SELECT * FROM platform.notice WHERE recipient = ?
                        ORDER BY read_at IS NOT NULL, at DESC, id DESC LIMIT ?""").params(recipient, limit).query(Inbox::read).list();
    }

    /** Those of a dispatch that their recipient has not read meanwhile, the oldest first. */
    List<Received> unreadOf(UUID dispatch) {
        return jdbc.sql("""
                        SELECT n.* FROM platform.notice n JOIN platform.dispatch_notice d ON d.notice = n.id
                        WHERE d.dispatch = ? AND n.read_at IS NULL ORDER BY n.urgent DESC, n.at, n.id""").param(dispatch).query(Inbox::read).list();
    }

    Optional<Received> find(UUID id, UUID recipient) {
        return jdbc.sql("SELECT * FROM platform.notice WHERE id = ? AND recipient = ?")
                .params(id, recipient)
                .query(Inbox::read)
                .optional();
    }

    void read(UUID id, Instant at) {
        jdbc.sql("UPDATE platform.notice SET read_at = ? WHERE id = ? AND read_at IS NULL")
                .params(Timestamp.from(at), id)
                .update();
    }

    void readAll(UUID recipient, Instant at) {
        jdbc.sql("UPDATE platform.notice SET read_at = ? WHERE recipient = ? AND read_at IS NULL")
                .params(Timestamp.from(at), recipient)
                .update();
    }

    void settle(Notice.Kind kind, UUID subject, Instant at) {
        jdbc.sql("UPDATE platform.notice SET read_at = ? WHERE subject_id = ? AND kind = ? AND read_at IS NULL")
                .params(Timestamp.from(at), subject, kind.code())
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("DELETE FROM platform.notice WHERE id = ?").param(id).update();
    }

    /** @return how many were older than that */
    int forget(Instant before) {
        return jdbc.sql("DELETE FROM platform.notice WHERE at < ?")
                .param(Timestamp.from(before))
                .update();
    }

    private static Received read(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp readAt = row.getTimestamp("read_at");
        return new Received(
                row.getObject("id", UUID.class),
                row.getObject("recipient", UUID.class),
                new Notice(
                        Notice.Kind.of(row.getString("kind")),
                        new SubjectRef(
                                row.getString("subject_kind"),
                                row.getObject("subject_id", UUID.class),
                                row.getString("subject_title"),
                                row.getString("subject_title_english"),
                                row.getString("url")),
                        row.getString("occasion"),
                        row.getBoolean("urgent"),
                        row.getString("words"),
                        row.getObject("by_person", UUID.class)),
                row.getTimestamp("at").toInstant(),
                readAt == null ? null : readAt.toInstant());
    }
}
