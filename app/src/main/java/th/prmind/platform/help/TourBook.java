package th.prmind.platform.help;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.prmind.platform.privacy.Kept;
import th.prmind.platform.privacy.PersonalData;

/** What is kept of each person's first day: since when, whether they put it away, and what they ticked off themselves. */
@Repository
class TourBook implements PersonalData {

    private final JdbcClient jdbc;
    private final Clock clock;

    TourBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Begun(Instant at, boolean putAway) {}

    /** Begins with the first time that anybody asks. */
    Begun begun(UUID person) {
        return find(person).orElseGet(() -> {
            begin(person);
            return new Begun(clock.instant(), false);
        });
    }

    void putAway(UUID person) {
        begin(person);
        jdbc.sql("UPDATE platform.tour SET put_away = ? WHERE person = ?")
                .param(now())
                .param(person)
                .update();
    }

    /** Shows it again, from now on. */
    void beginAgain(UUID person) {
        begin(person);
        jdbc.sql("UPDATE platform.tour SET put_away = NULL, began = ? WHERE person = ?")
                .param(now())
                .param(person)
                .update();
    }

    Set<String> ticked(UUID person) {
        return new HashSet<>(jdbc.sql("SELECT step FROM platform.tour_step WHERE person = ?")
                .param(person)
                .query(String.class)
                .list());
    }

    void tick(UUID person, String step) {
        begin(person);
        jdbc.sql("INSERT INTO platform.tour_step VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .param(person)
                .param(step)
                .param(now())
                .update();
    }

    void untick(UUID person, String step) {
        jdbc.sql("DELETE FROM platform.tour_step WHERE person = ? AND step = ?")
                .param(person)
                .param(step)
                .update();
    }

    @Override
    public List<Kept> of(UUID person) {
        return List.of(
                Kept.of(
                        "tour",
                        jdbc.sql("SELECT began AS at, put_away AS \"put-away\" FROM platform.tour WHERE person = ?")
                                .param(person)
                                .query()
                                .listOfRows()),
                Kept.of(
                        "tour-steps",
                        jdbc.sql("SELECT at, step FROM platform.tour_step WHERE person = ? ORDER BY at")
                                .param(person)
                                .query()
                                .listOfRows()));
    }

    @Override
    public void erase(UUID person) {
        jdbc.sql("DELETE FROM platform.tour WHERE person = ?").param(person).update();
    }

    private Optional<Begun> find(UUID person) {
        return jdbc.sql("SELECT began, put_away FROM platform.tour WHERE person = ?")
                .param(person)
                .query((row, _) -> {
                    @Nullable Timestamp away = row.getTimestamp("put_away");
                    return new Begun(row.getTimestamp("began").toInstant(), away != null);
                })
                .optional();
    }

    private void begin(UUID person) {
        jdbc.sql("INSERT INTO platform.tour VALUES (?, ?) ON CONFLICT DO NOTHING")
                .param(person)
                .param(now())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
