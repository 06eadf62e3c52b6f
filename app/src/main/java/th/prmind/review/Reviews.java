package th.prmind.review;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.prmind.network.InPlaceOf;
import th.prmind.platform.identity.SubjectRef;

@Repository
class Reviews {

    private final JdbcClient jdbc;

    Reviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Review review) {
        jdbc.sql("""
                        INSERT INTO review.review (id, subject_kind, subject_id, subject_title, subject_title_english, subject_url, unit, authors,
                            submitter, submitted, note, state, emergency)
                        VALUES (:id, :kind, :subject, :title, :titleEnglish, :url, :unit, :authors, :submitter, :submitted, :note, :state,
                            :emergency)""")
                .param("id", review.id())
                .param("kind", review.subject().kind())
                .param("subject", review.subject().id())
                .param("title", review.subject().title())
                .param("titleEnglish", review.subject().titleEnglish())
                .param("url", review.subject().url())
                .param("unit", review.unit())
                .param("authors", review.authors().toArray(UUID[]::new))
                .param("submitter", review.submitter())
                .param("submitted", Timestamp.from(review.submitted()))
                .param("note", review.note())
                .param("state", review.state().code())
                .param("emergency", review.emergency())
                .update();
    }

    Optional<Review> find(UUID id) {
        return jdbc.sql("SELECT * FROM review.review WHERE id = ?")
                .param(id)
                .query(Reviews::read)
                .optional();
    }

    /** Locks the row, so that of two who decide at once the second sees what the first decided. */
    Optional<Review> take(UUID id) {
        return jdbc.sql("SELECT * FROM review.review WHERE id = ? FOR UPDATE")
                .param(id)
                .query(Reviews::read)
                .optional();
    }

    Optional<Review> latest(UUID subject) {
        return jdbc.sql("SELECT * FROM review.review WHERE subject_id = ? ORDER BY submitted DESC, id DESC LIMIT 1")
                .param(subject)
                .query(Reviews::read)
                .optional();
    }

    /** What waits at these units, and what this person handed in and waits for; the oldest first. */
    List<Review> waiting(Collection<UUID> units, UUID person) {
        return jdbc.sql("""
                        SELECT * FROM review.review WHERE state IN ('open', 'debt')
                        AND (unit = ANY(?) OR submitter = ? OR ? = ANY(authors)) ORDER BY submitted LIMIT 300""")
                .param(units.toArray(UUID[]::new))
                .param(person)
                .param(person)
                .query(Reviews::read)
                .list();
    }

    /** What this person decided or handed in lately. */
    List<Review> decidedLately(UUID person) {
        return jdbc.sql("""
                        SELECT * FROM review.review WHERE decided IS NOT NULL AND state <> 'withdrawn'
                        AND (decided_by = ? OR submitter = ?) ORDER BY decided DESC LIMIT 15""").params(person, person).query(Reviews::read).list();
    }

    void decide(
            UUID id,
            Review.State state,
            Instant at,
            @Nullable UUID by,
            @Nullable InPlaceOf inPlaceOf,
            @Nullable String words) {
        jdbc.sql("""
                        UPDATE review.review SET state = ?, decided = ?, decided_by = ?, in_place_of = ?,
                            in_place_style = ?, words = ?
                        WHERE id = ?""")
                .param(state.code())
                .param(Timestamp.from(at))
                .param(by)
                .param(inPlaceOf == null ? null : inPlaceOf.absent())
                .param(inPlaceOf == null ? null : inPlaceOf.style().code())
                .param(words)
                .param(id)
                .update();
    }

    private static Review read(ResultSet row, int number) throws SQLException {
        Array authors = row.getArray("authors");
        @Nullable UUID absent = row.getObject("in_place_of", UUID.class);
        @Nullable Timestamp decided = row.getTimestamp("decided");
        return new Review(
                row.getObject("id", UUID.class),
                new SubjectRef(
                        row.getString("subject_kind"),
                        row.getObject("subject_id", UUID.class),
                        row.getString("subject_title"),
                        row.getString("subject_title_english"),
                        row.getString("subject_url")),
                row.getObject("unit", UUID.class),
                Set.of((UUID[]) authors.getArray()),
                row.getObject("submitter", UUID.class),
                row.getTimestamp("submitted").toInstant(),
                row.getString("note"),
                Review.State.of(row.getString("state")),
                row.getString("emergency"),
                decided == null ? null : decided.toInstant(),
                row.getObject("decided_by", UUID.class),
                absent == null ? null : new InPlaceOf(absent, InPlaceOf.Style.of(row.getString("in_place_style"))),
                row.getString("words"));
    }
}
