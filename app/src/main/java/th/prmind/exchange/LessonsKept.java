package th.prmind.exchange;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
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

    LessonsKept(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Kept> of(UUID person) {
        return List.of(
                Kept.of("lesson-needs", jdbc.sql("""
                                SELECT at, lesson AS title FROM exchange.lesson_need WHERE person = ?
                                ORDER BY at DESC""").param(person).query().listOfRows()),
                Kept.of("lesson-offers", jdbc.sql("""
                                SELECT at, lesson AS title, opened AS used, put_away AS "put-away"
                                FROM exchange.lesson_offer WHERE person = ? ORDER BY at DESC""").param(person).query().listOfRows()));
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
