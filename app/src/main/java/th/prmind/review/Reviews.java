package th.prmind.review;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
    private final ReviewSteps steps;

    Reviews(JdbcClient jdbc, ReviewSteps steps) {
        this.jdbc = jdbc;
        this.steps = steps;
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
        steps.add(review.id(), review.steps());
    }

    Optional<Review> find(UUID id) {
        return jdbc.sql("SELECT * FROM review.review WHERE id = ?")
                .param(id)
                .query(Reviews::read)
                .optional()
                .map(this::withSteps);
    }

    /** Locks the row, so that of two who decide at once the second sees what the first decided. */
    Optional<Review> take(UUID id) {
        return jdbc.sql("SELECT * FROM review.review WHERE id = ? FOR UPDATE")
                .param(id)
                .query(Reviews::read)
                .optional()
                .map(this::withSteps);
    }

    Optional<Review> latest(UUID subject) {
        return jdbc.sql("SELECT * FROM review.review WHERE subject_id = ? ORDER BY submitted DESC, id DESC LIMIT 1")
                .param(subject)
                .query(Reviews::read)
                .optional()
                .map(this::withSteps);
    }

    /**
     * What waits at these units, what this person handed in and waits for, and what they may have to decide for others;
     * the oldest first.
     *
     * @param units whose unpublished work the person may read
     * @param approves units whose approvers the person may be asked as
     * @param roles the person's own id and those for whom they stand in
     */
    List<Review> waiting(Collection<UUID> units, Collection<UUID> approves, Collection<UUID> roles, UUID person) {
        return withSteps(jdbc.sql("""
                        SELECT r.* FROM review.review r WHERE state IN ('open', 'debt')
                        AND (unit = ANY(:units) OR submitter = :person OR :person = ANY(authors)
                            OR EXISTS (SELECT FROM review.step s WHERE s.review = r.id AND s.started IS NOT NULL AND s.done IS NULL
                                AND (s.unit = ANY(:approves) OR s.people && :roles)))
                        ORDER BY submitted LIMIT 300""")
                .param("units", units.toArray(UUID[]::new))
                .param("approves", approves.toArray(UUID[]::new))
                .param("roles", roles.toArray(UUID[]::new))
                .param("person", person)
                .query(Reviews::read)
                .list());
    }

    /** Approvals that were written down in this person's name, and that they neither confirmed nor contested since then. */
    List<Review> recordedFor(UUID person, Instant since) {
        return withSteps(jdbc.sql("""
                        SELECT * FROM review.review WHERE id IN (SELECT review FROM review.decision WHERE person = ?
                            AND medium IS NOT NULL AND confirmed IS NULL AND contested IS NULL AND at > ?)
                        ORDER BY submitted""")
                .param(person)
                .param(Timestamp.from(since))
                .query(Reviews::read)
                .list());
    }

    /** What this person decided or handed in lately. */
    List<Review> decidedLately(UUID person) {
        return withSteps(
                jdbc.sql("""
                        SELECT * FROM review.review r WHERE decided IS NOT NULL AND state <> 'withdrawn'
                        AND (submitter = :person OR EXISTS (SELECT FROM review.decision d WHERE d.review = r.id AND d.person = :person))
                        ORDER BY decided DESC LIMIT 15""").param("person", person).query(Reviews::read).list());
    }

    void decide(UUID id, Review.State state, Decision last) {
        @Nullable InPlaceOf inPlaceOf = last.inPlaceOf();
        jdbc.sql("""
                        UPDATE review.review SET state = ?, decided = ?, decided_by = ?, in_place_of = ?,
                            in_place_style = ?, words = ?
                        WHERE id = ?""")
                .param(state.code())
                .param(Timestamp.from(last.at()))
                .param(last.person())
                .param(inPlaceOf == null ? null : inPlaceOf.absent())
                .param(inPlaceOf == null ? null : inPlaceOf.style().code())
                .param(last.words())
                .param(id)
                .update();
    }

    void withdraw(UUID id, Instant at) {
        jdbc.sql("UPDATE review.review SET state = 'withdrawn', decided = ? WHERE id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    /** An approval turned out to be none after the thing had gone out: it is a debt again. */
    void owe(UUID id, String why) {
        jdbc.sql("""
                        UPDATE review.review SET state = 'debt', emergency = ?, decided = NULL, decided_by = NULL,
                            in_place_of = NULL, in_place_style = NULL, words = NULL
                        WHERE id = ?""").params(why, id).update();
    }

    private Review withSteps(Review review) {
        return withSteps(List.of(review)).getFirst();
    }

    private List<Review> withSteps(List<Review> reviews) {
        Map<UUID, List<ReviewStep>> found =
                steps.of(reviews.stream().map(Review::id).toList());
        return reviews.stream()
                .map(review -> review.with(found.getOrDefault(review.id(), List.of())))
                .toList();
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
                row.getString("words"),
                List.of());
    }
}
