package th.prmind.learning;

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

/** To whom somebody showed their portfolio. A link that is over is no record of anything and goes. */
@Component
class PortfoliosKept implements PersonalData, Retention {

    private final JdbcClient jdbc;

    PortfoliosKept(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Kept> of(UUID person) {
        return List.of(
                Kept.of("portfolio-links", jdbc.sql("""
                                SELECT made_at AS at, name, until::date::text AS "to", withdrawn_at::date::text AS withdrawn
                                FROM learning.portfolio_link WHERE person = ? ORDER BY made_at DESC""").param(person).query().listOfRows()));
    }

    @Override
    public void erase(UUID person) {
        jdbc.sql("DELETE FROM learning.portfolio_link WHERE person = ?")
                .param(person)
                .update();
    }

    @Override
    public String kind() {
        return "portfolio-links";
    }

    @Override
    public Period period() {
        return Period.ofYears(1);
    }

    @Override
    public int throwAway(LocalDate day) {
        return jdbc.sql("DELETE FROM learning.portfolio_link WHERE least(withdrawn_at, until) < ?")
                .param(Timestamp.from(day.atStartOfDay(Dates.BANGKOK).toInstant()))
                .update();
    }
}
