package th.prmind.learning;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people answered, and how they see themselves. Their own; others see sums alone. */
@Repository
class Sittings {

    private final JdbcClient jdbc;

    Sittings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Sitting> of(UUID programme) {
        Map<String, Sitting> sittings = new LinkedHashMap<>();
        jdbc.sql("SELECT * FROM learning.sitting WHERE programme = ? ORDER BY at")
                .param(programme)
                .query(row -> {
                    Sitting sitting = new Sitting(
                            programme,
                            row.getObject("person", UUID.class),
                            Sitting.Stage.of(row.getString("stage")),
                            row.getTimestamp("at").toInstant(),
                            new HashMap<>());
                    sittings.put(sitting.person() + sitting.stage().code(), sitting);
                });
        jdbc.sql("SELECT * FROM learning.answer WHERE programme = ?")
                .param(programme)
                .query(row -> {
                    Objects.requireNonNull(sittings.get(row.getObject("person", UUID.class) + row.getString("stage")))
                            .choices()
                            .put(row.getObject("question", UUID.class), row.getInt("choice"));
                });
        return List.copyOf(sittings.values());
    }

    Optional<Sitting> find(UUID programme, UUID person, Sitting.Stage stage) {
        return of(programme).stream()
                .filter(sitting -> sitting.person().equals(person) && sitting.stage() == stage)
                .findFirst();
    }

    /** Programmes at whose end that person answered; the latest first. */
    List<UUID> finishedBy(UUID person) {
        return jdbc.sql("SELECT programme FROM learning.sitting WHERE person = ? AND stage = ? ORDER BY at DESC")
                .params(person, Sitting.Stage.AFTER.code())
                .query(UUID.class)
                .list();
    }

    boolean any(UUID programme) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM learning.sitting WHERE programme = ?)")
                .param(programme)
                .query(Boolean.class)
                .single();
    }

    /** @return whether they had not answered before */
    boolean add(Sitting sitting) {
        int added = jdbc.sql("""
                        INSERT INTO learning.sitting (programme, person, stage, at) VALUES (?, ?, ?, ?)
                        ON CONFLICT DO NOTHING""")
                .params(sitting.programme(), sitting.person(), sitting.stage().code(), Timestamp.from(sitting.at()))
                .update();
        if (added == 0) {
            return false;
        }
        sitting.choices()
                .forEach((question, choice) -> jdbc.sql(
                                "INSERT INTO learning.answer (programme, person, stage, question, choice) VALUES (?, ?, ?, ?, ?)")
                        .params(
                                sitting.programme(),
                                sitting.person(),
                                sitting.stage().code(),
                                question,
                                choice)
                        .update());
        return true;
    }

    /** With what was answered. */
    void remove(UUID programme, UUID person, Sitting.Stage stage) {
        jdbc.sql("DELETE FROM learning.sitting WHERE programme = ? AND person = ? AND stage = ?")
                .params(programme, person, stage.code())
                .update();
    }

    List<SelfRating> ratings(UUID programme) {
        return jdbc.sql("SELECT * FROM learning.self_rating WHERE programme = ?")
                .param(programme)
                .query((row, _) -> new SelfRating(
                        row.getObject("person", UUID.class),
                        Competency.of(row.getString("competency")),
                        row.getInt("before"),
                        row.getInt("now")))
                .list();
    }

    void put(UUID programme, SelfRating rating) {
        jdbc.sql("""
                        INSERT INTO learning.self_rating (programme, person, competency, before, now) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (programme, person, competency) DO UPDATE SET before = excluded.before,
                            now = excluded.now""")
                .params(programme, rating.person(), rating.competency().code(), rating.before(), rating.now())
                .update();
    }
}
