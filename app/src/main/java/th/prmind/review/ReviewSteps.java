package th.prmind.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.prmind.network.InPlaceOf;

/** The steps of reviews and what was decided in them. */
@Repository
class ReviewSteps {

    private final JdbcClient jdbc;

    ReviewSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID review, List<ReviewStep> steps) {
        steps.forEach(step -> jdbc.sql("""
                        INSERT INTO review.step (review, number, name, name_english, unit, people, everybody, days, sensitive, started)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(review)
                .param(step.number())
                .param(step.name())
                .param(step.nameEnglish())
                .param(step.unit())
                .param(step.people().toArray(UUID[]::new))
                .param(step.everybody())
                .param(step.days())
                .param(step.sensitive() == null ? null : step.sensitive().code())
                .param(time(step.started()))
                .update());
    }

    Map<UUID, List<ReviewStep>> of(Collection<UUID> reviews) {
        UUID[] ids = reviews.toArray(UUID[]::new);
        Map<UUID, List<Decision>> decisions = jdbc
                .sql("SELECT * FROM review.decision WHERE review = ANY(?) ORDER BY at, id")
                .param(ids)
                .query((row, _) -> Map.entry(row.getObject("review", UUID.class), readDecision(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc
                .sql("SELECT * FROM review.step WHERE review = ANY(?) ORDER BY review, number")
                .param(ids)
                .query((row, _) -> {
                    UUID review = row.getObject("review", UUID.class);
                    return Map.entry(review, read(row, decisions.getOrDefault(review, List.of())));
                })
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    void done(UUID review, int number, Instant at) {
        jdbc.sql("UPDATE review.step SET done = ? WHERE review = ? AND number = ?")
                .params(Timestamp.from(at), review, number)
                .update();
        jdbc.sql("UPDATE review.step SET started = ? WHERE review = ? AND number = ?")
                .params(Timestamp.from(at), review, number + 1)
                .update();
    }

    /** Opens a step again whose approval turned out to be none; those behind it wait for their turn again. */
    void reopen(UUID review, int number, Instant at) {
        jdbc.sql("""
                        UPDATE review.step SET done = NULL, started = CASE WHEN number = :number THEN :at::timestamptz END
                        WHERE review = :review AND number >= :number""")
                .param("review", review)
                .param("number", number)
                .param("at", Timestamp.from(at))
                .update();
    }

    void decide(UUID review, Decision decision) {
        Decision.@Nullable OnPaper onPaper = decision.onPaper();
        @Nullable InPlaceOf inPlaceOf = decision.inPlaceOf();
        jdbc.sql("INSERT INTO review.decision VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(decision.id())
                .param(review)
                .param(decision.step())
                .param(decision.person())
                .param(inPlaceOf == null ? null : inPlaceOf.absent())
                .param(inPlaceOf == null ? null : inPlaceOf.style().code())
                .param(decision.approved())
                .param(Timestamp.from(decision.at()))
                .param(decision.words())
                .param(onPaper == null ? null : onPaper.medium().code())
                .param(onPaper == null ? null : onPaper.givenOn())
                .param(onPaper == null ? null : onPaper.recordedBy())
                .update();
    }

    void confirm(UUID decision, Instant at) {
        jdbc.sql("UPDATE review.decision SET confirmed = ? WHERE id = ?")
                .params(Timestamp.from(at), decision)
                .update();
    }

    void contest(UUID decision, Instant at) {
        jdbc.sql("UPDATE review.decision SET contested = ? WHERE id = ?")
                .params(Timestamp.from(at), decision)
                .update();
    }

    void addEvidence(UUID decision, byte[] jpeg) {
        jdbc.sql("INSERT INTO review.evidence VALUES (?, ?)")
                .params(decision, jpeg)
                .update();
    }

    Optional<byte[]> evidence(UUID review, UUID decision) {
        return jdbc.sql("""
                        SELECT jpeg FROM review.evidence e JOIN review.decision d ON d.id = e.decision
                        WHERE d.review = ? AND d.id = ?""").params(review, decision).query(byte[].class).optional();
    }

    private static ReviewStep read(ResultSet row, List<Decision> ofReview) throws SQLException {
        int number = row.getInt("number");
        @Nullable String sensitive = row.getString("sensitive");
        return new ReviewStep(
                number,
                row.getString("name"),
                row.getString("name_english"),
                row.getObject("unit", UUID.class),
                Set.of((UUID[]) row.getArray("people").getArray()),
                row.getBoolean("everybody"),
                row.getInt("days"),
                sensitive == null ? null : Sensitivity.of(sensitive),
                instant(row.getTimestamp("started")),
                instant(row.getTimestamp("done")),
                ofReview.stream().filter(decision -> decision.step() == number).toList());
    }

    private static Decision readDecision(ResultSet row) throws SQLException {
        @Nullable UUID absent = row.getObject("in_place_of", UUID.class);
        @Nullable String medium = row.getString("medium");
        return new Decision(
                row.getObject("id", UUID.class),
                row.getInt("step"),
                row.getObject("person", UUID.class),
                absent == null ? null : new InPlaceOf(absent, InPlaceOf.Style.of(row.getString("in_place_style"))),
                row.getBoolean("approved"),
                row.getTimestamp("at").toInstant(),
                row.getString("words"),
                medium == null
                        ? null
                        : new Decision.OnPaper(
                                Decision.Medium.of(medium),
                                row.getObject("given_on", LocalDate.class),
                                row.getObject("recorded_by", UUID.class),
                                instant(row.getTimestamp("confirmed")),
                                instant(row.getTimestamp("contested"))));
    }

    private static @Nullable Timestamp time(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
