package th.prmind.exchange;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.prmind.platform.privacy.Kept;
import th.prmind.platform.privacy.PersonalData;
import th.prmind.platform.privacy.Retention;
import th.prmind.platform.time.Dates;

/** What lessons somebody's work spoke of: kept as long as it can still lead to an offer, and a little longer. */
@Component
class LessonsKept implements PersonalData, Retention {

    private final JdbcClient jdbc;
    private final Lessons lessons;

    LessonsKept(JdbcClient jdbc, Lessons lessons) {
        this.jdbc = jdbc;
        this.lessons = lessons;
    }

    @Override
    public List<Kept> of(UUID person) {
        return List.of(kept("lesson-needs", """
                        SELECT at, lesson AS title FROM exchange.lesson_need WHERE person = ? ORDER BY at DESC""", person), kept("lesson-offers", """
                        SELECT at, lesson AS title, opened AS used, put_away AS "put-away"
                        FROM exchange.lesson_offer WHERE person = ? ORDER BY at DESC""", person));
    }

    private Kept kept(String kind, String sql, UUID person) {
        List<Map<String, @Nullable Object>> rows =
                jdbc.sql(sql).param(person).query().listOfRows();
        rows.forEach(row -> lessons.find(String.valueOf(row.get("title")))
                .ifPresent(lesson -> row.put("title", lesson.title().th())));
        return Kept.of(kind, rows);
    }

    @Override
    public void erase(UUID person) {
        jdbc.sql("DELETE FROM exchange.lesson_need WHERE person = ?")
                .param(person)
                .update();
        jdbc.sql("DELETE FROM exchange.lesson_offer WHERE person = ?")
                .param(person)
                .update();
    }

    @Override
    public String kind() {
        return "lesson-needs";
    }

    @Override
    public Period period() {
        return Period.ofDays(60);
    }

    @Override
    public int throwAway(LocalDate day) {
        return jdbc.sql("DELETE FROM exchange.lesson_need WHERE at < ?")
                .param(Timestamp.from(day.atStartOfDay(Dates.BANGKOK).toInstant()))
                .update();
    }
}
